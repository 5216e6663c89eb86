package dev.tamga.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a run of the command stands in: its streams and the variables of its environment. Handed in
 * rather than taken from the JVM, so that several runs in one JVM do not meet.
 *
 * @param environment the value of a variable; null when it is not set
 */
record Surroundings(
    InputStream in, PrintStream out, PrintStream err, UnaryOperator<@Nullable String> environment) {
  /** Those of the JVM, with streams of the caller's. */
  static Surroundings of(PrintStream out, PrintStream err) {
    return new Surroundings(System.in, out, err, System::getenv);
  }

  /** The value of a variable; null when it is not set or blank. */
  @Nullable String variable(String name) {
    String value = environment.apply(name);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
