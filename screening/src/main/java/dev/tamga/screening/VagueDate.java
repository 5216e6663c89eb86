package dev.tamga.screening;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as vague as its source: a day, a month, a year, a range, and any of them 'about'. Written
 * in the Extended Date/Time Format of ISO 8601-2:2019, level 1: {@code 1952-10-07}, {@code
 * 1965-03}, {@code 1965}, {@code 1965~} (about 1965), {@code 1960/1965} (between). Immutable.
 *
 * @param earliest the first day that the date can mean
 * @param latest the last day that the date can mean
 * @param precision what the source stated
 * @param approximate whether the source said 'about'
 */
public record VagueDate(
    LocalDate earliest, LocalDate latest, Precision precision, boolean approximate) {

  /** What the source stated of a date. */
  public enum Precision {
    DAY,
    MONTH,
    YEAR,
    RANGE
  }

  private static final Pattern PART =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(?:T.*)?([~%?])?");

  public VagueDate {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException(latest + " is before " + earliest);
    }
  }

  /** Reads a text of the format above; empty when it is not one or names a day that is none. */
  public static Optional<VagueDate> parse(String text) {
    String trimmed = text.strip();
    int slash = trimmed.indexOf('/');
    if (slash < 0) {
      return parsePart(trimmed);
    }
    Optional<VagueDate> from = parsePart(trimmed.substring(0, slash));
    Optional<VagueDate> to = parsePart(trimmed.substring(slash + 1));
    if (from.isEmpty() || to.isEmpty() || to.get().latest.isBefore(from.get().earliest)) {
      return Optional.empty();
    }
    return Optional.of(
        new VagueDate(
            from.get().earliest,
            to.get().latest,
            Precision.RANGE,
            from.get().approximate || to.get().approximate));
  }

  private static Optional<VagueDate> parsePart(String text) {
    Matcher matcher = PART.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean approximate = matcher.group(4) != null;
    try {
      int year = Integer.parseInt(matcher.group(1));
      if (year == 0) {
        return Optional.empty();
      }
      if (matcher.group(2) == null) {
        return Optional.of(
            new VagueDate(
                LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR, approximate));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(matcher.group(2)));
      if (matcher.group(3) == null) {
        return Optional.of(
            new VagueDate(month.atDay(1), month.atEndOfMonth(), Precision.MONTH, approximate));
      }
      LocalDate day = month.atDay(Integer.parseInt(matcher.group(3)));
      return Optional.of(new VagueDate(day, day, Precision.DAY, approximate));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** Whether some day is meant by both. */
  public boolean overlaps(VagueDate other) {
    return !latest.isBefore(other.earliest) && !other.latest.isBefore(earliest);
  }
}
