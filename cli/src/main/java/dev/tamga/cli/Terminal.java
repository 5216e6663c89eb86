package dev.tamga.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** What is at the other end of the streams. */
final class Terminal {
  private static final int WIDTH_WHEN_UNKNOWN = 140;
  private static final int NARROWEST = 80;

  private Terminal() {}

  /** Whether a person is looking: both streams end at a terminal. */
  static boolean isInteractive() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  /** How many columns a table may use: COLUMNS, where the shell passes it on. */
  static int width(Surroundings surroundings) {
    String columns = surroundings.variable("COLUMNS");
    try {
      return columns == null
          ? WIDTH_WHEN_UNKNOWN
          : Math.max(NARROWEST, Integer.parseInt(columns.strip()));
    } catch (NumberFormatException e) {
      return WIDTH_WHEN_UNKNOWN;
    }
  }

  /** A bar on a terminal; null in a pipe. The caller closes it. */
  static @Nullable ProgressBar progress(String task, long total, String unit) {
    if (!isInteractive()) {
      return null;
    }
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .setUnit(" " + unit, 1)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200)
        .clearDisplayOnFinish()
        .build();
  }

  /** Tells what is being done, a line each, where a person is looking. */
  static void tell(PrintStream err, String line) {
    if (isInteractive()) {
      err.println(line);
      err.flush();
    }
  }
}
