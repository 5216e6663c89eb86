package dev.tamga.lists.readers;

import dev.tamga.screening.VagueDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as official lists write them in words and figures into the form of {@link VagueDate}.
 * What the source leaves open stays open: no day or month is invented. Thread-safe.
 */
public final class PlainDates {
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  private static final Pattern ABOUT =
      Pattern.compile(
          "(?:circa|approximately|approx\\.?|about|around|c\\.|ca\\.|~)\\s*(.*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:between\\s+|from\\s+)?(.+?)\\s*(?:\\bto\\b|\\band\\b|–|(?<=\\d{4})\\s*-\\s*(?=\\d{4}\\b))\\s*(.+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WORDS =
      Pattern.compile("(?:(\\d{1,2})(?:st|nd|rd|th)?[ .-])?\\s*([A-Za-z]{3,9})\\.?,?[ -]?(\\d{4})");
  private static final Pattern WORDS_MONTH_FIRST =
      Pattern.compile("([A-Za-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
  private static final Pattern FIGURES =
      Pattern.compile("(\\d{1,2}|dd|mm|00)[/.](\\d{1,2}|mm|dd|00)[/.](\\d{4})");
  private static final Pattern MONTH_FIGURES = Pattern.compile("(\\d{1,2})/(\\d{4})");
  private static final Pattern DECADE =
      Pattern.compile(
          "(?:born in )?(?:the )?(?:(?:early|mid|late)[ -])?(\\d{3})0['’]?s",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?(?:T[\\d:.Z+-]*|Z|[+-]\\d\\d:\\d\\d)?");

  /** Which figure comes first in a date such as 03/04/1965. */
  public enum Order {
    DAY_FIRST,
    MONTH_FIRST
  }

  private PlainDates() {}

  /**
   * The date in the form of {@link VagueDate}; empty when it cannot be understood. Understands
   * {@code 7 Oct 1952}, {@code Oct 1952}, {@code October 7, 1952}, {@code 1952}, {@code
   * 1952-10-07}, {@code 07/10/1952}, {@code 00/00/1952}, {@code dd/mm/1952}, {@code the early
   * 1970s} (the decade), ranges of these with 'to', and 'circa' before any of them.
   */
  public static Optional<String> read(String text, Order order) {
    String plain = text.strip();
    Matcher about = ABOUT.matcher(plain);
    if (about.matches()) {
      return read(about.group(1), order).map(date -> date.contains("/") ? date : date + "~");
    }
    Matcher decade = DECADE.matcher(plain);
    if (decade.matches()) {
      return valid(decade.group(1) + "0/" + decade.group(1) + "9");
    }
    Optional<String> single = readSingle(plain, order);
    if (single.isPresent()) {
      return single;
    }
    Matcher range = RANGE.matcher(plain);
    if (range.matches()) {
      Optional<String> from = readSingle(range.group(1).strip(), order);
      Optional<String> to = readSingle(range.group(2).strip(), order);
      if (from.isPresent() && to.isPresent()) {
        return valid(from.get() + "/" + to.get());
      }
    }
    return Optional.empty();
  }

  /** The date marked as only about right, both ends of a range; see {@link VagueDate}. */
  static String about(String date) {
    return date.replace("/", "~/") + "~";
  }

  private static Optional<String> readSingle(String text, Order order) {
    Matcher matcher = ISO.matcher(text);
    if (matcher.matches()) {
      return figures(matcher.group(1), matcher.group(2), matcher.group(3));
    }
    matcher = WORDS.matcher(text);
    if (matcher.matches()) {
      return words(matcher.group(3), matcher.group(2), matcher.group(1));
    }
    matcher = WORDS_MONTH_FIRST.matcher(text);
    if (matcher.matches()) {
      return words(matcher.group(3), matcher.group(1), matcher.group(2));
    }
    matcher = FIGURES.matcher(text.toLowerCase(Locale.ROOT));
    if (matcher.matches()) {
      boolean dayFirst = order == Order.DAY_FIRST;
      return figures(
          matcher.group(3), matcher.group(dayFirst ? 2 : 1), matcher.group(dayFirst ? 1 : 2));
    }
    matcher = MONTH_FIGURES.matcher(text);
    if (matcher.matches()) {
      return figures(matcher.group(2), matcher.group(1), null);
    }
    return Optional.empty();
  }

  private static Optional<String> words(String year, String monthWord, @Nullable String day) {
    Integer month =
        MONTHS.get(
            monthWord.substring(0, Math.min(3, monthWord.length())).toLowerCase(Locale.ROOT));
    return month == null ? Optional.empty() : figures(year, month.toString(), day);
  }

  private static Optional<String> figures(
      String year, @Nullable String month, @Nullable String day) {
    if (month == null || isOpen(month)) {
      return valid(year);
    }
    String withMonth = year + "-" + twoFigures(month);
    return valid(day == null || isOpen(day) ? withMonth : withMonth + "-" + twoFigures(day));
  }

  private static boolean isOpen(String figures) {
    return figures.equals("00") || figures.equals("0") || !isNumber(figures);
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String twoFigures(String figures) {
    return figures.length() == 1 ? "0" + figures : figures;
  }

  private static Optional<String> valid(String text) {
    return VagueDate.parse(text).isPresent() ? Optional.of(text) : Optional.empty();
  }
}
