package dev.tamga.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Runs the examples of a Markdown file and tells which do not answer as it says. */
final class ReadmeExamples {
  /** Commands that a test cannot run: the build that it is part of, and what needs the network. */
  private static final Set<String> NOT_RUN =
      Set.of(
          "./mvnw verify",
          "./mvnw -q verify",
          "./tamga lists fetch",
          "./tamga lists build -o lists.tamga downloads/");

  private static final List<String> NOT_RUN_WITH_ANY_ARGUMENTS = List.of("git clone ", "./bench");

  private ReadmeExamples() {}

  /**
   * Runs all.
   *
   * @param root the folder in which they run
   * @param scratch for compiled examples
   * @return for each example that went wrong what was wrong
   */
  static List<String> failures(Readme readme, Path root, Path scratch) throws IOException {
    List<String> failures = new ArrayList<>();
    for (Readme.Example example : readme.commands()) {
      String failure = failure(example, root);
      if (!failure.isEmpty()) {
        failures.add("line " + example.line() + ": " + example.text() + "\n" + failure);
      }
    }
    for (Readme.Example example : readme.java()) {
      try {
        JavaExample.run(example.text(), scratch.resolve("line" + example.line()), root);
      } catch (AssertionError e) {
        failures.add("line " + example.line() + ": " + e.getMessage());
      }
    }
    return failures;
  }

  private static String failure(Readme.Example example, Path root) throws IOException {
    String command = example.text();
    Predicate<String> begins = command::startsWith;
    if (NOT_RUN.contains(command) || NOT_RUN_WITH_ANY_ARGUMENTS.stream().anyMatch(begins)) {
      return "";
    }
    List<String> words = Readme.words(command);
    if (!words.getFirst().equals("./tamga")) {
      return "it is neither ./tamga nor one of those that are known not to be run";
    }
    words.set(0, Tamga.class.getName());
    Child child = Child.java(root, List.of(), words.toArray(String[]::new));
    if (child.code() != ExitCode.OK) {
      return "exit code " + child.code() + ": " + child.err();
    }
    // Without an answer below it, an example says only that the command works.
    return example.answer().isEmpty()
            || Readme.agrees(example.answer(), child.out().lines().toList())
        ? ""
        : "expected:\n" + String.join("\n", example.answer()) + "\nbut it was:\n" + child.out();
  }
}
