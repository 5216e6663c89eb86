package dev.tamga.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A measure that runs in a process of its own, with a heap of its own: its main class prints lines
 * {@code name=number}.
 */
final class ChildJvm {
  private final Map<String, Double> told;

  private ChildJvm(Map<String, Double> told) {
    this.told = told;
  }

  /** A figure that the process printed. */
  double told(String name) throws IOException {
    Double figure = told.get(name);
    if (figure == null) {
      throw new IOException("the measuring process did not tell the figure '" + name + "'");
    }
    return figure;
  }

  /**
   * Runs a main class to its end.
   *
   * @param heap the most heap it may have, as {@code -Xmx} takes it
   * @throws IOException when it fails, with the last that it said
   */
  static ChildJvm run(Class<?> main, String heap, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    Map<String, Double> figures = new HashMap<>();
    List<String> said = new ArrayList<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int equals = line.indexOf('=');
        if (equals > 0 && line.substring(equals + 1).matches("[0-9.E]+")) {
          figures.put(line.substring(0, equals), Double.valueOf(line.substring(equals + 1)));
        } else {
          said.add(line);
        }
      }
    }
    if (process.waitFor() != 0) {
      throw new IOException(
          main.getSimpleName()
              + " failed with a heap of "
              + heap
              + ": "
              + String.join("\n", said.subList(0, Math.min(3, said.size()))));
    }
    return new ChildJvm(figures);
  }

  static void tell(String name, double figure) {
    System.out.println(name + "=" + figure);
  }
}
