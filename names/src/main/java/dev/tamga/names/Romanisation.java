package dev.tamga.names;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Text of any script in Latin letters without diacritics.
 *
 * <p>Latin takes a short path. Cyrillic, Greek, Armenian, Georgian, Hebrew and Arabic letters are
 * looked up in {@code letters.tsv}, which follows how names are spelt in passports and the press
 * rather than a scholarly system; Hangul syllables are decomposed by arithmetic (The Unicode
 * Standard, section 3.12). All other scripts go through ICU's {@code Any-Latin}.
 */
final class Romanisation {
  private static final Map<String, String> LETTERS = new HashMap<>();

  static {
    for (String[] row : Tables.read(Romanisation.class, "letters.tsv", 3)) {
      LETTERS.put(row[1], row[2]);
    }
  }

  private Romanisation() {}

  /** Han, Kana, Thai, Indic and rarer scripts: loaded only when such a name is met. */
  private static final class Icu {
    static final Transliterator ANY_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
  }

  /** A word in lower case and one script, in Latin letters and digits. */
  static String toLatin(String word, UnicodeScript script) {
    return switch (script) {
      case LATIN, COMMON, INHERITED -> latin(word);
      case CYRILLIC, GREEK, ARMENIAN, GEORGIAN, HEBREW, ARABIC -> byTable(word);
      case HANGUL -> Hangul.toLatin(word);
      default -> latin(Icu.ANY_LATIN.transliterate(word));
    };
  }

  private static String latin(String word) {
    if (isPlain(word)) {
      return word;
    }
    return byTable(word);
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) {
        return false;
      }
    }
    return true;
  }

  private static String byTable(String word) {
    String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
    StringBuilder latin = new StringBuilder(composed.length() + 4);
    for (int i = 0; i < composed.length(); ) {
      String pair = i + 1 < composed.length() ? composed.substring(i, i + 2) : "";
      String letter = composed.substring(i, i + 1);
      String found = LETTERS.get(pair);
      if (found != null) {
        latin.append(found);
        i += 2;
        continue;
      }
      found = LETTERS.get(letter);
      latin.append(found != null ? found : withoutMarks(letter));
      i++;
    }
    return latin.toString();
  }

  private static String withoutMarks(String letter) {
    char c = letter.charAt(0);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      return letter;
    }
    StringBuilder bare = new StringBuilder(1);
    String decomposed = Normalizer.normalize(letter, Normalizer.Form.NFKD);
    for (int i = 0; i < decomposed.length(); i++) {
      char d = decomposed.charAt(i);
      if ((d >= 'a' && d <= 'z') || (d >= '0' && d <= '9')) {
        bare.append(d);
      } else {
        String mapped = LETTERS.get(String.valueOf(d));
        if (mapped != null && d != c) {
          bare.append(mapped);
        } else if (Character.isDigit(d)) {
          bare.append(Character.digit(d, 10));
        }
      }
    }
    return bare.toString();
  }

  /** Hangul by the Revised Romanization of Korean (2000), syllable by syllable. */
  private static final class Hangul {
    private static final String[] INITIALS = {
      "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p",
      "h"
    };
    private static final String[] VOWELS = {
      "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we",
      "wi", "yu", "eu", "ui", "i"
    };
    private static final String[] FINALS = {
      "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "p", "l", "l", "p", "l", "m", "p", "p",
      "t", "t", "ng", "t", "t", "k", "t", "p", "t"
    };

    static String toLatin(String word) {
      StringBuilder latin = new StringBuilder(word.length() * 3);
      String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
      for (int i = 0; i < composed.length(); i++) {
        int index = composed.charAt(i) - 0xac00;
        if (index >= 0 && index < 11172) {
          latin
              .append(INITIALS[index / 588])
              .append(VOWELS[index % 588 / 28])
              .append(FINALS[index % 28]);
        }
      }
      return latin.toString();
    }
  }
}
