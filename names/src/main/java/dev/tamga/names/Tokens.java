package dev.tamga.names;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a text into words of one script each. */
final class Tokens {
  /** Names of lists have at most a few hundred characters; what comes after these is not read. */
  static final int MOST_CHARACTERS = 1000;

  /** No name has more words; what comes after these is not read. */
  static final int MOST_WORDS = 48;

  private static final String CYRILLIC_LIKE_LATIN = "авекмнорстухіјѕԁһӏ";
  private static final String LATIN_LIKE_CYRILLIC = "abekmhopctyxijsdhl";
  private static final String DIGITS = "01345789";
  private static final String LETTERS_LIKE_DIGITS = "oieastbg";

  /**
   * A word.
   *
   * @param original as written, in lower case
   * @param roman in Latin letters and digits
   * @param capitals whether it was written in capitals alone, two letters at least
   * @param afterHyphen whether a hyphen joined it to the word before
   */
  record Token(
      String original, String roman, UnicodeScript script, boolean capitals, boolean afterHyphen) {
    Token part(String piece) {
      return new Token(piece, Romanisation.toLatin(piece, script), script, false, false);
    }
  }

  private Tokens() {}

  static List<Token> of(String text) {
    String clean =
        Normalizer.normalize(
            text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text,
            Normalizer.Form.NFKC);
    List<Token> tokens = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean afterHyphen = false;
    for (int i = 0; i < clean.length(); ) {
      int c = clean.codePointAt(i);
      i += Character.charCount(c);
      if (isWordCharacter(c)) {
        word.appendCodePoint(c);
      } else if (!isInvisible(c) && !isApostrophe(c)) {
        add(word, afterHyphen, tokens);
        afterHyphen = !tokens.isEmpty() && (c == '-' || c == '‐' || c == '‑');
        if (c == '&') {
          tokens.add(new Token("&", "and", UnicodeScript.LATIN, false, false));
        }
      }
      if (tokens.size() >= MOST_WORDS) {
        return tokens;
      }
    }
    add(word, afterHyphen, tokens);
    return tokens;
  }

  private static boolean isWordCharacter(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT || type == Character.SURROGATE;
  }

  private static boolean isApostrophe(int c) {
    return "'’‘ʼʻ`´ʹ′ʿʾ".indexOf(c) >= 0;
  }

  private static void add(StringBuilder word, boolean afterHyphen, List<Token> tokens) {
    if (word.isEmpty()) {
      return;
    }
    String written = word.toString();
    word.setLength(0);
    boolean capitals =
        written.codePointCount(0, written.length()) > 1
            && written.equals(written.toUpperCase(Locale.ROOT))
            && !written.equals(written.toLowerCase(Locale.ROOT));
    String lower = written.toLowerCase(Locale.ROOT);
    boolean first = afterHyphen;
    for (String run : runs(unmask(lower))) {
      UnicodeScript script = script(run);
      String roman = Romanisation.toLatin(run, script);
      if (!roman.isEmpty()) {
        tokens.add(new Token(run, roman, script, capitals, first));
      }
      first = false;
    }
  }

  /**
   * Letters of another script, and digits, that look the same and were put among the letters of a
   * word to hide a name are read as the letters they look like.
   */
  private static String unmask(String word) {
    int latin = 0;
    int cyrillic = 0;
    int digits = 0;
    int lastLetter = -1;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      UnicodeScript script = UnicodeScript.of(c);
      if (script == UnicodeScript.LATIN) {
        latin++;
        lastLetter = i;
      } else if (script == UnicodeScript.CYRILLIC) {
        cyrillic++;
        lastLetter = i;
      } else if (c >= '0' && c <= '9') {
        digits++;
      }
    }
    String letters = word;
    if (latin > 0 && cyrillic > 0) {
      String asLatin = replaced(word, CYRILLIC_LIKE_LATIN, LATIN_LIKE_CYRILLIC);
      String asCyrillic = replaced(word, LATIN_LIKE_CYRILLIC, CYRILLIC_LIKE_LATIN);
      boolean allLatin = lacks(asLatin, UnicodeScript.CYRILLIC);
      boolean allCyrillic = lacks(asCyrillic, UnicodeScript.LATIN);
      letters =
          allLatin == allCyrillic
              ? (latin >= cyrillic ? asLatin : asCyrillic)
              : allLatin ? asLatin : asCyrillic;
    }
    // Digits behind the last letter are a number (Ocean2); those before it stand for letters.
    return digits > 0 && cyrillic == 0 && latin >= digits && lastLetter > 0
        ? replaced(letters.substring(0, lastLetter), DIGITS, LETTERS_LIKE_DIGITS)
            + letters.substring(lastLetter)
        : letters;
  }

  private static boolean lacks(String word, UnicodeScript script) {
    return word.codePoints().noneMatch(c -> UnicodeScript.of(c) == script);
  }

  private static String replaced(String word, String from, String to) {
    StringBuilder plain = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      int at = from.indexOf(word.charAt(i));
      plain.append(at < 0 ? word.charAt(i) : to.charAt(at));
    }
    return plain.toString();
  }

  /** A word cut where the script changes; digits and marks stay with what they follow. */
  private static List<String> runs(String word) {
    List<String> runs = new ArrayList<>(1);
    int start = 0;
    UnicodeScript current = null;
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      UnicodeScript script = UnicodeScript.of(c);
      if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
        if (current != null && current != script && !areKana(current, script)) {
          runs.add(word.substring(start, i));
          start = i;
        }
        current = script;
      }
      i += Character.charCount(c);
    }
    runs.add(word.substring(start));
    return runs;
  }

  private static boolean areKana(UnicodeScript a, UnicodeScript b) {
    return (a == UnicodeScript.HIRAGANA || a == UnicodeScript.KATAKANA)
        && (b == UnicodeScript.HIRAGANA || b == UnicodeScript.KATAKANA);
  }

  private static UnicodeScript script(String run) {
    for (int i = 0; i < run.length(); ) {
      int c = run.codePointAt(i);
      UnicodeScript script = UnicodeScript.of(c);
      if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
        return script;
      }
      i += Character.charCount(c);
    }
    return UnicodeScript.COMMON;
  }
}
