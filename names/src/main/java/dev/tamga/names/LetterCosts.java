package dev.tamga.names;

/**
 * How far two words are apart: a weighted edit distance in which letters that stand for the same
 * sound in different romanisations cost less than others.
 *
 * <p>Damerau-Levenshtein distance in its optimal string alignment form (Damerau 1964, Levenshtein
 * 1966), over the alphabet a-z0-9, with the costs of {@code letter-costs.tsv}. Costs are whole
 * hundredths, so that sums do not depend on the order of addition.
 */
final class LetterCosts {
  /** The cost of an edit that nothing makes more likely. */
  static final int FULL = 100;

  /** No letter can be left out for less, unless vowels are not written. */
  static final int CHEAPEST_GAP = 20;

  private static final int DOUBLED_LETTER = 25;
  private static final int SWAP = 60;

  /** Slips are rare in the first letter of a word, and other names are common. */
  private static final int OTHER_FIRST_LETTER = 40;

  private static final int ALPHABET = 36;
  private static final int[] SUBSTITUTION = new int[ALPHABET * ALPHABET];
  private static final int[] GAP = new int[ALPHABET];
  private static final int[] DOUBLED = new int[ALPHABET];
  private static final int[] GAP_VOWELLESS = new int[ALPHABET];
  private static final int[] GAP_BEFORE = new int[ALPHABET * ALPHABET];
  private static final int[] CHEAPEST = new int[ALPHABET];
  private static final int[] CHEAPEST_VOWELLESS = new int[ALPHABET];

  static {
    java.util.Arrays.fill(SUBSTITUTION, FULL);
    java.util.Arrays.fill(GAP, FULL);
    java.util.Arrays.fill(DOUBLED, DOUBLED_LETTER);
    java.util.Arrays.fill(GAP_BEFORE, FULL);
    for (int i = 0; i < ALPHABET; i++) {
      SUBSTITUTION[i * ALPHABET + i] = 0;
    }
    for (String[] row : Tables.read(LetterCosts.class, "letter-costs.tsv", 4)) {
      int cost = Integer.parseInt(row[3]);
      switch (row[0]) {
        case "substitute" -> {
          int a = index(row[1].charAt(0));
          int b = index(row[2].charAt(0));
          SUBSTITUTION[a * ALPHABET + b] = cost;
          SUBSTITUTION[b * ALPHABET + a] = cost;
        }
        case "gap" -> GAP[index(row[1].charAt(0))] = cost;
        case "gap-before" ->
            GAP_BEFORE[index(row[1].charAt(0)) * ALPHABET + index(row[2].charAt(0))] = cost;
        default -> throw new IllegalStateException("letter-costs.tsv: unknown edit " + row[0]);
      }
    }
    System.arraycopy(GAP, 0, GAP_VOWELLESS, 0, ALPHABET);
    for (char vowel : "aeiouwy".toCharArray()) {
      GAP_VOWELLESS[index(vowel)] = 8;
    }
    for (int i = 0; i < ALPHABET; i++) {
      int cheapest = FULL;
      for (int j = 0; j < ALPHABET; j++) {
        cheapest = i == j ? cheapest : Math.min(cheapest, SUBSTITUTION[i * ALPHABET + j]);
      }
      for (int j = 0; j < ALPHABET; j++) {
        cheapest = Math.min(cheapest, GAP_BEFORE[i * ALPHABET + j]);
      }
      CHEAPEST[i] = Math.min(cheapest, GAP[i]);
      CHEAPEST_VOWELLESS[i] = Math.min(cheapest, GAP_VOWELLESS[i]);
      if (GAP[i] < CHEAPEST_GAP) {
        throw new IllegalStateException("letter-costs.tsv: a gap costs less than " + CHEAPEST_GAP);
      }
    }
  }

  private LetterCosts() {}

  private static int index(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    if (c >= '0' && c <= '9') {
      return 26 + c - '0';
    }
    throw new IllegalArgumentException("Not a romanised letter: " + c);
  }

  /** A romanised word, made ready to be compared many times. */
  static final class Word {
    private final int[] letters;
    private final int[] gaps;
    private final int[] gapsVowelless;
    private final long alphabet;

    Word(String text) {
      int length = text.length();
      letters = new int[length];
      gaps = new int[length];
      gapsVowelless = new int[length];
      long used = 0;
      for (int i = 0; i < length; i++) {
        letters[i] = index(text.charAt(i));
        used |= 1L << letters[i];
      }
      for (int i = 0; i < length; i++) {
        gaps[i] = gap(GAP, i);
        gapsVowelless[i] = gap(GAP_VOWELLESS, i);
      }
      alphabet = used;
    }

    private int gap(int[] costs, int i) {
      int letter = letters[i];
      int cost = costs[letter];
      if (i > 0 && letters[i - 1] == letter) {
        cost = Math.min(cost, DOUBLED[letter]);
      }
      return i + 1 < letters.length
          ? Math.min(cost, GAP_BEFORE[letter * ALPHABET + letters[i + 1]])
          : cost;
    }

    int length() {
      return letters.length;
    }
  }

  /** {@link #distance(Word, Word, boolean, int)} of two texts. */
  static int distance(String a, String b, boolean vowelless, int limit) {
    return distance(new Word(a), new Word(b), vowelless, limit);
  }

  /**
   * The distance of two words in hundredths of an edit, or {@code limit + 1} when it is more than
   * {@code limit}.
   *
   * @param vowelless whether one of the two was written without its vowels
   */
  static int distance(Word a, Word b, boolean vowelless, int limit) {
    int first = firstLetters(a, b);
    if (leastDistance(a, b, vowelless) + first > limit) {
      return limit + 1;
    }
    int n = b.letters.length;
    int[] lettersB = b.letters;
    int[] gapsA = vowelless ? a.gapsVowelless : a.gaps;
    int[] gapsB = vowelless ? b.gapsVowelless : b.gaps;
    int[] before = new int[n + 1];
    int[] last = new int[n + 1];
    int[] row = new int[n + 1];
    for (int j = 1; j <= n; j++) {
      last[j] = last[j - 1] + gapsB[j - 1];
    }
    int letterBefore = -1;
    for (int i = 1; i <= a.letters.length; i++) {
      int letter = a.letters[i - 1];
      int gap = gapsA[i - 1];
      int costs = letter * ALPHABET;
      int left = last[0] + gap;
      row[0] = left;
      int lowest = left;
      for (int j = 1; j <= n; j++) {
        int other = lettersB[j - 1];
        int cost = last[j - 1] + SUBSTITUTION[costs + other];
        cost = Math.min(cost, Math.min(last[j] + gap, left + gapsB[j - 1]));
        if (other == letterBefore && j > 1 && lettersB[j - 2] == letter && letter != other) {
          cost = Math.min(cost, before[j - 2] + SWAP);
        }
        row[j] = cost;
        left = cost;
        lowest = Math.min(lowest, cost);
      }
      if (lowest - SWAP + first > limit) {
        return limit + 1;
      }
      letterBefore = letter;
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return Math.min(last[n] + first, limit + 1);
  }

  private static int firstLetters(Word a, Word b) {
    if (a.letters.length == 0 || b.letters.length == 0) {
      return 0;
    }
    return SUBSTITUTION[a.letters[0] * ALPHABET + b.letters[0]] <= CHEAPEST_GAP
        ? 0
        : OTHER_FIRST_LETTER;
  }

  /**
   * A lower bound of the distance: a letter that the other word does not have at all is left out or
   * replaced, which costs at least the cheapest of these; and one replacement can settle at most
   * one such letter of each word.
   */
  private static int leastDistance(Word a, Word b, boolean vowelless) {
    int[] cheapest = vowelless ? CHEAPEST_VOWELLESS : CHEAPEST;
    return Math.max(
        sum(a.alphabet & ~b.alphabet, cheapest), sum(b.alphabet & ~a.alphabet, cheapest));
  }

  private static int sum(long letters, int[] costs) {
    int sum = 0;
    for (long rest = letters; rest != 0; rest &= rest - 1) {
      sum += costs[Long.numberOfTrailingZeros(rest)];
    }
    return sum;
  }
}
