package dev.tamga.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The command, run in this JVM: its exit code and what it wrote. */
record Run(int code, String out, String err) {
  private static final String NO_LISTS = Path.of("target", "no-lists-here").toString();

  /** Runs the command on the starter set. */
  static Run tamga(String... arguments) {
    return with(Map.of(), "", arguments);
  }

  /** Runs the command with variables of the environment, and what it reads on standard input. */
  static Run with(Map<String, String> environment, String input, String... arguments) {
    Map<String, @Nullable String> variables = new HashMap<>();
    // What the developer has fetched must not decide what a test sees.
    variables.put("TAMGA_HOME", NO_LISTS);
    variables.putAll(environment);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Tamga.run(
            arguments,
            new Surroundings(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                variables::get));
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  List<String> lines() {
    return out.lines().toList();
  }

  /** Each line of the answer as a JSON object. */
  List<Answer> json() {
    return out.lines().map(Answer::of).toList();
  }

  /** The ids of the hits of each customer, in the order of the answer. */
  Map<String, List<String>> hits() {
    Map<String, List<String>> hits = new LinkedHashMap<>();
    for (Answer answer : json()) {
      hits.put(
          answer.text("id"), answer.objects("hits").stream().map(hit -> hit.text("id")).toList());
    }
    return hits;
  }

  /** The root of the project. */
  static Path project() {
    return Path.of(System.getProperty("tamga.project", "..")).toAbsolutePath().normalize();
  }

  /** The customers that come with Tamga. */
  static String customers() {
    return project().resolve("examples/customers.csv").toString();
  }

  /** An official file or folder; aborts the test, visibly, where it is absent. */
  static Path official(String relative) {
    Path path = Path.of(System.getProperty("tamga.data", "../shared/data")).resolve(relative);
    Assumptions.assumeTrue(Files.exists(path), () -> "SKIPPED: no official data at " + path);
    return path;
  }
}
