package dev.tamga.cli;

/** What the command tells the shell. Part of its interface: scripts rely on the numbers. */
final class ExitCode {
  /** All that was asked for was done. */
  static final int OK = 0;

  /** Something went wrong that nobody foresaw. */
  static final int UNEXPECTED = 1;

  /** The command line could not be understood. */
  static final int USAGE = 2;

  /** Some rows were not screened or compared; the rest was. */
  static final int INCOMPLETE = 3;

  /** The load gate refused a candidate; the last good snapshot is as it was. */
  static final int REFUSED = 4;

  /** A file could not be read or written, or is not what it should be. */
  static final int FILE = 5;

  /** What was asked for is not there: an id, an entity. */
  static final int NOT_FOUND = 6;

  private ExitCode() {}
}
