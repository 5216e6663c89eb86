package dev.tamga.lists.readers;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table with named columns, which remembers the columns that were asked for. Column
 * names are matched to the letter, as {@link Table} normalised them.
 */
final class TableRow {
  private final Map<String, Integer> columns;
  private final List<String> header;
  private final List<String> fields;
  private final BitSet read = new BitSet();
  private final long line;

  TableRow(Map<String, Integer> columns, List<String> header, List<String> fields, long line) {
    this.columns = columns;
    this.header = header;
    this.fields = fields;
    this.line = line;
  }

  /** The number of the line on which the row starts, from 1. */
  long line() {
    return line;
  }

  /** The text in a column, stripped; null when the column is absent or blank. */
  @Nullable String get(String column) {
    Integer index = columns.get(column);
    if (index == null) {
      return null;
    }
    read.set(index);
    String text = index < fields.size() ? fields.get(index).strip() : "";
    return text.isEmpty() ? null : text;
  }

  /** The text in a column as it stands, blanks at its ends included; empty when it is absent. */
  String raw(String column) {
    Integer index = columns.get(column);
    if (index == null) {
      return "";
    }
    read.set(index);
    return index < fields.size() ? fields.get(index) : "";
  }

  /** How many fields the row has. */
  int size() {
    return fields.size();
  }

  /** Reports every column that holds something and that nobody asked for. */
  void reportUnread(Map<String, String> meantToBeLeftOut, EntitySink sink) {
    for (int i = 0; i < fields.size(); i++) {
      if (!read.get(i) && !fields.get(i).isBlank()) {
        Unread.report(
            i < header.size() ? header.get(i) : "column " + (i + 1), meantToBeLeftOut, sink);
      }
    }
  }
}
