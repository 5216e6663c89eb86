package dev.tamga.names;

import org.jspecify.annotations.Nullable;

/**
 * How one part of a queried name fared: what it met, and what that was worth.
 *
 * @param query the part of the queried name (two when joined); null when the query lacks it
 * @param candidate the part of the listed name; null when the listed name lacks it
 * @param similarity 0 to 1
 * @param relation in what way they met
 * @param weight how much this line counts among the others of the name
 */
public record PartMatch(
    @Nullable String query,
    @Nullable String candidate,
    Relation relation,
    double similarity,
    double weight) {

  /** In what way two parts met. */
  public enum Relation {
    /** The same letters. */
    EQUAL,
    /** Alike but for some letters. */
    EDITED,
    /** A nickname, or the same name in another language. */
    SAME_NAME,
    /** The same legal form or generic word in another language or abbreviation. */
    SAME_MEANING,
    /** One is the first letter of the other. */
    INITIAL,
    /** Written as one word on one side and as several on the other. */
    JOINED,
    /** Met nothing in the listed name. */
    ONLY_IN_QUERY,
    /** Met nothing in the queried name. */
    ONLY_IN_CANDIDATE
  }
}
