package dev.tamga.cli;

import dev.tamga.screening.Manifest;
import dev.tamga.screening.Snapshot;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tamga lists status}: what the lists in use hold. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {"Shows which lists are in use, of which day, and how large.", ""},
    footer = {
      "",
      "Examples:",
      "  tamga lists status",
      "  tamga lists status --lists lists.tamga --left-out"
    })
final class ListsStatusCommand extends Action {
  @Mixin private Lists lists = new Lists();

  @Option(names = "--json", description = "The manifest as JSON.")
  private boolean json;

  @Option(names = "--left-out", description = "Also which fields of each list are not kept.")
  private boolean leftOut;

  @Override
  public Integer call() throws IOException {
    Snapshot snapshot = lists.open(surroundings());
    if (json) {
      out().println(snapshot.manifest().toJson());
    } else {
      print(snapshot, snapshot.name(), surroundings());
      if (leftOut) {
        leftOut(snapshot.manifest(), out());
      }
    }
    out().flush();
    return ExitCode.OK;
  }

  static void print(Snapshot snapshot, String where, Surroundings surroundings) {
    PrintStream out = surroundings.out();
    TextTable table =
        new TextTable(
            out,
            Terminal.width(surroundings),
            List.of("LIST", "PUBLISHER", "DATE", "ENTRIES", "OF WHICH", "ALL", "FILE"),
            new int[] {22, 26, -10, -8, 34, -8, 18});
    table.printHeader();
    for (Manifest.ListVersion list : snapshot.manifest().lists()) {
      table.print(
          List.of(
              list.dataset() + "\n" + list.title(),
              list.publisher(),
              date(list),
              count(list.targets()),
              bySchema(list.targetsBySchema()),
              count(list.entities()),
              list.file()));
    }
    out.println();
    out.printf(
        Locale.ROOT,
        "%s: %s entries, %s entities with designations, addresses and links, %.1f MB, hash %s%n",
        snapshot.name(),
        count(snapshot.manifest().targets()),
        count(snapshot.size()),
        snapshot.bytes() / 1e6,
        snapshot.hash());
    if (!where.equals(snapshot.name())) {
      out.println("Written to " + where);
    }
    for (String override : snapshot.manifest().overrides()) {
      out.println("Accepted against the load gate: " + override);
    }
  }

  private static String date(Manifest.ListVersion list) {
    String published = list.published();
    if (published == null) {
      return "not stated";
    }
    return published.substring(0, Math.min(10, published.length()));
  }

  private static String bySchema(Map<String, Long> targets) {
    return new TreeMap<>(targets)
        .entrySet().stream()
            .map(entry -> entry.getKey() + " " + count(entry.getValue()))
            .collect(Collectors.joining(", "));
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static void leftOut(Manifest manifest, PrintStream out) {
    for (Manifest.ListVersion list : manifest.lists()) {
      for (Manifest.LeftOut field : list.leftOut()) {
        out.println(
            list.dataset()
                + " leaves out "
                + field.field()
                + " ("
                + count(field.count())
                + " times): "
                + field.reason());
      }
    }
  }
}
