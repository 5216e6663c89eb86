package dev.tamga.lists.readers;

import dev.tamga.screening.Entity;
import dev.tamga.screening.EntityJson;
import dev.tamga.screening.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads entities as FollowTheMoney JSON, one object a line: the plain and the nested form that
 * OpenSanctions publishes, and Tamga's own with the source of each value. Entities that are nested
 * in the properties of another become entities of their own ({@link NestedEntities}).
 *
 * <p>A line that is no entity is a problem and the rest goes on, but not when most of the first
 * lines are none, or when the last one breaks off: then the file is another one, or not whole.
 */
final class EntityJsonReader implements ListReader {
  private static final int FIRST_LINES = 20;

  /** In bytes. A nested entity holds all that hangs on it, so its line is longer than a query's. */
  private static final int LONGEST_LINE = 64 << 20;

  @Override
  public void read(ListInput input, EntitySink sink) throws IOException {
    try (JsonLines lines = new JsonLines(input.open(), LONGEST_LINE)) {
      new Run(lines, input.name(), sink).read();
    }
  }

  /** One reading of one file. */
  private static final class Run {
    private final JsonLines lines;
    private final String fileName;
    private final EntitySink sink;
    private final Set<String> datasets = new HashSet<>();
    private int objects;
    private int bad;

    Run(JsonLines lines, String fileName, EntitySink sink) {
      this.lines = lines;
      this.fileName = fileName;
      this.sink = sink;
    }

    void read() throws IOException {
      for (JsonLines.Line line = lines.next(); line != null; line = lines.next()) {
        objects++;
        for (Entity entity : entities(line)) {
          emit(entity);
        }
        if (objects == FIRST_LINES) {
          refuseAnotherFile();
        }
      }
      if (objects < FIRST_LINES) {
        refuseAnotherFile();
      }
    }

    private void refuseAnotherFile() throws ListReadException {
      if (bad * 2 > Math.min(objects, FIRST_LINES)) {
        throw new ListReadException(
            fileName
                + ", line "
                + lines.number()
                + ": "
                + bad
                + " of the first "
                + objects
                + " lines are no entities. This reader takes one FollowTheMoney object a line"
                + " (an array or an indented file can be turned into that with jq -c).");
      }
    }

    private List<Entity> entities(JsonLines.Line line) throws ListReadException {
      if (line.text() == null) {
        return bad(String.valueOf(line.problem()));
      }
      Map<String, @Nullable Object> object;
      try {
        object = Json.object(line.text());
      } catch (JacksonException e) {
        if (!lines.isEnded() && objects > 1) {
          throw new ListReadException(
              fileName
                  + ", line "
                  + lines.number()
                  + ": the file breaks off within its last line. Download it again.",
              e);
        }
        return bad("no JSON object (" + e.getOriginalMessage() + ")");
      }
      try {
        return entities(object);
      } catch (IllegalArgumentException e) {
        return bad(String.valueOf(e.getMessage()));
      }
    }

    private List<Entity> entities(Map<String, @Nullable Object> object) {
      List<Entity> entities = new ArrayList<>();
      for (Map<String, @Nullable Object> each : NestedEntities.flatten(object, sink::leftOut)) {
        entities.add(EntityJson.read(each, SimpleCsvReader.OWN_LIST, sink::leftOut));
      }
      return entities;
    }

    private List<Entity> bad(String why) {
      bad++;
      sink.problem("line " + lines.number(), why);
      return List.of();
    }

    private void emit(Entity entity) throws IOException {
      for (String dataset : entity.datasets()) {
        if (datasets.add(dataset)) {
          sink.list(new ListHeader(dataset, dataset, "as named in the file", null));
        }
      }
      sink.entity(entity);
    }
  }
}
