package dev.tamga.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which version of the engine this is; answers and snapshots name it. */
public final class Engine {
  /** The version, for example {@code 0.1.0}. */
  public static final String VERSION = read();

  private Engine() {}

  private static String read() {
    try (InputStream in = Engine.class.getResourceAsStream("version.txt")) {
      if (in == null) {
        throw new IllegalStateException("version.txt is missing from this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
