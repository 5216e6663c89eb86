package dev.tamga.lists.readers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits texts that number their parts, such as {@code (1) Ukraine (2) Russia} and {@code a)
 * Minister b) Governor}. Only a count that starts at the first number and leaves out none is an
 * enumeration; anything else stays whole.
 */
final class Enumerations {
  private static final Pattern FIGURES =
      Pattern.compile("(?:^|(?<=[\\s,;.:]))\\((\\d{1,2})\\)\\s*");
  private static final Pattern RANGE =
      Pattern.compile("\\((\\d{1,2})(?:\\)\\s*to\\s*\\(|\\s*-\\s*)(\\d{1,2})\\)\\s*([^(]*)");
  private static final Pattern LETTERS =
      Pattern.compile("(?:^|(?<=[\\s,;.:(]))\\(?([a-z])\\)\\s*", Pattern.CASE_INSENSITIVE);

  private Enumerations() {}

  /**
   * The parts of {@code (1) … (2) …}, or the text itself. A part that stands for several numbers,
   * as in {@code (1-3) Libya} and {@code (1) to (6) Algeria}, is repeated for each.
   */
  static List<String> figures(String text) {
    return split(RANGE.matcher(text).replaceAll(Enumerations::spellOut), FIGURES);
  }

  private static String spellOut(MatchResult range) {
    int from = Integer.parseInt(range.group(1));
    int to = Integer.parseInt(range.group(2));
    StringBuilder parts = new StringBuilder();
    for (int i = from; i <= to; i++) {
      parts.append('(').append(i).append(") ").append(range.group(3));
    }
    return Matcher.quoteReplacement(parts.isEmpty() ? range.group() : parts.toString());
  }

  /** The parts of {@code a) … b) …}, or the text itself. */
  static List<String> letters(String text) {
    return split(text, LETTERS);
  }

  private static List<String> split(String text, Pattern marker) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = marker.matcher(text);
    int expected = 1;
    int start = 0;
    String before = "";
    while (matcher.find()) {
      if (number(matcher.group(1)) == expected) {
        if (expected == 1) {
          before = text.substring(0, matcher.start()).strip();
        } else {
          add(parts, text.substring(start, matcher.start()));
        }
        start = matcher.end();
        expected++;
      }
    }
    if (expected <= 2 && !(expected == 2 && before.isEmpty())) {
      return List.of(text.strip());
    }
    if (!before.isEmpty()) {
      parts.addFirst(before.replaceAll("[\\s,;:]+$", ""));
    }
    add(parts, text.substring(start));
    return parts;
  }

  private static int number(String marker) {
    return Character.isDigit(marker.charAt(0))
        ? Integer.parseInt(marker)
        : Character.toLowerCase(marker.charAt(0)) - 'a' + 1;
  }

  private static void add(List<String> parts, String part) {
    String tidy = part.strip().replaceAll("[\\s,;]+$", "");
    if (!tidy.isEmpty()) {
      parts.add(tidy);
    }
  }
}
