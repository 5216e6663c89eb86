package dev.tamga.screening;

import dev.tamga.names.PartMatch;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Why a score is what it is: the names that met, part by part, and what each feature added or took
 * away. The contributions add up to the score. Immutable.
 *
 * @param name how the best pair of names met; null when no names were compared
 * @param features in the order in which they were applied
 */
public record Explanation(@Nullable NameMeeting name, List<Contribution> features) {

  /**
   * A name of the query and a name of the entity.
   *
   * @param property under which the entity bears the name
   * @param similarity 0 to 1, before the strength of the alias is weighed
   * @param query the name as the query states it
   * @param candidate the name as the entity bears it
   * @param parts the alignment, as {@link dev.tamga.names.NameMatch#parts} gives it
   */
  public record NameMeeting(
      String query,
      String candidate,
      Property property,
      double similarity,
      List<PartMatch> parts) {}

  /**
   * What one feature did to the score.
   *
   * @param feature {@code name}, {@code identifier}, {@code birthDate}, {@code country} or {@code
   *     gender}; {@code schema} when the two cannot be the same kind of thing; {@code limit} for
   *     what would have led out of 0 to 1
   * @param points what it added, or took away, in ten-thousandths
   * @param reason a half sentence, in English
   */
  public record Contribution(String feature, int points, String reason) {
    /** What it added, or took away, on the scale of the score. */
    public double value() {
      return points / (double) Scorer.POINTS;
    }
  }

  public Explanation {
    features = List.copyOf(features);
  }

  /** The score: the sum of the contributions. */
  public double score() {
    return features.stream().mapToInt(Contribution::points).sum() / (double) Scorer.POINTS;
  }

  /** The reasons in one line, for a table. */
  public String sentence() {
    return features.stream()
        .filter(feature -> !feature.feature().equals("limit"))
        .map(Contribution::reason)
        .distinct()
        .reduce((first, second) -> first + "; " + second)
        .orElse("nothing in common");
  }

  /** Writes the explanation as one JSON object, figures to four decimals. */
  public void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("sentence", sentence());
    if (name != null) {
      json.writeObjectPropertyStart("name");
      json.writeStringProperty("query", name.query());
      json.writeStringProperty("candidate", name.candidate());
      json.writeStringProperty("property", name.property().label());
      json.writeNumberProperty("similarity", rounded(name.similarity()));
      json.writeArrayPropertyStart("parts");
      for (PartMatch part : name.parts()) {
        write(part, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeArrayPropertyStart("features");
    for (Contribution feature : features) {
      json.writeStartObject();
      json.writeStringProperty("feature", feature.feature());
      json.writeNumberProperty("contribution", feature.value());
      json.writeStringProperty("reason", feature.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(PartMatch part, JsonGenerator json) {
    json.writeStartObject();
    if (part.query() != null) {
      json.writeStringProperty("query", part.query());
    }
    if (part.candidate() != null) {
      json.writeStringProperty("candidate", part.candidate());
    }
    json.writeStringProperty("relation", part.relation().name().toLowerCase(java.util.Locale.ROOT));
    json.writeNumberProperty("similarity", rounded(part.similarity()));
    json.writeNumberProperty("weight", rounded(part.weight()));
    json.writeEndObject();
  }

  private static double rounded(double value) {
    return Math.round(value * Scorer.POINTS) / (double) Scorer.POINTS;
  }
}
