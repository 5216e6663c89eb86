package dev.tamga.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured so far: measure, figure, unit. */
final class Figures {
  private record Figure(String measure, String figure, String unit) {}

  private final List<Figure> figures = new ArrayList<>();

  void add(String measure, double figure, String unit) {
    String text =
        figure >= 100 || figure == Math.rint(figure)
            ? String.format(Locale.ROOT, "%,.0f", figure)
            : String.format(Locale.ROOT, "%.2f", figure);
    figures.add(new Figure(measure, text, unit));
  }

  /** Something that could not be measured, and why. */
  void absent(String measure, String why) {
    figures.add(new Figure(measure, "-", why));
  }

  /** Prints the table in the form of Markdown, which is readable as it stands. */
  void print(PrintWriter out) {
    int measure = "measure".length();
    int figure = "figure".length();
    for (Figure row : figures) {
      measure = Math.max(measure, row.measure.length());
      figure = Math.max(figure, row.figure.length());
    }
    String format = "| %-" + measure + "s | %" + figure + "s | %s |%n";
    out.printf(format, "measure", "figure", "unit");
    out.printf("|%s|%s:|---|%n", "-".repeat(measure + 2), "-".repeat(figure + 1));
    for (Figure row : figures) {
      out.printf(format, row.measure, row.figure, row.unit);
    }
    out.flush();
  }
}
