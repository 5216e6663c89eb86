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

  /** Compares a queried name with a listed one. Pure, and the same for the same two names. */
  public static NameMatch of(Name query, Name candidate) {
    return NameMatcher.match(query.parts(), candidate.parts());
  }
}
