package dev.tamga.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code bench/run}: measures Tamga on this machine. */
@Command(
    name = "bench/run",
    mixinStandardHelpOptions = true,
    description = "Measures Tamga on this machine and prints what came out.",
    subcommands = ListsMeasures.class,
    footer = {"", "Example:  bench/run lists --quick"})
public final class Bench implements Runnable {
  private Bench() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
