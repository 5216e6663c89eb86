package dev.tamga.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The examples of a Markdown file: the commands with what they answer, and the Java. */
record Readme(List<Example> commands, List<Example> java) {
  /** The line of an expected answer that stands for any lines. */
  static final String ANYTHING = "…";

  /**
   * An example.
   *
   * @param line where it stands in the file
   * @param text the command as one types it, or the Java source
   * @param answer the lines that are expected; empty when nothing is
   */
  record Example(int line, String text, List<String> answer) {}

  static Readme parse(String markdown) {
    Readme readme = new Readme(new ArrayList<>(), new ArrayList<>());
    List<String> lines = markdown.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String fence = lines.get(i).strip();
      if (!fence.startsWith("```")) {
        continue;
      }
      int end = i + 1;
      while (end < lines.size() && !lines.get(end).strip().equals("```")) {
        end++;
      }
      if (end == lines.size()) {
        throw new IllegalArgumentException("The block at line " + (i + 1) + " does not end");
      }
      List<String> block = lines.subList(i + 1, end);
      switch (fence.substring(3).strip().toLowerCase(Locale.ROOT)) {
        case "console" -> readme.addCommands(block, i + 2);
        case "java" -> readme.java.add(new Example(i + 2, String.join("\n", block), List.of()));
        default -> {}
      }
      i = end;
    }
    return readme;
  }

  private void addCommands(List<String> block, int firstLine) {
    for (int i = 0; i < block.size(); i++) {
      if (block.get(i).startsWith("$ ")) {
        commands.add(
            new Example(firstLine + i, block.get(i).substring(2).strip(), new ArrayList<>()));
      } else if (commands.isEmpty() || i == 0) {
        throw new IllegalArgumentException(
            "The block at line " + firstLine + " does not begin with a command");
      } else {
        commands.getLast().answer().add(block.get(i).stripTrailing());
      }
    }
  }

  /** The words of a command line, as a shell reads them: blanks part, quotes hold together. */
  static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean any = false;
    char quote = 0;
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          word.append(c);
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
        any = true;
      } else if (c == ' ') {
        if (any) {
          words.add(word.toString());
        }
        word.setLength(0);
        any = false;
      } else if ("|<>&;$`*".indexOf(c) >= 0) {
        throw new IllegalArgumentException("An example must need no shell: " + command);
      } else {
        word.append(c);
        any = true;
      }
    }
    if (quote != 0) {
      throw new IllegalArgumentException("A quotation does not end: " + command);
    }
    if (any) {
      words.add(word.toString());
    }
    return words;
  }

  /** Whether an answer is as expected. */
  static boolean agrees(List<String> expected, List<String> actual) {
    return agrees(expected, 0, actual, 0);
  }

  private static boolean agrees(List<String> expected, int e, List<String> actual, int a) {
    if (e == expected.size()) {
      return a == actual.size();
    }
    if (expected.get(e).strip().equals(ANYTHING)) {
      for (int next = a; next <= actual.size(); next++) {
        if (agrees(expected, e + 1, actual, next)) {
          return true;
        }
      }
      return false;
    }
    return a < actual.size()
        && expected.get(e).stripTrailing().equals(actual.get(a).stripTrailing())
        && agrees(expected, e + 1, actual, a + 1);
  }
}
