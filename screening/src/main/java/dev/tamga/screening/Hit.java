package dev.tamga.screening;

import java.util.Comparator;

/**
 * An entity that a query may mean. That is a reason for a person to look, not a finding. Immutable.
 *
 * @param position where the entity stands in the snapshot, from 0
 * @param score 0 to 1, at least the threshold
 * @param explanation why the score is what it is
 */
public record Hit(Entity entity, int position, double score, Explanation explanation) {
  /** By falling score; equal scores by id. */
  static final Comparator<Hit> ORDER =
      Comparator.comparingDouble((Hit hit) -> -hit.score()).thenComparing(hit -> hit.entity().id());
}
