package dev.tamga.lists;

import dev.tamga.lists.fetch.Receipt;
import dev.tamga.lists.readers.EntitySink;
import dev.tamga.lists.readers.ListHeader;
import dev.tamga.lists.readers.ListInput;
import dev.tamga.lists.readers.ListReadException;
import dev.tamga.lists.readers.ListReaders;
import dev.tamga.screening.Entity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which list a file holds and of which day it is, and which of several versions is the newest. */
final class ListDating {
  private static final Pattern DATE_IN_NAME =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2}-(?:0[1-9]|1[0-2])(?:-[0-3]\\d)?)(?!\\d)");

  /**
   * A list with its day.
   *
   * @param date ISO 8601, perhaps only a month; null when nothing says it
   * @param datedBy {@code content}, {@code download}, {@code path} or empty
   */
  record Dated(ListInput input, ListHeader header, @Nullable String date, String datedBy) {}

  /**
   * The newest version of each list.
   *
   * @param chosen one for each list
   * @param superseded older versions of the same lists
   */
  record Choice(List<Dated> chosen, List<Dated> superseded) {}

  private ListDating() {}

  static Dated date(ListInput input) throws IOException {
    ListHeader header = header(input);
    if (header.published() != null) {
      return new Dated(input, header, header.published(), "content");
    }
    String downloaded = downloaded(input.file());
    if (downloaded != null) {
      return new Dated(input, header, downloaded, "download");
    }
    String inPath = inPath(input.file());
    return new Dated(input, header, inPath, inPath == null ? "" : "path");
  }

  /**
   * Chooses the newest of each list.
   *
   * @throws ListReadException when two files hold the same list and it cannot be told which is
   *     newer
   */
  static Choice newest(List<Dated> all) throws ListReadException {
    Map<String, List<Dated>> byDataset = new LinkedHashMap<>();
    for (Dated dated : all) {
      byDataset.computeIfAbsent(dated.header.dataset(), _ -> new ArrayList<>()).add(dated);
    }
    List<Dated> chosen = new ArrayList<>();
    List<Dated> superseded = new ArrayList<>();
    for (List<Dated> versions : byDataset.values()) {
      versions.sort(
          Comparator.comparing((Dated dated) -> dated.date == null ? "" : dated.date).reversed());
      Dated first = versions.getFirst();
      if (versions.size() > 1) {
        Dated second = versions.get(1);
        if (first.date == null || first.date.equals(second.date)) {
          throw new ListReadException(
              first.input.file()
                  + " and "
                  + second.input.file()
                  + " both hold "
                  + first.header.title()
                  + ", and nothing says which is newer: name one of them, or put each into a folder"
                  + " named by its date, such as 2024-06-27.");
        }
        superseded.addAll(versions.subList(1, versions.size()));
      }
      chosen.add(first);
    }
    return new Choice(chosen, superseded);
  }

  private static ListHeader header(ListInput input) throws IOException {
    FirstHeader first = new FirstHeader();
    try {
      ListReaders.read(input, first);
    } catch (Enough enough) {
      // The header is all that was wanted.
    }
    if (first.header == null) {
      throw new ListReadException(
          input.file() + " names no list and holds no entry. Download it again.");
    }
    return first.header;
  }

  /** Ends the reading of a file whose header is known. */
  private static final class Enough extends IOException {
    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  private static final class FirstHeader implements EntitySink {
    private @Nullable ListHeader header;

    @Override
    public void list(ListHeader found) throws IOException {
      header = found;
      throw new Enough();
    }

    @Override
    public void entity(Entity entity) {}

    @Override
    public void leftOut(String field, String reason) {}

    @Override
    public void problem(String where, String what) {}
  }

  /** What the publisher's server said when the file was fetched. */
  private static @Nullable String downloaded(Path file) throws IOException {
    String modified = Receipt.of(file).map(Receipt::lastModified).orElse(null);
    try {
      return modified == null
          ? null
          : ZonedDateTime.parse(modified, DateTimeFormatter.RFC_1123_DATE_TIME)
              .withZoneSameInstant(ZoneOffset.UTC)
              .toLocalDate()
              .toString();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable String inPath(Path file) {
    for (int i = file.getNameCount() - 1; i >= 0; i--) {
      Matcher matcher = DATE_IN_NAME.matcher(file.getName(i).toString());
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
    return null;
  }
}
