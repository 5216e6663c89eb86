package dev.tamga.lists.fetch;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A download that failed: why, what to do, and whether trying again may help. */
final class FetchException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String whatToDo;
  private final boolean passing;
  private final @Nullable Duration askedWait;

  private FetchException(
      String reason,
      String whatToDo,
      boolean passing,
      @Nullable Duration askedWait,
      @Nullable Throwable cause) {
    super(reason, cause);
    this.whatToDo = whatToDo;
    this.passing = passing;
    this.askedWait = askedWait;
  }

  /** A failure that stays until somebody does something. */
  static FetchException lasting(String reason, String whatToDo) {
    return new FetchException(reason, whatToDo, false, null, null);
  }

  /** A failure that stays until somebody does something. */
  static FetchException lasting(String reason, String whatToDo, Throwable cause) {
    return new FetchException(reason, whatToDo, false, null, cause);
  }

  /** A failure that may be over at the next attempt. */
  static FetchException passing(String reason, String whatToDo) {
    return new FetchException(reason, whatToDo, true, null, null);
  }

  /** A failure that may be over at the next attempt. */
  static FetchException passing(String reason, String whatToDo, Throwable cause) {
    return new FetchException(reason, whatToDo, true, null, cause);
  }

  /** A failure that may be over after the wait that the publisher asks for. */
  static FetchException passing(String reason, String whatToDo, Duration askedWait) {
    return new FetchException(reason, whatToDo, true, askedWait, null);
  }

  /** A file of this machine that could not be written or read. */
  static FetchException disk(String doing, IOException cause) {
    String said = cause.getMessage();
    return lasting(
        doing
            + " failed ("
            + cause.getClass().getSimpleName()
            + (said == null ? "" : ": " + said)
            + ").",
        "Check that the disk has room and that the folder may be written to.",
        cause);
  }

  /** The same failure, said to have happened again and again. */
  FetchException after(int attempts) {
    return attempts == 1
        ? this
        : lasting(reason() + " This was attempt " + attempts + ", the last.", whatToDo, this);
  }

  String reason() {
    String message = getMessage();
    return message == null ? "" : message;
  }

  String whatToDo() {
    return whatToDo;
  }

  boolean isPassing() {
    return passing;
  }

  @Nullable Duration askedWait() {
    return askedWait;
  }
}
