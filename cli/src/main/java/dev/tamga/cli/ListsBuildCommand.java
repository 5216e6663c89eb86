package dev.tamga.cli;

import dev.tamga.lists.ListBuild;
import dev.tamga.screening.Manifest;
import dev.tamga.screening.VagueDate;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tamga lists build}: list files to one snapshot. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Builds one snapshot from list files, told by their content:",
      "  OFAC (legacy CSV and XML, enhanced XML, advanced XML), United Nations XML,",
      "  UK Sanctions List and OFSI CSV, EU XML 1.1, Canada XML, Australia XLSX, Switzerland XML,",
      "  Kyrgyz FIU XML, US consolidated screening list CSV and JSON, BIS denied persons,",
      "  FollowTheMoney JSON lines, and your own list as CSV with a column 'name'.",
      "Files may be compressed (.gz, .zip). Of several versions of one list the newest is taken,",
      "by the date in the file, of the download, or in the name of the file or its folder.",
      "",
      "The load gate refuses a list that is empty, shrank by more than 5 %%, lacks its sentinels or",
      "states an id twice; then the last snapshot stays as it was.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  tamga lists build -o lists.tamga downloads/",
      "  tamga lists build -o lists.tamga ofac/2024-06 un/consolidated.xml our-own-list.csv",
      "  tamga lists build -o snapshots/ downloads/       a folder keeps every version",
      "  tamga lists build -o lists.tamga --accept-shrink 'UN delisting of 12 May' downloads/"
    })
final class ListsBuildCommand extends Action {
  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders with lists.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "The snapshot file, or a folder of snapshots.")
  private Path output = Path.of("");

  @Option(
      names = "--date",
      paramLabel = "DAY",
      description = "The day of lists that do not say theirs, for example 2024-06-27.")
  private @Nullable String date;

  @Option(
      names = "--accept-shrink",
      paramLabel = "REASON",
      description = "Take what the gate refuses; the reason is kept in the manifest.")
  private @Nullable String acceptShrink;

  @Override
  public Integer call() throws IOException {
    if (date != null && VagueDate.parse(date).isEmpty()) {
      throw new IllegalArgumentException("--date must be a day such as 2024-06-27, not " + date);
    }
    build(new ListBuild.Request(paths, output, date, acceptShrink), surroundings());
    return ExitCode.OK;
  }

  /** Builds, and says what was built. */
  static void build(ListBuild.Request request, Surroundings surroundings) throws IOException {
    PrintStream err = surroundings.err();
    ListBuild.Report report =
        ListBuild.run(request, line -> Terminal.tell(err, TextTable.plain(line) + " …"));
    for (String problem : report.problems()) {
      err.println("note: " + TextTable.plain(problem));
    }
    long problems =
        report.snapshot().manifest().lists().stream()
            .mapToLong(Manifest.ListVersion::problems)
            .sum();
    if (problems > report.problems().size()) {
      err.println(
          "note: and "
              + (problems - report.problems().size())
              + " more; 'tamga lists status --json' counts them for each list");
    }
    for (Path older : report.superseded()) {
      err.println("not taken, a newer version is there: " + older);
    }
    if (!report.others().isEmpty()) {
      err.println(report.others().size() + " other files in the folders are no lists.");
    }
    for (String accepted : report.accepted()) {
      err.println("accepted although the gate refused it: " + accepted);
    }
    ListsStatusCommand.print(report.snapshot(), report.file().toString(), surroundings);
  }
}
