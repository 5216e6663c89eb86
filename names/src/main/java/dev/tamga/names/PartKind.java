package dev.tamga.names;

/**
 * What a part of a name is, and how much it says: the weight of a part in a comparison, relative to
 * an ordinary word.
 */
public enum PartKind {
  /** A word of which nothing more is known. */
  WORD(1.0, 0.55),
  /** A name that somebody was given, known as such from the writing. */
  GIVEN(1.0, 0.5),
  /** A family name, known as such from the writing. */
  FAMILY(1.2, 0.9),
  /** Named after the father: left out as often as not. */
  PATRONYMIC(0.5, 0.12),
  /** One letter that stands for a name. */
  INITIAL(0.5, 0.2),
  /** A number, which tells one company or vessel from its sister. */
  NUMBER(1.0, 0.8),
  /** A word that many organizations share: trading, bank, international. */
  GENERIC(0.35, 0.2),
  /** An article, preposition or kinship word within a name: al, bin, van. */
  PARTICLE(0.15, 0.03),
  /** Mr, Dr, General, Hajji. */
  TITLE(0.08, 0.02),
  /** OOO, GmbH, Ltd. */
  LEGAL_FORM(0.2, 0.05);

  private final double weight;
  private final double weightWhenQueryLacksIt;

  PartKind(double weight, double weightWhenQueryLacksIt) {
    this.weight = weight;
    this.weightWhenQueryLacksIt = weightWhenQueryLacksIt;
  }

  /** How much the part says where it meets a part of the other name, or the query alone has it. */
  double weight() {
    return weight;
  }

  /** How much it counts against a match that the listed name has the part and the query has not. */
  double weightWhenQueryLacksIt() {
    return weightWhenQueryLacksIt;
  }
}
