package dev.tamga.lists.readers;

import dev.tamga.lists.TextEncoding;
import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the denied persons list of the Bureau of Industry and Security, a table parted by tabs.
 *
 * <p>The list has a row for each address of a person, and no key. Rows of one name and one
 * effective date are one target with several addresses; rows of that target whose order reads
 * differently (another expiry, another citation) are designations of their own. A row that repeats
 * another to the letter is reported. The rows of a target can stand apart, so targets are kept
 * until the end: the whole list is 120 kB.
 */
final class BisDeniedPersonsReader implements ListReader {
  private static final String DATASET = "us_bis_dpl";
  private static final String PUBLISHER = "Bureau of Industry and Security";
  private static final List<String> COLUMNS =
      List.of(
          "Name",
          "Street_Address",
          "City",
          "State",
          "Country",
          "Postal_Code",
          "Effective_Date",
          "Expiration_Date",
          "Standard_Order",
          "Last_Update",
          "Action",
          "FR_Citation");

  @Override
  public void read(ListInput input, EntitySink sink) throws IOException {
    Map<String, UsEntry> entries = new LinkedHashMap<>();
    try (Table table = Table.withHeader(TextEncoding.open(input.open()), input.name(), '\t', 0)) {
      requireColumns(table, input.name());
      sink.list(new ListHeader(DATASET, "BIS Denied Persons List", PUBLISHER, null));
      UsScope scope = new UsScope(DATASET, PUBLISHER, sink);
      Map<String, Long> lines = new HashMap<>();
      for (TableRow row = table.next(); row != null; row = table.next()) {
        table.requireWhole(row);
        Long earlier = lines.putIfAbsent(whole(row), row.line());
        if (earlier == null) {
          row(row, entries, scope, input.name());
        } else {
          sink.problem(
              input.name() + ", line " + row.line(), "the row repeats that of line " + earlier);
        }
      }
    }
    if (entries.isEmpty()) {
      throw new ListReadException(
          input.name() + " holds no rows. Download it again from the publisher.");
    }
    for (UsEntry entry : entries.values()) {
      entry.emit();
    }
  }

  private static void row(TableRow row, Map<String, UsEntry> entries, UsScope scope, String file) {
    String written = row.get("Name");
    if (written == null) {
      scope.sink().problem(file + ", line " + row.line(), "the row has no name");
      return;
    }
    String name = written.replaceAll("\\s+", " ");
    String key = StableKey.of(name, row.get("Effective_Date"));
    String order =
        StableKey.of(
            row.get("Effective_Date"),
            row.get("Expiration_Date"),
            row.get("Standard_Order"),
            row.get("FR_Citation"));
    UsEntry entry = entries.computeIfAbsent(key, _ -> new UsEntry(scope, "bis-" + key, order));
    entry.target().add(Property.NAME, name, "Name", row.raw("Name"));
    entry.topic("export.control", "");
    address(row, entry, scope);
    order(
        row,
        entry
            .other("sanction-" + order, Schema.SANCTION)
            .add(Property.ENTITY, entry.target().id(), "")
            .add(Property.AUTHORITY, PUBLISHER, ""),
        entry);
    row.reportUnread(Map.of(), scope.sink());
  }

  private static void address(TableRow row, UsEntry entry, UsScope scope) {
    UsAddress address = new UsAddress(entry, scope, "Street_Address");
    address.part(Property.STREET, row.get("Street_Address"), "Street_Address");
    address.part(Property.CITY, row.get("City"), "City");
    address.part(Property.STATE, row.get("State"), "State");
    address.part(Property.POSTAL_CODE, row.get("Postal_Code"), "Postal_Code");
    address.country(row.get("Country"), "Country");
    address.addTo(null);
  }

  private static void order(TableRow row, Entity.Builder sanction, UsEntry entry) {
    entry.date(sanction, Property.START_DATE, row.get("Effective_Date"), "Effective_Date");
    entry.date(sanction, Property.END_DATE, row.get("Expiration_Date"), "Expiration_Date");
    entry.date(sanction, Property.MODIFIED_AT, row.get("Last_Update"), "Last_Update");
    sanction
        .add(Property.PROGRAM, "Denied Persons List", "")
        .add(
            Property.PROVISIONS,
            standardOrder(row.get("Standard_Order")),
            "Standard_Order",
            row.get("Standard_Order"))
        .add(Property.STATUS, row.get("Action"), "Action")
        .add(Property.AUTHORITY_ID, row.get("FR_Citation"), "FR_Citation");
  }

  /** Whether the denial order has the standard terms of supplement 1 to part 764 of the EAR. */
  static @Nullable String standardOrder(@Nullable String letter) {
    return switch (letter == null ? "" : letter) {
      case "Y", "y" -> "Standard denial order";
      case "N", "n" -> "Denial order with terms of its own";
      default -> letter;
    };
  }

  private static String whole(TableRow row) {
    StringBuilder text = new StringBuilder();
    for (String column : COLUMNS) {
      text.append(row.raw(column)).append('\t');
    }
    return text.toString();
  }

  private static void requireColumns(Table table, String file) throws ListReadException {
    if (!table.header().equals(COLUMNS)) {
      throw new ListReadException(
          file
              + ": the columns are "
              + table.header()
              + " where "
              + COLUMNS
              + " were expected. The form of the list has changed; this version cannot read it.");
    }
  }
}
