package dev.tamga.screening;

import java.util.Set;

/**
 * Which entities a query is compared with. Immutable.
 *
 * @param datasets lists of which at least one must state the entity; empty for all
 * @param topics topics of which the entity must have at least one; empty for all
 */
public record Filter(Set<String> datasets, Set<String> topics) {
  /** No restriction. */
  public static final Filter NONE = new Filter(Set.of(), Set.of());

  public Filter {
    datasets = Set.copyOf(datasets);
    topics = Set.copyOf(topics);
  }

  boolean accepts(Entity entity) {
    return (datasets.isEmpty() || entity.datasets().stream().anyMatch(datasets::contains))
        && (topics.isEmpty() || entity.texts(Property.TOPICS).stream().anyMatch(topics::contains));
  }
}
