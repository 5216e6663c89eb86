package dev.tamga.lists.readers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits the one field in which Canada writes all aliases: between semicolons, commas, slashes with
 * a blank beside them, the word 'or', and before the name of a language with a colon. A comma
 * inside quotation marks or brackets, and one before a legal form ({@code "Завод Дагдизель, АО"})
 * or a small letter, is part of the name.
 */
final class CanadaAliases {
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "\\(?\\b(?:Russian|Belarus+ian|Arabic|Ukrainian|Persian|Farsi|Burmese|Spanish|French)"
              + "\\s*:");
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*;\\s*|\\s+/\\s*|\\s*/\\s+|,?\\s+(?:or|OR)\\s+");
  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "(?:ООО|АО|ПАО|ОАО|ЗАО|НАО|САО|МК|ФГУП|ФКП|ФГБУ|ГУП|АНО|НПО|УК"
              + "|J\\.?S\\.?C|PJSC|OJSC|CJSC|LLC|L\\.L\\.C|Ltd|Inc|Co|PAO|OAO|ZAO|AO|OOO|FSUE|FGUP"
              + "|S\\.?A|Corp|Limited Liability Company|Limited)\\.?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private CanadaAliases() {}

  static List<String> split(String field) {
    String plain = LANGUAGE.matcher(field).replaceAll(";").replaceAll("\\s+", " ");
    List<String> aliases = new ArrayList<>();
    for (String part : BETWEEN.split(plain)) {
      for (String piece : commas(part)) {
        String alias = trim(piece);
        if (!alias.isEmpty() && !aliases.contains(alias)) {
          aliases.add(alias);
        }
      }
    }
    return aliases;
  }

  private static List<String> commas(String text) {
    List<String> pieces = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '"' -> quoted = !quoted && text.indexOf('"', i + 1) > 0;
        case '(', '«' -> depth++;
        case ')', '»' -> depth = Math.max(0, depth - 1);
        case ',' -> {
          if (!quoted && depth == 0) {
            pieces.add(text.substring(start, i));
            start = i + 1;
          }
        }
        default -> {}
      }
    }
    pieces.add(text.substring(start));
    return withLegalForms(pieces);
  }

  private static List<String> withLegalForms(List<String> pieces) {
    List<String> whole = new ArrayList<>();
    for (String piece : pieces) {
      String name = piece.strip();
      boolean goesOn = !name.isEmpty() && Character.isLowerCase(name.charAt(0));
      if (!whole.isEmpty() && (goesOn || LEGAL_FORM.matcher(name).matches())) {
        whole.add(whole.removeLast() + ", " + name);
      } else {
        whole.add(name);
      }
    }
    return whole;
  }

  /** Takes off what the splitting left over: blanks, stops, a bracket without its other. */
  private static String trim(String piece) {
    String text = piece.replaceAll("^[\\s\\u00a0,:]+|[\\s\\u00a0,:]+$", "");
    if (text.endsWith(")") && !text.contains("(")) {
      text = text.substring(0, text.length() - 1);
    }
    if (text.startsWith("(") && !text.contains(")")) {
      text = text.substring(1);
    }
    return text.replaceFirst("^or ", "").strip();
  }
}
