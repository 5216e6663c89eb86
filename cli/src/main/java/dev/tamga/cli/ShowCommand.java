package dev.tamga.cli;

import dev.tamga.screening.Entity;
import dev.tamga.screening.EntityJson;
import dev.tamga.screening.Json;
import dev.tamga.screening.Property;
import dev.tamga.screening.Snapshot;
import dev.tamga.screening.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** {@code tamga show}: one entry, whole. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Shows one entry whole: every value with its source, and what points at it.",
      ""
    },
    footer = {"", "Example:", "  tamga show ofac-35096"})
final class ShowCommand extends Action {
  @Parameters(paramLabel = "ID", description = "The id, for example ofac-35096.")
  private String id = "";

  @Mixin private Lists lists = new Lists();

  @Option(names = "--json", description = "As FollowTheMoney JSON lines, the entry first.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Snapshot snapshot = lists.open(surroundings());
    int position = snapshot.position(id);
    if (position < 0) {
      err()
          .println(
              "There is no entry " + id + " in " + snapshot.name() + ". Try 'tamga search NAME'.");
      return ExitCode.NOT_FOUND;
    }
    print(snapshot.entity(position), "");
    for (int adjacent : snapshot.adjacent(position)) {
      print(snapshot.entity(adjacent), "  ");
    }
    for (Value value : snapshot.entity(position).values(Property.ADDRESS_ENTITY)) {
      int address = snapshot.position(value.text());
      if (address >= 0) {
        print(snapshot.entity(address), "  ");
      }
    }
    out().flush();
    return ExitCode.OK;
  }

  private void print(Entity entity, String indent) {
    if (json) {
      try (JsonGenerator generator = Json.generator(new Unclosed(out()))) {
        EntityJson.write(entity, generator);
      }
      out().print('\n');
      return;
    }
    out()
        .println(
            indent
                + entity.schema().label()
                + "  "
                + entity.id()
                + "  "
                + TextTable.plain(entity.caption())
                + "  ["
                + String.join(", ", entity.datasets())
                + "]");
    for (Map.Entry<Property, List<Value>> entry : entity.properties().entrySet()) {
      for (Value value : entry.getValue()) {
        String original = value.provenance().original();
        out()
            .printf(
                "%s  %-20s %s   ‹%s%s›%n",
                indent,
                entry.getKey().label(),
                TextTable.plain(value.text()),
                TextTable.plain(value.provenance().field()),
                original == null ? "" : ": " + TextTable.plain(original));
      }
    }
  }
}
