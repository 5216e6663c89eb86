package dev.tamga.bench;

import dev.tamga.lists.readers.EntitySink;
import dev.tamga.lists.readers.ListHeader;
import dev.tamga.lists.readers.ListInput;
import dev.tamga.lists.readers.ListReadException;
import dev.tamga.lists.readers.ListReaders;
import dev.tamga.screening.Engine;
import dev.tamga.screening.Entity;
import dev.tamga.screening.Manifest;
import dev.tamga.screening.SnapshotWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How fast snapshots are written, and in how much memory. */
final class Building {
  static final String HEAP = "1g";
  private static final double MIB = 1 << 20;

  private Building() {}

  /** Builds one snapshot of the largest list of each form that stands below a folder. */
  static void official(Path data, Path snapshot, Figures figures)
      throws IOException, InterruptedException {
    report(
        "of official lists",
        ChildJvm.run(Builder.class, HEAP, snapshot.toString(), "lists", data.toString()),
        snapshot,
        figures);
  }

  /** Builds a snapshot of generated entities. */
  static void generated(int entities, Path snapshot, Figures figures)
      throws IOException, InterruptedException {
    report(
        "of %,d generated entities".formatted(entities),
        ChildJvm.run(
            Builder.class, HEAP, snapshot.toString(), "generated", String.valueOf(entities)),
        snapshot,
        figures);
  }

  private static void report(String what, ChildJvm child, Path snapshot, Figures figures)
      throws IOException {
    String measure = "building a snapshot " + what;
    double seconds = child.told("seconds");
    figures.add(measure + ": entities", child.told("entities"), "entities");
    figures.add(measure + ": rate", child.told("entities") / seconds, "entities/s");
    figures.add(measure + ": rate, targets", child.told("targets") / seconds, "targets/s");
    figures.add(
        measure + " with -Xmx" + HEAP + ": peak heap after collections",
        child.told("peak") / MIB,
        "MiB");
    figures.add(measure + ": size of the file", Files.size(snapshot) / MIB, "MiB");
  }

  /** Builds in a process of its own. */
  static final class Builder implements EntitySink {
    private final SnapshotWriter writer;
    private long targets;

    private Builder(SnapshotWriter writer) {
      this.writer = writer;
    }

    public static void main(String[] arguments) throws IOException {
      PeakHeap peak = new PeakHeap();
      Path snapshot = Path.of(arguments[0]).toAbsolutePath();
      Path scratch = Files.createTempDirectory(snapshot.getParent(), "building");
      long start = System.nanoTime();
      try (SnapshotWriter writer = new SnapshotWriter(scratch)) {
        Builder builder = new Builder(writer);
        if (arguments[1].equals("lists")) {
          builder.addLists(Path.of(arguments[2]));
        } else {
          builder.addGenerated(Integer.parseInt(arguments[2]));
        }
        writer.finish(
            snapshot, new Manifest(Engine.VERSION, Manifest.UNDATED, List.of(), List.of()));
        ChildJvm.tell("entities", writer.size());
        ChildJvm.tell("targets", (double) builder.targets);
      }
      ChildJvm.tell("seconds", (System.nanoTime() - start) / 1e9);
      ChildJvm.tell("peak", (double) peak.bytes());
      Files.delete(scratch);
    }

    private void addLists(Path data) throws IOException {
      for (ListInput input : LoadedLists.largestOfEachForm(data)) {
        try {
          ListReaders.read(input, this);
        } catch (ListReadException | IllegalStateException notRead) {
          System.out.println(input.name() + " left out: " + notRead.getMessage());
        }
      }
    }

    private void addGenerated(int entities) throws IOException {
      GeneratedEntities generated = new GeneratedEntities(1);
      for (int i = 0; i < entities; i++) {
        entity(generated.next());
      }
    }

    @Override
    public void list(ListHeader header) {}

    @Override
    public void entity(Entity entity) throws IOException {
      if (writer.add(entity) != SnapshotWriter.Added.DUPLICATE && entity.target()) {
        targets++;
      }
    }

    @Override
    public void leftOut(String field, String reason) {}

    @Override
    public void problem(String where, String what) {}
  }
}
