package dev.tamga.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.tamga.screening.Hit;
import dev.tamga.screening.Property;
import dev.tamga.screening.Query;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The answer as a table for a spreadsheet: a row for each hit, one for each customer without. Cells
 * that a spreadsheet would take for a formula get an apostrophe before them.
 */
final class ScreenCsv implements ScreenOutput {
  private final CsvWriter csv;
  private final String snapshotName;

  ScreenCsv(PrintStream out, String snapshotName) {
    this.snapshotName = snapshotName;
    csv =
        CsvWriter.builder()
            .build(new OutputStreamWriter(new Unclosed(out), StandardCharsets.UTF_8));
    write(
        "id",
        "name",
        "status",
        "score",
        "hit_id",
        "hit",
        "schema",
        "datasets",
        "listed",
        "since",
        "reason",
        "snapshot");
  }

  @Override
  public void row(ScreenedRow screened) {
    Query query = screened.row().query();
    String id = screened.row().id();
    if (query == null) {
      write(
          id,
          "",
          "not screened",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          String.valueOf(screened.row().problem()),
          snapshotName);
      return;
    }
    String name = String.join(" | ", query.texts(Property.NAME));
    if (screened.hits().isEmpty()) {
      write(id, name, "no hit", "", "", "", "", "", "", "", "", snapshotName);
    }
    for (int i = 0; i < screened.hits().size(); i++) {
      Hit hit = screened.hits().get(i);
      List<Designations.Designation> designations = screened.designations().get(i);
      write(
          id,
          name,
          "hit",
          String.format(Locale.ROOT, "%.4f", hit.score()),
          hit.entity().id(),
          hit.entity().caption(),
          hit.entity().schema().label(),
          String.join(" ", hit.entity().datasets()),
          designations.stream()
              .map(Designations.Designation::label)
              .collect(Collectors.joining(" | ")),
          designations.isEmpty() ? "" : designations.getFirst().since(),
          hit.explanation().sentence(),
          snapshotName);
    }
  }

  private void write(String... cells) {
    for (int i = 0; i < cells.length; i++) {
      cells[i] = neutral(cells[i]);
    }
    csv.writeRecord(cells);
  }

  /** OWASP, CSV injection: the characters with which a formula can begin. */
  static String neutral(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  @Override
  public void end(Totals totals) throws IOException {
    csv.close();
  }
}
