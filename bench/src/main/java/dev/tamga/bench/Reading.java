package dev.tamga.bench;

import dev.tamga.lists.readers.ListFormat;
import dev.tamga.lists.readers.ListInput;
import dev.tamga.lists.readers.ListReadException;
import dev.tamga.lists.readers.ListReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How fast lists are read, and in how much memory a large one. */
final class Reading {
  private static final int PASSES = 3;
  private static final long MIB = 1 << 20;

  private Reading() {}

  /** Entities a second of every reader that there is a file for: the best of three passes. */
  static void rates(List<ListInput> inputs, Figures figures) throws IOException {
    for (ListInput input : inputs) {
      String measure = "reading " + input.format().title();
      try {
        double best = 0;
        LoadedLists.Count count = new LoadedLists.Count();
        for (int pass = 0; pass < PASSES; pass++) {
          count = new LoadedLists.Count();
          long start = System.nanoTime();
          ListReaders.read(input, count);
          best = Math.max(best, count.entities() / ((System.nanoTime() - start) / 1e9));
        }
        figures.add("%s (%,d entities)".formatted(measure, count.entities()), best, "entities/s");
      } catch (ListReadException | IllegalStateException notRead) {
        figures.absent(measure, String.valueOf(notRead.getMessage()));
      }
    }
  }

  /** Heap in use while a child process with little heap reads generated advanced XML. */
  static void heap(Path scratch, List<Long> sizes, String heap, Figures figures)
      throws IOException, InterruptedException {
    for (long bytes : sizes) {
      Path file = scratch.resolve("advanced.xml");
      GeneratedOfac.write(file, bytes);
      String measure =
          "reading %,d MiB of OFAC advanced XML with -Xmx%s"
              .formatted(Files.size(file) / MIB, heap);
      ChildJvm child = ChildJvm.run(HeapOfReading.class, heap, file.toString());
      figures.add(measure + ": peak heap after collections", child.told("peak") / MIB, "MiB");
      figures.add(measure + ": entities", child.told("entities"), "entities");
      figures.add(measure + ": rate", child.told("entities") / child.told("seconds"), "entities/s");
      Files.delete(file);
    }
  }

  /** Reads one file in a process of its own. */
  static final class HeapOfReading {
    private HeapOfReading() {}

    public static void main(String[] arguments) throws IOException {
      PeakHeap peak = new PeakHeap();
      LoadedLists.Count count = new LoadedLists.Count();
      long start = System.nanoTime();
      ListReaders.read(
          new ListInput(ListFormat.OFAC_ADVANCED_XML, Path.of(arguments[0]), List.of()), count);
      ChildJvm.tell("seconds", (System.nanoTime() - start) / 1e9);
      ChildJvm.tell("entities", (double) count.entities());
      ChildJvm.tell("peak", (double) peak.bytes());
    }
  }
}
