package dev.tamga.screening;

import dev.tamga.names.Name;
import dev.tamga.names.NameKind;
import dev.tamga.names.NameMatch;
import dev.tamga.names.NameMatcher;
import dev.tamga.names.PartMatch;
import dev.tamga.screening.Explanation.Contribution;
import dev.tamga.screening.Explanation.NameMeeting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares one query with one entity. The score depends on these two and the version of the engine
 * alone. Deterministic; serves one thread.
 *
 * <p>The name gives the score to begin with: the best pair of a name of the query and a name of the
 * entity. What else is known of both then adds a share of what is missing to a perfect match, or
 * takes something away. All amounts are whole ten-thousandths, so that contributions add up
 * exactly.
 */
final class Scorer {
  /** A score of 1 in points. */
  static final int POINTS = 10_000;

  /** A weak alias is a name that a list itself does not trust. */
  static final double WEAK_ALIAS = 0.92;

  /** Names less alike than this are not helped by anything else. */
  private static final int LEAST_NAME_POINTS = 4_500;

  private static final double SAME_DAY = 0.5;
  private static final double SAME_YEAR = 0.25;
  private static final double SAME_COUNTRY = 0.1;
  private static final int OTHER_DAY_SAME_YEAR = -600;
  private static final int DAY_AND_MONTH_SWAPPED = -100;
  private static final int YEARS_NEAR = -1_000;
  private static final int YEARS_APART = -3_500;
  private static final int OTHER_COUNTRY = -300;
  private static final int OTHER_GENDER = -1_500;
  private static final int SAME_IDENTIFIER = 9_600;

  private static final List<Property> COUNTRIES =
      List.of(
          Property.COUNTRY,
          Property.NATIONALITY,
          Property.CITIZENSHIP,
          Property.JURISDICTION,
          Property.MAIN_COUNTRY,
          Property.BIRTH_COUNTRY,
          Property.FLAG,
          Property.PAST_FLAGS);

  private final Query query;
  private final List<AskedName> names = new ArrayList<>();
  private final List<VagueDate> birthDates;
  private final Set<String> countries = new HashSet<>();
  private final @Nullable String gender;
  private final boolean hasIdentifier;

  /** A name of the query, read in each way in which a listed name may have been read. */
  private record AskedName(
      String text, NameMatcher person, NameMatcher organization, NameMatcher thing) {
    static AskedName of(String text) {
      return new AskedName(
          text,
          NameMatcher.of(Name.of(text, NameKind.PERSON)),
          NameMatcher.of(Name.of(text, NameKind.ORGANIZATION)),
          NameMatcher.of(Name.of(text, NameKind.THING)));
    }

    NameMatcher as(NameKind kind) {
      return switch (kind) {
        case PERSON -> person;
        case ORGANIZATION -> organization;
        case THING -> thing;
      };
    }
  }

  Scorer(Query query) {
    this.query = query;
    for (Property property : EntityNames.PROPERTIES) {
      for (String text : query.texts(property)) {
        names.add(AskedName.of(text));
      }
    }
    birthDates = dates(query.texts(Property.BIRTH_DATE));
    COUNTRIES.forEach(property -> countries.addAll(codes(query.texts(property))));
    gender = gender(query.texts(Property.GENDER));
    hasIdentifier =
        query.properties().keySet().stream()
            .anyMatch(property -> property.type() == Property.Type.IDENTIFIER);
  }

  /** Whether anything but the names can make a hit, so that every entity must be looked at. */
  boolean hasIdentifier() {
    return hasIdentifier;
  }

  boolean canMean(Schema schema) {
    return schema.isMatchable() && query.schema().isCompatibleWith(schema);
  }

  /** The best meeting of the names, in points after weighing. */
  private record Meeting(AskedName asked, EntityNames.Borne borne, NameMatch match, int points) {}

  /**
   * What the names alone give, in points. Where that is less than {@link #leastNamePoints}, nothing
   * but a shared identifier makes a hit, so most entities need not be read further.
   */
  int namePoints(List<EntityNames.Borne> borne) {
    Meeting meeting = bestMeeting(borne);
    return meeting == null ? 0 : meeting.points;
  }

  /** The least name points with which a score of {@code threshold} can still be reached. */
  static int leastNamePoints(double threshold) {
    return Math.min(LEAST_NAME_POINTS, (int) (threshold * POINTS));
  }

  private @Nullable Meeting bestMeeting(List<EntityNames.Borne> borne) {
    Meeting best = null;
    for (AskedName asked : names) {
      for (EntityNames.Borne candidate : borne) {
        NameMatch match = asked.as(candidate.name().kind()).match(candidate.name());
        double weighed =
            candidate.property() == Property.WEAK_ALIAS
                ? match.score() * WEAK_ALIAS
                : match.score();
        int points = (int) Math.round(weighed * POINTS);
        if (best == null || points > best.points) {
          best = new Meeting(asked, candidate, match, points);
        }
      }
    }
    return best;
  }

  /** The score of an entity and its reasons. */
  Explanation explain(Entity entity, List<EntityNames.Borne> borne) {
    List<Contribution> features = new ArrayList<>(4);
    if (!canMean(entity.schema())) {
      features.add(
          new Contribution(
              "schema", 0, "a " + query.schema().label() + " is no " + entity.schema().label()));
      return new Explanation(null, features);
    }
    Meeting meeting = bestMeeting(borne);
    NameMeeting name = meeting == null ? null : meeting(entity, meeting);
    int points = meeting == null ? 0 : meeting.points;
    if (meeting != null) {
      features.add(new Contribution("name", points, nameReason(meeting)));
    }
    if (points >= LEAST_NAME_POINTS) {
      addTo(features, birthDate(entity, points));
      addTo(features, country(entity, points));
      addTo(features, gender(entity));
    }
    points = features.stream().mapToInt(Contribution::points).sum();
    String shared = hasIdentifier ? Identifiers.shared(query.properties(), entity) : null;
    if (shared != null) {
      int lifted = Math.max(SAME_IDENTIFIER, points + (POINTS - points) / 2);
      features.add(new Contribution("identifier", lifted - points, "same " + shared));
      points = lifted;
    }
    if (points < 0 || points > POINTS) {
      int bound = points < 0 ? 0 : POINTS;
      features.add(new Contribution("limit", bound - points, "a score lies between 0 and 1"));
    }
    return new Explanation(name, features);
  }

  private static void addTo(List<Contribution> features, @Nullable Contribution feature) {
    if (feature != null) {
      features.add(feature);
    }
  }

  private static NameMeeting meeting(Entity entity, Meeting meeting) {
    List<String> texts = entity.texts(meeting.borne.property());
    int index = meeting.borne.index();
    return new NameMeeting(
        meeting.asked.text,
        index < texts.size() ? texts.get(index) : meeting.borne.name().text(),
        meeting.borne.property(),
        meeting.match.score(),
        meeting.match.parts());
  }

  private static String nameReason(Meeting meeting) {
    List<String> notes = new ArrayList<>();
    for (PartMatch part : meeting.match.parts()) {
      String note =
          switch (part.relation()) {
            case EQUAL -> "";
            case EDITED, SAME_NAME, SAME_MEANING, INITIAL, JOINED ->
                part.query() + " ~ " + part.candidate();
            case ONLY_IN_QUERY -> "not listed: " + part.query();
            case ONLY_IN_CANDIDATE -> "not asked: " + part.candidate();
          };
      if (!note.isEmpty()) {
        notes.add(note);
      }
    }
    if (meeting.match.reordered()) {
      notes.add("other order");
    }
    String base =
        switch (meeting.borne.property()) {
          case ALIAS -> "alias";
          case WEAK_ALIAS -> "weak alias";
          case PREVIOUS_NAME -> "former name";
          default -> "name";
        };
    return notes.isEmpty() ? "same " + base : base + " (" + String.join(", ", notes) + ")";
  }

  private static int share(double share, int points) {
    return (int) Math.round((POINTS - points) * share);
  }

  // ---- birth date

  private static List<VagueDate> dates(List<String> texts) {
    return texts.stream().map(VagueDate::parse).flatMap(Optional::stream).toList();
  }

  private @Nullable Contribution birthDate(Entity entity, int points) {
    List<String> listed = entity.texts(Property.BIRTH_DATE);
    Contribution best = null;
    for (VagueDate asked : birthDates) {
      for (String text : listed) {
        VagueDate known = VagueDate.parse(text).orElse(null);
        if (known != null) {
          Contribution contribution = birthDate(asked, known, text, points);
          if (best == null || contribution.points() > best.points()) {
            best = contribution;
          }
        }
      }
    }
    return best;
  }

  private static Contribution birthDate(VagueDate asked, VagueDate known, String text, int points) {
    boolean days =
        asked.precision() == VagueDate.Precision.DAY
            && known.precision() == VagueDate.Precision.DAY;
    if (asked.overlaps(known)) {
      return days
          ? birth(share(SAME_DAY, points), "born on the same day")
          : birth(share(SAME_YEAR, points), "birth date agrees with " + text);
    }
    int slack = asked.approximate() || known.approximate() ? 2 : 0;
    long years =
        known.earliest().isAfter(asked.latest())
            ? known.earliest().getYear() - asked.latest().getYear()
            : asked.earliest().getYear() - known.latest().getYear();
    if (years <= slack && slack > 0) {
      return birth(share(SAME_YEAR / 2, points), "birth date agrees with about " + text);
    }
    if (days
        && asked.earliest().getYear() == known.earliest().getYear()
        && asked.earliest().getMonthValue() == known.earliest().getDayOfMonth()
        && asked.earliest().getDayOfMonth() == known.earliest().getMonthValue()) {
      return birth(DAY_AND_MONTH_SWAPPED, "born " + text + ", day and month swapped");
    }
    if (years == 0) {
      return birth(OTHER_DAY_SAME_YEAR, "born on another day of the same year (" + text + ")");
    }
    return years <= 2
        ? birth(YEARS_NEAR, "born " + text + ", " + years + " year(s) apart")
        : birth(YEARS_APART, "born " + text + ", " + years + " years apart");
  }

  private static Contribution birth(int points, String reason) {
    return new Contribution("birthDate", points, reason);
  }

  // ---- country

  private static Set<String> codes(List<String> texts) {
    Set<String> codes = new HashSet<>();
    texts.forEach(text -> Countries.code(text).ifPresent(codes::add));
    return codes;
  }

  private @Nullable Contribution country(Entity entity, int points) {
    if (countries.isEmpty()) {
      return null;
    }
    Set<String> listed = new HashSet<>();
    COUNTRIES.forEach(property -> listed.addAll(codes(entity.texts(property))));
    if (listed.isEmpty()) {
      return null;
    }
    List<String> both = countries.stream().filter(listed::contains).sorted().toList();
    return both.isEmpty()
        ? new Contribution("country", OTHER_COUNTRY, "listed with another country")
        : new Contribution(
            "country",
            share(SAME_COUNTRY, points),
            "same country " + String.join(", ", both).toUpperCase(Locale.ROOT));
  }

  // ---- gender

  private static @Nullable String gender(List<String> texts) {
    for (String text : texts) {
      String lower = text.toLowerCase(Locale.ROOT);
      if (lower.startsWith("m") || lower.startsWith("м")) {
        return "male";
      }
      if (lower.startsWith("f") || lower.startsWith("ж") || lower.startsWith("w")) {
        return "female";
      }
    }
    return null;
  }

  private @Nullable Contribution gender(Entity entity) {
    String listed = gender(entity.texts(Property.GENDER));
    return gender == null || listed == null || gender.equals(listed)
        ? null
        : new Contribution("gender", OTHER_GENDER, "listed as " + listed);
  }
}
