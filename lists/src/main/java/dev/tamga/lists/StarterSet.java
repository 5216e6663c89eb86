package dev.tamga.lists;

import dev.tamga.screening.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The small set of entries that comes with Tamga, to try it out: the public warrants of the
 * International Criminal Court and well known designations, each with its source. It is written
 * from facts and checked on the day that its manifest states. It is not for production.
 */
public final class StarterSet {
  private static final String SNAPSHOT = "starter/starter.tamga";

  private StarterSet() {}

  /**
   * Opens the snapshot that the build made of the tables.
   *
   * @throws IOException when it is missing from this build, or damaged
   */
  public static Snapshot open() throws IOException {
    try (InputStream in = StarterSet.class.getResourceAsStream(SNAPSHOT)) {
      if (in == null) {
        throw new IOException("The starter set is missing from this build.");
      }
      return Snapshot.of(in.readAllBytes(), "the starter set");
    }
  }

  /**
   * Makes the snapshot, once, when Tamga is built.
   *
   * @param arguments the folder of the tables, the day on which they were checked, the file to
   *     write
   */
  public static void main(String[] arguments) throws IOException {
    Path scratch = Files.createTempDirectory("tamga-starter");
    Path built = scratch.resolve("starter.tamga");
    ListBuild.run(
        new ListBuild.Request(List.of(Path.of(arguments[0])), built, arguments[1], null), _ -> {});
    Files.copy(built, Path.of(arguments[2]), StandardCopyOption.REPLACE_EXISTING);
    Files.delete(built);
    Files.delete(scratch.resolve(".starter.tamga.lock"));
    Files.delete(scratch);
  }
}
