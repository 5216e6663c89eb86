package dev.tamga.lists.readers;

import dev.tamga.screening.Countries;
import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.VagueDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what an identity of a Swiss target holds beside its names. */
final class SecoIdentity {
  private final SecoReferences references;
  private final Dossier dossier;

  private SecoIdentity(SecoReferences references, Dossier dossier) {
    this.references = references;
    this.dossier = dossier;
  }

  static void read(XmlElement identity, SecoReferences references, Dossier dossier) {
    SecoIdentity reader = new SecoIdentity(references, dossier);
    identity.children("day-month-year").forEach(reader::readBirth);
    identity.children("place-of-birth").forEach(reader::readBirthPlace);
    identity.children("nationality").forEach(reader::readNationality);
    identity.children("address").forEach(reader::readAddress);
    identity.children("identification-document").forEach(reader::readDocument);
    for (String remark : identity.texts("remark")) {
      dossier.target().add(Property.NOTES, NameTexts.oneLine(remark), "identity/remark", remark);
    }
  }

  private void readBirth(XmlElement element) {
    Property property =
        switch (dossier.target().schema()) {
          case PERSON -> Property.BIRTH_DATE;
          case ORGANIZATION -> Property.INCORPORATION_DATE;
          default -> Property.BUILD_DATE;
        };
    String stated = stated(element);
    String calendar = element.attribute("calendar");
    boolean doubtful = "low".equals(element.attribute("quality"));
    Dossier.remarks(element, "Date", dossier.target());
    if (stated == null) {
      return;
    }
    Optional<String> date =
        PlainDates.read(stated, PlainDates.Order.DAY_FIRST)
            .filter(_ -> calendar == null || calendar.equalsIgnoreCase("Gregorian"))
            .map(text -> doubtful ? text + "?" : text)
            .filter(text -> VagueDate.parse(text).isPresent());
    if (date.isPresent()) {
      dossier.target().add(property, date.get(), "day-month-year", stated);
    } else {
      dossier.oddValue(dossier.target(), "day-month-year", NameTexts.join(" ", stated, calendar));
    }
  }

  /** A date from its three attributes, or in the words of the element. */
  private static @Nullable String stated(XmlElement element) {
    String year = element.attribute("year");
    String month = element.attribute("month");
    String day = element.attribute("day");
    String words = element.text();
    if (year != null) {
      return NameTexts.join("-", year, month, month == null ? null : day);
    }
    if (day != null || month != null) {
      return NameTexts.join(
          " ", day == null ? null : "day " + day, month == null ? null : "month " + month);
    }
    return words;
  }

  private void readBirthPlace(XmlElement element) {
    references
        .place(element, dossier)
        .ifPresent(place -> {
          PostalAddress address = new PostalAddress();
          place.addTo(address);
          if (address.isMoreThanCountry()) {
            dossier.add(Property.BIRTH_PLACE, address.line(), "place-of-birth");
          }
          dossier.country(Property.BIRTH_COUNTRY, place.country(), "place-of-birth/country");
          for (String spelling : place.otherSpellings()) {
            dossier.add(Property.BIRTH_PLACE, spelling, "place-of-birth");
          }
        });
    quality(element, "Place of birth", dossier.target());
    Dossier.remarks(element, "Place of birth", dossier.target());
  }

  private void readNationality(XmlElement element) {
    Property property =
        switch (dossier.target().schema()) {
          case PERSON -> Property.NATIONALITY;
          case ORGANIZATION -> Property.COUNTRY;
          default -> Property.FLAG;
        };
    for (XmlElement country : element.children("country")) {
      dossier.country(property, SecoReferences.country(country), "nationality/country");
    }
    quality(element, "Nationality", dossier.target());
    Dossier.remarks(element, "Nationality", dossier.target());
  }

  private void readAddress(XmlElement element) {
    PostalAddress address = new PostalAddress();
    String careOf = element.text("c-o");
    if (careOf != null) {
      address.part(Property.PLACE, "c/o " + careOf);
    }
    address
        .part(Property.STREET, element.text("address-details"))
        .part(Property.POST_OFFICE_BOX, element.text("p-o-box"))
        .part(Property.POSTAL_CODE, element.text("zip-code"));
    references
        .place(element, dossier)
        .ifPresent(place -> {
          place.addTo(address);
          place.otherSpellings().forEach(other -> address.note("Place also written " + other));
        });
    element.texts("remark").forEach(remark -> address.note(NameTexts.oneLine(remark)));
    if ("low".equals(element.attribute("quality"))) {
      address.note("Of low quality");
    }
    if ("true".equals(element.attribute("main"))) {
      address.note("Main address");
    }
    dossier.address(address, "address");
  }

  private void readDocument(XmlElement element) {
    String type = Objects.requireNonNullElse(element.attribute("document-type"), "other");
    String number = element.text("number");
    XmlElement issuer = element.child("issuer");
    String issuerCode = issuer == null ? null : issuer.attribute("code");
    String issuerWords = issuer == null ? null : issuer.text();
    String kind = type.replace('-', ' ');
    Property property = property(kind);
    Entity.Builder document =
        dossier
            .linked(
                DocumentNumber.schema(kind),
                "id",
                NameTexts.join(
                    "|", type, number, issuerCode, issuerWords, dates(element), remark(element)))
            .add(Property.HOLDER, dossier.id(), "")
            .add(Property.TYPE, kind, "identification-document@document-type", type);
    if (number != null) {
      String plain =
          property == Property.IMO_NUMBER
              ? number.replaceAll("\\D", "")
              : DocumentNumber.in(number).orElse(number);
      dossier.target().add(property, plain, "identification-document/number", number);
      document.add(Property.NUMBER, plain, "identification-document/number", number);
    }
    readIssuer(issuerCode, issuerWords, document);
    issued(element, "date-of-issue", Property.START_DATE, document);
    issued(element, "expiry-date", Property.END_DATE, document);
    for (XmlElement place : element.children("place-of-issue")) {
      references
          .place(place, dossier)
          .ifPresent(found -> {
            PostalAddress line = new PostalAddress();
            found.addTo(line);
            document.add(
                Property.NOTES,
                "Issued in " + line.line(),
                "identification-document/place-of-issue");
          });
    }
    quality(element, "Document", document);
    Dossier.remarks(element, "Remark", document);
  }

  private static @Nullable String remark(XmlElement element) {
    return element.child("number") == null ? element.text("remark") : null;
  }

  private static String dates(XmlElement element) {
    StringBuilder dates = new StringBuilder();
    for (String name : new String[] {"date-of-issue", "expiry-date"}) {
      XmlElement date = element.child(name);
      dates.append(date == null ? null : stated(date)).append('|');
    }
    return dates.toString();
  }

  private static Property property(String kind) {
    String words = kind.toLowerCase(Locale.ROOT);
    if (words.contains("imo")) {
      return Property.IMO_NUMBER;
    }
    return words.contains("registration") && !words.contains("tax")
        ? Property.REGISTRATION_NUMBER
        : DocumentNumber.property(kind);
  }

  /** Issuers are countries as a rule, and offices now and then. */
  private void readIssuer(@Nullable String code, @Nullable String words, Entity.Builder document) {
    String field = "identification-document/issuer";
    if (code != null) {
      dossier.country(document, Property.COUNTRY, code, field + "@code");
    }
    if (words != null) {
      Countries.code(words)
          .ifPresentOrElse(
              country -> document.add(Property.COUNTRY, country, field, words),
              () -> document.add(Property.AUTHORITY, words, field));
    }
  }

  private void issued(XmlElement element, String name, Property property, Entity.Builder document) {
    for (XmlElement date : element.children(name)) {
      dossier.date(document, property, stated(date), "identification-document/" + name);
    }
  }

  private static void quality(XmlElement element, String label, Entity.Builder to) {
    if ("low".equals(element.attribute("quality"))) {
      to.add(Property.NOTES, label + ": of low quality", element.name() + "@quality", "low");
    }
  }
}
