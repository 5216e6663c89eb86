package dev.tamga.lists.readers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the tables of the two British lists have in common: their first line, columns and names. */
final class UkTables {
  private static final Pattern DAY =
      Pattern.compile(
          "\\d{1,2}/\\d{1,2}/\\d{4}|\\d{1,2}[ -]\\p{L}{3,9}[ -]\\d{4}|\\d{4}-\\d\\d-\\d\\d");

  private UkTables() {}

  /** Makes sure that the table has its columns. */
  static void check(Table table, int columns, String key, String fileName)
      throws ListReadException {
    if (table.header().size() < columns || !table.header().contains(key)) {
      throw new ListReadException(
          fileName
              + ", line 2: the header has "
              + table.header().size()
              + " columns; "
              + columns
              + " with '"
              + key
              + "' among them were expected. Download the list again as CSV.");
    }
  }

  /** Makes sure that a row is whole; a file that broke off ends in one that is not. */
  static void checkRow(TableRow row, Table table, String fileName) throws ListReadException {
    if (row.size() != table.header().size()) {
      throw new ListReadException(
          fileName
              + ", line "
              + row.line()
              + ": the row has "
              + row.size()
              + " fields instead of "
              + table.header().size()
              + ": the file breaks off or is damaged. Download it again; nothing was taken from"
              + " it.");
    }
  }

  /** Says so when the last row may have lost the end of its last field. */
  static void checkEnd(LastCharacter text, String fileName, EntitySink sink) {
    if (!text.isLineBreak()) {
      sink.problem(
          fileName, "the last line has no line break: it may be cut off. Compare with a new copy");
    }
  }

  /** The date in the line before the header, or null. */
  static @Nullable String published(Table table) {
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
}
