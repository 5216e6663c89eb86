package dev.tamga.lists.fetch;

import dev.tamga.lists.readers.ListFormat;
import dev.tamga.names.Tables;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /**
   * The publications of a table of one's own, for a mirror inside a bank's network. It has the form
   * of {@code publishers.tsv}.
   *
   * @throws IllegalArgumentException when a row is not understood
   */
  public static List<Publication> read(Path table) throws IOException {
    List<Publication> publications = new ArrayList<>();
    for (String[] row : Tables.read(table, COLUMNS)) {
      try {
        publications.add(publication(row));
      } catch (IllegalArgumentException | IllegalStateException e) {
        throw new IllegalArgumentException(
            table + ": the row of " + row[0] + ": " + e.getMessage(), e);
      }
    }
    return publications;
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
