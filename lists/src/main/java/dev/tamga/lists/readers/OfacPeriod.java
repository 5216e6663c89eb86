package dev.tamga.lists.readers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dates of the advanced XML. A {@code DatePeriod} says of its start and of its end between which
 * days they lie; a year is written as the period from its first to its last day. Here it becomes a
 * year again.
 */
final class OfacPeriod {
  private OfacPeriod() {}

  /**
   * The date in the form of {@link dev.tamga.screening.VagueDate}, from the earliest day to the
   * latest; null when the element has none.
   */
  static @Nullable String read(XmlElement period) {
    List<LocalDate> days = new ArrayList<>(4);
    boolean approximate = false;
    for (String end : List.of("Start", "End")) {
      XmlElement bound = period.child(end);
      if (bound != null) {
        approximate |= "true".equals(bound.attribute("Approximate"));
        readFlags(bound);
        addDay(bound.child("From"), false, days);
        addDay(bound.child("To"), true, days);
      }
    }
    readFlags(period);
    if (days.isEmpty()) {
      return null;
    }
    days.sort(null);
    String date = span(days.getFirst(), days.getLast());
    return approximate && !date.contains("/") ? date + "~" : date;
  }

  /** A {@code Date} or {@code DateOfIssue}: year, and month and day where known. */
  static @Nullable String day(XmlElement date) {
    readFlags(date);
    String year = date.text("Year");
    String month = date.text("Month");
    String day = date.text("Day");
    if (year == null) {
      return null;
    }
    String text = year + (month == null ? "" : "-" + month + (day == null ? "" : "-" + day));
    return PlainDates.read(text, PlainDates.Order.DAY_FIRST).orElse(null);
  }

  /** Which calendar, and what is fixed, follows from the days themselves. */
  private static void readFlags(XmlElement element) {
    for (String flag : List.of("CalendarTypeID", "YearFixed", "MonthFixed", "DayFixed")) {
      element.attribute(flag);
    }
  }

  private static void addDay(@Nullable XmlElement bound, boolean latest, List<LocalDate> days) {
    if (bound == null) {
      return;
    }
    Integer year = number(bound.text("Year"));
    Integer month = number(bound.text("Month"));
    Integer day = number(bound.text("Day"));
    if (year == null || year == 0) {
      return;
    }
    try {
      YearMonth inMonth = YearMonth.of(year, month == null ? (latest ? 12 : 1) : month);
      days.add(
          day == null ? (latest ? inMonth.atEndOfMonth() : inMonth.atDay(1)) : inMonth.atDay(day));
    } catch (DateTimeException impossible) {
      // the other bounds still say something; the reader reports a period without any
    }
  }

  private static @Nullable Integer number(@Nullable String text) {
    return text == null || !text.matches("\\d{1,4}") ? null : Integer.valueOf(text);
  }

  private static String span(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return from.toString();
    }
    boolean wholeMonths = from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
    if (wholeMonths && YearMonth.from(from).equals(YearMonth.from(to))) {
      return YearMonth.from(from).toString();
    }
    if (wholeMonths && from.getMonthValue() == 1 && to.getMonthValue() == 12) {
      String first = year(from);
      return from.getYear() == to.getYear() ? first : first + "/" + year(to);
    }
    return from + "/" + to;
  }

  private static String year(LocalDate day) {
    return day.toString().substring(0, 4);
  }
}
