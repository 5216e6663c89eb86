package dev.tamga.lists.fetch;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Tries until it works, for as long as trying again may help. Between two attempts it waits: as
 * long as the publisher asks for, else twice as long each time, less a random part, so that many
 * machines that failed together do not come back together.
 */
final class Attempts {
  /** What is tried. */
  @FunctionalInterface
  interface Attempt<T> {
    T run() throws FetchException, InterruptedException;
  }

  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_OWN_WAIT = Duration.ofMinutes(1);

  private final FetchLimits limits;
  private final RandomGenerator random;
  private final Sleeper sleeper;
  private final Deadline deadline;

  Attempts(FetchLimits limits, RandomGenerator random, Sleeper sleeper, Deadline deadline) {
    this.limits = limits;
    this.random = random;
    this.sleeper = sleeper;
    this.deadline = deadline;
  }

  <T> T run(Attempt<T> attempt) throws FetchException, InterruptedException {
    for (int number = 1; ; number++) {
      try {
        return attempt.run();
      } catch (FetchException e) {
        if (!e.isPassing()) {
          throw e;
        }
        if (number >= limits.attempts() || deadline.isOver()) {
          throw e.after(number);
        }
        sleeper.sleep(wait(number, e));
      }
    }
  }

  private Duration wait(int number, FetchException failure) throws FetchException {
    Duration asked = failure.askedWait();
    Duration wait = asked == null ? ownWait(number) : asked;
    if (wait.compareTo(deadline.left()) > 0
        || (asked != null && asked.compareTo(limits.longestWait()) > 0)) {
      throw tooLong(failure, asked);
    }
    return wait;
  }

  private static FetchException tooLong(FetchException failure, @Nullable Duration asked) {
    return asked == null
        ? FetchException.lasting(
            failure.reason() + " The time for one list is over.", failure.whatToDo(), failure)
        : FetchException.lasting(
            failure.reason() + " It asks to wait " + asked.toSeconds() + " s.",
            "Fetch again after that time.",
            failure);
  }

  private Duration ownWait(int number) {
    Duration full = FIRST_WAIT.multipliedBy(1L << Math.min(number - 1, 10));
    long most = Math.min(full.toMillis(), LONGEST_OWN_WAIT.toMillis());
    return Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
  }
}
