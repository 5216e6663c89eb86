package dev.tamga.lists.fetch;

import dev.tamga.lists.readers.ListFormat;
import dev.tamga.names.Tables;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The publications that Tamga knows. The table {@code publishers.tsv} holds them. */
public final class Publications {
  private static final int COLUMNS = 12;
  private static final List<Publication> ALL =
      Tables.read(Publications.class, "publishers.tsv", COLUMNS).stream()
          .map(Publications::publication)
          .toList();

  private Publications() {}

  /** Every publication, in the order of the table. */
  public static List<Publication> all() {
    return ALL;
  }

  /** The publication of a dataset; empty when the table has none. */
  public static Optional<Publication> of(String dataset) {
    return ALL.stream().filter(publication -> publication.dataset().equals(dataset)).findFirst();
  }

  private static Publication publication(String[] row) {
    return new Publication(
        row[0],
        row[1],
        row[2],
        URI.create(row[3]),
        row[4],
        ListFormat.valueOf(row[5]),
        access(row[6], row[7], row[8]),
        row[9]);
  }

  private static Access access(String kind, String one, String two) {
    return switch (kind) {
      case "file" -> new Access.File();
      case "page" -> new Access.Page(one, two);
      case "token" -> new Access.Token(one, two);
      default -> throw new IllegalStateException("publishers.tsv has an unknown kind: " + kind);
    };
  }
}
