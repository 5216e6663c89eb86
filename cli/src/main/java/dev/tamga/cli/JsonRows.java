package dev.tamga.cli;

import dev.tamga.lists.readers.JsonLines;
import dev.tamga.screening.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Customers as JSON lines. */
final class JsonRows implements InputRows {
  private final JsonLines lines;

  JsonRows(JsonLines lines) {
    this.lines = lines;
  }

  @Override
  public @Nullable InputRow next() throws IOException {
    JsonLines.Line line = lines.next();
    if (line == null) {
      return null;
    }
    String number = String.valueOf(line.number());
    if (line.text() == null) {
      return InputRow.bad(line.number(), number, String.valueOf(line.problem()));
    }
    String id = number;
    try {
      Map<String, @Nullable Object> json = Json.object(line.text());
      Object stated = json.get("id");
      if (stated instanceof Map || stated instanceof List) {
        throw new IllegalArgumentException("the \"id\" must be a text or a number");
      }
      id = stated == null ? number : String.valueOf(stated);
      List<String> warnings = new ArrayList<>();
      return new InputRow(line.number(), id, QueryJson.read(id, json, warnings), null, warnings);
    } catch (JacksonException e) {
      return InputRow.bad(line.number(), id, "it is no JSON object: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      return InputRow.bad(line.number(), id, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
