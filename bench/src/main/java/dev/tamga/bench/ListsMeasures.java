package dev.tamga.bench;

import dev.tamga.lists.readers.ListFormat;
import dev.tamga.lists.readers.ListInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures lists on their way into a snapshot, and opening and screening that. */
@Command(
    name = "lists",
    mixinStandardHelpOptions = true,
    description = {
      "Measures reading, building, opening and screening: some five minutes, or with --quick one."
    })
final class ListsMeasures implements Callable<Integer> {
  private static final long MIB = 1 << 20;
  private static final String LITTLE_HEAP = "64m";

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "the folder with official lists (default: ${DEFAULT-VALUE})",
      defaultValue = "../shared/data")
  private Path data = Path.of("");

  @Option(names = "--quick", description = "a tenth of the sizes: to see that it works")
  private boolean quick;

  @Option(
      names = "--scratch",
      paramLabel = "FOLDER",
      description = "where large files may lie for a while (default: the system's own)")
  private @Nullable Path scratchParent;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out =
        spec == null
            ? new PrintWriter(System.out, true, StandardCharsets.UTF_8)
            : spec.commandLine().getOut();
    Path scratch =
        scratchParent == null
            ? Files.createTempDirectory("tamga-bench-")
            : Files.createTempDirectory(scratchParent, "tamga-bench-");
    try {
      Figures figures = new Figures();
      out.println("Measured on " + Machine.description());
      out.flush();
      measure(scratch, figures, out);
      figures.print(out);
    } finally {
      delete(scratch);
    }
    return 0;
  }

  private void measure(Path scratch, Figures figures, PrintWriter out)
      throws IOException, InterruptedException {
    boolean official = Files.isDirectory(data);
    if (!official) {
      out.println(
          "There are no official lists at "
              + data
              + " (see --data): only generated ones are"
              + " measured.");
    }
    say(out, "reading");
    Path generated = Files.createDirectory(scratch.resolve("generated"));
    GeneratedOfac.write(generated.resolve("advanced.xml"), (quick ? 5 : 50) * MIB);
    List<ListInput> inputs = new ArrayList<>();
    if (official) {
      inputs.addAll(LoadedLists.largestOfEachForm(data));
    }
    inputs.add(
        new ListInput(ListFormat.OFAC_ADVANCED_XML, generated.resolve("advanced.xml"), List.of()));
    Reading.rates(inputs, figures);
    say(out, "reading in little memory");
    Reading.heap(
        scratch,
        quick ? List.of(5 * MIB, 50 * MIB) : List.of(50 * MIB, 500 * MIB),
        LITTLE_HEAP,
        figures);
    say(out, "building");
    Path large = scratch.resolve("large.tamga");
    Building.generated(quick ? 50_000 : 1_000_000, large, figures);
    Path small = scratch.resolve("small.tamga");
    Building.generated(20_000, small, figures);
    Path lists = scratch.resolve("lists.tamga");
    if (official) {
      Building.official(data, lists, figures);
    }
    say(out, "opening");
    Opening.measure(small, figures);
    if (official) {
      Opening.measure(lists, figures);
    }
    Opening.measure(large, figures);
    say(out, "short measures with JMH");
    GeneratedOfac.write(generated.resolve("advanced.xml"), MIB);
    Microbenchmarks.run(
        official ? lists : small,
        generated,
        quick ? 1 : 3,
        official ? "the official lists" : "20,000 generated entities",
        figures);
  }

  private static void say(PrintWriter out, String what) {
    out.println("... " + what);
    out.flush();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
