package dev.tamga.cli;

import dev.tamga.lists.readers.JsonLines;
import dev.tamga.screening.Configuration;
import dev.tamga.screening.Entity;
import dev.tamga.screening.Explanation;
import dev.tamga.screening.Json;
import dev.tamga.screening.Property;
import dev.tamga.screening.Query;
import dev.tamga.screening.Screener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/** {@code tamga compare}: scores pairs that the user brings. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Scores pairs of a query and a candidate, without any list.",
      "",
      "Each line:  {\"id\":\"p1\",\"query\":{\"schema\":\"Person\",\"properties\":{\"name\":[\"…\"]}},\"candidate\":{…}}",
      "Each answer: {\"id\":\"p1\",\"score\":0.91,\"match\":true,\"explanation\":{…}}",
      ""
    },
    footer = {"", "Example:", "  tamga compare pairs.jsonl > scores.jsonl"})
final class CompareCommand extends Action {
  @Parameters(paramLabel = "FILE", description = "Pairs as JSON lines; - for standard input.")
  private String file = "";

  @Option(
      names = "--threshold",
      paramLabel = "SCORE",
      defaultValue = "0.7",
      description = "Score from which a pair is a match, 0 to 1. Default: ${DEFAULT-VALUE}")
  private double threshold;

  /** A pair, scored, or why it was not. */
  private record Scored(
      long line,
      String id,
      @Nullable Explanation explanation,
      @Nullable String problem,
      List<String> warnings) {
    static Scored bad(long line, String id, String problem) {
      return new Scored(line, id, null, problem, List.of());
    }
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = new Configuration(threshold);
    long[] bad = new long[1];
    try (JsonLines lines = InputFiles.openLines(file, surroundings())) {
      OrderedPipeline.run(
          lines::next,
          CompareCommand::score,
          (Scored scored) -> {
            if (scored.problem != null) {
              bad[0]++;
              tell(scored, "not compared: " + scored.problem);
            }
            scored.warnings.forEach(warning -> tell(scored, warning));
            write(scored, configuration);
          });
    }
    return bad[0] > 0 ? ExitCode.INCOMPLETE : ExitCode.OK;
  }

  private void tell(Scored scored, String what) {
    err()
        .println(
            "line "
                + scored.line
                + " ("
                + TextTable.plain(scored.id)
                + "): "
                + TextTable.plain(what));
  }

  private static Scored score(JsonLines.Line line) {
    String id = String.valueOf(line.number());
    if (line.text() == null) {
      return Scored.bad(line.number(), id, String.valueOf(line.problem()));
    }
    try {
      Map<String, @Nullable Object> json = Json.object(line.text());
      Object stated = json.get("id");
      if (stated instanceof Map || stated instanceof List) {
        throw new IllegalArgumentException("the \"id\" must be a text or a number");
      }
      id = stated == null ? id : String.valueOf(stated);
      List<String> warnings = new ArrayList<>();
      Query query = side("query", json, warnings);
      Query candidate = side("candidate", json, warnings);
      return new Scored(
          line.number(), id, Screener.compare(query, entity(candidate)), null, warnings);
    } catch (JacksonException e) {
      return Scored.bad(line.number(), id, "it is no JSON object: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      return Scored.bad(line.number(), id, String.valueOf(e.getMessage()));
    }
  }

  @SuppressWarnings("unchecked") // objects are read by Json, whose keys are texts
  private static Query side(
      String member, Map<String, @Nullable Object> json, List<String> warnings) {
    if (json.get(member) instanceof Map<?, ?> map) {
      try {
        return QueryJson.read("", (Map<String, @Nullable Object>) map, warnings);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(member + ": " + e.getMessage(), e);
      }
    }
    throw new IllegalArgumentException("there is no object \"" + member + "\"");
  }

  private static Entity entity(Query candidate) {
    Entity.Builder entity = Entity.builder("candidate", candidate.schema(), "compare").target();
    for (Map.Entry<Property, List<String>> entry : candidate.properties().entrySet()) {
      entry.getValue().forEach(text -> entity.add(entry.getKey(), text, ""));
    }
    return entity.build();
  }

  private void write(Scored scored, Configuration configuration) {
    try (JsonGenerator json = Json.generator(new Unclosed(out()))) {
      json.writeStartObject();
      json.writeStringProperty("id", scored.id);
      if (scored.explanation == null) {
        json.writeNumberProperty("line", scored.line);
        json.writeStringProperty("error", String.valueOf(scored.problem));
      } else {
        double score = scored.explanation.score();
        json.writeNumberProperty("score", score);
        json.writeBooleanProperty("match", score >= configuration.threshold());
        json.writeName("explanation");
        scored.explanation.write(json);
      }
      json.writeEndObject();
    }
    out().print('\n');
  }
}
