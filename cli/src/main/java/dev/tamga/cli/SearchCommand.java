package dev.tamga.cli;

import dev.tamga.screening.Configuration;
import dev.tamga.screening.Filter;
import dev.tamga.screening.Hit;
import dev.tamga.screening.Property;
import dev.tamga.screening.Query;
import dev.tamga.screening.Schema;
import dev.tamga.screening.Screener;
import dev.tamga.screening.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tamga search}: looks one name up. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {"Looks one name up, in any script.", ""},
    footer = {
      "",
      "Examples:",
      "  tamga search Путин",
      "  tamga search --type Person --born 1952 'Vladimir Putin'",
      "  tamga search --explain 'Kargolain'",
      "",
      "The threshold is lower than that of 'tamga screen', so that near names are seen."
    })
final class SearchCommand extends Action {
  @Parameters(arity = "1..*", paramLabel = "NAME", description = "The name; quotes are optional.")
  private List<String> words = new ArrayList<>();

  @Mixin private Lists lists = new Lists();

  @Option(
      names = "--type",
      paramLabel = "SCHEMA",
      defaultValue = "Thing",
      description = "Person, Company, Vessel … Default: anything")
  private String type = "Thing";

  @Option(names = "--born", paramLabel = "DATE", description = "Birth date or year.")
  private @Nullable String born;

  @Option(names = "--country", paramLabel = "CODE", description = "Country, as code or name.")
  private @Nullable String country;

  @Option(
      names = "--threshold",
      paramLabel = "SCORE",
      defaultValue = "0.5",
      description = "Least score to show. Default: ${DEFAULT-VALUE}")
  private double threshold;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "Most hits to show. Default: ${DEFAULT-VALUE}")
  private int limit;

  @Option(names = "--dataset", paramLabel = "NAME", split = ",", description = "Only this list.")
  private Set<String> datasets = new LinkedHashSet<>();

  @Option(names = "--json", description = "Answer in one line of JSON.")
  private boolean json;

  @Option(names = "--explain", description = "Show every part of every score.")
  private boolean explain;

  @Override
  public Integer call() throws IOException {
    if (limit < 1) {
      throw new IllegalArgumentException("--limit must be 1 or more, not " + limit);
    }
    Map<Property, List<String>> properties = new EnumMap<>(Property.class);
    properties.put(Property.NAME, List.of(String.join(" ", words)));
    if (born != null) {
      properties.put(Property.BIRTH_DATE, List.of(read("--born", Property.BIRTH_DATE, born)));
    }
    if (country != null) {
      properties.put(Property.COUNTRY, List.of(read("--country", Property.COUNTRY, country)));
    }
    Schema schema = QueryJson.screenable(type);
    Query query = new Query("search", schema, properties);
    Configuration configuration = new Configuration(threshold);
    Snapshot snapshot = lists.open(surroundings());
    Lists.check(datasets, snapshot);
    List<Hit> found =
        Screener.of(snapshot, configuration).screen(query, new Filter(datasets, Set.of()));
    List<Hit> shown = found.size() > limit ? found.subList(0, limit) : found;
    List<List<Designations.Designation>> designations = new ArrayList<>();
    for (Hit hit : shown) {
      designations.add(Designations.of(hit, snapshot));
    }
    ScreenedRow row =
        new ScreenedRow(
            new InputRow(1, "", query, null, List.of()), shown, found.size(), designations);
    ScreenOutput output =
        json
            ? new ScreenJson(out(), snapshot.name())
            : new ScreenTable(
                out(), Terminal.width(surroundings()), explain, true, snapshot.name());
    output.row(row);
    if (found.isEmpty()) {
      err().println("Nothing scores " + threshold + " or more.");
      return ExitCode.NOT_FOUND;
    }
    out().flush();
    return ExitCode.OK;
  }

  private static String read(String option, Property property, String text) {
    List<String> warnings = new ArrayList<>();
    String value = StatedValues.read(property, text, warnings);
    if (value == null) {
      throw new IllegalArgumentException(option + " '" + text + "' is not understood");
    }
    return value;
  }
}
