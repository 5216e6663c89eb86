package dev.tamga.cli;

import dev.tamga.screening.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One customer of an input file: something to screen, or why it cannot be.
 *
 * @param line the line on which it stands, from 1
 * @param id the customer's key; the line when the file has none
 * @param query null when the row is bad
 * @param problem why the row is bad; null when it is not
 * @param warnings what the row holds and the screening does not use
 */
record InputRow(
    long line, String id, @Nullable Query query, @Nullable String problem, List<String> warnings) {
  static InputRow bad(long line, String id, String problem) {
    return new InputRow(line, id, null, problem, List.of());
  }
}
