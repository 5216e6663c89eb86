package dev.tamga.lists.readers;

import dev.tamga.screening.Property;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the British lists say of organisations and ships, and how to reach a target. */
final class UkDetails {
  /** A word with three figures or more, such as 1027700132195, DSO-ZZCO-16068 and HRB 13359. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:HRB )?(?=(?:[\\p{L}./-]*\\d){3})[\\p{L}\\d][\\p{L}\\d./-]{2,}[\\p{L}\\d]");

  private static final Pattern SWIFT =
      Pattern.compile("(?:SWIFT|BIC)\\W+([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\\b");
  private static final Pattern IMO = Pattern.compile("\\d{7}");

  /** In the order in which they are tried: the exact ones come before 'tax'. */
  private static final Map<Pattern, Property> LABELS = new LinkedHashMap<>();

  static {
    label("OGRN|ОГРН|PSRN", Property.OGRN_CODE);
    label("\\bINN\\b|ИНН", Property.INN_CODE);
    label("KPP|КПП", Property.KPP_CODE);
    label("OKPO|ОКПО|GOVERNMENT GAZETTE", Property.OKPO_CODE);
    label("\\bBIK\\b|БИК", Property.BIK_CODE);
    label("SOCIAL CREDIT", Property.USC_CODE);
    label("LEGAL ENTITY (?:NUMBER|IDENTIFIER)|\\bLEI\\b", Property.LEI_CODE);
    label("\\bVAT\\b", Property.VAT_CODE);
    label("TAX|\\bTIN\\b|\\bUNP\\b|УНН|УНП", Property.TAX_NUMBER);
    label("\\bIMO\\b", Property.IMO_NUMBER);
  }

  private static void label(String pattern, Property property) {
    LABELS.put(Pattern.compile(pattern), property);
  }

  private UkDetails() {}

  static void phones(UkTarget target, @Nullable String cell, String field) {
    if (cell != null && target.isNew(field, cell)) {
      for (String part : UkTarget.parts(cell)) {
        for (String phone : part.split("\\s*;\\s*|(?<=\\d)\\.\\s+(?=\\+)")) {
          target.builder().add(Property.PHONE, phone, field, cell);
        }
      }
    }
  }

  /** Adds addresses of mail or of pages: they hold no blanks, so these and commas part them. */
  static void online(UkTarget target, Property property, @Nullable String cell, String field) {
    if (cell != null && target.isNew(field, cell)) {
      for (String part : UkTarget.parts(cell)) {
        for (String one : part.split("[\\s,;]+")) {
          target.builder().add(property, one.replaceAll("\\.$", ""), field, cell);
        }
      }
    }
  }

  /** Adds registration and tax numbers, each where its label puts it. */
  static void businessNumbers(UkTarget target, @Nullable String cell, String field) {
    if (cell == null || !target.isNew(field, cell)) {
      return;
    }
    for (String part : UkTarget.parts(cell)) {
      // Some numbers are written in groups of figures.
      if (!addBusinessNumbers(target, part, cell, field)
          && !addBusinessNumbers(target, part.replaceAll("(?<=\\d) (?=\\d)", ""), cell, field)) {
        target.dossier().oddValue(target.builder(), field, part);
      }
    }
  }

  private static boolean addBusinessNumbers(
      UkTarget target, String text, String cell, String field) {
    boolean found = false;
    Matcher swift = SWIFT.matcher(text);
    while (swift.find()) {
      found = true;
      target.builder().add(Property.SWIFT_BIC, swift.group(1), field, cell);
    }
    Matcher matcher = NUMBER.matcher(text);
    int start = 0;
    while (matcher.find()) {
      String label = text.substring(start, matcher.start());
      // Some numbers come before their label: '9709056472 - Russia INN'.
      boolean only = start == 0 && !NUMBER.matcher(text.substring(matcher.end())).find();
      if (only && label.chars().noneMatch(Character::isLetter)) {
        label = text.substring(matcher.end());
      }
      addBusinessNumber(target, label, matcher.group(), cell, field);
      start = matcher.end();
      found = true;
    }
    return found;
  }

  private static void addBusinessNumber(
      UkTarget target, String label, String number, String cell, String field) {
    Property property = businessProperty(label.toUpperCase(Locale.ROOT));
    target.builder().add(property, number, field, cell);
    if (property == Property.OGRN_CODE) {
      target.builder().add(Property.REGISTRATION_NUMBER, number, field, cell);
    }
    if (property == Property.INN_CODE) {
      target.builder().add(Property.TAX_NUMBER, number, field, cell);
    }
  }

  private static Property businessProperty(String label) {
    for (Map.Entry<Pattern, Property> entry : LABELS.entrySet()) {
      if (entry.getKey().matcher(label).find()) {
        return entry.getValue();
      }
    }
    return Property.REGISTRATION_NUMBER;
  }

  static void imo(UkTarget target, @Nullable String cell, String field) {
    if (cell == null || !target.isNew(field, cell)) {
      return;
    }
    Matcher matcher = IMO.matcher(cell);
    if (matcher.find()) {
      target.builder().add(Property.IMO_NUMBER, matcher.group(), field, cell);
    } else {
      target.dossier().oddValue(target.builder(), field, cell);
    }
  }

  static void yearBuilt(UkTarget target, @Nullable String cell, String field) {
    if (cell != null && target.isNew(field, cell)) {
      target.dossier().date(Property.BUILD_DATE, cell, field);
    }
  }
}
