package dev.tamga.names;

import java.util.List;

/**
 * How alike two names are, and why.
 *
 * @param score 0 to 1: the weighted mean of the similarities of the parts
 * @param parts the alignment, in the order of the query, then what the query lacks
 * @param reordered whether the parts met in another order
 */
public record NameMatch(double score, List<PartMatch> parts, boolean reordered) {
  public NameMatch {
    parts = List.copyOf(parts);
  }

  /** Names that have nothing in common. */
  static final NameMatch NONE = new NameMatch(0, List.of(), false);
}
