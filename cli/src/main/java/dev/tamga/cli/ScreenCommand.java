package dev.tamga.cli;

import dev.tamga.screening.Configuration;
import dev.tamga.screening.Filter;
import dev.tamga.screening.Hit;
import dev.tamga.screening.Query;
import dev.tamga.screening.Schema;
import dev.tamga.screening.Screener;
import dev.tamga.screening.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tamga screen}: a file of customers against the lists. */
@Command(
    name = "screen",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Screens the customers of a file against the lists.",
      "",
      "The file is a table (CSV; separator and encoding are found out; columns by their usual",
      "names in English, Russian, Turkish or German) or JSON lines:",
      "  {\"id\":\"c1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"…\"],\"birthDate\":[\"1952-10-07\"]}}",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  tamga screen examples/customers.csv",
      "  tamga screen --json customers.jsonl > answers.jsonl",
      "  tamga screen --map 'Клиент=name' --map 'Рожд.=birthDate' customers.csv",
      "  tamga screen --lists lists.tamga --dataset ofac_sdn --threshold 0.8 customers.csv",
      "",
      "Exit code 3: some rows were not screened (each is named on standard error)."
    })
final class ScreenCommand extends Action {
  private static final int MOST_PROBLEMS_TOLD = 50;

  @Parameters(paramLabel = "FILE", description = "Customers; - for standard input.")
  private String file = "";

  @Mixin private Lists lists = new Lists();

  @Option(
      names = "--threshold",
      paramLabel = "SCORE",
      defaultValue = "0.7",
      description = "Score from which an entry is a hit, 0 to 1. Default: ${DEFAULT-VALUE}")
  private double threshold;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Most hits to show for one customer; the number of all is shown. Default: all")
  private @Nullable Integer limit;

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      split = ",",
      description = "Only entries of this list, for example ofac_sdn. Can be repeated.")
  private Set<String> datasets = new LinkedHashSet<>();

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      split = ",",
      description = "Only entries with this topic, for example sanction, wanted, role.pep.")
  private Set<String> topics = new LinkedHashSet<>();

  @Option(
      names = "--map",
      paramLabel = "COLUMN=PROPERTY",
      description = {
        "What a column means: id, schema, name, firstName, lastName, fatherName, birthDate,",
        "country, nationality, idNumber, passportNumber, taxNumber, imoNumber … or ignore."
      })
  private Map<String, String> mapping = new LinkedHashMap<>();

  @Option(
      names = "--type",
      paramLabel = "SCHEMA",
      defaultValue = "LegalEntity",
      description = {
        "What rows are that do not say: Person, Company, Vessel … Default: ${DEFAULT-VALUE},",
        "a person or an organization."
      })
  private String type = "LegalEntity";

  @ArgGroup private Form form = new Form();

  @Option(names = "--explain", description = "Show every part of every score in the table.")
  private boolean explain;

  @Option(names = "--all", description = "Show customers without hits in the table, too.")
  private boolean all;

  /** The forms of the answer. */
  static final class Form {
    @Option(names = "--json", description = "Answer in JSON lines, one for each row.")
    private boolean json;

    @Option(names = "--csv", description = "Answer as a table for a spreadsheet.")
    private boolean csv;
  }

  private long screened;
  private long withHits;
  private long hits;
  private long notScreened;
  private long problemsTold;

  @Override
  public Integer call() throws IOException {
    if (limit != null && limit < 1) {
      throw new IllegalArgumentException("--limit must be 1 or more, not " + limit);
    }
    Configuration configuration = new Configuration(threshold);
    Schema defaultSchema = QueryJson.screenable(type);
    Snapshot snapshot = lists.open(surroundings());
    Screener screener = Screener.of(snapshot, configuration);
    Lists.check(datasets, snapshot);
    ScreenOutput output = output(snapshot.name());
    Filter filter = new Filter(datasets, topics);
    try (InputRows rows = InputFiles.open(file, mapping, defaultSchema, surroundings());
        ProgressBar bar = Terminal.progress("screening", -1, "customers")) {
      OrderedPipeline.run(
          rows::next,
          (InputRow row) -> screen(row, screener, filter),
          (ScreenedRow row) -> {
            count(row);
            if (bar != null) {
              bar.step();
            }
            output.row(row);
          });
    }
    output.end(new ScreenOutput.Totals(screened, withHits, hits, notScreened));
    if (form.json || form.csv) {
      err()
          .printf(
              "%d screened, %d with hits (%d hits), %d not screened%n",
              screened, withHits, hits, notScreened);
    }
    return notScreened > 0 ? ExitCode.INCOMPLETE : ExitCode.OK;
  }

  private ScreenOutput output(String snapshotName) {
    if (form.json) {
      return new ScreenJson(out(), snapshotName);
    }
    return form.csv
        ? new ScreenCsv(out(), snapshotName)
        : new ScreenTable(out(), Terminal.width(surroundings()), explain, all, snapshotName);
  }

  private ScreenedRow screen(InputRow row, Screener screener, Filter filter) throws IOException {
    Query query = row.query();
    if (query == null) {
      return new ScreenedRow(row, List.of(), 0, List.of());
    }
    List<Hit> found = screener.screen(query, filter);
    int most = limit == null ? found.size() : limit;
    List<Hit> shown = found.size() > most ? found.subList(0, most) : found;
    List<List<Designations.Designation>> designations = new ArrayList<>(shown.size());
    for (Hit hit : shown) {
      designations.add(form.json ? List.of() : Designations.of(hit, screener.snapshot()));
    }
    return new ScreenedRow(row, shown, found.size(), designations);
  }

  private void count(ScreenedRow row) {
    if (row.row().problem() != null) {
      notScreened++;
      tell(row.row(), "not screened: " + row.row().problem());
      return;
    }
    screened++;
    withHits += row.total() > 0 ? 1 : 0;
    hits += row.total();
    for (String warning : row.row().warnings()) {
      tell(row.row(), warning);
    }
  }

  private void tell(InputRow row, String what) {
    if (problemsTold++ < MOST_PROBLEMS_TOLD) {
      String where = row.line() > 0 ? "line " + row.line() : "at the end";
      err().println(where + " (" + TextTable.plain(row.id()) + "): " + TextTable.plain(what));
    } else if (problemsTold == MOST_PROBLEMS_TOLD + 1) {
      err().println("… and more; only the first " + MOST_PROBLEMS_TOLD + " are shown");
    }
  }
}
