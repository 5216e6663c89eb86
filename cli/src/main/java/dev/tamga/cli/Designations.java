package dev.tamga.cli;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Hit;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import dev.tamga.screening.Snapshot;
import dev.tamga.screening.SnapshotException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why an entity is listed: who designated it, under which programme, since when. */
final class Designations {
  /**
   * One designation.
   *
   * @param authority who made it
   * @param programme under which programme or in which situation; empty when not stated
   * @param since the day, as precise as the source; empty when not stated
   * @param until the day on which it ended; empty when it is in force or nothing says
   * @param status in the words of the source; empty when not stated
   */
  record Designation(
      String authority, String programme, String since, String until, String status) {
    /** For one line of a table. */
    String label() {
      String label = programme.isEmpty() ? authority : authority + ": " + programme;
      return until.isEmpty() ? label : label + " (ended " + until + ")";
    }
  }

  private Designations() {}

  /** The designations of a hit, the oldest first; those without a day last. */
  static List<Designation> of(Hit hit, Snapshot snapshot) throws SnapshotException {
    return of(hit.entity(), hit.position(), snapshot);
  }

  static List<Designation> of(Entity entity, int position, Snapshot snapshot)
      throws SnapshotException {
    List<Designation> designations = new ArrayList<>();
    for (Entity sanction : snapshot.adjacent(position, Schema.SANCTION, Property.ENTITY)) {
      designations.add(
          new Designation(
              first(sanction, Property.AUTHORITY, Property.PUBLISHER),
              first(sanction, Property.PROGRAM_ID, Property.PROGRAM),
              first(sanction, Property.LISTING_DATE, Property.START_DATE, Property.DATE),
              first(sanction, Property.END_DATE),
              first(sanction, Property.STATUS)));
    }
    if (designations.isEmpty()) {
      for (String programme : entity.texts(Property.PROGRAM_ID)) {
        designations.add(new Designation(entity.datasets().getFirst(), programme, "", "", ""));
      }
    }
    designations.sort(
        Comparator.comparing((Designation designation) -> designation.since().isEmpty())
            .thenComparing(Designation::since)
            .thenComparing(Designation::label));
    return designations;
  }

  private static String first(Entity entity, Property... properties) {
    for (Property property : properties) {
      @Nullable String text = entity.first(property);
      if (text != null) {
        return text;
      }
    }
    return "";
  }
}
