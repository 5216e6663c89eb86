package dev.tamga.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.tamga.lists.readers.RecordLimit;
import dev.tamga.names.Tables;
import dev.tamga.screening.Property;
import dev.tamga.screening.Query;
import dev.tamga.screening.Schema;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Customers as a table with a header line. */
final class CsvRows implements InputRows {
  private static final int LARGEST_RECORD = 8 << 20;
  private static final Map<String, String> MEANINGS = pairs("columns.tsv");
  private static final Map<String, String> TYPES = pairs("customer-types.tsv");
  private static final Pattern IMO_NUMBER = Pattern.compile("(?:IMO[ -]?)?\\d{7}");
  private static final List<String> NAME_PARTS =
      List.of("firstName", "middleName", "fatherName", "lastName");
  private static final Set<String> MEANINGS_OF_THEIR_OWN =
      Set.of("id", "schema", "ignore", "firstName", "middleName", "fatherName", "lastName");

  private final RecordLimit limit;
  private final CsvReader<CsvRecord> csv;
  private final Iterator<CsvRecord> records;
  private final Schema defaultSchema;
  private final List<String> header;
  private final List<String> meanings = new ArrayList<>();
  private @Nullable CsvRecord last;
  private boolean ended;

  /**
   * Opens a table.
   *
   * @param firstLine the header line, to find the separator by
   * @param mapping headings that the user explains: heading to meaning
   * @param defaultSchema for rows that do not say what they are
   * @throws IllegalArgumentException when no column holds names; the message lists the columns
   */
  CsvRows(Reader in, String firstLine, Map<String, String> mapping, Schema defaultSchema)
      throws IOException {
    this.defaultSchema = defaultSchema;
    char separator = separator(firstLine);
    limit = new RecordLimit(in, separator);
    csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .maxBufferSize(LARGEST_RECORD)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(limit);
    records = csv.iterator();
    CsvRecord first = nextRecord();
    if (first == null) {
      throw new IOException("the file is empty: a header line with a column 'name' was expected");
    }
    header = first.getFields();
    for (String heading : header) {
      meanings.add(meaning(heading, mapping));
    }
    for (String mapped : mapping.keySet()) {
      if (header.stream().noneMatch(heading -> heading.strip().equalsIgnoreCase(mapped))) {
        throw new IllegalArgumentException(
            "--map names the column '" + mapped + "', and the columns are " + header);
      }
    }
    for (String meaning : mapping.values()) {
      if (!MEANINGS_OF_THEIR_OWN.contains(meaning) && Property.byLabel(meaning).isEmpty()) {
        throw new IllegalArgumentException("--map: '" + meaning + "' is no property; see --help");
      }
    }
    if (!meanings.contains("name")
        && !meanings.contains("lastName")
        && meanings.stream().noneMatch(CsvRows::isIdentifier)) {
      throw new IllegalArgumentException(
          "no column holds names; the columns are "
              + header
              + ". Say which one does, for example --map '"
              + header.getFirst()
              + "=name'.");
    }
  }

  private static Map<String, String> pairs(String table) {
    Map<String, String> pairs = new HashMap<>();
    for (String[] row : Tables.read(CsvRows.class, table, 2)) {
      pairs.put(row[0], row[1]);
    }
    return pairs;
  }

  private static boolean isIdentifier(String meaning) {
    return Property.byLabel(meaning)
        .map(property -> property.type() == Property.Type.IDENTIFIER)
        .orElse(false);
  }

  static char separator(String line) {
    char best = ',';
    long most = 0;
    for (char candidate : new char[] {',', ';', '\t', '|'}) {
      long count = line.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  /** What a column means; empty when nobody knows. */
  private static String meaning(String heading, Map<String, String> mapping) {
    for (Map.Entry<String, String> mapped : mapping.entrySet()) {
      if (mapped.getKey().equalsIgnoreCase(heading.strip())) {
        return mapped.getValue();
      }
    }
    String key = heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    String known = MEANINGS.get(key);
    return known != null
        ? known
        : Property.byLabel(heading.strip()).map(Property::label).orElse("");
  }

  private @Nullable CsvRecord nextRecord() throws IOException {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public @Nullable InputRow next() throws IOException {
    if (ended) {
      return null;
    }
    CsvRecord fields;
    try {
      fields = nextRecord();
    } catch (CsvParseException e) {
      // The parser cannot find the start of the next row: what follows is not screened, and said
      // so.
      ended = true;
      long line = lineAfterLast();
      return InputRow.bad(
          line,
          String.valueOf(line),
          "the quotation marks here do not pair: neither this row nor what follows it was screened");
    }
    return fields == null ? null : row(fields);
  }

  private long lineAfterLast() {
    CsvRecord before = last;
    if (before == null) {
      return 2;
    }
    long breaks =
        before.getFields().stream()
            .mapToLong(field -> field.chars().filter(c -> c == '\n').count())
            .sum();
    return before.getStartingLineNumber() + breaks + 1;
  }

  private InputRow row(CsvRecord fields) {
    long line = fields.getStartingLineNumber();
    last = fields;
    String id = String.valueOf(line);
    if (limit.isCut(line)) {
      return InputRow.bad(
          line,
          id,
          "the row is longer than " + (RecordLimit.LONGEST >> 20) + " million characters");
    }
    if (limit.isUnclosed(line)) {
      return InputRow.bad(
          line,
          id,
          "a quotation mark is opened and never closed: neither this row nor what follows it was"
              + " screened");
    }
    try {
      Map<Property, List<String>> properties = new EnumMap<>(Property.class);
      Map<String, String> nameParts = new HashMap<>();
      Schema schema = defaultSchema;
      List<String> warnings = new ArrayList<>();
      for (int i = 0; i < fields.getFieldCount(); i++) {
        String text = fields.getField(i).strip();
        if (text.isEmpty()) {
          continue;
        }
        if (i >= meanings.size()) {
          throw new IllegalArgumentException(
              "the row has " + fields.getFieldCount() + " fields, the header " + header.size());
        }
        String meaning = meanings.get(i);
        switch (meaning) {
          case "id" -> id = text;
          case "schema" -> schema = schema(text);
          case "", "ignore" -> {}
          case "firstName", "middleName", "fatherName", "lastName" -> nameParts.put(meaning, text);
          default -> put(meaning, text, properties, warnings);
        }
      }
      addName(nameParts, properties);
      if (schema == Schema.VESSEL) {
        readAsImoNumber(properties);
      }
      return new InputRow(line, id, new Query(id, schema, properties), null, warnings);
    } catch (IllegalArgumentException e) {
      return InputRow.bad(line, id, String.valueOf(e.getMessage()));
    }
  }

  private static Schema schema(String text) {
    String label = TYPES.get(text.toLowerCase(Locale.ROOT).strip());
    Optional<Schema> schema = Schema.byLabel(label == null ? text : label);
    return schema.orElseThrow(() ->
        new IllegalArgumentException(
            "the type '" + text + "' is not known; use person, company or vessel"));
  }

  private static void put(
      String meaning, String text, Map<Property, List<String>> properties, List<String> warnings) {
    Property property =
        Property.byLabel(meaning)
            .orElseThrow(
                () -> new IllegalArgumentException("'" + meaning + "' is no property; see --help"));
    String value = StatedValues.read(property, text, warnings);
    if (value == null) {
      return;
    }
    properties.computeIfAbsent(property, _ -> new ArrayList<>(1)).add(value);
  }

  private static void addName(
      Map<String, String> nameParts, Map<Property, List<String>> properties) {
    if (nameParts.isEmpty()) {
      return;
    }
    List<String> parts = new ArrayList<>();
    for (String part : NAME_PARTS) {
      String text = nameParts.get(part);
      if (text != null) {
        parts.add(text);
      }
    }
    String name = String.join(" ", parts);
    properties.computeIfAbsent(Property.NAME, _ -> new ArrayList<>(1)).add(name);
  }

  /** What a bank keeps as the number of a ship is its IMO number. */
  private static void readAsImoNumber(Map<Property, List<String>> properties) {
    List<String> numbers = properties.get(Property.ID_NUMBER);
    if (numbers != null
        && !properties.containsKey(Property.IMO_NUMBER)
        && numbers.stream().allMatch(number -> IMO_NUMBER.matcher(number).matches())) {
      properties.remove(Property.ID_NUMBER);
      properties.put(Property.IMO_NUMBER, numbers);
    }
  }

  /** The headings that nobody could explain. */
  List<String> unknownColumns() {
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < meanings.size(); i++) {
      if (meanings.get(i).isEmpty()) {
        unknown.add(header.get(i));
      }
    }
    return unknown;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
