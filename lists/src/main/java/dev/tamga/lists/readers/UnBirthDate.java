package dev.tamga.lists.readers;

import dev.tamga.screening.Property;
import dev.tamga.screening.VagueDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a date of birth of the United Nations' list as vague as its type and its note say. */
final class UnBirthDate {
  private static final String FIELD = "INDIVIDUAL_DATE_OF_BIRTH";
  private static final Pattern MONTHS_OF_ONE_YEAR =
      Pattern.compile("Between (\\p{L}{3,9})\\.? and (\\p{L}{3,9})\\.? (\\d{4})");

  private UnBirthDate() {}

  static void read(XmlElement element, Dossier dossier) {
    String type = element.text("TYPE_OF_DATE");
    String note = element.text("NOTE");
    String stated = stated(element, note);
    boolean noteIsRead = stated != null && note != null && stated.contains(note);
    if (stated == null && note != null) {
      stated = fromNote(note);
      noteIsRead = true;
    }
    if (stated == null) {
      return;
    }
    if ("APPROXIMATELY".equals(type) || "Approximately".equalsIgnoreCase(note)) {
      noteIsRead |= "Approximately".equalsIgnoreCase(note);
      stated = "circa " + stated;
    }
    Optional<String> date = edtf(stated);
    if (date.isPresent()) {
      dossier.target().add(Property.BIRTH_DATE, date.get(), FIELD, stated);
    } else {
      dossier.oddValue(dossier.target(), FIELD, stated);
    }
    if (note != null && !noteIsRead) {
      dossier
          .target()
          .add(Property.NOTES, "Date of birth " + stated + ": " + note, FIELD + "/NOTE", note);
    }
  }

  /** The date in figures; a note such as 'Sep.' beside a year is its month. */
  private static @Nullable String stated(XmlElement element, @Nullable String note) {
    String date = element.text("DATE");
    String year = element.text("YEAR");
    String from = element.text("FROM_YEAR");
    String to = element.text("TO_YEAR");
    if (date != null) {
      return date;
    }
    if (year != null) {
      String withMonth = note + " " + year;
      return note != null && edtf(withMonth).isPresent() ? withMonth : year;
    }
    if (from == null || to == null) {
      return from == null ? to : from;
    }
    return from + " to " + to;
  }

  private static String fromNote(String note) {
    Matcher months = MONTHS_OF_ONE_YEAR.matcher(note);
    return months.matches()
        ? months.group(1) + " " + months.group(3) + " to " + months.group(2) + " " + months.group(3)
        : note;
  }

  /** Marks both ends of a range that is only about right. */
  private static Optional<String> edtf(String stated) {
    boolean about = stated.startsWith("circa ");
    return PlainDates.read(about ? stated.substring(6) : stated, PlainDates.Order.DAY_FIRST)
        .map(date -> about ? PlainDates.about(date) : date)
        .filter(date -> VagueDate.parse(date).isPresent());
  }
}
