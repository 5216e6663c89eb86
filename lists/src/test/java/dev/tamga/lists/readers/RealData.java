package dev.tamga.lists.readers;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Official files to test with. A test that needs one is skipped, visibly, where it is absent. */
public final class RealData {
  private RealData() {}

  /** The file or folder below the data folder; aborts the test when it is not there. */
  public static Path at(String relative) {
    Path path = Path.of(System.getProperty("tamga.data", "../shared/data")).resolve(relative);
    Assumptions.assumeTrue(Files.exists(path), () -> "SKIPPED: no official data at " + path);
    return path;
  }
}
