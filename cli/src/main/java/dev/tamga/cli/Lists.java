package dev.tamga.cli;

import dev.tamga.lists.SnapshotPlace;
import dev.tamga.lists.StarterSet;
import dev.tamga.screening.Snapshot;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.Set;
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
  static Path home(Surroundings surroundings) {
    String home = surroundings.variable("TAMGA_HOME");
    if (home != null) {
      return Paths.get(home);
    }
    String data = surroundings.variable("XDG_DATA_HOME");
    return data != null
        ? Paths.get(data, "tamga")
        : Paths.get(System.getProperty("user.home"), ".local", "share", "tamga");
  }

  /** Where fetched files are kept. */
  static Path sources(Surroundings surroundings) {
    return home(surroundings).resolve("sources");
  }

  /** Where snapshots are kept. */
  static Path snapshots(Surroundings surroundings) {
    return home(surroundings).resolve("snapshots");
  }

  /** Refuses a dataset that the snapshot does not hold: the user meant another one. */
  static void check(Set<String> datasets, Snapshot snapshot) {
    List<String> known = snapshot.manifest().lists().stream().map(list -> list.dataset()).toList();
    for (String dataset : datasets) {
      if (!known.contains(dataset)) {
        throw new IllegalArgumentException(
            "--dataset " + dataset + ": the snapshot holds " + String.join(", ", known));
      }
    }
  }

  /** Opens the snapshot; says in one line on standard error when it is only the starter set. */
  Snapshot open(Surroundings surroundings) throws IOException {
    if (file != null) {
      Path snapshot = SnapshotPlace.resolve(file);
      if (snapshot == null && Files.isDirectory(file)) {
        throw new FileSystemException(
            file.toString(), null, "no snapshot was built in this folder yet (lists build -o)");
      }
      return Snapshot.open(snapshot == null ? file : snapshot);
    }
    Path fetched = SnapshotPlace.resolve(snapshots(surroundings));
    if (fetched != null) {
      return Snapshot.open(fetched);
    }
    Snapshot starter = StarterSet.open();
    surroundings
        .err()
        .println(
            "Starter set of "
                + starter.manifest().targets()
                + " entries: to try Tamga out, NOT for production. Official lists: 'tamga lists fetch',"
                + " or 'tamga lists build -o lists.tamga FOLDER' and '--lists lists.tamga'.");
    surroundings.err().flush();
    return starter;
  }
}
