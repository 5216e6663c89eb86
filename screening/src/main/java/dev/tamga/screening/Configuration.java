package dev.tamga.screening;

/**
 * How a score comes about. Immutable.
 *
 * @param threshold the score from which an entity is a hit, 0 to 1
 */
public record Configuration(double threshold) {
  /** The threshold of 0.70. */
  public static final Configuration DEFAULT = new Configuration(0.70);

  /**
   * Takes a configuration.
   *
   * @throws IllegalArgumentException when the threshold is not between 0 and 1
   */
  public Configuration {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "A threshold lies between 0 and 1, for example 0.7; not " + threshold);
    }
  }
}
