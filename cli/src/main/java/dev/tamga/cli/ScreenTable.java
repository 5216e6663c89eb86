package dev.tamga.cli;

import dev.tamga.names.PartMatch;
import dev.tamga.screening.Explanation;
import dev.tamga.screening.Hit;
import dev.tamga.screening.Property;
import dev.tamga.screening.Query;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The answer as a table that an officer reads. */
final class ScreenTable implements ScreenOutput {
  private static final int MOST_DESIGNATIONS = 4;

  private final PrintStream out;
  private final TextTable table;
  private final boolean explain;
  private final boolean all;
  private final String snapshotName;
  private boolean headerPrinted;

  ScreenTable(PrintStream out, int width, boolean explain, boolean all, String snapshotName) {
    this.out = out;
    this.explain = explain;
    this.all = all;
    this.snapshotName = snapshotName;
    table =
        new TextTable(
            out,
            width,
            List.of("CUSTOMER", "SCORE", "HIT", "WHY", "LIST AND PROGRAMME", "SINCE"),
            new int[] {24, -5, 26, 34, 30, -10});
  }

  @Override
  public void row(ScreenedRow screened) {
    Query query = screened.row().query();
    if (query == null || (screened.hits().isEmpty() && !all)) {
      return;
    }
    if (!headerPrinted) {
      headerPrinted = true;
      table.printHeader();
    }
    String customer = customer(screened.row(), query);
    if (screened.hits().isEmpty()) {
      table.print(List.of(customer, "–", "no hit", "", "", ""));
    }
    for (int i = 0; i < screened.hits().size(); i++) {
      Hit hit = screened.hits().get(i);
      List<Designations.Designation> designations = screened.designations().get(i);
      table.print(
          List.of(
              i == 0 ? customer : "",
              String.format(Locale.ROOT, "%.2f", hit.score()),
              hit.entity().caption() + "\n" + kind(hit) + ", " + hit.entity().id(),
              hit.explanation().sentence(),
              cell(designations, Designations.Designation::label),
              cell(designations, Designations.Designation::since)));
      if (explain) {
        explain(hit.explanation());
      }
    }
    if (screened.total() > screened.hits().size()) {
      table.print(
          List.of("", "", "… and " + (screened.total() - screened.hits().size()), "", "", ""));
    }
  }

  private static String customer(InputRow row, Query query) {
    List<String> names = query.texts(Property.NAME);
    String known =
        List.of(Property.BIRTH_DATE, Property.COUNTRY).stream()
            .flatMap(property -> query.texts(property).stream())
            .map(text -> text.length() == 2 ? text.toUpperCase(Locale.ROOT) : text)
            .collect(Collectors.joining(" "));
    return (row.id() + " " + (names.isEmpty() ? "" : names.getFirst())).strip()
        + (known.isEmpty() ? "" : "\n" + known);
  }

  private static String kind(Hit hit) {
    List<String> topics = hit.entity().texts(Property.TOPICS);
    String label = hit.entity().schema().label();
    if (topics.contains("wanted")) {
      return label + ", wanted";
    }
    return topics.isEmpty() || topics.contains("sanction")
        ? label
        : label + ", " + String.join(" ", topics);
  }

  private static String cell(
      List<Designations.Designation> designations,
      Function<Designations.Designation, String> column) {
    List<String> lines = new ArrayList<>();
    for (Designations.Designation designation : designations) {
      if (lines.size() == MOST_DESIGNATIONS) {
        lines.add("+" + (designations.size() - MOST_DESIGNATIONS));
        break;
      }
      lines.add(column.apply(designation));
    }
    return String.join("\n", lines);
  }

  private void explain(Explanation explanation) {
    for (Explanation.Contribution feature : explanation.features()) {
      out.printf(
          Locale.ROOT,
          "      %+.4f  %-10s  %s%n",
          feature.value(),
          feature.feature(),
          TextTable.plain(feature.reason()));
    }
    Explanation.NameMeeting name = explanation.name();
    if (name != null) {
      for (PartMatch part : name.parts()) {
        out.printf(
            Locale.ROOT,
            "                 %-18s %-18s %-17s similarity %.2f, weight %.2f%n",
            part.query() == null ? "–" : part.query(),
            part.candidate() == null ? "–" : part.candidate(),
            part.relation().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            part.similarity(),
            part.weight());
      }
    }
  }

  @Override
  public void end(Totals totals) {
    if (headerPrinted) {
      out.println();
    }
    out.printf(
        Locale.ROOT,
        "%,d screened: %,d with hits (%,d hits), %,d without; %,d not screened. Lists: %s%n",
        totals.screened(),
        totals.withHits(),
        totals.hits(),
        totals.screened() - totals.withHits(),
        totals.notScreened(),
        snapshotName);
    if (totals.hits() > 0) {
      out.println("A hit is a reason for a person to look. It is not a finding about anybody.");
    }
  }
}
