package dev.tamga.names;

import dev.tamga.names.LetterCosts.Word;
import dev.tamga.names.PartMatch.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares two names part by part.
 *
 * <p>Every part (or two or three neighbours read as one word) of one name is compared with every
 * part of the other. The pairs are taken from the most alike down, each part once. The score is the
 * mean of the similarities of the pairs, weighted by the kind of part; a part that only the query
 * has counts as 0 with its whole weight, one that only the listed name has counts less, because
 * customers leave out patronymics and second names. Where both sides have something left over, the
 * two contradict each other and both count wholly. Immutable and thread-safe.
 */
public final class NameMatcher {
  /** Pairs less alike than this are different names. */
  private static final double LEAST_ALIKE = 0.6;

  /** How fast similarity falls with distance: officers read two slips in a word as another word. */
  private static final double STEEPNESS = 1.3;

  private static final double JOINED = 0.97;
  private static final double SAME_NAME = 0.86;
  private static final double SAME_MEANING = 0.97;
  private static final double INITIAL = 0.72;
  private static final double REORDERED = 0.99;
  private static final int LEAST_JOINED_LETTERS = 4;
  private static final double LEAST_JOINED = 0.8;
  private static final int MOST_JOINED = 3;
  private static final double WHOLE = 0.96;
  private static final int SHORTEST_WHOLE = 6;
  private static final double REPEATED_WEIGHT = 0.1;
  private static final double TRUNCATED = 0.9;
  private static final int SHORTEST_TRUNCATED_NAME = 30;

  /** Neighbouring parts of one name, read as one word. */
  private static final class Span {
    final int start;
    final int length;
    final String text;
    final Part first;
    final double weight;
    private @Nullable Word word;

    Span(int start, int length, String text, Part first, double weight) {
      this.start = start;
      this.length = length;
      this.text = text;
      this.first = first;
      this.weight = weight;
    }

    Span(int start, int length, Part only) {
      this(start, length, only.text(), only, only.kind().weight());
    }

    Word word() {
      Word made = word;
      if (made == null) {
        made = new Word(text);
        word = made;
      }
      return made;
    }

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

  private final List<Part> query;
  private final List<Span> querySpans;
  private final boolean queryOnlyGeneric;
  private final boolean mayBeTruncated;
  private final String queryWhole;

  /** How alike each queried part is to listed words that were met: the same words come often. */
  private final Map<String, double[]> known = new HashMap<>();

  private final Map<String, double[]> knownVowelless = new HashMap<>();

  private NameMatcher(Name name) {
    query = name.parts();
    querySpans = spans(query);
    queryOnlyGeneric = onlyGeneric(query);
    mayBeTruncated = name.text().strip().length() >= SHORTEST_TRUNCATED_NAME;
    queryWhole = whole(query, false);
  }

  /** A matcher for one queried name. It serves any number of listed names, from one thread. */
  public static NameMatcher of(Name query) {
    return new NameMatcher(query);
  }

  /** Compares the queried name with a listed one. Pure, and the same for the same two names. */
  public NameMatch match(Name listed) {
    List<Part> candidate = listed.parts();
    if (query.isEmpty() || candidate.isEmpty()) {
      return NameMatch.NONE;
    }
    NameMatch byParts = byParts(candidate);
    NameMatch asOneWord = asOneWord(candidate);
    return asOneWord != null && asOneWord.score() > byParts.score() ? asOneWord : byParts;
  }

  /**
   * The names written without blanks, or with blanks elsewhere. Only spacing is forgiven here, and
   * a slip where one of them is a single word: what differs in a part is for the alignment to
   * judge.
   */
  private @Nullable NameMatch asOneWord(List<Part> candidate) {
    NameMatch withoutTitles = asOneWord(candidate, false);
    return withoutTitles == null && candidate.getFirst().kind() == PartKind.TITLE
        ? asOneWord(candidate, true)
        : withoutTitles;
  }

  private @Nullable NameMatch asOneWord(List<Part> candidate, boolean withTitles) {
    int letters = 0;
    for (Part part : candidate) {
      letters += withTitles || part.kind() != PartKind.TITLE ? part.text().length() : 0;
    }
    int length = Math.max(letters, queryWhole.length());
    int limit = query.size() == 1 || candidate.size() == 1 ? 100 : 60;
    if (Math.min(letters, queryWhole.length()) < SHORTEST_WHOLE
        || Math.abs(letters - queryWhole.length()) * LetterCosts.CHEAPEST_GAP > limit) {
      return null;
    }
    String listed = whole(candidate, withTitles);
    int distance = LetterCosts.distance(queryWhole, listed, false, limit);
    if (distance > limit) {
      return null;
    }
    double similarity = WHOLE * (1 - STEEPNESS * distance / (LetterCosts.FULL * length));
    return new NameMatch(
        similarity,
        List.of(new PartMatch(queryWhole, listed, Relation.JOINED, similarity, 1)),
        false);
  }

  private static String whole(List<Part> parts, boolean withTitles) {
    StringBuilder whole = new StringBuilder();
    for (Part part : parts) {
      if (withTitles || part.kind() != PartKind.TITLE) {
        whole.append(part.text());
      }
    }
    return whole.toString();
  }

  private NameMatch byParts(List<Part> candidate) {
    List<Pair> pairs = pairs(candidate);
    if (pairs.isEmpty()) {
      return NameMatch.NONE;
    }
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
    return score(candidate, taken, queryTaken, candidateTaken);
  }

  private NameMatch score(
      List<Part> candidate, List<Pair> taken, boolean[] queryTaken, boolean[] candidateTaken) {
    taken.sort(Comparator.comparingInt(pair -> pair.query.start));
    List<PartMatch> parts = new ArrayList<>(query.size() + 2);
    boolean reordered = false;
    boolean distinctive = queryOnlyGeneric || onlyGeneric(candidate);
    int last = -1;
    for (Pair pair : taken) {
      PartKind kind = pair.query.first.kind();
      if (says(kind)) {
        reordered |= pair.candidate.start < last;
        last = pair.candidate.start;
      }
      distinctive |= says(kind) || says(pair.candidate.first.kind());
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
        boolean repeated = isRepeated(i);
        contradictions += says(part.kind()) && !repeated ? 1 : 0;
        double weight = repeated ? REPEATED_WEIGHT : part.kind().weight();
        parts.add(new PartMatch(part.text(), null, Relation.ONLY_IN_QUERY, 0, weight));
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

  private boolean isRepeated(int i) {
    for (int j = 0; j < query.size(); j++) {
      if (j != i && query.get(j).text().equals(query.get(i).text())) {
        return true;
      }
    }
    return false;
  }

  private static boolean onlyGeneric(List<Part> parts) {
    for (Part part : parts) {
      if (says(part.kind())) {
        return false;
      }
    }
    return true;
  }

  /** Whether a part says who is meant, so that a meeting of other parts alone is no match. */
  private static boolean says(PartKind kind) {
    return switch (kind) {
      case WORD, GIVEN, FAMILY, PATRONYMIC, NUMBER -> true;
      case INITIAL, GENERIC, PARTICLE, TITLE, LEGAL_FORM -> false;
    };
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
      spans.add(new Span(start, 1, parts.get(start)));
      for (int length = 2; length <= MOST_JOINED && start + length <= parts.size(); length++) {
        if (!canJoin(parts.get(start).kind()) || !canJoin(parts.get(start + length - 1).kind())) {
          break;
        }
        spans.add(span(parts, start, length));
      }
    }
    return spans;
  }

  private static Span span(List<Part> parts, int start, int length) {
    StringBuilder text = new StringBuilder();
    double weight = 0;
    for (Part part : parts.subList(start, start + length)) {
      text.append(part.text());
      weight += part.kind().weight();
    }
    return new Span(start, length, text.toString(), parts.get(start), weight);
  }

  private static boolean canJoin(PartKind kind) {
    return kind != PartKind.TITLE && kind != PartKind.LEGAL_FORM;
  }

  private List<Pair> pairs(List<Part> candidate) {
    List<Pair> pairs = new ArrayList<>();
    for (int start = 0; start < candidate.size(); start++) {
      Span listed = new Span(start, 1, candidate.get(start));
      for (Span asked : querySpans) {
        add(asked.length == 1 ? single(asked, listed) : joined(asked, listed), pairs);
      }
      int letters = listed.text.length();
      for (int length = 2; length <= MOST_JOINED; length++) {
        if (start + length > candidate.size()
            || !canJoin(candidate.get(start).kind())
            || !canJoin(candidate.get(start + length - 1).kind())) {
          break;
        }
        letters += candidate.get(start + length - 1).text().length();
        addJoined(candidate, start, length, letters, pairs);
      }
    }
    return pairs;
  }

  /** Listed neighbours read as one word, where a queried part is about as long as they are. */
  private void addJoined(
      List<Part> candidate, int start, int length, int letters, List<Pair> pairs) {
    Span listed = null;
    for (Span asked : querySpans) {
      if (asked.length == 1 && canMeet(asked.text.length(), letters, asked.first.vowelless())) {
        if (listed == null) {
          listed = span(candidate, start, length);
        }
        add(joined(asked, listed), pairs);
      }
    }
  }

  private static void add(@Nullable Pair pair, List<Pair> pairs) {
    if (pair != null) {
      pairs.add(pair);
    }
  }

  /** Whether words of these lengths can be alike at all: each letter too many costs something. */
  private static boolean canMeet(int a, int b, boolean vowelless) {
    return vowelless || Math.abs(a - b) * LetterCosts.CHEAPEST_GAP <= allowed(Math.max(a, b));
  }

  private @Nullable Pair single(Span a, Span b) {
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
    if (query.kind() == PartKind.LEGAL_FORM && candidate.kind() == PartKind.LEGAL_FORM) {
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
    double similarity = knownSimilarity(a, b, isVowelless(a, b));
    if (similarity < SAME_NAME && Vocabulary.areFormsOfOneName(query.text(), candidate.text())) {
      return new Pair(a, b, Relation.SAME_NAME, SAME_NAME);
    }
    if (similarity < LEAST_ALIKE && isTruncated(a, candidate)) {
      return new Pair(a, b, Relation.EDITED, TRUNCATED);
    }
    return similarity < LEAST_ALIKE ? null : new Pair(a, b, Relation.EDITED, similarity);
  }

  /** Fields of payment messages hold 35 characters: the last word of a long name may be cut. */
  private boolean isTruncated(Span asked, Part candidate) {
    return mayBeTruncated
        && asked.start == this.query.size() - 1
        && asked.text.length() >= 2
        && candidate.text().startsWith(asked.text);
  }

  private double knownSimilarity(Span asked, Span listed, boolean vowelless) {
    double[] row =
        (vowelless ? knownVowelless : known).computeIfAbsent(listed.text, _ -> unknown());
    if (row[asked.start] < 0) {
      row[asked.start] = similarity(asked, listed, vowelless, LEAST_ALIKE);
    }
    return row[asked.start];
  }

  private double[] unknown() {
    double[] row = new double[query.size()];
    Arrays.fill(row, -1);
    return row;
  }

  private static @Nullable Pair joined(Span a, Span b) {
    if (Math.min(a.text.length(), b.text.length()) < LEAST_JOINED_LETTERS) {
      return null;
    }
    double similarity = similarity(a, b, isVowelless(a, b), LEAST_JOINED / JOINED) * JOINED;
    return similarity < LEAST_JOINED ? null : new Pair(a, b, Relation.JOINED, similarity);
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
  private static double similarity(Span a, Span b, boolean vowelless, double least) {
    int length =
        Math.max(
            1,
            vowelless
                ? Math.max(consonants(a.text), consonants(b.text))
                : Math.max(a.text.length(), b.text.length()));
    int allowed = vowelless ? allowed(length) / 2 : allowed(length);
    // What is less alike than the least is not used, so it need not be measured to the end.
    int needed = (int) ((1 - least) / STEEPNESS * LetterCosts.FULL * length) + 1;
    int limit = Math.min(allowed, needed);
    int distance = LetterCosts.distance(a.word(), b.word(), vowelless, limit);
    return distance > limit
        ? 0
        : Math.max(0, 1 - STEEPNESS * distance / (LetterCosts.FULL * length));
  }

  private static int allowed(int length) {
    return length <= 5 ? 100 : length <= 8 ? 150 : length <= 12 ? 220 : 300;
  }

  private static int consonants(String word) {
    return (int) word.chars().filter(c -> "aeiouwy".indexOf(c) < 0).count();
  }
}
