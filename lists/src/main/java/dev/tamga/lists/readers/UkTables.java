package dev.tamga.lists.readers;

import dev.tamga.lists.TextEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the tables of the two British lists have in common: the line before the header, the way of
 * their rows to targets, and how a row states a name and an address.
 */
final class UkTables {
  /**
   * How one of the two tables is laid out.
   *
   * @param columns how many columns it has at least
   * @param key the column that says to which target a row belongs
   * @param kind the column that says what kind of target that is
   * @param idPrefix what the ids begin with, for example {@code ofsi-}
   * @param names what it calls the columns that both tables have
   * @param leftOut the columns that are not read, with the reason
   */
  record Layout(
      String dataset,
      String title,
      String publisher,
      int columns,
      String key,
      String kind,
      String idPrefix,
      UkColumns names,
      Map<String, String> leftOut) {}

  /** Takes up what one row says of its target. */
  interface RowReader {
    void read(TableRow row, String key, UkTarget target);
  }

  private static final Pattern DAY =
      Pattern.compile(
          "\\d{1,2}/\\d{1,2}/\\d{4}|\\d{1,2}[ -]\\p{L}{3,9}[ -]\\d{4}|\\d{4}-\\d\\d-\\d\\d");

  private UkTables() {}

  /** Reads a table row by row, and hands on its targets at its end. */
  static void read(ListInput input, EntitySink sink, Layout layout, RowReader rowReader)
      throws IOException {
    try (InputStream in = input.open();
        LastCharacter text = new LastCharacter(TextEncoding.open(in));
        Table table = Table.withHeader(text, input.name(), ',', 1)) {
      check(table, layout, input.name());
      Reading reading =
          Reading.begin(
              new ListHeader(
                  layout.dataset(), layout.title(), layout.publisher(), published(table)),
              sink);
      UkTargets targets = new UkTargets(reading, layout.idPrefix(), layout.names());
      for (TableRow row = table.next(); row != null; row = table.next()) {
        table.requireWhole(row);
        String where = "line " + row.line();
        String key = row.get(layout.key());
        if (key == null) {
          sink.problem(where, "a row without " + layout.key() + " was passed over");
        } else {
          String kind = row.get(layout.kind());
          rowReader.read(row, key, targets.of(key, kind == null ? "" : kind, where));
        }
        row.reportUnread(layout.leftOut(), sink);
      }
      checkEnd(text, input.name(), sink);
      targets.send();
    }
  }

  /** Makes sure that the table has its columns. */
  private static void check(Table table, Layout layout, String fileName) throws ListReadException {
    if (table.header().size() < layout.columns() || !table.header().contains(layout.key())) {
      throw new ListReadException(
          fileName
              + ", line 2: the header has "
              + table.header().size()
              + " columns; "
              + layout.columns()
              + " with '"
              + layout.key()
              + "' among them were expected. Download the list again as CSV.");
    }
  }

  /** Says so when the last row may have lost the end of its last field. */
  private static void checkEnd(LastCharacter text, String fileName, EntitySink sink) {
    if (!text.isLineBreak()) {
      sink.problem(
          fileName, "the last line has no line break: it may be cut off. Compare with a new copy");
    }
  }

  /** The date in the line before the header, or null. */
  private static @Nullable String published(Table table) {
    for (List<String> line : table.preamble()) {
      Matcher day = DAY.matcher(String.join(" ", line));
      if (day.find()) {
        return PlainDates.read(day.group(), PlainDates.Order.DAY_FIRST).orElse(null);
      }
    }
    return null;
  }

  /** Adds the name in the columns 'Name 6' (family or whole) and 'Name 1' to 'Name 5'. */
  static void names(
      TableRow row, UkTarget target, @Nullable String type, @Nullable String quality) {
    List<String> others = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      String part = row.get("Name " + i);
      if (part != null) {
        others.add(part);
      }
    }
    target.name(row.get("Name 6"), others, type == null ? "" : type, quality, "Name 6");
  }

  /** Adds the address in six columns of lines, one of the postal code and one of the country. */
  static void address(
      TableRow row, UkTarget target, String lines, String postalCode, String country) {
    List<@Nullable String> texts = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      texts.add(row.get(lines + i));
    }
    target.address(texts, row.get(postalCode), row.get(country), "Address");
  }
}
