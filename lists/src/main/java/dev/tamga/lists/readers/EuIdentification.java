package dev.tamga.lists.readers;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a document or a number of the European list. */
final class EuIdentification {
  private static final String FIELD = "identification";
  private static final Map<String, String> WARNINGS = new LinkedHashMap<>();

  static {
    WARNINGS.put("knownExpired", "Known to have expired");
    WARNINGS.put("knownFalse", "Known to be false");
    WARNINGS.put("reportedLost", "Reported lost");
    WARNINGS.put("revokedByIssuer", "Revoked by its issuer");
    WARNINGS.put("diplomatic", "Diplomatic");
  }

  private EuIdentification() {}

  static void read(XmlElement element, Dossier dossier) {
    String code =
        Objects.requireNonNullElse(element.attribute("identificationTypeCode"), "other")
            .toLowerCase(Locale.ROOT);
    String description = element.attribute("identificationTypeDescription");
    String number = element.attribute("number");
    String latin = element.attribute("latinNumber");
    Property property = property(code);
    addNumber(property, number, "number", dossier.target());
    addNumber(property, latin, "latinNumber", dossier.target());
    boolean passport = property == Property.PASSPORT_NUMBER;
    Entity.Builder document =
        dossier
            .linked(
                passport ? Schema.PASSPORT : Schema.IDENTIFICATION,
                "id",
                code + "|" + number + "|" + latin + "|" + element.attribute("countryIso2Code"))
            .add(Property.HOLDER, dossier.id(), "")
            .add(
                Property.TYPE,
                description == null ? code : description,
                FIELD + "@identificationTypeDescription")
            .add(Property.NUMBER, number, FIELD + "@number")
            .add(Property.NUMBER, latin, FIELD + "@latinNumber")
            .add(Property.AUTHORITY, element.attribute("issuedBy"), FIELD + "@issuedBy");
    dossier.country(document, Property.COUNTRY, EuXmlReader.country(element), FIELD + "/country");
    dossier.date(
        document, Property.START_DATE, element.attribute("issuedDate"), FIELD + "@issuedDate");
    dossier.date(
        document, Property.START_DATE, element.attribute("validFrom"), FIELD + "@validFrom");
    dossier.date(document, Property.END_DATE, element.attribute("validTo"), FIELD + "@validTo");
    note("Issued in the name of ", element.attribute("nameOnDocument"), "nameOnDocument", document);
    note("Region: ", element.attribute("region"), "region", document);
    WARNINGS.forEach((attribute, warning) -> {
      if ("true".equals(element.attribute(attribute))) {
        document.add(Property.NOTES, warning, FIELD + "@" + attribute, "true");
      }
    });
    Dossier.remarks(element, "Remark", document);
  }

  private static void addNumber(
      Property property, @Nullable String number, String attribute, Entity.Builder target) {
    if (number != null && number.chars().anyMatch(Character::isLetterOrDigit)) {
      String plain =
          property == Property.IMO_NUMBER
              ? number.replaceAll("\\D", "")
              : DocumentNumber.in(number).orElse(number);
      target.add(property, plain, FIELD + "@" + attribute, number);
    }
  }

  private static void note(
      String label, @Nullable String text, String attribute, Entity.Builder document) {
    if (text != null) {
      document.add(Property.NOTES, label + text, FIELD + "@" + attribute, text);
    }
  }

  private static Property property(String code) {
    return switch (code) {
      case "passport", "travelnumber" -> Property.PASSPORT_NUMBER;
      case "ssn" -> Property.SOCIAL_SECURITY_NUMBER;
      case "fiscalcode" -> Property.TAX_NUMBER;
      case "regnumber", "tradelic" -> Property.REGISTRATION_NUMBER;
      case "swiftbic" -> Property.SWIFT_BIC;
      case "imo" -> Property.IMO_NUMBER;
      default -> Property.ID_NUMBER;
    };
  }
}
