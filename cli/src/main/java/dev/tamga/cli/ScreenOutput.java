package dev.tamga.cli;

import java.io.IOException;

/** Writes screened customers in one of the forms of {@code tamga screen}. */
interface ScreenOutput {
  /** One customer, in the order of the input. */
  void row(ScreenedRow screened) throws IOException;

  /** The end, with what was counted. */
  void end(Totals totals) throws IOException;

  /**
   * What was counted.
   *
   * @param screened rows that were screened
   * @param withHits of these, how many had at least one hit
   * @param hits all hits
   * @param notScreened rows that could not be screened
   */
  record Totals(long screened, long withHits, long hits, long notScreened) {}
}
