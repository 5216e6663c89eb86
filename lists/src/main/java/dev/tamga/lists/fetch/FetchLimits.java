package dev.tamga.lists.fetch;

import java.time.Duration;

/**
 * Where a download ends that would not end well.
 *
 * @param bytes the largest file, unpacked
 * @param connect how long connecting may take
 * @param answer how long the publisher may take until it begins to answer
 * @param stall how long nothing may arrive once it has begun
 * @param whole how long one list may take in all, repetitions and waits included
 * @param attempts how often one download is tried
 * @param longestWait the longest wait between two attempts that a publisher can ask for
 */
public record FetchLimits(
    long bytes,
    Duration connect,
    Duration answer,
    Duration stall,
    Duration whole,
    int attempts,
    Duration longestWait) {

  /** Checks that something can be fetched within the limits. */
  public FetchLimits {
    if (bytes < 1 || attempts < 1) {
      throw new IllegalArgumentException("At least one byte and one attempt are needed");
    }
    for (Duration limit : new Duration[] {connect, answer, stall, whole}) {
      if (!limit.isPositive()) {
        throw new IllegalArgumentException("A time limit must be positive: " + limit);
      }
    }
  }

  /** Limits that suit the published lists: 1 GiB, an hour, 8 attempts. */
  public static FetchLimits standard() {
    return new FetchLimits(
        1L << 30,
        Duration.ofSeconds(30),
        Duration.ofMinutes(2),
        Duration.ofMinutes(1),
        Duration.ofHours(1),
        8,
        Duration.ofMinutes(5));
  }

  /** The same with another size. */
  public FetchLimits withBytes(long most) {
    return new FetchLimits(most, connect, answer, stall, whole, attempts, longestWait);
  }

  /** The same with other times. */
  public FetchLimits withTimes(Duration forAnswer, Duration forStall, Duration forWhole) {
    return new FetchLimits(bytes, connect, forAnswer, forStall, forWhole, attempts, longestWait);
  }

  /** The same with another number of attempts. */
  public FetchLimits withAttempts(int most) {
    return new FetchLimits(bytes, connect, answer, stall, whole, most, longestWait);
  }
}
