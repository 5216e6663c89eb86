package dev.tamga.lists.readers;

import dev.tamga.lists.TextEncoding;
import dev.tamga.screening.Countries;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the CSV of the US consolidated screening list. Columns that can hold several values part
 * them by semicolons; an identifier in them is written {@code CA, BC166787, Passport}: country,
 * date of issue or expiry, number, kind, of which all but the kind can be missing.
 */
final class CslCsvReader implements ListReader {
  private static final Set<String> SEVERAL =
      Set.of(
          "programs",
          "alt_names",
          "citizenships",
          "dates_of_birth",
          "nationalities",
          "places_of_birth");
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

  @Override
  public void read(ListInput input, EntitySink sink) throws IOException {
    CslEntries.read(() -> new Rows(input), input.name(), sink);
  }

  private static final class Rows implements CslEntries.Records {
    private final Table table;
    private final String file;

    Rows(ListInput input) throws IOException {
      file = input.name();
      table = Table.withHeader(TextEncoding.open(input.open()), file, ',', 0);
      if (!table.header().containsAll(List.of("source", "name", "entity_number"))) {
        throw new ListReadException(
            file
                + ": the columns are "
                + table.header()
                + ", without source, name and entity_number. The form of the list has changed;"
                + " this version cannot read it.");
      }
    }

    @Override
    public @Nullable CslRecord next() throws IOException {
      TableRow row = table.next();
      if (row == null) {
        return null;
      }
      table.requireWhole(row);
      CslRecord record = new CslRecord(file + ", line " + row.line());
      for (String column : table.header()) {
        String text = row.get(column);
        if (text != null) {
          put(record, column, text);
        }
      }
      return record;
    }

    @Override
    public void close() throws IOException {
      table.close();
    }
  }

  private static void put(CslRecord record, String column, String text) {
    if (column.equals("addresses")) {
      for (String line : text.split(";\\s+")) {
        record.addresses.add(new CslRecord.Address(line.strip(), null, null, null, null));
      }
    } else if (column.equals("ids")) {
      for (String id : text.split(";\\s+")) {
        id(record, id.strip());
      }
    } else if (SEVERAL.contains(column)) {
      for (String value : text.split(";\\s+")) {
        record.put(column, value);
      }
    } else {
      record.put(column, text);
    }
  }

  private static void id(CslRecord record, String text) {
    List<String> parts = new ArrayList<>(List.of(text.split(",\\s+")));
    if (parts.size() < 2) {
      record.notes.add(text);
      return;
    }
    String type = parts.removeLast();
    String first = parts.getFirst();
    String country = null;
    if (parts.size() > 1
        && first.length() == 2
        && first.equals(first.toUpperCase(Locale.ROOT))
        && Countries.code(first).isPresent()) {
      country = parts.removeFirst();
    }
    List<String> days = new ArrayList<>();
    while (parts.size() > 1 && parts.getFirst().matches(DAY)) {
      days.add(parts.removeFirst());
    }
    days.sort(null);
    String number = String.join(", ", parts);
    boolean both = days.size() == 2;
    record.ids.add(
        new CslRecord.Id(
            type,
            new OfacNumber(
                number, country, null, both ? days.getFirst() : null, both ? days.getLast() : null),
            days.size() == 1 ? days.getFirst() : null));
  }
}
