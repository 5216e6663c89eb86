package dev.tamga.lists.readers;

import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number in what lists write in a number field, such as {@code Afghan passport number SE
 * 012820} and {@code 381110042 (Expired 25 Jan. 2016)}, and which kind of document the words mean.
 */
final class DocumentNumber {
  private static final Pattern AFTER_WORDS =
      Pattern.compile(
          "\\D*\\b(?:number|no|passport|card|code|ssn|id|inn|snils)\\b[.:]*\\s*"
              + "(\\p{L}{0,5}[ °.-]?\\d.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern REMARK =
      Pattern.compile(
          "\\s*(?:\\([^)]*\\)?\\W*$|[,;]|\\b(?:issued|expire[sd]?|under|valid|on|in)\\b).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final String DAY =
      "(\\d{1,2}(?:st|nd|rd|th)? \\p{L}{3,9}\\.? ?\\d{4}|\\p{L}{3,9}\\.? \\d{1,2}, \\d{4}"
          + "|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}|\\p{L}{3,9}\\.? ?\\d{4}|\\d{4}\\b)";
  private static final Pattern EXPIRY =
      Pattern.compile(
          "(?:expir(?:es|ed|y|ing|ation)(?: date)?|valid until)\\s*(?:on|in|:)?\\s*" + DAY,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ISSUE =
      Pattern.compile(
          "(?:issued|(?:date of )?issue(?: date)?)\\s*(?:on|in|:)?\\s*" + DAY,
          Pattern.CASE_INSENSITIVE);

  private static final Pattern INN = Pattern.compile("\\bINN\\b|ИНН");
  private static final Pattern TIN = Pattern.compile("\\bTIN\\b");

  private DocumentNumber() {}

  /** The bare number; empty when the text has no figure in a place where a number stands. */
  static Optional<String> in(String text) {
    String line = NameTexts.oneLine(text);
    Matcher words = AFTER_WORDS.matcher(line);
    String number = REMARK.matcher(words.matches() ? words.group(1) : line).replaceFirst("");
    return number.chars().anyMatch(Character::isDigit)
        ? Optional.of(number.replaceAll("[\\s.:]+$", ""))
        : Optional.empty();
  }

  /** The number that follows words for one, as free text does; empty when none does. */
  static Optional<String> announcedIn(String text) {
    return AFTER_WORDS.matcher(NameTexts.oneLine(text)).matches() ? in(text) : Optional.empty();
  }

  /** The date of expiry that a remark states, in the remark's words. */
  static Optional<String> expiry(String remark) {
    return first(EXPIRY, remark);
  }

  /** The date of issue that a remark states, in the remark's words. */
  static Optional<String> issue(String remark) {
    return first(ISSUE, remark);
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(NameTexts.oneLine(text));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Where the number of such a document belongs on its holder. */
  static Property property(String kind) {
    String words = kind.toLowerCase(Locale.ROOT);
    if (isPassport(words)) {
      return Property.PASSPORT_NUMBER;
    }
    if (words.contains("social security") || words.contains("ssn")) {
      return Property.SOCIAL_SECURITY_NUMBER;
    }
    if (INN.matcher(kind).find()) {
      return Property.INN_CODE;
    }
    if (words.contains("fiscal") || words.contains("tax") || TIN.matcher(kind).find()) {
      return Property.TAX_NUMBER;
    }
    return Property.ID_NUMBER;
  }

  static Schema schema(String kind) {
    return isPassport(kind.toLowerCase(Locale.ROOT)) ? Schema.PASSPORT : Schema.IDENTIFICATION;
  }

  private static boolean isPassport(String words) {
    return words.contains("passport")
        || words.contains("passeport")
        || words.contains("pasaporte")
        || words.contains("travel document")
        || words.contains("laissez-passer");
  }
}
