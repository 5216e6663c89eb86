package dev.tamga.cli;

import dev.tamga.screening.Hit;
import dev.tamga.screening.Json;
import java.io.PrintStream;
import tools.jackson.core.JsonGenerator;

/**
 * The answer as JSON lines, one for each row of the input. The members {@code id}, {@code hits} and
 * {@code snapshot}, and those of a hit, are fixed.
 */
final class ScreenJson implements ScreenOutput {
  private final PrintStream out;
  private final String snapshotName;

  ScreenJson(PrintStream out, String snapshotName) {
    this.out = out;
    this.snapshotName = snapshotName;
  }

  @Override
  public void row(ScreenedRow screened) {
    try (JsonGenerator json = Json.generator(new Unclosed(out))) {
      json.writeStartObject();
      json.writeStringProperty("id", screened.row().id());
      if (screened.row().problem() != null) {
        json.writeNumberProperty("line", screened.row().line());
        json.writeStringProperty("error", screened.row().problem());
      } else {
        json.writeArrayPropertyStart("hits");
        for (Hit hit : screened.hits()) {
          write(hit, json);
        }
        json.writeEndArray();
        if (screened.total() > screened.hits().size()) {
          json.writeNumberProperty("total", screened.total());
        }
        if (!screened.row().warnings().isEmpty()) {
          json.writeArrayPropertyStart("warnings");
          screened.row().warnings().forEach(json::writeString);
          json.writeEndArray();
        }
      }
      json.writeStringProperty("snapshot", snapshotName);
      json.writeEndObject();
    }
    out.print('\n');
  }

  private static void write(Hit hit, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", hit.entity().id());
    json.writeStringProperty("caption", hit.entity().caption());
    json.writeStringProperty("schema", hit.entity().schema().label());
    json.writeNumberProperty("score", hit.score());
    json.writeArrayPropertyStart("datasets");
    hit.entity().datasets().forEach(json::writeString);
    json.writeEndArray();
    json.writeName("explanation");
    hit.explanation().write(json);
    json.writeEndObject();
  }

  @Override
  public void end(Totals totals) {
    out.flush();
  }
}
