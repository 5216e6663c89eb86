package dev.tamga.names;

import dev.tamga.names.Tokens.Token;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a text as a name: its words, and what each of them is. */
final class NameAnalyzer {
  private NameAnalyzer() {}

  static Name analyze(String text, NameKind kind) {
    List<Part> parts =
        switch (kind) {
          case PERSON -> person(text);
          case ORGANIZATION -> organization(Tokens.of(text));
          case THING -> thing(Tokens.of(text));
        };
    return new Name(text, kind, parts);
  }

  private static Part part(Token token, PartKind kind) {
    boolean vowelless =
        token.script() == UnicodeScript.ARABIC || token.script() == UnicodeScript.HEBREW;
    return new Part(token.roman(), kind, token.roman(), vowelless);
  }

  private static boolean isNumber(String roman) {
    return roman.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  // ---- persons

  private static List<Part> person(String text) {
    int comma = familyComma(text);
    if (comma < 0) {
      return personParts(Tokens.of(text), 0);
    }
    List<Token> family = Tokens.of(text.substring(0, comma));
    List<Token> tokens = new ArrayList<>(Tokens.of(text.substring(comma + 1)));
    tokens.addAll(family);
    return personParts(tokens, family.size());
  }

  /** Where the comma of {@code FAMILY, Given} stands, or -1: one comma with words on both sides. */
  private static int familyComma(String text) {
    int comma = text.indexOf(',');
    if (comma < 0 || text.indexOf(',', comma + 1) >= 0) {
      return -1;
    }
    List<Token> after = Tokens.of(text.substring(comma + 1));
    boolean onlyTitles = after.stream().allMatch(token -> Vocabulary.title(token.roman()) != null);
    return onlyTitles || Tokens.of(text.substring(0, comma)).isEmpty() ? -1 : comma;
  }

  /**
   * @param familyAtEnd how many tokens at the end are known to be the family name; 0 when unknown
   */
  private static List<Part> personParts(List<Token> all, int familyAtEnd) {
    List<Part> parts = new ArrayList<>(all.size());
    int start = titlesAtStart(all, parts);
    int end = all.size();
    List<Part> suffixes = new ArrayList<>(0);
    while (end - 1 > start && isGeneration(all.get(end - 1))) {
      end--;
      suffixes.add(Part.word(all.get(end).roman(), PartKind.TITLE));
    }
    List<Token> tokens = all.subList(start, end);
    int familyFrom = familyAtEnd > 0 ? all.size() - familyAtEnd - start : Integer.MAX_VALUE;
    boolean mixedCase =
        tokens.stream().anyMatch(Token::capitals)
            && tokens.stream().anyMatch(token -> !token.capitals() && token.roman().length() > 1);
    int patronymic = patronymic(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (tokens.size() == 1 && splitWithoutBlanks(token, parts)) {
        continue;
      }
      parts.add(part(token, personKind(tokens, i, familyFrom, mixedCase, patronymic)));
    }
    parts.addAll(suffixes);
    return parts;
  }

  private static PartKind personKind(
      List<Token> tokens, int i, int familyFrom, boolean mixedCase, int patronymic) {
    Token token = tokens.get(i);
    if (token.roman().length() == 1 && token.original().length() == 1) {
      return PartKind.INITIAL;
    }
    String particle = Vocabulary.particle(token.roman());
    if (particle != null && tokens.size() > 1 && (i + 1 < tokens.size() || isMarker(particle))) {
      return PartKind.PARTICLE;
    }
    if (i == patronymic || markedAsPatronymic(tokens, i)) {
      return PartKind.PATRONYMIC;
    }
    if (i >= familyFrom || (mixedCase && token.capitals())) {
      return PartKind.FAMILY;
    }
    return familyFrom < Integer.MAX_VALUE || mixedCase ? PartKind.GIVEN : PartKind.WORD;
  }

  private static boolean isMarker(String particle) {
    return particle.equals("patronymic_marker");
  }

  /** In 'Almazbek uulu' and 'Heydar oglu' the word before the marker is the father's name. */
  private static boolean markedAsPatronymic(List<Token> tokens, int i) {
    if (i + 1 >= tokens.size()) {
      return false;
    }
    String next = tokens.get(i + 1).roman();
    String particle = Vocabulary.particle(next);
    return particle != null && isMarker(particle) && next.length() > 3;
  }

  private static int titlesAtStart(List<Token> tokens, List<Part> parts) {
    int start = 0;
    while (start < tokens.size() - 1) {
      int length = phraseLength(tokens, start, tokens.size() - 1, Vocabulary::title);
      if (length == 0) {
        break;
      }
      parts.add(phrase(tokens, start, length, PartKind.TITLE, Vocabulary::title));
      start += length;
    }
    return start;
  }

  private static boolean isGeneration(Token token) {
    return "generation".equals(Vocabulary.title(token.roman()));
  }

  /** The index of a Slavic patronymic in a name of three words or more, or -1. */
  private static int patronymic(List<Token> tokens) {
    if (tokens.size() < 3) {
      return -1;
    }
    for (int i = 1; i < tokens.size(); i++) {
      if (Vocabulary.endsLikePatronymic(tokens.get(i).roman())) {
        return i;
      }
    }
    return -1;
  }

  /** Han and Hangul names without a blank: the first character is the family name. */
  private static boolean splitWithoutBlanks(Token token, List<Part> parts) {
    boolean eastAsian =
        token.script() == UnicodeScript.HAN || token.script() == UnicodeScript.HANGUL;
    int length = token.original().codePointCount(0, token.original().length());
    if (!eastAsian || length < 2 || length > 4) {
      return false;
    }
    int cut = token.original().offsetByCodePoints(0, length == 4 ? 2 : 1);
    parts.add(part(token.part(token.original().substring(0, cut)), PartKind.FAMILY));
    parts.add(part(token.part(token.original().substring(cut)), PartKind.GIVEN));
    return true;
  }

  // ---- organizations

  private static List<Part> organization(List<Token> written) {
    List<Token> tokens = segmentHan(written);
    List<Part> parts = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); ) {
      int length = phraseLength(tokens, i, tokens.size(), Vocabulary::legalForm);
      if (length > 0 && isWhereLegalFormsStand(tokens, i, length)) {
        parts.add(phrase(tokens, i, length, PartKind.LEGAL_FORM, Vocabulary::legalForm));
        i += length;
        continue;
      }
      int initials = initialsFrom(tokens, i);
      if (initials > 1) {
        parts.add(initials(tokens, i, initials));
        i += initials;
        continue;
      }
      length = phraseLength(tokens, i, tokens.size(), Vocabulary::organisationWord);
      if (length > 0) {
        parts.add(phrase(tokens, i, length, PartKind.GENERIC, Vocabulary::organisationWord));
        i += length;
        continue;
      }
      Token token = tokens.get(i);
      boolean particle = token.roman().length() < 4 && Vocabulary.particle(token.roman()) != null;
      parts.add(
          part(
              token,
              isNumber(token.roman())
                  ? PartKind.NUMBER
                  : particle && tokens.size() > 2 ? PartKind.PARTICLE : PartKind.WORD));
      i++;
    }
    return parts;
  }

  /**
   * A legal form stands first or last, beside another one, or is too long to be a word by chance.
   */
  private static boolean isWhereLegalFormsStand(List<Token> tokens, int start, int length) {
    if (length == tokens.size()) {
      return false;
    }
    boolean atEdge = start == 0 || start + length >= tokens.size() - 1;
    return atEdge || roman(tokens, start, length).length() > 5;
  }

  private static int initialsFrom(List<Token> tokens, int start) {
    int end = start;
    while (end < tokens.size()
        && tokens.get(end).roman().length() == 1
        && Character.isLetter(tokens.get(end).roman().charAt(0))) {
      end++;
    }
    return end - start;
  }

  /** Letters that stand alone side by side (I. B. M., S. A.) are one word, perhaps a legal form. */
  private static Part initials(List<Token> tokens, int start, int length) {
    StringBuilder joined = new StringBuilder();
    for (Token token : tokens.subList(start, start + length)) {
      joined.append(token.roman());
    }
    String form = Vocabulary.legalForm(joined.toString());
    boolean atEdge = start == 0 || start + length == tokens.size();
    return form != null && atEdge && length < tokens.size()
        ? new Part(joined.toString(), PartKind.LEGAL_FORM, form, false)
        : Part.word(joined.toString(), PartKind.WORD);
  }

  /** Han has no blanks: known forms and generic words are cut out, what is left are the names. */
  private static List<Token> segmentHan(List<Token> tokens) {
    List<Token> segmented = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      if (token.script() == UnicodeScript.HAN) {
        segmentHan(token, segmented);
      } else {
        segmented.add(token);
      }
    }
    return segmented;
  }

  private static void segmentHan(Token token, List<Token> segmented) {
    String text = token.original();
    int unknownFrom = 0;
    int i = 0;
    while (i < text.length()) {
      int known = knownHan(text, i);
      if (known == 0) {
        i++;
        continue;
      }
      if (i > unknownFrom) {
        segmented.add(token.part(text.substring(unknownFrom, i)));
      }
      segmented.add(token.part(text.substring(i, i + known)));
      i += known;
      unknownFrom = i;
    }
    if (unknownFrom < text.length()) {
      segmented.add(token.part(text.substring(unknownFrom)));
    }
  }

  private static int knownHan(String text, int start) {
    for (int length = Math.min(8, text.length() - start); length >= 2; length--) {
      String piece = text.substring(start, start + length);
      if (Vocabulary.legalForm(piece) != null || Vocabulary.organisationWord(piece) != null) {
        return length;
      }
    }
    return 0;
  }

  // ---- things

  private static List<Part> thing(List<Token> tokens) {
    List<Part> parts = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      parts.add(part(token, isNumber(token.roman()) ? PartKind.NUMBER : PartKind.WORD));
    }
    return parts;
  }

  // ---- phrases

  private interface Lookup {
    @Nullable String find(String phrase);
  }

  /** How many tokens from {@code start} make the longest known phrase; 0 when none does. */
  private static int phraseLength(List<Token> tokens, int start, int end, Lookup lookup) {
    for (int length = Math.min(Vocabulary.LONGEST_PHRASE, end - start); length > 0; length--) {
      if (find(tokens, start, length, lookup) != null) {
        return length;
      }
    }
    return 0;
  }

  private static Part phrase(
      List<Token> tokens, int start, int length, PartKind kind, Lookup lookup) {
    String key = find(tokens, start, length, lookup);
    String text = roman(tokens, start, length);
    return new Part(text.replace(" ", ""), kind, key == null ? text : key, false);
  }

  /** A phrase is looked up as it was written and in Latin letters. */
  private static @Nullable String find(List<Token> tokens, int start, int length, Lookup lookup) {
    String found = lookup.find(joined(tokens, start, length, true));
    return found != null ? found : lookup.find(roman(tokens, start, length));
  }

  private static String roman(List<Token> tokens, int start, int length) {
    return joined(tokens, start, length, false);
  }

  private static String joined(List<Token> tokens, int start, int length, boolean original) {
    if (length == 1) {
      return original ? tokens.get(start).original() : tokens.get(start).roman();
    }
    StringBuilder text = new StringBuilder();
    for (Token token : tokens.subList(start, start + length)) {
      if (!text.isEmpty()) {
        text.append(' ');
      }
      text.append(original ? token.original() : token.roman());
    }
    return text.toString();
  }
}
