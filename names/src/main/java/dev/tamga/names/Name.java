package dev.tamga.names;

import java.util.List;

/**
 * A name, read: its parts in the order in which they were written (a comma form such as {@code
 * PUTIN, Vladimir} is put in natural order first).
 *
 * @param text the name as it was given
 * @param kind how it was read
 * @param parts the parts; empty when the text holds no letter or digit
 */
public record Name(String text, NameKind kind, List<Part> parts) {
  public Name {
    parts = List.copyOf(parts);
  }

  /** Reads a name. Thread-safe; the same text and kind always give the same name. */
  public static Name of(String text, NameKind kind) {
    return NameAnalyzer.analyze(text, kind);
  }
}
