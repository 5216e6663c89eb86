package dev.tamga.lists.readers;

import dev.tamga.screening.Property;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the British lists say of organisations and ships, and how to reach a target. */
final class UkDetails {
  private static final Pattern NUMBER =
      Pattern.compile("(?<label>[^\\d]*?)(?<number>\\b(?:[A-Z]{1,5}[ -]?)?\\d[\\dA-Z/-]{3,})\\b");
  private static final Pattern IMO = Pattern.compile("\\d{7}");

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
    Matcher matcher = NUMBER.matcher(text);
    boolean found = false;
    while (matcher.find()) {
      found = true;
      Property property = businessProperty(matcher.group("label"));
      String number = matcher.group("number");
      target.builder().add(property, number, field, cell);
      if (property == Property.OGRN_CODE) {
        target.builder().add(Property.REGISTRATION_NUMBER, number, field, cell);
      }
      if (property == Property.INN_CODE) {
        target.builder().add(Property.TAX_NUMBER, number, field, cell);
      }
    }
    return found;
  }

  private static Property businessProperty(String label) {
    String words = label.toUpperCase(Locale.ROOT);
    if (words.contains("OGRN") || words.contains("ОГРН") || words.contains("PSRN")) {
      return Property.OGRN_CODE;
    }
    if (words.matches("(?s).*\\b(?:INN|ИНН)\\b.*")) {
      return Property.INN_CODE;
    }
    if (words.contains("KPP") || words.contains("КПП")) {
      return Property.KPP_CODE;
    }
    if (words.contains("OKPO") || words.contains("ОКПО")) {
      return Property.OKPO_CODE;
    }
    if (words.contains("VAT")) {
      return Property.VAT_CODE;
    }
    if (words.contains("TAX") || words.matches("(?s).*\\b(?:TIN|UNP|УНН|УНП)\\b.*")) {
      return Property.TAX_NUMBER;
    }
    return words.contains("IMO") ? Property.IMO_NUMBER : Property.REGISTRATION_NUMBER;
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
