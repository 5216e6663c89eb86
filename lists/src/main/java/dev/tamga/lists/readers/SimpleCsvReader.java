package dev.tamga.lists.readers;

import dev.tamga.lists.TextEncoding;
import dev.tamga.screening.Entity;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the simple CSV list: a bank's own list, and the lists that come with Tamga. Columns are
 * found by their names, in any order and any letter case; only {@code name} is required. The
 * separator is a comma, semicolon, tab or bar, whichever splits the header into known columns;
 * several values stand in one cell with a bar between them. {@link SimpleCsvRow} says what each
 * column becomes.
 */
final class SimpleCsvReader implements ListReader {
  static final String OWN_LIST = "own_list";
  private static final int LONGEST_HEADER = 1 << 16;
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

  /** Nobody writes so many lines into a cell: a quotation mark was left open. */
  private static final int MOST_LINES_IN_A_CELL = 40;

  @Override
  public void read(ListInput input, EntitySink sink) throws IOException {
    try (BufferedReader in = new BufferedReader(TextEncoding.open(input.open()))) {
      char separator = separator(firstLine(in));
      try (Table table = Table.withHeader(in, input.name(), separator, 0)) {
        new Run(table, input.name(), sink).read();
      }
    } catch (CharacterCodingException e) {
      throw new ListReadException(
          input.name()
              + ": the text changes its encoding on the way (it began as UTF-8). Save it as UTF-8.",
          e);
    }
  }

  private static String firstLine(BufferedReader in) throws IOException {
    in.mark(LONGEST_HEADER);
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n' && c != '\r'; c = in.read()) {
      line.append((char) c);
      if (line.length() == LONGEST_HEADER - 1) {
        break;
      }
    }
    in.reset();
    return line.toString();
  }

  private static char separator(String header) {
    char best = SEPARATORS[0];
    long most = -1;
    for (char separator : SEPARATORS) {
      long known =
          Arrays.stream(header.split("[" + separator + "]"))
              .map(name -> canonical(name.replace("\"", "").replace("\uFEFF", "")))
              .filter(SimpleCsvRow.COLUMNS::contains)
              .count();
      if (known > most) {
        best = separator;
        most = known;
      }
    }
    return best;
  }

  /** {@code "Birth Date"} and {@code birth_date} are the same column. */
  private static String canonical(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
  }

  /** One reading of one file. */
  private static final class Run {
    private final Table table;
    private final String fileName;
    private final EntitySink sink;
    private final TypedValues typed;
    private final Map<String, String> columns = new HashMap<>();
    private final Set<String> datasets = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> rowsWithId = new HashMap<>();

    Run(Table table, String fileName, EntitySink sink) {
      this.table = table;
      this.fileName = fileName;
      this.sink = sink;
      this.typed = new TypedValues(sink);
    }

    void read() throws IOException {
      for (String name : table.header()) {
        columns.putIfAbsent(canonical(name), name);
      }
      if (!columns.containsKey("name")) {
        throw new ListReadException(
            fileName
                + ", line 1: no column is called 'name'. The first line names the columns; add one"
                + " called name.");
      }
      for (TableRow row = table.next(); row != null; row = table.next()) {
        readRow(row);
      }
    }

    private void readRow(TableRow row) throws IOException {
      String where = "line " + row.line();
      Map<String, String> cells = new HashMap<>();
      for (String column : SimpleCsvRow.COLUMNS) {
        String cell = cell(row, column);
        if (cell != null) {
          cells.put(column, cell);
          checkLines(cell, column, where);
        }
      }
      row.reportUnread(Map.of(), sink);
      if (row.size() > table.header().size()) {
        sink.problem(
            where,
            "the row has "
                + row.size()
                + " cells, the header "
                + table.header().size()
                + ": a cell that holds the separator must stand in quotation marks");
      }
      if (!cells.containsKey("name")) {
        if (!cells.isEmpty()) {
          sink.problem(where, "the row has no name and is not taken");
        }
        return;
      }
      emit(new SimpleCsvRow(cells, where, typed, sink));
    }

    private @Nullable String cell(TableRow row, String column) {
      String name = columns.get(column);
      return name == null ? null : row.get(name);
    }

    private void checkLines(String cell, String column, String where) throws ListReadException {
      if (cell.lines().skip(MOST_LINES_IN_A_CELL).findAny().isPresent()) {
        throw new ListReadException(
            fileName
                + ", "
                + where
                + ": the cell of '"
                + column
                + "' goes on over more than "
                + MOST_LINES_IN_A_CELL
                + " lines. A quotation mark is not closed; close it.");
      }
    }

    private void emit(SimpleCsvRow row) throws IOException {
      String dataset = row.dataset();
      if (datasets.add(dataset)) {
        String title = dataset.equals(OWN_LIST) ? "Own list" : dataset;
        sink.list(new ListHeader(dataset, title, "as named in the file", null));
      }
      List<Entity> entities = new ArrayList<>();
      row.entities(freeId(row), entities::add);
      for (Entity entity : entities) {
        sink.entity(entity);
      }
    }

    /** Two rows with one id are both kept: the later under a number of its own. */
    private String freeId(SimpleCsvRow row) {
      String id = row.id();
      String free = id;
      while (!ids.add(free)) {
        free = id + "-" + rowsWithId.merge(id, 2, (rows, _) -> rows + 1);
      }
      if (!free.equals(id)) {
        sink.problem(
            row.where(), "an earlier row has the id " + id + " too; this one becomes " + free);
      }
      return free;
    }
  }
}
