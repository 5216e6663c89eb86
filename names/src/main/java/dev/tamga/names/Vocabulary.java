package dev.tamga.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that are more, or less, than a name: legal forms, generic words, titles, particles,
 * nicknames. All stand in tables beside this class; phrases are looked up by their words joined
 * with single blanks.
 */
final class Vocabulary {
  /** The most words in a phrase of the tables. */
  static final int LONGEST_PHRASE = 6;

  private static final Map<String, String> LEGAL_FORMS = column("legal-forms.tsv", 4);
  private static final Map<String, String> ORGANISATION_WORDS = column("organisation-words.tsv", 4);
  private static final Map<String, String> TITLES = column("titles.tsv", 3);
  private static final Map<String, String> PARTICLES = column("particles.tsv", 3);
  private static final List<String> PATRONYMIC_ENDINGS =
      Tables.read(Vocabulary.class, "patronymic-endings.tsv", 2).stream()
          .map(row -> row[0])
          .toList();

  private Vocabulary() {}

  /** Only comparisons need it, and it is the largest table. */
  private static final class Nicknames {
    static final Map<String, Set<String>> FORMAL_NAMES = new HashMap<>();

    static {
      for (String[] row : Tables.read(Vocabulary.class, "nicknames.tsv", 3)) {
        FORMAL_NAMES.computeIfAbsent(row[0], _ -> new HashSet<>(2)).add(row[0]);
        FORMAL_NAMES.computeIfAbsent(row[1], _ -> new HashSet<>(2)).add(row[0]);
      }
    }
  }

  private static Map<String, String> column(String table, int columns) {
    Map<String, String> byPhrase = new HashMap<>();
    for (String[] row : Tables.read(Vocabulary.class, table, columns)) {
      byPhrase.putIfAbsent(row[0], row[1]);
    }
    return byPhrase;
  }

  /** The class of a legal form, or null. */
  static @Nullable String legalForm(String phrase) {
    return LEGAL_FORMS.get(phrase);
  }

  /** The English for a generic word of organizations, or null. */
  static @Nullable String organisationWord(String phrase) {
    return ORGANISATION_WORDS.get(phrase);
  }

  /** The kind of a title, or null. */
  static @Nullable String title(String phrase) {
    return TITLES.get(phrase);
  }

  /** The kind of a particle, or null. */
  static @Nullable String particle(String word) {
    return PARTICLES.get(word);
  }

  /** Whether a romanised word ends as a Slavic patronymic does. */
  static boolean endsLikePatronymic(String word) {
    for (String ending : PATRONYMIC_ENDINGS) {
      if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** Whether two given names are forms of one: a nickname, or the same in two languages. */
  static boolean areFormsOfOneName(String a, String b) {
    Set<String> formalA = Nicknames.FORMAL_NAMES.get(a);
    Set<String> formalB = Nicknames.FORMAL_NAMES.get(b);
    if (formalA == null || formalB == null) {
      return false;
    }
    for (String formal : formalA) {
      if (formalB.contains(formal)) {
        return true;
      }
    }
    return false;
  }
}
