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

  /**
   * The distance of two romanised words in hundredths of an edit, or {@code limit + 1} when it is
   * more than {@code limit}.
   *
   * @param vowelless whether one of the two was written without its vowels
   */
  static int distance(String a, String b, boolean vowelless, int limit) {
    if (leastDistance(a, b, vowelless) > limit) {
      return limit + 1;
    }
    int[] gap = vowelless ? GAP_VOWELLESS : GAP;
    int n = b.length();
    int first = firstLetters(a, b);
    int[] before = new int[n + 1];
    int[] last = new int[n + 1];
    int[] row = new int[n + 1];
    for (int j = 1; j <= n; j++) {
      last[j] = last[j - 1] + gapCost(gap, b, j - 1);
    }
    for (int i = 1; i <= a.length(); i++) {
      int gapA = gapCost(gap, a, i - 1);
      row[0] = last[0] + gapA;
      int lowest = row[0];
      int ai = index(a.charAt(i - 1));
      for (int j = 1; j <= n; j++) {
        int bj = index(b.charAt(j - 1));
        int cost =
            Math.min(
                last[j - 1] + SUBSTITUTION[ai * ALPHABET + bj],
                Math.min(last[j] + gapA, row[j - 1] + gapCost(gap, b, j - 1)));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)
            && ai != bj) {
          cost = Math.min(cost, before[j - 2] + SWAP);
        }
        row[j] = cost;
        lowest = Math.min(lowest, cost);
      }
      if (lowest - SWAP + first > limit) {
        return limit + 1;
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return Math.min(last[n] + first, limit + 1);
  }

  private static int firstLetters(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    int cost = SUBSTITUTION[index(a.charAt(0)) * ALPHABET + index(b.charAt(0))];
    return cost <= CHEAPEST_GAP ? 0 : OTHER_FIRST_LETTER;
  }

  /**
   * A lower bound of the distance: a letter that the other word does not have at all is left out or
   * replaced, which costs at least the cheapest of these; and one replacement can settle at most
   * one such letter of each word.
   */
  private static int leastDistance(String a, String b, boolean vowelless) {
    int[] cheapest = vowelless ? CHEAPEST_VOWELLESS : CHEAPEST;
    long lettersOfA = letters(a);
    long lettersOfB = letters(b);
    return Math.max(
        sum(lettersOfA & ~lettersOfB, cheapest), sum(lettersOfB & ~lettersOfA, cheapest));
  }

  private static long letters(String word) {
    long letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1L << index(word.charAt(i));
    }
    return letters;
  }

  private static int sum(long letters, int[] costs) {
    int sum = 0;
    for (long rest = letters; rest != 0; rest &= rest - 1) {
      sum += costs[Long.numberOfTrailingZeros(rest)];
    }
    return sum;
  }

  private static int gapCost(int[] gap, String word, int i) {
    char c = word.charAt(i);
    int letter = index(c);
    int cost = gap[letter];
    if (i > 0 && word.charAt(i - 1) == c) {
      cost = Math.min(cost, DOUBLED[letter]);
    }
    return i + 1 < word.length()
        ? Math.min(cost, GAP_BEFORE[letter * ALPHABET + index(word.charAt(i + 1))])
        : cost;
  }
}
