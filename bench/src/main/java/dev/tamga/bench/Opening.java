package dev.tamga.bench;

import dev.tamga.screening.Screener;
import dev.tamga.screening.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How long opening a snapshot takes, and how much heap it takes. */
final class Opening {
  private static final int TIMES = 20;
  private static final int FRESH_PROCESSES = 5;

  private Opening() {}

  static void measure(Path snapshot, Figures figures) throws IOException, InterruptedException {
    String measure = "opening a snapshot of %,d entities".formatted(Snapshot.open(snapshot).size());
    double[] millis = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      millis[i] = millisToOpen(snapshot);
    }
    figures.add(measure + " again in one process: median of " + TIMES, median(millis), "ms");
    double[] fresh = new double[FRESH_PROCESSES];
    double[] growth = new double[FRESH_PROCESSES];
    for (int i = 0; i < FRESH_PROCESSES; i++) {
      ChildJvm child = ChildJvm.run(Opener.class, "64m", snapshot.toString());
      fresh[i] = child.told("millis");
      growth[i] = child.told("growth");
    }
    figures.add(
        measure + " first in a fresh process: median of " + FRESH_PROCESSES, median(fresh), "ms");
    figures.add(measure + ": heap that it takes", median(growth) / 1024, "KiB");
  }

  private static double millisToOpen(Path snapshot) throws IOException {
    long start = System.nanoTime();
    Snapshot opened = Snapshot.open(snapshot);
    double millis = (System.nanoTime() - start) / 1e6;
    if (opened.size() == 0) {
      throw new IOException(snapshot + " is empty");
    }
    return millis;
  }

  private static double median(double[] figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Opens in a process of its own. */
  static final class Opener {
    private static final int COPIES = 200;

    private Opener() {}

    public static void main(String[] arguments) throws IOException {
      Path snapshot = Path.of(arguments[0]);
      ChildJvm.tell("millis", millisToOpen(snapshot));
      // Classes that the first one loads are not part of what each one takes.
      List<Screener> opened = new ArrayList<>();
      opened.add(Screener.open(snapshot));
      long before = PeakHeap.inUse();
      for (int i = 0; i < COPIES; i++) {
        opened.add(Screener.open(snapshot));
      }
      long growth = Math.max(0, PeakHeap.inUse() - before);
      ChildJvm.tell("growth", (double) growth / COPIES);
      if (opened.getLast().snapshot().size() == 0) {
        throw new IOException(snapshot + " is empty");
      }
    }
  }
}
