package dev.tamga.lists.readers;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sanctions list of Switzerland. The file is read twice: first for the programmes, places
 * and target numbers that targets point at, wherever in the file they stand, then target by target.
 *
 * <p>Targets that were de-listed stay in the file. They are told of, with the end of their
 * designation, but are no targets any more.
 */
final class SwitzerlandXmlReader implements ListReader {
  static final String DATASET = "ch_seco";
  static final String PUBLISHER = "State Secretariat for Economic Affairs SECO";

  private static final String TARGET = "target";
  private static final Set<String> RECORDS = Set.of("sanctions-program", "place", TARGET);
  private static final Pattern UN_REFERENCE = Pattern.compile("[A-Z]{2}[ie]\\.\\d{3}");
  private static final List<String> KINDS = List.of("individual", "entity", "object");

  static final Map<String, String> LEFT_OUT = leftOut();

  private static Map<String, String> leftOut() {
    String number = "an internal number that nothing else in the file points at";
    String translation = "the same in another language; the English one is kept";
    String language = "the model does not keep the language of a text";
    Map<String, String> fields = new HashMap<>();
    fields.put("sanctions-program@ssid", number);
    for (String translated : List.of("program-key", "program-name", "sanctions-set")) {
      fields.put("sanctions-program/" + translated, translation);
      fields.put("sanctions-program/" + translated + "@ssid", translation);
    }
    for (String kind : KINDS) {
      String identity = TARGET + "/" + kind + "/identity";
      String part = identity + "/name/name-part";
      fields.put(identity + "@ssid", number);
      fields.put(identity + "/name@ssid", number);
      fields.put(identity + "/name@lang", language);
      fields.put(part + "@ssid", number);
      fields.put(part + "/spelling-variant@ssid", number);
      for (String element :
          List.of(
              "address",
              "day-month-year",
              "place-of-birth",
              "nationality",
              "identification-document")) {
        fields.put(identity + "/" + element + "@ssid", number);
      }
      for (String element : List.of("justification", "other-information", "relation")) {
        fields.put(TARGET + "/" + kind + "/" + element + "@ssid", number);
      }
    }
    return Map.copyOf(fields);
  }

  @Override
  public void read(ListInput input, EntitySink sink) throws IOException {
    Reading reading;
    SecoReferences references = new SecoReferences();
    try (InputStream in = input.open();
        XmlRecords records = new XmlRecords(in, input.name(), RECORDS)) {
      XmlElement root = checked(records.root(), input.name());
      reading =
          Reading.begin(
              new ListHeader(
                  DATASET, "Swiss SECO Sanctions List", PUBLISHER, root.attribute("date")),
              sink);
      references.published(root.attribute("date"));
      for (XmlElement record = records.next(); record != null; record = records.next()) {
        references.note(record, reading);
        if (!record.name().equals(TARGET)) {
          record.reportUnread(LEFT_OUT, sink);
        }
      }
    }
    if (references.targets() == 0) {
      throw new ListReadException(
          input.name() + " holds no targets. Download it again from the publisher.");
    }
    try (InputStream in = input.open();
        XmlRecords records = new XmlRecords(in, input.name(), RECORDS)) {
      for (XmlElement record = records.next(); record != null; record = records.next()) {
        if (record.name().equals(TARGET) && readTarget(record, references, reading)) {
          record.reportUnread(LEFT_OUT, sink);
        }
      }
    }
  }

  private static XmlElement checked(XmlElement root, String file) throws ListReadException {
    if (!root.name().equals("swiss-sanctions-list")) {
      throw new ListReadException(
          file
              + " begins with <"
              + root.name()
              + ">, not <swiss-sanctions-list>: it is not the list of Switzerland."
              + " Download the whole list (Gesamtliste) again.");
    }
    String type = root.attribute("list-type");
    if (type != null && !type.equals("whole-list")) {
      throw new ListReadException(
          file
              + " is of the type '"
              + type
              + "', not 'whole-list': it holds only a part of the list of Switzerland."
              + " Download the whole list (Gesamtliste).");
    }
    return root;
  }

  /** Says whether the target was taken; one that was not has been complained of. */
  private static boolean readTarget(XmlElement record, SecoReferences references, Reading reading)
      throws IOException {
    String ssid = record.attribute("ssid");
    XmlElement subject = subject(record);
    if (ssid == null || subject == null) {
      reading
          .sink()
          .problem(
              ssid == null ? TARGET : "ch-" + ssid,
              "a target without number, or that is no individual, entity or object, was passed"
                  + " over");
      return false;
    }
    String id = "ch-" + ssid;
    SecoListing listing = SecoListing.of(record, references.published(), id, reading);
    Schema schema = schema(subject, id, reading);
    Dossier dossier =
        listing.isDelisted() ? reading.dossierOfDelisted(id, schema) : reading.dossier(id, schema);
    SecoNames.read(subject.children("identity"), dossier);
    if (!dossier.target().has(Property.NAME)) {
      reading.sink().problem(id, "a target without a name was passed over");
      return false;
    }
    readGender(subject.attribute("sex"), dossier);
    for (XmlElement identity : subject.children("identity")) {
      SecoIdentity.read(identity, references, dossier);
    }
    readSanctions(record, subject, ssid, listing, references, dossier);
    for (XmlElement holder : List.of(record, subject)) {
      SecoRemarks.read(holder, dossier);
      readRelations(holder, references, dossier);
    }
    dossier.send();
    return true;
  }

  private static @Nullable XmlElement subject(XmlElement record) {
    for (String kind : KINDS) {
      XmlElement found = record.child(kind);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static Schema schema(XmlElement subject, String id, Reading reading) {
    String objectType = subject.attribute("object-type");
    return switch (subject.name()) {
      case "individual" -> Schema.PERSON;
      case "entity" -> Schema.ORGANIZATION;
      default ->
          switch (objectType) {
            case "vessel" -> Schema.VESSEL;
            case "aircraft" -> Schema.AIRPLANE;
            case null, default -> {
              reading
                  .sink()
                  .problem(id, "unknown type of object '" + objectType + "'; taken for a vehicle");
              yield Schema.VEHICLE;
            }
          };
    };
  }

  private static void readGender(@Nullable String sex, Dossier dossier) {
    if (sex == null) {
      return;
    }
    if (sex.equals("male") || sex.equals("female")) {
      dossier.add(Property.GENDER, sex, "individual@sex");
    } else {
      dossier.oddValue(dossier.target(), "individual@sex", sex);
    }
  }

  /** One designation for each sanctions set that the target stands under. */
  private static void readSanctions(
      XmlElement record,
      XmlElement subject,
      String ssid,
      SecoListing listing,
      SecoReferences references,
      Dossier dossier) {
    SequencedSet<String> sets = sanctionsSets(record);
    if (sets.isEmpty()) {
      sets.add("");
      dossier.reading().sink().problem(dossier.id(), "the target names no sanctions set");
    }
    if (!listing.isDelisted()) {
      dossier.add(Property.TOPICS, "sanction", "");
    }
    for (String set : sets) {
      Entity.Builder sanction =
          dossier
              .sanction(set)
              .add(Property.AUTHORITY, PUBLISHER, "")
              .add(Property.AUTHORITY_ID, ssid, "target@ssid")
              .add(Property.RECORD_ID, set, "target@sanctions-set-id");
      references
          .programme(set)
          .ifPresentOrElse(
              programme -> programme.addTo(sanction, dossier, !listing.isDelisted()),
              () -> unknownSet(set, dossier));
      for (String identifier : record.texts("foreign-identifier")) {
        sanction.add(
            UN_REFERENCE.matcher(identifier).matches() ? Property.UNSC_ID : Property.AUTHORITY_ID,
            identifier,
            "target/foreign-identifier");
      }
      for (XmlElement holder : List.of(record, subject)) {
        for (String reason : holder.texts("justification")) {
          sanction.add(
              Property.REASON, NameTexts.oneLine(reason), holder.name() + "/justification", reason);
        }
      }
      listing.addTo(sanction, dossier);
    }
  }

  private static void unknownSet(String set, Dossier dossier) {
    if (!set.isEmpty()) {
      dossier.reading().sink().problem(dossier.id(), "no programme has the set '" + set + "'");
    }
  }

  private static SequencedSet<String> sanctionsSets(XmlElement record) {
    SequencedSet<String> sets = new LinkedHashSet<>(record.texts("sanctions-set-id"));
    String attribute = record.attribute("sanctions-set-id");
    if (attribute != null) {
      sets.addAll(List.of(attribute.split("[\\s,;]+")));
    }
    return sets;
  }

  /** The list does not say in a way that could be relied on what kind of link it is. */
  private static void readRelations(XmlElement holder, SecoReferences references, Dossier dossier) {
    for (XmlElement relation : holder.children("relation")) {
      String other = relation.attribute("target-id");
      String type = relation.attribute("relation-type");
      List<String> remarks = relation.texts("remark");
      if (other == null || !references.isTarget(other)) {
        dossier
            .reading()
            .sink()
            .problem(dossier.id(), "a relation points at '" + other + "', which the file lacks");
        dossier.add(
            Property.NOTES,
            "Relation "
                + NameTexts.join(
                    ": ", type, other, remarks.isEmpty() ? null : String.join("; ", remarks)),
            "relation");
        continue;
      }
      Entity.Builder link =
          dossier
              .linked(Schema.UNKNOWN_LINK, "link", other + "|" + type)
              .add(Property.SUBJECT, dossier.id(), "")
              .add(Property.OBJECT, "ch-" + other, "relation@target-id", other)
              .add(Property.ROLE, type, "relation@relation-type");
      remarks.forEach(remark ->
          link.add(Property.SUMMARY, NameTexts.oneLine(remark), "relation/remark", remark));
    }
  }
}
