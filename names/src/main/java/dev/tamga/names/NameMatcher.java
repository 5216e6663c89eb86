package dev.tamga.names;

import dev.tamga.names.PartMatch.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares two names part by part.
 *
 * <p>Every part (or two or three neighbours read as one word) of one name is compared with every
 * part of the other. The pairs are taken from the most alike down, each part once. The score is the
 * mean of the similarities of the pairs, weighted by the kind of part; a part that only the query
 * has counts as 0 with its whole weight, one that only the listed name has counts less, because
 * customers leave out patronymics and second names. Where both sides have something left over, the
 * two contradict each other and both count wholly.
 */
final class NameMatcher {
  /** Pairs less alike than this are different names. */
  private static final double LEAST_ALIKE = 0.6;

  /** How fast similarity falls with distance: officers read two slips in a word as another word. */
  private static final double STEEPNESS = 1.3;

  private static final double JOINED = 0.97;
  private static final double SAME_NAME = 0.86;
  private static final double SAME_MEANING = 0.97;
  private static final double INITIAL = 0.72;
  private static final double REORDERED = 0.99;
  private static final int MOST_JOINED = 3;

  /** Neighbouring parts of one name, read as one word. */
  private record Span(int start, int length, String text, Part first, double weight) {
    boolean overlaps(boolean[] taken) {
      for (int i = start; i < start + length; i++) {
        if (taken[i]) {
          return true;
        }
      }
      return false;
    }

    void take(boolean[] taken) {
      for (int i = start; i < start + length; i++) {
        taken[i] = true;
      }
    }
  }

  private record Pair(Span query, Span candidate, Relation relation, double similarity) {
    double weight() {
      return (query.weight + candidate.weight) / 2;
    }
  }

  private static final Comparator<Pair> MOST_ALIKE_FIRST =
      Comparator.comparingDouble((Pair pair) -> -pair.similarity)
          .thenComparingDouble(pair -> -pair.weight())
          .thenComparingInt(pair -> pair.query.start)
          .thenComparingInt(pair -> pair.candidate.start)
          .thenComparingInt(pair -> pair.query.length + pair.candidate.length);

  private NameMatcher() {}

  static NameMatch match(List<Part> query, List<Part> candidate) {
    if (query.isEmpty() || candidate.isEmpty()) {
      return new NameMatch(0, List.of(), false);
    }
    List<Pair> pairs = pairs(spans(query), spans(candidate));
    pairs.sort(MOST_ALIKE_FIRST);
    boolean[] queryTaken = new boolean[query.size()];
    boolean[] candidateTaken = new boolean[candidate.size()];
    List<Pair> taken = new ArrayList<>(query.size());
    for (Pair pair : pairs) {
      if (!pair.query.overlaps(queryTaken) && !pair.candidate.overlaps(candidateTaken)) {
        pair.query.take(queryTaken);
        pair.candidate.take(candidateTaken);
        taken.add(pair);
      }
    }
    return score(query, candidate, taken, queryTaken, candidateTaken);
  }

  private static NameMatch score(
      List<Part> query,
      List<Part> candidate,
      List<Pair> taken,
      boolean[] queryTaken,
      boolean[] candidateTaken) {
    taken.sort(Comparator.comparingInt(pair -> pair.query.start));
    List<PartMatch> parts = new ArrayList<>(query.size() + 2);
    boolean reordered = false;
    boolean distinctive = false;
    int last = -1;
    for (Pair pair : taken) {
      PartKind kind = pair.query.first.kind();
      if (says(kind)) {
        reordered |= pair.candidate.start < last;
        last = pair.candidate.start;
      }
      distinctive |= says(kind) || says(pair.candidate.first.kind()) || onlyGeneric(query);
      parts.add(
          new PartMatch(
              text(query, pair.query),
              text(candidate, pair.candidate),
              pair.relation,
              pair.similarity,
              pair.weight()));
    }
    int contradictions = 0;
    for (int i = 0; i < query.size(); i++) {
      if (!queryTaken[i]) {
        Part part = query.get(i);
        contradictions += says(part.kind()) ? 1 : 0;
        parts.add(
            new PartMatch(part.text(), null, Relation.ONLY_IN_QUERY, 0, part.kind().weight()));
      }
    }
    for (int i = 0; i < candidate.size(); i++) {
      if (!candidateTaken[i]) {
        Part part = candidate.get(i);
        boolean contradicts = says(part.kind()) && contradictions-- > 0;
        double weight = contradicts ? part.kind().weight() : part.kind().weightWhenQueryLacksIt();
        parts.add(new PartMatch(null, part.text(), Relation.ONLY_IN_CANDIDATE, 0, weight));
      }
    }
    double sum = 0;
    double weights = 0;
    for (PartMatch part : parts) {
      sum += part.similarity() * part.weight();
      weights += part.weight();
    }
    double mean = distinctive ? sum / weights : 0;
    return new NameMatch(reordered ? mean * REORDERED : mean, parts, reordered);
  }

  /** Whether a part says who is meant, so that a meeting of other parts alone is no match. */
  private static boolean says(PartKind kind) {
    return switch (kind) {
      case WORD, GIVEN, FAMILY, PATRONYMIC, NUMBER -> true;
      case INITIAL, GENERIC, PARTICLE, TITLE, LEGAL_FORM -> false;
    };
  }

  private static boolean onlyGeneric(List<Part> parts) {
    return parts.stream().noneMatch(part -> says(part.kind()));
  }

  private static String text(List<Part> parts, Span span) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts.subList(span.start, span.start + span.length)) {
      if (!text.isEmpty()) {
        text.append(' ');
      }
      text.append(part.text());
    }
    return text.toString();
  }

  private static List<Span> spans(List<Part> parts) {
    List<Span> spans = new ArrayList<>(parts.size() * 2);
    for (int start = 0; start < parts.size(); start++) {
      StringBuilder text = new StringBuilder();
      double weight = 0;
      for (int length = 1; length <= MOST_JOINED && start + length <= parts.size(); length++) {
        Part part = parts.get(start + length - 1);
        if (length > 1 && !canJoin(part.kind())) {
          break;
        }
        text.append(part.text());
        weight += part.kind().weight();
        spans.add(new Span(start, length, text.toString(), parts.get(start), weight));
        if (!canJoin(part.kind())) {
          break;
        }
      }
    }
    return spans;
  }

  private static boolean canJoin(PartKind kind) {
    return kind != PartKind.TITLE && kind != PartKind.LEGAL_FORM;
  }

  private static List<Pair> pairs(List<Span> query, List<Span> candidate) {
    List<Pair> pairs = new ArrayList<>();
    for (Span a : query) {
      for (Span b : candidate) {
        Pair pair = a.length == 1 && b.length == 1 ? single(a, b) : joined(a, b);
        if (pair != null) {
          pairs.add(pair);
        }
      }
    }
    return pairs;
  }

  private static @Nullable Pair single(Span a, Span b) {
    Part query = a.first;
    Part candidate = b.first;
    if (query.text().equals(candidate.text())) {
      return new Pair(a, b, Relation.EQUAL, 1);
    }
    if (query.kind() == candidate.kind()
        && query.key().equals(candidate.key())
        && (query.kind() == PartKind.LEGAL_FORM || query.kind() == PartKind.GENERIC)) {
      return new Pair(a, b, Relation.SAME_MEANING, SAME_MEANING);
    }
    if (query.kind() == PartKind.LEGAL_FORM || candidate.kind() == PartKind.LEGAL_FORM) {
      return null;
    }
    if (query.kind() == PartKind.NUMBER || candidate.kind() == PartKind.NUMBER) {
      return null;
    }
    if ((query.kind() == PartKind.PARTICLE) != (candidate.kind() == PartKind.PARTICLE)) {
      return null;
    }
    if (query.kind() == PartKind.INITIAL || candidate.kind() == PartKind.INITIAL) {
      return query.text().charAt(0) == candidate.text().charAt(0)
          ? new Pair(a, b, Relation.INITIAL, INITIAL)
          : null;
    }
    double similarity = similarity(query.text(), candidate.text(), isVowelless(a, b));
    if (similarity < SAME_NAME && Vocabulary.areFormsOfOneName(query.text(), candidate.text())) {
      return new Pair(a, b, Relation.SAME_NAME, SAME_NAME);
    }
    return similarity < LEAST_ALIKE ? null : new Pair(a, b, Relation.EDITED, similarity);
  }

  private static @Nullable Pair joined(Span a, Span b) {
    if (a.length > 1 && b.length > 1) {
      return null;
    }
    if (Math.min(a.text.length(), b.text.length()) < 4) {
      return null;
    }
    double similarity = similarity(a.text, b.text, isVowelless(a, b)) * JOINED;
    return similarity < 0.8 ? null : new Pair(a, b, Relation.JOINED, similarity);
  }

  private static boolean isVowelless(Span a, Span b) {
    return a.first.vowelless() != b.first.vowelless();
  }

  /**
   * One minus the edit distance in relation to the longer word, or 0 when the distance is more than
   * what slips and romanisation explain in a word of that length: about one unlikely edit in up to
   * five letters, one and a half in up to eight, and so on. A word written without vowels is
   * measured by its consonants, and allowed half as much.
   */
  private static double similarity(String a, String b, boolean vowelless) {
    int length =
        vowelless ? Math.max(consonants(a), consonants(b)) : Math.max(a.length(), b.length());
    int allowed = length <= 5 ? 100 : length <= 8 ? 150 : length <= 12 ? 220 : 300;
    int limit = vowelless ? allowed / 2 : allowed;
    int distance = LetterCosts.distance(a, b, vowelless, limit);
    return distance > limit
        ? 0
        : Math.max(0, 1 - STEEPNESS * distance / (LetterCosts.FULL * Math.max(1, length)));
  }

  private static int consonants(String word) {
    return (int) word.chars().filter(c -> "aeiouwy".indexOf(c) < 0).count();
  }
}
