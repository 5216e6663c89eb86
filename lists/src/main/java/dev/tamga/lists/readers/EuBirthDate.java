package dev.tamga.lists.readers;

import dev.tamga.screening.Property;
import dev.tamga.screening.VagueDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads when and where a person of the European list was born, as vague as it says. */
final class EuBirthDate {
  private static final String FIELD = "birthdate";

  private EuBirthDate() {}

  static void read(XmlElement birth, Dossier dossier) {
    String calendar = birth.attribute("calendarType");
    boolean about = "true".equals(birth.attribute("circa"));
    String stated = stated(birth);
    if (stated != null) {
      boolean gregorian = calendar == null || calendar.equals("GREGORIAN");
      Optional<String> date =
          PlainDates.read(stated, PlainDates.Order.DAY_FIRST)
              .map(text -> about ? PlainDates.about(text) : text)
              .filter(text -> gregorian && VagueDate.parse(text).isPresent());
      if (date.isPresent()) {
        dossier
            .target()
            .add(Property.BIRTH_DATE, date.get(), FIELD, (about ? "circa " : "") + stated);
      } else {
        dossier.oddValue(dossier.target(), FIELD, stated + (gregorian ? "" : " " + calendar));
      }
    }
    readPlace(birth, dossier);
    Dossier.remarks(birth, "Birth", dossier.target());
  }

  private static @Nullable String stated(XmlElement birth) {
    String whole = birth.attribute("birthdate");
    String year = birth.attribute("year");
    String month = birth.attribute("monthOfYear");
    String day = birth.attribute("dayOfMonth");
    String from = birth.attribute("yearRangeFrom");
    String to = birth.attribute("yearRangeTo");
    if (whole != null) {
      return whole;
    }
    if (year != null) {
      return NameTexts.join("-", year, month, month == null ? null : day);
    }
    if (from == null || to == null) {
      return from == null ? to : from;
    }
    return from.equals(to) ? from : from + " to " + to;
  }

  private static void readPlace(XmlElement birth, Dossier dossier) {
    String country = EuXmlReader.country(birth);
    PostalAddress place =
        new PostalAddress()
            .part(Property.PLACE, birth.attribute("place"))
            .part(Property.CITY, birth.attribute("city"))
            .part(Property.POSTAL_CODE, birth.attribute("zipCode"))
            .part(Property.REGION, birth.attribute("region"))
            .country(EuXmlReader.countryName(birth));
    if (place.isMoreThanCountry()) {
      dossier.add(Property.BIRTH_PLACE, place.line(), FIELD);
    }
    dossier.country(Property.BIRTH_COUNTRY, country, FIELD + "/country");
  }
}
