package dev.tamga.bench;

import dev.tamga.lists.readers.ListInput;
import dev.tamga.lists.readers.ListReaders;
import dev.tamga.screening.Hit;
import dev.tamga.screening.Query;
import dev.tamga.screening.Schema;
import dev.tamga.screening.Screener;
import dev.tamga.screening.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What is short enough for JMH: opening, screening one query, reading a small list. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Microbenchmarks {
  private static final String SNAPSHOT = "tamga.bench.snapshot";
  private static final String LIST = "tamga.bench.list";
  private static final int QUERIES = 64;

  private Path snapshot = Path.of("");
  private List<ListInput> list = List.of();
  private List<Query> queries = List.of();
  private @Nullable Screener screener;
  private int turn;

  /** Opens what is measured; the paths come from the process that started this one. */
  @Setup
  public void open() throws IOException {
    snapshot = Path.of(System.getProperty(SNAPSHOT));
    list = LoadedLists.largestOfEachForm(Path.of(System.getProperty(LIST)));
    screener = Screener.open(snapshot);
    GeneratedNames names = new GeneratedNames(99);
    queries =
        java.util.stream.IntStream.range(0, QUERIES)
            .mapToObj(_ -> Query.named(names.person(), Schema.PERSON))
            .toList();
  }

  /** Opens a snapshot. */
  @Benchmark
  public int opening() throws IOException {
    return Snapshot.open(snapshot).size();
  }

  /** Screens one person, known by name only; a different one each time. */
  @Benchmark
  public List<Hit> screening() throws IOException {
    return Objects.requireNonNull(screener).screen(queries.get(turn++ % QUERIES));
  }

  /** Reads a small generated list of OFAC's advanced form. */
  @Benchmark
  public long reading() throws IOException {
    LoadedLists.Count count = new LoadedLists.Count();
    ListReaders.read(list.getFirst(), count);
    return count.entities();
  }

  /** Runs all of them in a process of their own. */
  static void run(Path snapshot, Path list, int seconds, String what, Figures figures)
      throws IOException {
    try {
      for (RunResult result :
          new Runner(
                  new OptionsBuilder()
                      .include(Microbenchmarks.class.getName())
                      .forks(1)
                      .warmupIterations(2)
                      .warmupTime(TimeValue.seconds(seconds))
                      .measurementIterations(3)
                      .measurementTime(TimeValue.seconds(seconds))
                      .jvmArgs(
                          "-Xmx512m",
                          "--enable-native-access=ALL-UNNAMED",
                          "--sun-misc-unsafe-memory-access=allow",
                          "-D" + SNAPSHOT + "=" + snapshot,
                          "-D" + LIST + "=" + list)
                      .verbosity(VerboseMode.SILENT)
                      .shouldFailOnError(true)
                      .build())
              .run()) {
        add(result, what, figures);
      }
    } catch (RunnerException e) {
      throw new IOException("JMH: " + e.getMessage(), e);
    }
  }

  private static void add(RunResult result, String what, Figures figures) {
    double millis = result.getPrimaryResult().getScore();
    switch (result.getPrimaryResult().getLabel()) {
      case "opening" -> figures.add("JMH: opening " + what, millis, "ms");
      case "reading" -> figures.add("JMH: reading 1 MiB of OFAC advanced XML", millis, "ms");
      default -> figures.add("JMH: screening one name against " + what, 1000 / millis, "queries/s");
    }
  }
}
