package dev.tamga.lists.readers;

import dev.tamga.screening.Property;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The remarks of a United States list: facts parted by semicolons, most of them behind a label.
 *
 * <pre>
 * DOB 07 Oct 1952; alt. DOB 1953; Passport 123 (Iran) expires 2020; a.k.a. 'ALI'; Linked To: X.
 * </pre>
 */
final class UsRemarks {
  private static final Pattern ALTERNATIVE = Pattern.compile("[Aa]lt\\. (?=\\S)");
  private static final Pattern OTHER_NAME =
      Pattern.compile("([afn])\\.k\\.a\\.:? (.+)", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\(?Linked To: (.+)", Pattern.DOTALL);
  private static final Pattern UNKNOWN_NUMBER =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}.'’/&() -]{1,60}?(?:No\\.|Number|Code|ID|ID Card|#)):? (?=\\S*\\d)(\\S.*)");

  private UsRemarks() {}

  /** Takes up the remarks of an entry. */
  static void read(String remarks, UsEntry entry, String field) {
    String[] segments = remarks.strip().split(";\\s*");
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      String segment = segments[i].strip();
      if (last && segment.endsWith(".")) {
        segment = segment.substring(0, segment.length() - 1);
      }
      if (!segment.isBlank()) {
        segment(ALTERNATIVE.matcher(segment).replaceFirst(""), entry, field);
      }
    }
  }

  private static void segment(String text, UsEntry entry, String field) {
    Matcher otherName = OTHER_NAME.matcher(text);
    if (otherName.matches()) {
      otherName(otherName.group(1), otherName.group(2), entry, field);
      return;
    }
    Matcher link = LINK.matcher(text);
    if (link.matches()) {
      entry.linkedTo(withoutLooseBracket(link.group(1)), field);
      return;
    }
    Optional<OfacLabel.Fact> fact = OfacLabel.split(text);
    if (fact.isPresent() && !fact.get().text().isEmpty()) {
      entry.fact(fact.get(), field);
      return;
    }
    Matcher number = UNKNOWN_NUMBER.matcher(text);
    if (number.matches()) {
      OfacLabel label = new OfacLabel(number.group(1), OfacLabel.Kind.NUMBER, Property.ID_NUMBER);
      entry.number(label, OfacNumber.parse(number.group(2)), field);
      return;
    }
    if (!entry.isPosition(text)) {
      entry.target().add(Property.NOTES, text, field);
    }
  }

  /** The remark as a whole can stand in brackets, and names can have brackets of their own. */
  private static String withoutLooseBracket(String name) {
    long open = name.chars().filter(c -> c == '(').count();
    long closed = name.chars().filter(c -> c == ')').count();
    return closed > open && name.endsWith(")") ? name.substring(0, name.length() - 1) : name;
  }

  /** Names in single quotes are the weak ones: too common to be looked for by themselves. */
  private static void otherName(String kind, String text, UsEntry entry, String field) {
    boolean weak = text.startsWith("'");
    String name = weak ? text.replaceFirst("^'", "").replaceFirst("'$", "") : text;
    Property strong = kind.equals("f") ? Property.PREVIOUS_NAME : Property.ALIAS;
    entry.name(weak ? Property.WEAK_ALIAS : strong, name, field);
  }
}
