package dev.tamga.lists.readers;

import dev.tamga.screening.Countries;
import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the records of the consolidated screening list into entities, whichever form they come in.
 *
 * <p>Each record is a target of the dataset of its source list. Its id comes from the number that
 * the Treasury gave it, or, on the other lists, from its name and start date. Where several records
 * of a list share these, notice and addresses are added, and where they share these too, a count.
 * So the file is read twice: first to see what is shared.
 */
final class CslEntries {
  /** Opens the records of the file anew. */
  interface Source {
    Records open() throws IOException;
  }

  /** Records one after the other. */
  interface Records extends AutoCloseable {
    @Nullable CslRecord next() throws IOException;

    @Override
    void close() throws IOException;
  }

  private final EntitySink sink;
  private final Map<String, Integer> keys = new HashMap<>();
  private final Map<String, Integer> used = new HashMap<>();
  private final Map<String, UsScope> scopes = new HashMap<>();
  private final Map<String, List<String[]>> names = new HashMap<>();

  private CslEntries(EntitySink sink) {
    this.sink = sink;
  }

  static void read(Source source, String file, EntitySink sink) throws IOException {
    CslEntries entries = new CslEntries(sink);
    try (Records records = source.open()) {
      for (CslRecord record = records.next(); record != null; record = records.next()) {
        entries.overview(record);
      }
    }
    if (entries.keys.isEmpty()) {
      throw new ListReadException(
          file + " holds no records. Download it again from the publisher.");
    }
    try (Records records = source.open()) {
      for (CslRecord record = records.next(); record != null; record = records.next()) {
        entries.entry(record);
      }
    }
  }

  private void overview(CslRecord record) {
    String source = record.text("source");
    String name = record.text("name");
    if (source == null || name == null) {
      return;
    }
    CslList list = CslList.of(source);
    String key = key(record, list);
    keys.merge(key, 1, Integer::sum);
    if (record.text("entity_number") != null) {
      names.computeIfAbsent(list.dataset(), _ -> new ArrayList<>()).add(new String[] {key, name});
    }
  }

  private static String key(CslRecord record, CslList list) {
    String number = record.text("entity_number");
    return list.code()
        + "-"
        + (number == null ? StableKey.of(record.text("name"), record.text("start_date")) : number);
  }

  private String id(CslRecord record, CslList list) {
    String key = key(record, list);
    if (keys.getOrDefault(key, 0) > 1) {
      key =
          key
              + "-"
              + StableKey.of(record.text("federal_register_notice"), record.addresses.toString());
    }
    int count = used.merge(key, 1, Integer::sum);
    return "csl-" + (count == 1 ? key : key + "-" + count);
  }

  private UsScope scope(CslList list) throws IOException {
    UsScope scope = scopes.get(list.dataset());
    if (scope == null) {
      sink.list(list.header());
      scope = new UsScope(list.dataset(), list.publisher(), sink);
      for (String[] named : names.getOrDefault(list.dataset(), List.of())) {
        if (keys.getOrDefault(named[0], 0) == 1) {
          scope.nameOf("csl-" + named[0], named[1]);
        }
      }
      scopes.put(list.dataset(), scope);
    }
    return scope;
  }

  private void entry(CslRecord record) throws IOException {
    String source = record.text("source");
    String name = record.text("name");
    if (source == null || name == null) {
      sink.problem(record.where(), "the record lacks its source or its name and is passed over");
      return;
    }
    CslList list = CslList.of(source);
    UsScope scope = scope(list);
    UsEntry entry = new UsEntry(scope, id(record, list), "csl");
    Entity.Builder target = entry.target();
    String type = record.text("type");
    if (type != null) {
      entry.kind(type);
    }
    entry.name(Property.NAME, name, "name");
    entry.topic(list.topic(), "source");
    names(record, entry);
    for (CslRecord.Address address : record.addresses) {
      address(address, entry, scope);
    }
    born(record, entry);
    target.add(Property.POSITION, record.text("title"), "title");
    vessel(record, entry);
    for (CslRecord.Id id : record.ids) {
      id(id, entry);
    }
    for (String note : record.notes) {
      target.add(Property.NOTES, note, "ids");
    }
    designation(record, list, entry);
    record.reportUnread(Map.of(), sink);
    entry.emit();
  }

  private static void names(CslRecord record, UsEntry entry) {
    for (String alias : record.texts("alt_names")) {
      String plain = alias.startsWith("and ") ? alias.substring("and ".length()) : alias;
      entry.name(Property.ALIAS, plain, "alt_names");
    }
  }

  private static void born(CslRecord record, UsEntry entry) {
    for (String date : record.texts("dates_of_birth")) {
      entry.date(entry.target(), Property.BIRTH_DATE, date, "dates_of_birth");
    }
    for (String place : record.texts("places_of_birth")) {
      entry.birthPlace(place, "places_of_birth");
    }
    for (String country : record.texts("nationalities")) {
      entry.country(Property.NATIONALITY, country, "nationalities");
    }
    for (String country : record.texts("citizenships")) {
      entry.country(Property.CITIZENSHIP, country, "citizenships");
    }
  }

  private static void vessel(CslRecord record, UsEntry entry) {
    entry
        .target()
        .add(Property.CALL_SIGN, record.text("call_sign"), "call_sign")
        .add(Property.TYPE, record.text("vessel_type"), "vessel_type")
        .add(Property.TONNAGE, record.text("gross_tonnage"), "gross_tonnage")
        .add(
            Property.GROSS_REGISTERED_TONNAGE,
            record.text("gross_registered_tonnage"),
            "gross_registered_tonnage")
        .add(Property.OWNER_NAME, record.text("vessel_owner"), "vessel_owner");
    entry.country(Property.FLAG, record.text("vessel_flag"), "vessel_flag");
  }

  /** In the CSV an address is one line that ends in the code of its country. */
  private static void address(CslRecord.Address written, UsEntry entry, UsScope scope) {
    if (written.city() != null
        || written.state() != null
        || written.postalCode() != null
        || written.country() != null) {
      UsAddress address = new UsAddress(entry, scope, "addresses");
      address.part(Property.STREET, written.line(), "address");
      address.part(Property.CITY, written.city(), "city");
      address.part(Property.STATE, written.state(), "state");
      address.part(Property.POSTAL_CODE, written.postalCode(), "postal_code");
      address.country(written.country(), "country");
      address.addTo(null);
      return;
    }
    String line = written.line();
    if (line == null) {
      return;
    }
    int comma = line.lastIndexOf(", ");
    String last = comma < 0 ? line : line.substring(comma + 2);
    String code = last.length() == 2 ? Countries.code(last).orElse(null) : null;
    if (code == null) {
      entry.target().add(Property.ADDRESS, line, "addresses");
      return;
    }
    entry.target().add(Property.COUNTRY, code, "addresses", last);
    if (comma >= 0) {
      String readable = line.substring(0, comma) + ", " + Countries.name(code);
      entry.target().add(Property.ADDRESS, readable, "addresses", line);
    }
  }

  private static void id(CslRecord.Id id, UsEntry entry) {
    entry.labelled(id.type(), id.number(), "ids");
    if (id.date() != null) {
      entry
          .target()
          .add(
              Property.NOTES,
              id.type() + " " + id.number().number() + ": issued or expires " + id.date(),
              "ids");
    }
  }

  private static void designation(CslRecord record, CslList list, UsEntry entry) {
    Entity.Builder sanction = entry.sanction();
    for (String programme : record.texts("programs")) {
      entry.programme(programme, "programs");
    }
    sanction
        .add(Property.PROGRAM, list.title(), "source")
        .add(Property.AUTHORITY_ID, record.text("entity_number"), "entity_number")
        .add(
            Property.AUTHORITY_ID,
            record.text("federal_register_notice"),
            "federal_register_notice")
        .add(Property.RECORD_ID, record.text("_id"), "_id")
        .add(Property.RECORD_ID, record.text("id"), "id")
        .add(Property.PROVISIONS, record.text("license_requirement"), "license_requirement")
        .add(Property.PROVISIONS, record.text("license_policy"), "license_policy")
        .add(
            Property.PROVISIONS,
            BisDeniedPersonsReader.standardOrder(record.text("standard_order")),
            "standard_order",
            record.text("standard_order"))
        .add(Property.SOURCE_URL, record.text("source_information_url"), "source_information_url")
        .add(Property.SOURCE_URL, record.text("source_list_url"), "source_list_url");
    entry.date(sanction, Property.START_DATE, record.text("start_date"), "start_date");
    entry.date(sanction, Property.END_DATE, record.text("end_date"), "end_date");
    String remarks = record.text("remarks");
    if (remarks == null) {
      return;
    }
    if (record.text("entity_number") == null) {
      sanction.add(Property.NOTES, remarks, "remarks");
    } else {
      UsRemarks.read(remarks, entry, "remarks");
    }
  }
}
