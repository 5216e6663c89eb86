package dev.tamga.screening;

import java.util.Objects;

/**
 * One value of a property, and where it came from. Immutable.
 *
 * @param text never blank, without surrounding white space
 */
public record Value(String text, Provenance provenance) {
  public Value {
    Objects.requireNonNull(provenance);
    if (text.isBlank()) {
      throw new IllegalArgumentException("A value has no text; leave the value out instead");
    }
  }
}
