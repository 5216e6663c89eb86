package dev.tamga.lists.readers;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Streams the rows of a delimited file with named columns. */
final class Table implements AutoCloseable {
  private final RecordLimit limit;
  private final CsvReader<CsvRecord> csv;
  private final Iterator<CsvRecord> records;
  private final String fileName;
  private final List<List<String>> preamble = new ArrayList<>(1);
  private List<String> header = List.of();
  private Map<String, Integer> columns = Map.of();

  private Table(Reader in, String fileName, char separator) {
    this.fileName = fileName;
    limit = new RecordLimit(in, separator);
    csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .maxBufferSize(8 << 20)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(limit);
    records = csv.iterator();
  }

  /** Opens a file without a header line; the caller names its columns. */
  static Table withColumns(Reader in, String fileName, char separator, List<String> columns) {
    Table table = new Table(in, fileName, separator);
    table.nameColumns(columns);
    return table;
  }

  /** Opens a file whose columns are named in the line after {@code linesBefore} others. */
  static Table withHeader(Reader in, String fileName, char separator, int linesBefore)
      throws IOException {
    Table table = new Table(in, fileName, separator);
    for (int i = 0; i < linesBefore; i++) {
      CsvRecord before = table.nextFields();
      if (before != null) {
        table.preamble.add(before.getFields());
      }
    }
    CsvRecord first = table.nextFields();
    if (first == null) {
      throw new ListReadException(fileName + " is empty: a header line was expected.");
    }
    table.nameColumns(first.getFields());
    return table;
  }

  private void nameColumns(List<String> names) {
    header = names.stream().map(name -> name.replace("\uFEFF", "").strip()).toList();
    Map<String, Integer> byName = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      byName.putIfAbsent(header.get(i), i);
    }
    columns = byName;
  }

  /** The fields of the lines before the header line. */
  List<List<String>> preamble() {
    return preamble;
  }

  /** The names of the columns, stripped. */
  List<String> header() {
    return header;
  }

  /** The next row, or null at the end. */
  @Nullable TableRow next() throws IOException {
    CsvRecord fields = nextFields();
    return fields == null
        ? null
        : new TableRow(columns, header, fields.getFields(), fields.getStartingLineNumber());
  }

  /**
   * Makes sure that a row has a field for each column; a file that broke off ends in one that has
   * not.
   */
  void requireWhole(TableRow row) throws ListReadException {
    if (row.size() != header.size()) {
      throw new ListReadException(
          fileName
              + ", line "
              + row.line()
              + ": the row has "
              + row.size()
              + " fields instead of "
              + header.size()
              + ": the file breaks off, is damaged, or of another form. Download it again; nothing"
              + " was taken from it.");
    }
  }

  private @Nullable CsvRecord nextFields() throws IOException {
    try {
      if (!records.hasNext()) {
        return null;
      }
      CsvRecord fields = records.next();
      long line = fields.getStartingLineNumber();
      if (limit.isUnclosed(line) || limit.isCut(line)) {
        throw new ListReadException(
            fileName
                + ", line "
                + line
                + (limit.isCut(line)
                    ? ": the row is longer than any row of a list."
                    : ": a quotation mark is opened here and never closed: the file is cut off, or"
                        + " the mark is one too many.")
                + " Download the file again, or mend it; nothing was taken from it.");
      }
      return fields;
    } catch (CsvParseException e) {
      throw new ListReadException(
          fileName + ": the table is malformed (" + e.getMessage() + ").", e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
