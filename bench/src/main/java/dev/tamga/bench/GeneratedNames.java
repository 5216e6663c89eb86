package dev.tamga.bench;

import dev.tamga.names.Name;
import dev.tamga.names.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Names of persons and companies that do not exist, made of those that do: common ones come often,
 * rare ones seldom. The same seed gives the same names. Not thread-safe.
 */
final class GeneratedNames {
  /** A step of weight in the tables stands for about three times as many bearers. */
  private static final double TIMES_FOR_EACH_WEIGHT = 3;

  private static final Weighted GIVEN = people("given-names.tsv", 4, 2);
  private static final Weighted FAMILY = people("family-names.tsv", 3, 1);
  private static final Weighted WORDS = plain("organisation-words.tsv", 4);
  private static final Weighted FORMS = plain("legal-forms.tsv", 4);

  private final Random random;

  /** Words with the sums of their weights up to them. */
  private static final class Weighted {
    private final List<String> words;
    private final double[] sums;

    private Weighted(List<String> words, double[] sums) {
      this.words = words;
      this.sums = sums;
    }

    static Weighted of(List<String> words, List<Double> weights) {
      double[] sums = new double[words.size()];
      double sum = 0;
      for (int i = 0; i < sums.length; i++) {
        sum += weights.get(i);
        sums[i] = sum;
      }
      return new Weighted(words, sums);
    }

    String draw(Random random) {
      int found = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
      return words.get(Math.min(sums.length - 1, found < 0 ? -found - 1 : found));
    }
  }

  GeneratedNames(long seed) {
    random = new Random(seed);
  }

  private static Weighted people(String table, int columns, int weightColumn) {
    List<String> words = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (String[] row : Tables.read(Name.class, table, columns)) {
      words.add(capitalised(row[0]));
      weights.add(Math.pow(TIMES_FOR_EACH_WEIGHT, Double.parseDouble(row[weightColumn])));
    }
    return Weighted.of(words, weights);
  }

  /** By Zipf's law: the n-th word of the table comes a n-th as often as the first. */
  private static Weighted plain(String table, int columns) {
    List<String> words = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (String[] row : Tables.read(Name.class, table, columns)) {
      words.add(capitalised(row[0]));
      weights.add(1.0 / words.size());
    }
    return Weighted.of(words, weights);
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  String given() {
    return GIVEN.draw(random);
  }

  String family() {
    return FAMILY.draw(random);
  }

  String person() {
    String middle = random.nextInt(3) == 0 ? " " + given() : "";
    return given() + middle + " " + family();
  }

  String company() {
    String number = random.nextInt(5) == 0 ? " " + (1 + random.nextInt(99)) : "";
    return family() + " " + WORDS.draw(random) + number + " " + FORMS.draw(random);
  }

  int number(int below) {
    return random.nextInt(below);
  }
}
