package dev.tamga.lists.readers;

import dev.tamga.lists.readers.PlainDates.Order;
import dev.tamga.screening.Property;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the legacy XML of OFAC, one {@code sdnEntry} after the other. Which of the two lists it is,
 * is told by {@link OfacList#of}. The file is read twice: first for the names alone, because
 * remarks link entries by name.
 */
final class OfacXmlReader implements ListReader {
  static final Map<String, String> LEFT_OUT = leftOut();

  private static final Set<String> RECORDS = Set.of("publshInformation", "sdnEntry");

  private static Map<String, String> leftOut() {
    String number = "an internal number without meaning outside the file";
    String main = "only says which of several stands first; the order is kept";
    Map<String, String> fields = new HashMap<>();
    fields.put("sdnEntry/akaList/aka/uid", number);
    fields.put("sdnEntry/idList/id/uid", number);
    for (String list : List.of("dateOfBirth", "placeOfBirth")) {
      fields.put("sdnEntry/" + list + "List/" + list + "Item/uid", number);
      fields.put("sdnEntry/" + list + "List/" + list + "Item/mainEntry", main);
    }
    fields.put("sdnEntry/nationalityList/nationality/uid", number);
    fields.put("sdnEntry/nationalityList/nationality/mainEntry", main);
    fields.put("sdnEntry/citizenshipList/citizenship/uid", number);
    fields.put("sdnEntry/citizenshipList/citizenship/mainEntry", main);
    return Map.copyOf(fields);
  }

  /** What the first pass found. */
  private static final class Overview {
    private final Map<String, String> names = new HashMap<>();
    private final List<List<String>> programmes = new ArrayList<>();
    private @Nullable String published;
    private @Nullable String recordCount;
  }

  @Override
  public void read(ListInput input, EntitySink sink) throws IOException {
    Overview overview = overview(input);
    OfacList list = OfacList.of(overview.programmes);
    sink.list(list.header(overview.published));
    UsScope scope = new UsScope(list.dataset(), OfacList.PUBLISHER, sink);
    overview.names.forEach((uid, name) -> scope.nameOf("ofac-" + uid, name));
    int count = 0;
    try (XmlRecords records = new XmlRecords(input.open(), input.name(), RECORDS)) {
      for (XmlElement record = records.next(); record != null; record = records.next()) {
        if (record.name().equals("sdnEntry")) {
          entry(record, list, scope, input.name());
          count++;
        }
      }
    }
    if (overview.recordCount != null && !overview.recordCount.equals(String.valueOf(count))) {
      throw new ListReadException(
          input.name()
              + " announces "
              + overview.recordCount
              + " entries and holds "
              + count
              + ". The file is not whole; download it again.");
    }
  }

  private static Overview overview(ListInput input) throws IOException {
    Overview overview = new Overview();
    try (XmlRecords records = new XmlRecords(input.open(), input.name(), RECORDS)) {
      for (XmlElement record = records.next(); record != null; record = records.next()) {
        if (record.name().equals("publshInformation")) {
          String date = record.text("Publish_Date");
          overview.published =
              date == null ? null : PlainDates.read(date, Order.MONTH_FIRST).orElse(date);
          overview.recordCount = record.text("Record_Count");
          continue;
        }
        String uid = record.text("uid");
        String name = listName(record);
        if (uid != null && name != null) {
          overview.names.put(uid, name);
        }
        if (overview.programmes.size() < OfacList.LOOKS_AT) {
          overview.programmes.add(record.texts("programList/program"));
        }
      }
    }
    if (overview.programmes.isEmpty()) {
      throw new ListReadException(
          input.name() + " holds no entries. Download it again from the publisher.");
    }
    return overview;
  }

  private static void entry(XmlElement record, OfacList list, UsScope scope, String file)
      throws IOException {
    String uid = record.text("uid");
    String name = listName(record);
    if (uid == null || name == null) {
      scope.sink().problem(file, "the entry '" + uid + "', '" + name + "' lacks number or name");
      return;
    }
    UsEntry entry = new UsEntry(scope, "ofac-" + uid, list.suffix());
    entry.kind(record.text("sdnType"));
    entry.name(Property.NAME, name, "sdnEntry/lastName");
    entry.topic("sanction", "");
    entry.sanction().add(Property.AUTHORITY_ID, uid, "sdnEntry/uid");
    for (String programme : record.texts("programList/program")) {
      entry.programme(programme, "sdnEntry/programList/program");
    }
    entry.target().add(Property.POSITION, record.text("title"), "sdnEntry/title");
    record.children("akaList/aka").forEach(aka -> alias(aka, entry, scope));
    record.children("addressList/address").forEach(address -> address(address, entry, scope));
    born(record, entry);
    record.children("idList/id").forEach(id -> id(id, entry));
    XmlElement vessel = record.child("vesselInfo");
    if (vessel != null) {
      vessel(vessel, entry);
    }
    String remarks = record.text("remarks");
    if (remarks != null) {
      UsRemarks.read(remarks, entry, "sdnEntry/remarks");
    }
    record.reportUnread(LEFT_OUT, scope.sink());
    entry.emit();
  }

  private static @Nullable String listName(XmlElement named) {
    String family = named.text("lastName");
    String given = named.text("firstName");
    return family == null || given == null
        ? (family == null ? given : family)
        : family + ", " + given;
  }

  private static void alias(XmlElement aka, UsEntry entry, UsScope scope) {
    String name = listName(aka);
    if (name == null) {
      return;
    }
    String type = aka.text("type");
    String field = "sdnEntry/akaList/aka/lastName";
    if ("weak".equals(aka.text("category"))) {
      entry.name(Property.WEAK_ALIAS, name, field);
    } else if ("f.k.a.".equals(type)) {
      entry.name(Property.PREVIOUS_NAME, name, field);
    } else {
      entry.name(Property.ALIAS, name, field);
      if (!"a.k.a.".equals(type) && !"n.k.a.".equals(type)) {
        scope.sink().problem(entry.target().id(), "the kind of alias '" + type + "' is not known");
      }
    }
  }

  private static void address(XmlElement element, UsEntry entry, UsScope scope) {
    UsAddress address = new UsAddress(entry, scope, "sdnEntry/addressList/address");
    address.part(Property.STREET, element.text("address1"), "address1");
    address.part(Property.STREET_2, element.text("address2"), "address2");
    address.part(Property.STREET_3, element.text("address3"), "address3");
    address.part(Property.CITY, element.text("city"), "city");
    address.part(Property.STATE, element.text("stateOrProvince"), "stateOrProvince");
    address.part(Property.POSTAL_CODE, element.text("postalCode"), "postalCode");
    address.country(element.text("country"), "country");
    address.addTo(element.text("uid"));
  }

  private static void born(XmlElement record, UsEntry entry) {
    for (String date : record.texts("dateOfBirthList/dateOfBirthItem/dateOfBirth")) {
      entry.date(entry.target(), Property.BIRTH_DATE, date, "sdnEntry/dateOfBirthList");
    }
    for (String place : record.texts("placeOfBirthList/placeOfBirthItem/placeOfBirth")) {
      entry.birthPlace(place, "sdnEntry/placeOfBirthList");
    }
    for (String country : record.texts("nationalityList/nationality/country")) {
      entry.country(Property.NATIONALITY, country, "sdnEntry/nationalityList");
    }
    for (String country : record.texts("citizenshipList/citizenship/country")) {
      entry.country(Property.CITIZENSHIP, country, "sdnEntry/citizenshipList");
    }
  }

  private static void id(XmlElement id, UsEntry entry) {
    String type = id.text("idType");
    String text = id.text("idNumber");
    OfacNumber details =
        new OfacNumber(
            text == null ? "" : text,
            id.text("idCountry"),
            null,
            id.text("issueDate"),
            id.text("expirationDate"));
    entry.labelled(type == null ? "Identification Number" : type, details, "sdnEntry/idList/id");
  }

  private static void vessel(XmlElement vessel, UsEntry entry) {
    String field = "sdnEntry/vesselInfo/";
    entry.target().add(Property.CALL_SIGN, vessel.text("callSign"), field + "callSign");
    entry.target().add(Property.TYPE, vessel.text("vesselType"), field + "vesselType");
    entry.country(Property.FLAG, vessel.text("vesselFlag"), field + "vesselFlag");
    entry.target().add(Property.OWNER_NAME, vessel.text("vesselOwner"), field + "vesselOwner");
    entry.target().add(Property.TONNAGE, vessel.text("tonnage"), field + "tonnage");
    entry
        .target()
        .add(
            Property.GROSS_REGISTERED_TONNAGE,
            vessel.text("grossRegisteredTonnage"),
            field + "grossRegisteredTonnage");
  }
}
