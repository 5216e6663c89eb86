package dev.tamga.lists.readers;

import dev.tamga.screening.Countries;
import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the consolidated financial sanctions list of the European Union, XML 1.1. */
final class EuXmlReader implements ListReader {
  static final String DATASET = "eu_fsf";

  static final Map<String, String> LEFT_OUT = leftOut();

  private static final String ROOT = "sanctionEntity";
  private static final String NO_COUNTRY = "00";

  private static Map<String, String> leftOut() {
    Map<String, String> fields = new HashMap<>();
    for (String element :
        List.of(
            "regulation", "nameAlias", "birthdate", "citizenship", "address", "identification")) {
      fields.put(ROOT + "/" + element + "@logicalId", "a key of the publisher's database");
      fields.put(
          ROOT + "/" + element + "@regulationLanguage",
          "the language of the legal text that states the value");
    }
    fields.put(ROOT + "/nameAlias@nameLanguage", "the model does not keep the language of a name");
    return Map.copyOf(fields);
  }

  @Override
  public void read(ListInput input, EntitySink sink) throws IOException {
    try (InputStream in = input.open();
        XmlRecords records = new XmlRecords(in, input.name(), Set.of(ROOT))) {
      if (!records.root().name().equals("export")) {
        throw new ListReadException(
            input.name()
                + " begins with <"
                + records.root().name()
                + ">, not <export>: it is not the list of the European Union."
                + " Download xmlFullSanctionsList_1_1 again.");
      }
      Reading reading =
          Reading.begin(
              new ListHeader(
                  DATASET,
                  "EU Consolidated Financial Sanctions List",
                  "European Commission",
                  records.root().attribute("generationDate")),
              sink);
      for (XmlElement record = records.next(); record != null; record = records.next()) {
        readEntity(record, reading);
        record.reportUnread(LEFT_OUT, sink);
      }
    }
  }

  private static void readEntity(XmlElement entity, Reading reading) throws IOException {
    String reference = entity.attribute("euReferenceNumber");
    String logicalId = entity.attribute("logicalId");
    if (reference == null && logicalId == null) {
      reading.sink().problem("sanctionEntity", "an entry without any key was passed over");
      return;
    }
    // A few new entries have no reference yet; their database key stands in for it.
    String id = reference == null ? "eu-logical-" + logicalId : "eu-" + reference;
    Dossier dossier = reading.dossier(id, schema(entity, id, reading));
    dossier.add(Property.TOPICS, "sanction", "");
    EuNames.read(entity.children("nameAlias"), dossier);
    if (!dossier.target().has(Property.NAME)) {
      reading.sink().problem(id, "an entry without a name was passed over");
      return;
    }
    for (String remark : entity.texts("remark")) {
      dossier.target().add(Property.NOTES, NameTexts.oneLine(remark), ROOT + "/remark", remark);
    }
    for (XmlElement birth : entity.children("birthdate")) {
      EuBirthDate.read(birth, dossier);
    }
    for (XmlElement citizenship : entity.children("citizenship")) {
      readCitizenship(citizenship, dossier);
    }
    for (XmlElement address : entity.children("address")) {
      readAddress(address, dossier);
    }
    for (XmlElement identification : entity.children("identification")) {
      EuIdentification.read(identification, dossier);
    }
    EuRegulations.read(entity, dossier);
    dossier.send();
  }

  private static Schema schema(XmlElement entity, String id, Reading reading) {
    XmlElement type = entity.child("subjectType");
    String code = type == null ? null : type.attribute("code");
    String letter = type == null ? null : type.attribute("classificationCode");
    if ("person".equals(code) || (code == null && "P".equals(letter))) {
      return Schema.PERSON;
    }
    if ("enterprise".equals(code) || (code == null && "E".equals(letter))) {
      return Schema.ORGANIZATION;
    }
    reading.sink().problem(id, "unknown subject type '" + code + "'; taken for a legal entity");
    return Schema.LEGAL_ENTITY;
  }

  private static void readCitizenship(XmlElement element, Dossier dossier) {
    dossier.country(Property.CITIZENSHIP, country(element), "citizenship");
    String region = element.attribute("region");
    if (region != null) {
      dossier.target().add(Property.NOTES, "Citizenship: " + region, "citizenship@region", region);
    }
    Dossier.remarks(element, "Citizenship", dossier.target());
  }

  private static void readAddress(XmlElement element, Dossier dossier) {
    PostalAddress address =
        new PostalAddress()
            .part(Property.STREET, element.attribute("street"))
            .part(Property.POST_OFFICE_BOX, element.attribute("poBox"))
            .part(Property.POSTAL_CODE, element.attribute("zipCode"))
            .part(Property.CITY, element.attribute("city"))
            .part(Property.PLACE, element.attribute("place"))
            .part(Property.REGION, element.attribute("region"))
            .country(countryName(element));
    element.texts("remark").forEach(remark -> address.note(NameTexts.oneLine(remark)));
    if ("true".equals(element.attribute("asAtListingTime"))) {
      address.note("As at the time of listing");
    }
    dossier.address(address, "address");
    for (XmlElement contact : element.children("contactInfo")) {
      readContact(contact, dossier.target());
    }
  }

  private static void readContact(XmlElement contact, Entity.Builder target) {
    String key = Objects.requireNonNullElse(contact.attribute("key"), "").toLowerCase(Locale.ROOT);
    String value = contact.attribute("value");
    String field = "address/contactInfo";
    if (value == null) {
      return;
    }
    switch (key) {
      case "phone", "mobile" -> target.add(Property.PHONE, value, field);
      case "email" -> target.add(Property.EMAIL, value, field);
      case "web", "website" -> target.add(Property.WEBSITE, value, field);
      default -> target.add(Property.NOTES, key + ": " + value, field, value);
    }
  }

  /** The code of a country; its description when the code stands for 'unknown'. */
  static @Nullable String country(XmlElement element) {
    String code = element.attribute("countryIso2Code");
    String description = element.attribute("countryDescription");
    if (code != null && !code.equals(NO_COUNTRY)) {
      return code;
    }
    return description == null || description.equalsIgnoreCase("unknown") ? null : description;
  }

  /** The country as a reader would write it: its description where that means the same. */
  static @Nullable String countryName(XmlElement element) {
    String country = country(element);
    String description = element.attribute("countryDescription");
    return country != null
            && description != null
            && Countries.code(description).equals(Countries.code(country))
        ? description
        : country;
  }
}
