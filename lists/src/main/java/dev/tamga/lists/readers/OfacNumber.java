package dev.tamga.lists.readers;

import dev.tamga.screening.Countries;
import dev.tamga.screening.Property;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An identifier as OFAC writes it in one text: {@code 216040 (Yemen) issued 04 May 2001 expires 04
 * May 2006}.
 *
 * @param country the country in the list's own words
 * @param issued the date in the list's own words
 * @param expires the date in the list's own words
 */
record OfacNumber(
    String number,
    @Nullable String country,
    @Nullable String authority,
    @Nullable String issued,
    @Nullable String expires) {

  private static final Pattern DATED =
      Pattern.compile(
          "(.*?)[,;]? (issued|expires|expired):? ((?:\\d{1,2} )?(?:[A-Z][a-z]{2,8} )?\\d{4})");
  private static final Pattern IN_BRACKETS = Pattern.compile("(.*?) \\(([^()]+)\\)");
  private static final Pattern IMO = Pattern.compile("IMO[ -]?(\\d{7})");
  private static final Pattern LEI = Pattern.compile("[0-9A-Z]{18}\\d{2}");

  static OfacNumber parse(String text) {
    String rest = text.strip();
    String issued = null;
    String expires = null;
    Matcher dated = DATED.matcher(rest);
    while (dated.matches()) {
      if (dated.group(2).equals("issued")) {
        issued = dated.group(3);
      } else {
        expires = dated.group(3);
      }
      rest = dated.group(1);
      dated = DATED.matcher(rest);
    }
    Matcher bracketed = IN_BRACKETS.matcher(rest);
    if (bracketed.matches() && Countries.code(bracketed.group(2)).isPresent()) {
      return new OfacNumber(bracketed.group(1).strip(), bracketed.group(2), null, issued, expires);
    }
    return new OfacNumber(rest, null, null, issued, expires);
  }

  /** Whether there is more to say than the number. */
  boolean hasDetails() {
    return country != null || authority != null || issued != null || expires != null;
  }

  /** The number without what is no part of it: a leading sign, the letters of an IMO number. */
  String plainNumber() {
    Matcher imo = IMO.matcher(number);
    return imo.matches() ? imo.group(1) : number.replaceFirst("^[#:]\\s*", "");
  }

  /**
   * The property that fits the number best: Russian tax and registration numbers, legal entity
   * identifiers and IMO numbers are known by their country and form.
   */
  Property property(Property general) {
    if (IMO.matcher(number).matches()) {
      return Property.IMO_NUMBER;
    }
    boolean figures = number.chars().allMatch(c -> c >= '0' && c <= '9');
    int length = number.length();
    boolean russian = country != null && Countries.code(country).orElse("").equals("ru");
    return switch (general) {
      case TAX_NUMBER ->
          figures && (length == 10 || length == 12) && (russian || "INN".equals(authority))
              ? Property.INN_CODE
              : general;
      case REGISTRATION_NUMBER -> {
        if (figures && (length == 13 || length == 15) && (russian || "OGRN".equals(authority))) {
          yield Property.OGRN_CODE;
        }
        yield !figures && LEI.matcher(number).matches() ? Property.LEI_CODE : general;
      }
      case OKPO_CODE ->
          figures && (length == 8 || length == 10) ? general : Property.REGISTRATION_NUMBER;
      default -> general;
    };
  }
}
