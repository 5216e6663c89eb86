package dev.tamga.lists;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Snapshot;
import dev.tamga.screening.SnapshotException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What became of the entities between two snapshots. Thread-safe. */
public final class SnapshotDiff {
  /** What happened to one entity. */
  public sealed interface Change {
    /** The entity as it is now, or as it last was. */
    Entity entity();
  }

  /** An entity that the old snapshot does not have. */
  public record Added(Entity entity) implements Change {}

  /** An entity that the new snapshot no longer has. */
  public record Removed(Entity entity) implements Change {}

  /** An entity that both have, with other values. */
  public record Changed(Entity entity, List<FieldChange> fields) implements Change {
    public Changed {
      fields = List.copyOf(fields);
    }
  }

  /**
   * The values that a field lost and gained. The order of values and their sources do not count.
   *
   * @param field the label of a property, or {@code schema}, {@code target} or {@code datasets}
   */
  public record FieldChange(String field, List<String> removed, List<String> added) {}

  /** Takes the changes, in the order of the new snapshot, then what was removed. */
  public interface Target {
    void accept(Change change) throws IOException;
  }

  private SnapshotDiff() {}

  /**
   * Compares two snapshots by the ids of their entities.
   *
   * @throws SnapshotException when one of them turns out to be damaged
   * @throws IOException when the target fails
   */
  public static void between(Snapshot before, Snapshot after, Target target) throws IOException {
    for (int position = 0; position < after.size(); position++) {
      Entity entity = after.entity(position);
      int earlier = before.position(entity.id());
      if (earlier < 0) {
        target.accept(new Added(entity));
      } else {
        List<FieldChange> fields = fields(before.entity(earlier), entity);
        if (!fields.isEmpty()) {
          target.accept(new Changed(entity, fields));
        }
      }
    }
    removed(before, after, target);
  }

  private static void removed(Snapshot before, Snapshot after, Target target)
      throws IOException, SnapshotException {
    for (int position = 0; position < before.size(); position++) {
      Entity entity = before.entity(position);
      if (after.position(entity.id()) < 0) {
        target.accept(new Removed(entity));
      }
    }
  }

  private static List<FieldChange> fields(Entity before, Entity after) {
    List<FieldChange> changes = new ArrayList<>();
    if (before.schema() != after.schema()) {
      changes.add(
          new FieldChange(
              "schema", List.of(before.schema().label()), List.of(after.schema().label())));
    }
    if (before.target() != after.target()) {
      changes.add(
          new FieldChange(
              "target",
              List.of(String.valueOf(before.target())),
              List.of(String.valueOf(after.target()))));
    }
    add("datasets", before.datasets(), after.datasets(), changes);
    Set<Property> properties = EnumSet.noneOf(Property.class);
    properties.addAll(before.properties().keySet());
    properties.addAll(after.properties().keySet());
    for (Property property : properties) {
      add(property.label(), before.texts(property), after.texts(property), changes);
    }
    return changes;
  }

  private static void add(
      String field, List<String> before, List<String> after, List<FieldChange> changes) {
    List<String> removed = before.stream().filter(text -> !after.contains(text)).toList();
    List<String> added = after.stream().filter(text -> !before.contains(text)).toList();
    if (!removed.isEmpty() || !added.isEmpty()) {
      changes.add(new FieldChange(field, removed, added));
    }
  }
}
