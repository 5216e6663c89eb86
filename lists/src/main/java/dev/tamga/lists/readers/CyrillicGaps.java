package dev.tamga.lists.readers;

import java.util.ArrayList;
import java.util.List;

/**
 * Closes blanks that typesetting left inside Cyrillic words, as in {@code В ладимир} and {@code
 * Владими р}. Only a letter that stands alone gives such a gap away, and only in the name of a
 * person: elsewhere single letters are words ('в', 'и', 'с'). Initials, which are capitals before
 * another capital or a full stop, stay.
 */
final class CyrillicGaps {
  private CyrillicGaps() {}

  static String close(String name) {
    List<String> words = new ArrayList<>();
    boolean open = false;
    for (String word : name.split(" ")) {
      String last = words.isEmpty() ? "" : words.getLast();
      if (!last.isEmpty() && (startsGap(last, word) || endsGap(last, word) || joins(open, word))) {
        words.set(words.size() - 1, last + word);
        open = isSingleSmall(word);
      } else {
        words.add(word);
        open = false;
      }
    }
    return String.join(" ", words);
  }

  /** A capital alone before small letters: the first letter of their word. */
  private static boolean startsGap(String last, String word) {
    return last.length() == 1
        && isCyrillic(last.charAt(0))
        && Character.isUpperCase(last.charAt(0))
        && isSmall(word)
        && !isAnd(word);
  }

  /** A small letter alone after a word of letters: its last or a middle one. */
  private static boolean endsGap(String last, String word) {
    return isSingleSmall(word) && !isAnd(word) && isCyrillic(last.charAt(last.length() - 1));
  }

  /** What follows such a letter in small letters goes on with the same word. */
  private static boolean joins(boolean open, String word) {
    return open && isSmall(word) && !isAnd(word);
  }

  private static boolean isAnd(String word) {
    return word.equals("и") || word.equals("і");
  }

  private static boolean isSingleSmall(String word) {
    return word.length() == 1 && isSmall(word);
  }

  private static boolean isSmall(String word) {
    return !word.isEmpty() && isCyrillic(word.charAt(0)) && Character.isLowerCase(word.charAt(0));
  }

  private static boolean isCyrillic(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
  }
}
