package dev.tamga.lists.readers;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One target of the Swiss list and the entities it makes. */
final class SwissTarget {
  static final String DATASET = "ch_seco";
  private static final String AUTHORITY = "State Secretariat for Economic Affairs";

  /** A programme, as each of its sets of sanctions names it. */
  record Programme(@Nullable String key, @Nullable String name, @Nullable String set) {}

  /** A place, to which targets refer by its id. */
  record Place(
      @Nullable String location,
      @Nullable String area,
      @Nullable String country,
      @Nullable String code) {
    String line() {
      return Stream.of(location, area, country)
          .filter(Objects::nonNull)
          .distinct()
          .collect(Collectors.joining(", "));
    }
  }

  private record Change(String type, String date) {}

  private final XmlElement element;
  private final Map<String, Programme> programmes;
  private final Map<String, Place> places;
  private final TypedValues typed;
  private final EntitySink sink;
  private final String id;
  private final List<Entity> linked = new ArrayList<>();

  SwissTarget(
      String id,
      XmlElement element,
      Map<String, Programme> programmes,
      Map<String, Place> places,
      TypedValues typed,
      EntitySink sink) {
    this.id = id;
    this.element = element;
    this.programmes = programmes;
    this.places = places;
    this.typed = typed;
    this.sink = sink;
  }

  /** The entities, the target first. */
  List<Entity> entities() {
    Entity.Builder target = Entity.builder(id, Schema.LEGAL_ENTITY, DATASET);
    List<Change> changes = changes();
    boolean delisted = !changes.isEmpty() && changes.getLast().type().equals("de-listed");
    if (!delisted) {
      target.target().add(Property.TOPICS, "sanction", "target");
    }
    subject(target);
    for (String set : sets()) {
      Programme programme = programmes.get(set);
      if (programme == null) {
        sink.problem(id, "no programme has the set of sanctions " + set);
        programme = new Programme(null, null, set);
      }
      target.add(Property.PROGRAM_ID, programme.key(), "sanctions-program/program-key");
      linked.add(sanction(programme, linked.size() + 1, changes, delisted));
    }
    for (XmlElement relation : relations()) {
      linked.add(relation(relation, linked.size() + 1));
    }
    List<Entity> all = new ArrayList<>();
    all.add(target.build());
    all.addAll(linked);
    return all;
  }

  private List<String> sets() {
    List<String> sets = new ArrayList<>();
    Optional.ofNullable(element.attribute("sanctions-set-id"))
        .ifPresent(each -> sets.addAll(List.of(each.split("\\s+"))));
    sets.addAll(element.texts("sanctions-set-id"));
    return sets;
  }

  private List<XmlElement> relations() {
    return Stream.of("individual", "entity", "object")
        .flatMap(kind -> element.children(kind + "/relation").stream())
        .toList();
  }

  private void subject(Entity.Builder target) {
    for (XmlElement subject : element.children()) {
      switch (subject.name()) {
        case "individual" -> read(target.schema(Schema.PERSON), subject);
        case "entity" -> read(target.schema(Schema.ORGANIZATION), subject);
        case "object" -> {
          String type = subject.attribute("object-type");
          Schema schema =
              "vessel".equals(type)
                  ? Schema.VESSEL
                  : "aircraft".equals(type) ? Schema.AIRPLANE : Schema.THING;
          target.add(Property.TYPE, type, "object@object-type");
          read(target.schema(schema), subject);
        }
        default -> {}
      }
    }
  }

  private void read(Entity.Builder target, XmlElement subject) {
    typed.gender(target, subject.attribute("sex"), subject.name() + "@sex", id);
    for (XmlElement identity : subject.children("identity")) {
      boolean main = "true".equals(identity.attribute("main"));
      identity.children("name").forEach(name -> SwissNames.add(target, name, main));
      identity(target, identity);
    }
    if (!target.has(Property.NAME)) {
      sink.problem(id, "no identity has a primary name");
    }
    for (XmlElement address : subject.children("address")) {
      address(target, address);
    }
    for (String path : List.of("justification", "other-information", "remark")) {
      for (String text : subject.texts(path)) {
        target.add(
            path.equals("justification") ? Property.SUMMARY : Property.NOTES,
            text,
            subject.name() + "/" + path);
      }
    }
    for (XmlElement attribute : subject.children("generic-attribute")) {
      String name = attribute.attribute("name");
      String text = attribute.text();
      if (text != null && "imo-number".equalsIgnoreCase(name)) {
        typed.imo(target, text, "generic-attribute/imo-number", id);
      } else if (text != null) {
        target.add(Property.NOTES, name + ": " + text, "generic-attribute", text);
      }
    }
  }

  private void identity(Entity.Builder target, XmlElement identity) {
    for (XmlElement date : identity.children("day-month-year")) {
      target.add(
          target.schema() == Schema.PERSON ? Property.BIRTH_DATE : Property.INCORPORATION_DATE,
          date(date),
          "identity/day-month-year");
    }
    for (XmlElement element : identity.children("place-of-birth")) {
      Place place = place(element);
      if (place != null) {
        target.add(Property.BIRTH_PLACE, place.line(), "place-of-birth");
        typed.country(target, Property.BIRTH_COUNTRY, country(place), "place/country", id);
      }
    }
    for (XmlElement country : identity.children("nationality/country")) {
      String code = country.attribute("iso-code");
      String text = country.text();
      typed.country(
          target, Property.NATIONALITY, code == null ? text : code, "nationality/country", id);
    }
    identity.children("address").forEach(address -> address(target, address));
    identity.children("identification-document").forEach(each -> document(target, each));
  }

  /** The figures of a date; what is not stated stays open, and so does a day without a month. */
  private @Nullable String date(XmlElement date) {
    String year = date.attribute("year");
    String month = date.attribute("month");
    String day = date.attribute("day");
    date.attribute("calendar");
    if (year == null) {
      sink.problem(id, "a date without a year is not taken");
      return null;
    }
    String text = year;
    if (month != null) {
      text += "-" + (month.length() == 1 ? "0" : "") + month;
      text += day == null ? "" : "-" + (day.length() == 1 ? "0" : "") + day;
    }
    Optional<String> read = TypedValues.dateOf(text);
    if (read.isEmpty()) {
      sink.problem(id, "'" + text + "' is not a date; taken as its year");
    }
    return read.orElse(year);
  }

  private @Nullable Place place(XmlElement reference) {
    String placeId = reference.attribute("place-id");
    Place place = placeId == null ? null : places.get(placeId);
    if (place == null) {
      sink.problem(id, "no place has the id " + placeId);
    }
    return place;
  }

  private static @Nullable String country(Place place) {
    return place.code() == null ? place.country() : place.code();
  }

  private void address(Entity.Builder target, XmlElement element) {
    Place place = place(element);
    String details = element.text("address-details");
    String zip = element.text("zip-code");
    String box = element.text("p-o-box");
    String care = element.text("c-o");
    String remark = element.text("remark");
    String line =
        Stream.of(care, details, box, zip, place == null ? null : place.line())
            .filter(each -> each != null && !each.isBlank())
            .collect(Collectors.joining(", "));
    Entity.Builder address =
        Entity.builder(id + "-address-" + (linked.size() + 1), Schema.ADDRESS, DATASET)
            .add(Property.FULL, line, "address")
            .add(Property.STREET, details, "address/address-details")
            .add(Property.STREET_2, care, "address/c-o")
            .add(Property.POSTAL_CODE, zip, "address/zip-code")
            .add(Property.POST_OFFICE_BOX, box, "address/p-o-box")
            .add(Property.NOTES, remark, "address/remark");
    if (place != null) {
      address.add(Property.CITY, place.location(), "place/location");
      address.add(Property.STATE, place.area(), "place/area");
      typed.country(address, Property.COUNTRY, country(place), "place/country", id);
      typed.country(target, Property.COUNTRY, country(place), "place/country", id);
    }
    target.add(Property.ADDRESS, line, "address");
    target.add(Property.ADDRESS_ENTITY, address.id(), "address");
    linked.add(address.build());
  }

  private void document(Entity.Builder target, XmlElement element) {
    String type = element.attribute("document-type");
    String number = element.text("number");
    String ssid = element.attribute("ssid");
    boolean passport = type != null && type.contains("passport");
    Entity.Builder document =
        Entity.builder(
                id + "-id-" + (ssid == null ? String.valueOf(linked.size() + 1) : ssid),
                passport ? Schema.PASSPORT : Schema.IDENTIFICATION,
                DATASET)
            .add(Property.HOLDER, id, "target@ssid")
            .add(Property.TYPE, type, "identification-document@document-type")
            .add(Property.NUMBER, number, "identification-document/number")
            .add(Property.NOTES, element.text("remark"), "identification-document/remark");
    XmlElement issuer = element.child("issuer");
    if (issuer != null) {
      document.add(Property.AUTHORITY, issuer.text(), "identification-document/issuer");
      typed.country(document, Property.COUNTRY, issuer.attribute("code"), "issuer@code", id);
    }
    typed.date(document, Property.START_DATE, element.text("date-of-issue"), "date-of-issue", id);
    typed.date(document, Property.END_DATE, element.text("expiry-date"), "expiry-date", id);
    target.add(
        passport ? Property.PASSPORT_NUMBER : Property.ID_NUMBER,
        number,
        "identification-document/number");
    linked.add(document.build());
  }

  /** What happened to the target, in the order of its dates and, on one day, of the file. */
  private List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (XmlElement modification : element.children("modification")) {
      String type = modification.attribute("modification-type");
      String date = modification.attribute("effective-date");
      if (type == null || date == null) {
        sink.problem(id, "a modification states no type or no effective date");
      }
      changes.add(new Change(type == null ? "" : type, date == null ? "" : date));
    }
    changes.sort(Comparator.comparing(Change::date));
    return changes;
  }

  private Entity sanction(Programme programme, int number, List<Change> changes, boolean delisted) {
    Entity.Builder sanction =
        Entity.builder(id + "-sanction-" + number, Schema.SANCTION, DATASET)
            .add(Property.ENTITY, id, "target@ssid")
            .add(Property.AUTHORITY, AUTHORITY, "target")
            .add(Property.AUTHORITY_ID, id.substring(3), "target@ssid")
            .add(Property.PROGRAM, programme.name(), "sanctions-program/program-name")
            .add(Property.PROGRAM, programme.name() == null ? programme.key() : null, "program-key")
            .add(Property.PROGRAM_ID, programme.key(), "sanctions-program/program-key")
            .add(Property.PROVISIONS, programme.set(), "sanctions-program/sanctions-set");
    for (Change change : changes) {
      if (change.type().equals("listed")) {
        sanction.add(Property.LISTING_DATE, change.date(), "modification@effective-date");
      }
    }
    if (!changes.isEmpty()) {
      Change last = changes.getLast();
      sanction.add(Property.MODIFIED_AT, last.date(), "modification@effective-date");
      sanction.add(Property.STATUS, last.type(), "modification@modification-type");
      sanction.add(Property.END_DATE, delisted ? last.date() : null, "modification@effective-date");
    }
    return sanction.build();
  }

  private Entity relation(XmlElement relation, int number) {
    String other = relation.attribute("target-id");
    return Entity.builder(
            id + "-link-" + (other == null ? number : other), Schema.UNKNOWN_LINK, DATASET)
        .add(Property.SUBJECT, id, "target@ssid")
        .add(Property.OBJECT, other == null ? null : "ch-" + other, "relation@target-id", other)
        .add(Property.ROLE, relation.attribute("relation-type"), "relation@relation-type")
        .add(Property.NOTES, relation.text("remark"), "relation/remark")
        .build();
  }
}
