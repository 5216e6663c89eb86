package dev.tamga.cli;

import dev.tamga.lists.SnapshotPlace;
import dev.tamga.lists.StarterSet;
import dev.tamga.screening.Snapshot;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says which lists to use, and what is used when it is absent. */
final class Lists {
  @Option(
      names = "--lists",
      paramLabel = "FILE",
      description = {
        "Snapshot to use: a file, or a folder of snapshots.",
        "Default: what 'tamga lists fetch' made, else the starter set."
      })
  private @Nullable Path file;

  /** Where Tamga keeps what it fetches: TAMGA_HOME, else the user's data folder. */
  static Path home() {
    String home = System.getenv("TAMGA_HOME");
    if (home != null && !home.isBlank()) {
      return Paths.get(home);
    }
    String data = System.getenv("XDG_DATA_HOME");
    return data != null && !data.isBlank()
        ? Paths.get(data, "tamga")
        : Paths.get(System.getProperty("user.home"), ".local", "share", "tamga");
  }

  /** Where fetched files are kept. */
  static Path sources() {
    return home().resolve("sources");
  }

  /** Where snapshots are kept. */
  static Path snapshots() {
    return home().resolve("snapshots");
  }

  /** Opens the snapshot; says in one line on {@code err} when it is only the starter set. */
  Snapshot open(PrintStream err) throws IOException {
    if (file != null) {
      Path snapshot = SnapshotPlace.resolve(file);
      return Snapshot.open(snapshot == null ? file : snapshot);
    }
    Path fetched = SnapshotPlace.resolve(snapshots());
    if (fetched != null) {
      return Snapshot.open(fetched);
    }
    Snapshot starter = StarterSet.open();
    err.println(
        "Starter set of "
            + starter.manifest().targets()
            + " entries: to try Tamga out, NOT for production. Official lists: 'tamga lists fetch',"
            + " or 'tamga lists build -o lists.tamga FOLDER' and '--lists lists.tamga'.");
    err.flush();
    return starter;
  }
}
