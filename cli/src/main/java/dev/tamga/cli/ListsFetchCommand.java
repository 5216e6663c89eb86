package dev.tamga.cli;

import dev.tamga.lists.ListBuild;
import dev.tamga.lists.fetch.Access;
import dev.tamga.lists.fetch.FetchProgress;
import dev.tamga.lists.fetch.FetchResult;
import dev.tamga.lists.fetch.ListFetcher;
import dev.tamga.lists.fetch.Publication;
import dev.tamga.lists.fetch.Publications;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tamga lists fetch}: the lists from their publishers, and a snapshot of them. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Fetches the official lists from their publishers and builds a snapshot of them, which all",
      "commands then use. What has not changed is not fetched again; what broke off is resumed.",
      "",
      "The EU list needs a token of your own: set TAMGA_EU_TOKEN (see 'tamga lists fetch --names').",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  tamga lists fetch                      all lists",
      "  tamga lists fetch un_sc ofac_sdn       only these",
      "  tamga lists fetch --names              which there are, and what to know of them",
      "  TAMGA_EU_TOKEN=… tamga lists fetch eu_fsf",
      "",
      "Files are kept in $TAMGA_HOME/sources, snapshots in $TAMGA_HOME/snapshots",
      "(TAMGA_HOME is ~/.local/share/tamga unless you set it)."
    })
final class ListsFetchCommand extends Action {
  @Parameters(arity = "0..*", paramLabel = "DATASET", description = "Default: all.")
  private List<String> datasets = new ArrayList<>();

  @Option(names = "--names", description = "List the publications and stop.")
  private boolean names;

  @Option(names = "--no-build", description = "Only fetch the files.")
  private boolean noBuild;

  @Option(
      names = "--publishers",
      paramLabel = "FILE",
      description = "Fetch from the addresses of this table instead, for example of a mirror.")
  private @Nullable Path publishers;

  @Option(
      names = "--accept-shrink",
      paramLabel = "REASON",
      description = "Take what the gate refuses; the reason is kept in the manifest.")
  private @Nullable String acceptShrink;

  @Override
  public Integer call() throws IOException {
    List<Publication> wanted = wanted();
    if (names) {
      for (Publication publication : wanted) {
        out().printf("%-18s %s%n", publication.dataset(), publication.title());
        out().printf("%-18s %s%n", "", publication.publisher() + ", " + publication.url());
        if (!publication.note().isEmpty()) {
          out().printf("%-18s %s%n", "", publication.note());
        }
        if (publication.access() instanceof Access.Token token) {
          out().printf("%-18s Your token: set %s.%n", "", token.variable());
        }
      }
      out().flush();
      return ExitCode.OK;
    }
    Path sources = Lists.sources(surroundings());
    Path snapshots = Lists.snapshots(surroundings());
    ListBuild.Request request =
        new ListBuild.Request(List.of(sources), snapshots, null, acceptShrink);
    Files.createDirectories(sources);
    ListFetcher fetcher = ListFetcher.builder().directory(sources).build();
    boolean allWell = true;
    try (Bars bars = new Bars()) {
      for (FetchResult result : fetcher.fetch(wanted, bars)) {
        allWell &= tell(result);
      }
    }
    if (!holdsLists(sources)) {
      err()
          .println("No list could be fetched and none is there from before, so nothing was built.");
      return ExitCode.FILE;
    }
    if (!noBuild) {
      Files.createDirectories(snapshots);
      ListsBuildCommand.build(request, surroundings());
    }
    out().flush();
    return allWell ? ExitCode.OK : ExitCode.INCOMPLETE;
  }

  /** Whether any list has been fetched, now or before: each lies in a folder of its own. */
  private static boolean holdsLists(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources, 2)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()))
          .anyMatch(name -> !name.startsWith(".") && !name.contains(".part"));
    }
  }

  private List<Publication> wanted() throws IOException {
    List<Publication> all = publishers == null ? Publications.all() : Publications.read(publishers);
    List<String> known = all.stream().map(Publication::dataset).toList();
    for (String dataset : datasets) {
      if (!known.contains(dataset)) {
        throw new IllegalArgumentException(
            "there is no publication " + dataset + "; there are " + String.join(", ", known));
      }
    }
    return datasets.isEmpty()
        ? all
        : all.stream().filter(one -> datasets.contains(one.dataset())).toList();
  }

  /** Whether nothing went wrong; a list that was skipped for want of a token counts as well. */
  private boolean tell(FetchResult result) {
    String dataset = result.publication().dataset();
    return switch (result) {
      case FetchResult.Fetched fetched -> {
        out()
            .printf(
                "%-18s fetched, %,d bytes%s%n",
                dataset,
                fetched.receipt().bytes(),
                fetched.note().isEmpty() ? "" : " (" + TextTable.plain(fetched.note()) + ")");
        yield true;
      }
      case FetchResult.Unchanged _ -> {
        out().printf("%-18s unchanged%n", dataset);
        yield true;
      }
      case FetchResult.Failed failed -> {
        err()
            .printf(
                "%-18s FAILED: %s %s%n",
                dataset, sentence(failed.reason()), TextTable.plain(failed.whatToDo()));
        yield false;
      }
      case FetchResult.Skipped skipped -> {
        err()
            .printf(
                "%-18s skipped: %s %s%n",
                dataset, sentence(skipped.reason()), TextTable.plain(skipped.whatToDo()));
        yield true;
      }
    };
  }

  private static String sentence(String reason) {
    String plain = TextTable.plain(reason);
    return plain.endsWith(".") ? plain : plain + ".";
  }

  /** A progress bar for each list that is on its way. */
  private static final class Bars implements FetchProgress, AutoCloseable {
    private final Map<String, ProgressBar> bars = new ConcurrentHashMap<>();

    @Override
    public void arrived(Publication publication, long bytes, long total) {
      ProgressBar bar =
          bars.computeIfAbsent(
              publication.dataset(),
              dataset -> Terminal.progress(dataset, Math.max(0, total) >> 10, "KiB"));
      if (bar != null) {
        if (total > 0) {
          bar.maxHint(total >> 10);
        }
        bar.stepTo(bytes >> 10);
      }
    }

    @Override
    public void close() {
      bars.values().forEach(ProgressBar::close);
    }
  }
}
