package dev.tamga.lists.readers;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the enhanced XML of OFAC, one {@code entity} after the other. The tables of reference
 * values before them are passed over, because entities repeat the texts. The file names its list;
 * in one that names both or none, an entity with 'SDN List' among its lists is of the SDN list.
 */
final class OfacEnhancedXmlReader implements ListReader {
  private static final String NUMBER = "an internal number without meaning outside the file";
  private static final String ORDER = "only says which of several stands first";
  private static final String RELIABILITY = "entity/features/feature/reliability";

  static final Map<String, String> LEFT_OUT =
      Map.ofEntries(
          Map.entry("entity/generalInfo/identityId", NUMBER),
          Map.entry("entity/sanctionsLists/sanctionsList@id", NUMBER),
          Map.entry("entity/sanctionsPrograms/sanctionsProgram@id", NUMBER),
          Map.entry("entity/sanctionsTypes/sanctionsType@id", NUMBER),
          Map.entry("entity/legalAuthorities/legalAuthority@id", NUMBER),
          Map.entry("entity/names/name@id", NUMBER),
          Map.entry("entity/names/name/translations/translation@id", NUMBER),
          Map.entry("entity/names/name/translations/translation/nameParts/namePart@id", NUMBER),
          Map.entry(
              "entity/names/name/translations/translation/nameParts/namePart/value",
              "repeats the formatted name; taken for the main name of a person only"),
          Map.entry(
              "entity/names/name/translations/translation/nameParts/namePart/type",
              "taken for the main name of a person only"),
          Map.entry(
              "entity/names/name/translations/translation/formattedFirstName",
              "repeats a part of the formatted full name"),
          Map.entry(
              "entity/names/name/translations/translation/formattedLastName",
              "repeats a part of the formatted full name"),
          Map.entry(
              "entity/names/name/translations/translation/script",
              "the letters show which script it is"),
          Map.entry("entity/addresses/address/translations/translation@id", NUMBER),
          Map.entry(
              "entity/addresses/address/translations/translation/script",
              "the letters show which script it is"),
          Map.entry(
              "entity/addresses/address/translations/translation/addressParts/addressPart@id",
              NUMBER),
          Map.entry("entity/features/feature@id", NUMBER),
          Map.entry("entity/features/feature/type@featureTypeId", NUMBER),
          Map.entry("entity/features/feature/versionId", NUMBER),
          Map.entry("entity/features/feature/valueRefId", NUMBER),
          Map.entry("entity/features/feature/isPrimary", ORDER),
          Map.entry(RELIABILITY, "'Reported' and 'Confirmed' do not change what is stated"),
          Map.entry("entity/features/feature/valueDate", "repeats the value as days"),
          Map.entry("entity/identityDocuments/identityDocument@id", NUMBER),
          Map.entry(
              "entity/identityDocuments/identityDocument/name",
              "the main name of the same entity once more"),
          Map.entry("entity/relationships/relationship@id", NUMBER),
          Map.entry(
              "entity/relationships/relationship/relatedEntity",
              "the name of the entity whose number is taken"));

  private static final Set<String> RECORDS = Set.of("publicationInfo", "entity");

  @Override
  public void read(ListInput input, EntitySink sink) throws IOException {
    Lists lists = new Lists(sink);
    try (XmlRecords records = new XmlRecords(input.open(), input.name(), RECORDS)) {
      for (XmlElement record = records.next(); record != null; record = records.next()) {
        if (record.name().equals("publicationInfo")) {
          lists.published = record.text("dataAsOf");
          lists.named = record.texts("filters/sanctionsLists/sanctionsList");
        } else {
          entity(record, lists, input.name());
        }
      }
    }
    if (lists.scopes.isEmpty()) {
      throw new ListReadException(
          input.name() + " holds no entities. Download it again from the publisher.");
    }
  }

  /** The lists that one file can hold. */
  private static final class Lists {
    private final EntitySink sink;
    private final Map<OfacList, UsScope> scopes = new EnumMap<>(OfacList.class);
    private List<String> named = List.of();
    private @Nullable String published;

    Lists(EntitySink sink) {
      this.sink = sink;
    }

    OfacList of(XmlElement entity) {
      boolean sdn = named.contains("SDN List");
      boolean consolidated = named.contains("Consolidated List");
      if (sdn != consolidated) {
        return sdn ? OfacList.SDN : OfacList.CONSOLIDATED;
      }
      return entity.texts("sanctionsLists/sanctionsList").contains("SDN List")
          ? OfacList.SDN
          : OfacList.CONSOLIDATED;
    }

    UsScope scope(OfacList list) throws IOException {
      UsScope scope = scopes.get(list);
      if (scope == null) {
        sink.list(list.header(published));
        scope = new UsScope(list.dataset(), OfacList.PUBLISHER, sink);
        scopes.put(list, scope);
      }
      return scope;
    }
  }

  private static void entity(XmlElement record, Lists lists, String file) throws IOException {
    String uid = record.attribute("id");
    if (uid == null) {
      lists.sink.problem(file, "an entity has no id");
      return;
    }
    OfacList list = lists.of(record);
    UsScope scope = lists.scope(list);
    UsEntry entry = new UsEntry(scope, "ofac-" + uid, list.suffix());
    entry.kind(record.text("generalInfo/entityType"));
    entry.topic("sanction", "");
    record.children("names/name").forEach(name -> name(name, entry, scope));
    entry
        .target()
        .add(Property.POSITION, record.text("generalInfo/title"), "entity/generalInfo/title");
    designation(record, uid, list, entry);
    record.children("addresses/address").forEach(address -> address(address, entry, scope));
    record.children("features/feature").forEach(feature -> feature(feature, entry, scope));
    record
        .children("identityDocuments/identityDocument")
        .forEach(document -> document(document, entry));
    record
        .children("relationships/relationship")
        .forEach(relationship -> relationship(relationship, entry));
    String remarks = record.text("generalInfo/remarks");
    if (remarks != null) {
      UsRemarks.read(remarks, entry, "entity/generalInfo/remarks");
    }
    forgetReferences(record);
    record.reportUnread(LEFT_OUT, scope.sink());
    entry.emit();
  }

  /** Numbers that point at the reference values whose texts stand beside them. */
  private static void forgetReferences(XmlElement element) {
    element.attribute("refId");
    element.children().forEach(OfacEnhancedXmlReader::forgetReferences);
  }

  private static void designation(XmlElement record, String uid, OfacList list, UsEntry entry) {
    entry.sanction().add(Property.AUTHORITY_ID, uid, "entity@id");
    for (String programme : record.texts("sanctionsPrograms/sanctionsProgram")) {
      entry.programme(programme, "entity/sanctionsPrograms/sanctionsProgram");
    }
    for (String type : record.texts("sanctionsTypes/sanctionsType")) {
      entry.sanction().add(Property.PROVISIONS, type, "entity/sanctionsTypes/sanctionsType");
    }
    for (String authority : record.texts("legalAuthorities/legalAuthority")) {
      entry
          .sanction()
          .add(Property.PROVISIONS, authority, "entity/legalAuthorities/legalAuthority");
    }
    for (XmlElement membership : record.children("sanctionsLists/sanctionsList")) {
      String name = membership.text();
      if (name == null) {
        continue;
      }
      Entity.Builder sanction = entry.designation(list, name);
      entry.date(
          sanction,
          Property.LISTING_DATE,
          membership.attribute("datePublished"),
          "entity/sanctionsLists/sanctionsList@datePublished");
    }
  }

  private static void name(XmlElement name, UsEntry entry, UsScope scope) {
    boolean main = "true".equals(name.text("isPrimary"));
    boolean weak = "true".equals(name.text("isLowQuality"));
    String type = name.text("aliasType");
    Property alias = "F.K.A.".equals(type) ? Property.PREVIOUS_NAME : Property.ALIAS;
    if (type != null && !Set.of("A.K.A.", "F.K.A.", "N.K.A.").contains(type)) {
      scope.sink().problem(entry.target().id(), "the kind of alias '" + type + "' is not known");
    }
    for (XmlElement translation : name.children("translations/translation")) {
      String text = translation.text("formattedFullName");
      boolean first = "true".equals(translation.text("isPrimary"));
      if (text == null) {
        continue;
      }
      Property property = weak ? Property.WEAK_ALIAS : alias;
      entry.name(
          main && first ? Property.NAME : property,
          text,
          "entity/names/name/translations/translation/formattedFullName");
      if (main && first && entry.target().schema() == Schema.PERSON) {
        nameParts(translation, entry);
      }
    }
  }

  private static void nameParts(XmlElement translation, UsEntry entry) {
    for (XmlElement part : translation.children("nameParts/namePart")) {
      Property property = OfacParts.ofName(part.text("type"));
      if (property != null) {
        entry.target().add(property, part.text("value"), "entity/names/…/namePart/value");
      }
    }
  }

  private static void address(XmlElement element, UsEntry entry, UsScope scope) {
    String id = element.attribute("id");
    String country = element.text("country");
    boolean translated = false;
    for (XmlElement translation : element.children("translations/translation")) {
      boolean first = "true".equals(translation.text("isPrimary"));
      UsAddress address = new UsAddress(entry, scope, "entity/addresses/address");
      for (XmlElement part : translation.children("addressParts/addressPart")) {
        String type = part.text("type");
        Property property = OfacParts.ofAddress(type);
        if (property == null) {
          scope
              .sink()
              .problem(entry.target().id(), "the part of an address '" + type + "' is not known");
        }
        address.part(
            property == null ? Property.PLACE : property,
            part.text("value"),
            "translations/translation/addressParts/addressPart");
      }
      address.country(country, "country");
      address.addTo(first ? id : id + "-" + translation.attribute("id"));
      translated = true;
    }
    if (!translated) {
      entry.country(Property.COUNTRY, country, "entity/addresses/address/country");
    }
  }

  private static void feature(XmlElement feature, UsEntry entry, UsScope scope) {
    String label = feature.text("type");
    String value = feature.text("value");
    if (label == null || value == null) {
      return;
    }
    String field = "entity/features/feature/" + label;
    String reliability = feature.text("reliability");
    if ("False".equals(reliability)) {
      entry.target().add(Property.NOTES, label + " " + value + " (known to be false)", field);
    } else {
      if (reliability != null) {
        Unread.report(RELIABILITY, LEFT_OUT, scope.sink());
      }
      if (OfacLabel.split(label + " " + value).isPresent()) {
        entry.labelled(label, new OfacNumber(value, null, null, null, null), field);
      } else {
        entry.target().add(Property.NOTES, label + " " + value, field);
      }
    }
    String comments = feature.text("comments");
    if (comments != null) {
      entry.target().add(Property.NOTES, label + " " + value + ": " + comments, field, comments);
    }
    XmlElement days = feature.child("valueDate");
    if (days != null) {
      days.attribute("id");
      days.children().forEach(XmlElement::text);
      Unread.report("entity/features/feature/valueDate", LEFT_OUT, scope.sink());
    }
  }

  private static void document(XmlElement document, UsEntry entry) {
    String type = document.text("type");
    String number = document.text("documentNumber");
    if (type == null || number == null) {
      return;
    }
    String location = document.text("issuingLocation");
    String country = document.text("issuingCountry");
    String authority = document.text("issuingAuthority");
    String field = "entity/identityDocuments/identityDocument";
    entry.labelled(
        type,
        new OfacNumber(
            number,
            country == null ? location : country,
            authority,
            document.text("issueDate"),
            document.text("expirationDate")),
        field);
    if (location != null && country != null && !location.equals(country)) {
      entry.target().add(Property.NOTES, type + " " + number + ": issued in " + location, field);
    }
    if ("false".equals(document.text("isValid"))) {
      entry.target().add(Property.NOTES, type + " " + number + ": not valid", field);
    }
    XmlElement name = document.child("name");
    if (name != null) {
      name.attribute("nameId");
      name.attribute("nameTranslationId");
    }
    entry.target().add(Property.NOTES, document.text("comments"), field + "/comments");
  }

  private static void relationship(XmlElement relationship, UsEntry entry) {
    String type = relationship.text("type");
    XmlElement related = relationship.child("relatedEntity");
    String uid = related == null ? null : related.attribute("entityId");
    if (type == null || uid == null) {
      return;
    }
    String to = "ofac-" + uid;
    OfacLink kind = OfacLink.of(type);
    Entity.Builder link = entry.other(OfacLink.suffix(type, to), kind.schema());
    kind.fill(link, entry.target().id(), to, type, "entity/relationships/relationship");
    link.add(
        Property.STATUS, relationship.text("quality"), "entity/relationships/relationship/quality");
    link.add(
        Property.NOTES,
        relationship.text("comments"),
        "entity/relationships/relationship/comments");
  }
}
