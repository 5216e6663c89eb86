package dev.tamga.cli;

import dev.tamga.lists.ListBuild;
import dev.tamga.lists.SnapshotDiff;
import dev.tamga.lists.SnapshotPlace;
import dev.tamga.screening.Json;
import dev.tamga.screening.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** {@code tamga lists diff}: what changed between two versions. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what was added, changed field by field, and removed between two versions.",
      "Each may be a snapshot, a list file, or a folder with lists.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  tamga lists diff old.tamga new.tamga",
      "  tamga lists diff --summary ofac/2021-07 ofac/2024-06",
      "  tamga lists diff --json un/2024-12 un/2026-02"
    })
final class ListsDiffCommand extends Action {
  @Parameters(index = "0", paramLabel = "OLD", description = "The earlier version.")
  private Path old = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The later version.")
  private Path later = Path.of("");

  @Option(names = "--json", description = "One change a line, as JSON.")
  private boolean json;

  @Option(names = "--summary", description = "Only the counts.")
  private boolean summary;

  @Option(
      names = "--all",
      description = "Also designations, addresses and links, not only the entries themselves.")
  private boolean all;

  private int added;
  private int changed;
  private int removed;

  @Override
  public Integer call() throws IOException {
    Path scratch = Files.createTempDirectory("tamga-diff");
    try {
      Snapshot before = open(old, scratch.resolve("old.tamga"));
      Snapshot after = open(later, scratch.resolve("new.tamga"));
      SnapshotDiff.between(before, after, this::show);
      if (!json) {
        out()
            .printf(
                Locale.ROOT,
                "%,d added, %,d changed, %,d removed, from %s to %s%n",
                added,
                changed,
                removed,
                before.name(),
                after.name());
      }
      out().flush();
      return ExitCode.OK;
    } finally {
      for (String name : List.of("old.tamga", "new.tamga", ".old.tamga.lock", ".new.tamga.lock")) {
        Files.deleteIfExists(scratch.resolve(name));
      }
      Files.deleteIfExists(scratch);
    }
  }

  private static Snapshot open(Path path, Path scratch) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString(), null, "there is no such file or folder");
    }
    Path snapshot = SnapshotPlace.resolve(path);
    if (snapshot != null && isSnapshot(snapshot)) {
      return Snapshot.open(snapshot);
    }
    // The gate protects what is live; to look at a version, whatever is in it must be seen.
    return ListBuild.run(
            new ListBuild.Request(List.of(path), scratch, null, "only to compare"), _ -> {})
        .snapshot();
  }

  private static boolean isSnapshot(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return new String(in.readNBytes(5), java.nio.charset.StandardCharsets.ISO_8859_1)
          .equals("TAMGA");
    }
  }

  private void show(SnapshotDiff.Change change) {
    if (!all && !change.entity().target() && !change.entity().schema().isMatchable()) {
      return;
    }
    String kind =
        switch (change) {
          case SnapshotDiff.Added _ -> {
            added++;
            yield "added";
          }
          case SnapshotDiff.Changed _ -> {
            changed++;
            yield "changed";
          }
          case SnapshotDiff.Removed _ -> {
            removed++;
            yield "removed";
          }
        };
    if (json) {
      writeJson(kind, change);
    } else if (!summary) {
      print(kind, change);
    }
  }

  private void print(String kind, SnapshotDiff.Change change) {
    out()
        .println(
            kind
                + "  "
                + change.entity().id()
                + "  "
                + change.entity().schema().label()
                + "  "
                + TextTable.plain(change.entity().caption()));
    if (change instanceof SnapshotDiff.Changed fields) {
      for (SnapshotDiff.FieldChange field : fields.fields()) {
        field
            .removed()
            .forEach(
                text -> out().println("    - " + field.field() + "  " + TextTable.plain(text)));
        field
            .added()
            .forEach(
                text -> out().println("    + " + field.field() + "  " + TextTable.plain(text)));
      }
    }
  }

  private void writeJson(String kind, SnapshotDiff.Change change) {
    try (JsonGenerator generator = Json.generator(new Unclosed(out()))) {
      generator.writeStartObject();
      generator.writeStringProperty("change", kind);
      generator.writeStringProperty("id", change.entity().id());
      generator.writeStringProperty("schema", change.entity().schema().label());
      generator.writeStringProperty("caption", change.entity().caption());
      if (change instanceof SnapshotDiff.Changed fields) {
        generator.writeArrayPropertyStart("fields");
        for (SnapshotDiff.FieldChange field : fields.fields()) {
          generator.writeStartObject();
          generator.writeStringProperty("field", field.field());
          generator.writeArrayPropertyStart("removed");
          field.removed().forEach(generator::writeString);
          generator.writeEndArray();
          generator.writeArrayPropertyStart("added");
          field.added().forEach(generator::writeString);
          generator.writeEndArray();
          generator.writeEndObject();
        }
        generator.writeEndArray();
      }
      generator.writeEndObject();
    }
    out().print('\n');
  }
}
