package dev.tamga.screening;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the entities of a snapshot that a query may mean. Every entity is scored, none is passed
 * over: the hits are exactly those that reach the threshold. Immutable and thread-safe.
 */
public final class Screener {
  private final Snapshot snapshot;
  private final Configuration configuration;

  private Screener(Snapshot snapshot, Configuration configuration) {
    this.snapshot = snapshot;
    this.configuration = configuration;
  }

  /**
   * A screener over the snapshot in a file, with the default configuration.
   *
   * @throws SnapshotException when the file is not a snapshot of this version, or not a whole one
   * @throws IOException when the file cannot be read
   */
  public static Screener open(Path snapshot) throws IOException {
    return of(Snapshot.open(snapshot), Configuration.DEFAULT);
  }

  /** A screener over a snapshot. */
  public static Screener of(Snapshot snapshot, Configuration configuration) {
    return new Screener(snapshot, configuration);
  }

  /** The snapshot from which all answers come. */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** How scores come about. */
  public Configuration configuration() {
    return configuration;
  }

  /**
   * All hits of a query, by falling score, equal scores by id; empty when nothing reaches the
   * threshold.
   *
   * @throws SnapshotException when the snapshot turns out to be damaged
   */
  public List<Hit> screen(Query query) throws SnapshotException {
    return screen(query, Filter.NONE);
  }

  /**
   * The hits of a query among the entities that a filter accepts, in the same order.
   *
   * @throws SnapshotException when the snapshot turns out to be damaged
   */
  public List<Hit> screen(Query query, Filter filter) throws SnapshotException {
    Scorer scorer = new Scorer(query);
    int leastNamePoints = Scorer.leastNamePoints(configuration.threshold());
    List<Hit> hits = new ArrayList<>();
    for (int position = 0; position < snapshot.size(); position++) {
      if (!scorer.canMean(snapshot.schema(position))) {
        continue;
      }
      List<EntityNames.Borne> names = snapshot.names(position);
      if (!scorer.hasIdentifier() && scorer.namePoints(names) < leastNamePoints) {
        continue;
      }
      Entity entity = snapshot.entity(position);
      if (!filter.accepts(entity)) {
        continue;
      }
      Explanation explanation = scorer.explain(entity, names);
      if (explanation.score() >= configuration.threshold()) {
        hits.add(new Hit(entity, position, explanation.score(), explanation));
      }
    }
    hits.sort(Hit.ORDER);
    return hits;
  }

  /**
   * Compares a query with one entity that need not be in any snapshot. The score is the one that
   * {@link #screen} would give, whether or not it reaches a threshold.
   */
  public static Explanation compare(Query query, Entity candidate) {
    return new Scorer(query).explain(candidate, EntityNames.of(candidate));
  }
}
