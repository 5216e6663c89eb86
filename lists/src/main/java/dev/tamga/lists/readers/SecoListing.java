package dev.tamga.lists.readers;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the listing of a Swiss target came about and whether it still stands. The last modification
 * decides. The list does not promise an order, so the last is the one with the latest date; of
 * several on one day a listing counts more than a de-listing and this more than an amendment. Where
 * one lacks a date, the order of the file stands in.
 *
 * <p>A de-listing that takes effect only after the day of the list does not count yet.
 */
final class SecoListing {
  private static final String FIELD = "modification";
  private static final String LISTED = "listed";
  private static final String AMENDED = "amended";
  private static final String DELISTED = "de-listed";
  private static final List<String> WEIGHT = List.of(AMENDED, DELISTED, LISTED);

  private final List<Change> changes;
  private final @Nullable Change last;

  private record Change(
      String type,
      @Nullable String effective,
      @Nullable String published,
      @Nullable String enacted,
      List<String> remarks) {

    Optional<String> date() {
      return Optional.ofNullable(effective)
          .or(() -> Optional.ofNullable(published))
          .or(() -> Optional.ofNullable(enacted))
          .flatMap(text -> PlainDates.read(text, PlainDates.Order.DAY_FIRST));
    }

    boolean is(String other) {
      return type.equals(other);
    }
  }

  private SecoListing(List<Change> changes, @Nullable Change last) {
    this.changes = changes;
    this.last = last;
  }

  static SecoListing of(XmlElement target, @Nullable String listDate, String id, Reading reading) {
    List<Change> changes = new ArrayList<>();
    for (XmlElement element : target.children("modification")) {
      changes.add(
          new Change(
              type(element, id, reading),
              element.attribute("effective-date"),
              element.attribute("publication-date"),
              element.attribute("enactment-date"),
              element.texts("remark")));
    }
    return new SecoListing(List.copyOf(changes), last(changes, day(listDate)));
  }

  private static String type(XmlElement element, String id, Reading reading) {
    String type = Objects.requireNonNullElse(element.attribute("modification-type"), AMENDED);
    if (!WEIGHT.contains(type)) {
      reading.problemOnce(
          id,
          "unknown kind of modification '" + type + "'; taken for an amendment",
          "kind " + type);
      return AMENDED;
    }
    return type;
  }

  private static @Nullable String day(@Nullable String text) {
    return text == null ? null : PlainDates.read(text, PlainDates.Order.DAY_FIRST).orElse(null);
  }

  private static @Nullable Change last(List<Change> changes, @Nullable String listDay) {
    List<Change> counting =
        changes.stream()
            .filter(change -> !(change.is(DELISTED) && isAfter(change, listDay)))
            .toList();
    if (counting.isEmpty()) {
      return null;
    }
    if (counting.stream().anyMatch(change -> change.date().isEmpty())) {
      return counting.getLast();
    }
    return counting.stream()
        .max(
            Comparator.comparing((Change change) -> change.date().orElse(""))
                .thenComparingInt(change -> WEIGHT.indexOf(change.type())))
        .orElse(null);
  }

  private static boolean isAfter(Change change, @Nullable String listDay) {
    return listDay != null && change.date().filter(date -> date.compareTo(listDay) > 0).isPresent();
  }

  boolean isDelisted() {
    return last != null && last.is(DELISTED);
  }

  /** Adds the dates and the state to a designation, and marks the target with them. */
  void addTo(Entity.Builder sanction, Dossier dossier) {
    for (Change change : changes) {
      switch (change.type()) {
        case LISTED -> addListed(change, sanction, dossier);
        case DELISTED -> addDelisted(change, sanction, dossier);
        default -> {
          date(Property.MODIFIED_AT, change.published(), "@publication-date", sanction, dossier);
          date(Property.MODIFIED_AT, changeDate(change), "@effective-date", sanction, dossier);
        }
      }
      if (change.enacted() != null && change.effective() != null) {
        date(Property.DATE, change.enacted(), "@enactment-date", sanction, dossier);
      }
      for (String remark : change.remarks()) {
        sanction.add(Property.NOTES, NameTexts.oneLine(remark), FIELD + "/remark", remark);
      }
    }
    if (isDelisted()) {
      sanction.add(Property.STATUS, DELISTED, FIELD + "@modification-type");
    }
    dossier
        .target()
        .firstSeen(dates(LISTED).stream().min(String::compareTo).orElse(null))
        .lastChange(dates(null).stream().max(String::compareTo).orElse(null));
  }

  private void addListed(Change change, Entity.Builder sanction, Dossier dossier) {
    boolean published = change.published() != null;
    date(
        Property.LISTING_DATE,
        published ? change.published() : changeDate(change),
        published ? "@publication-date" : "@effective-date",
        sanction,
        dossier);
    date(Property.START_DATE, changeDate(change), "@effective-date", sanction, dossier);
  }

  /** A designation that was taken up again has no end. */
  private void addDelisted(Change change, Entity.Builder sanction, Dossier dossier) {
    boolean ends = change.equals(last) || (last != null && isAfterLast(change));
    String date = changeDate(change);
    if (last == null || ends) {
      date(Property.END_DATE, date, "@effective-date", sanction, dossier);
    } else {
      sanction.add(
          Property.NOTES, NameTexts.join(" ", "De-listed for a time from", date), FIELD, date);
    }
    if (change.published() != null && change.effective() != null) {
      date(Property.MODIFIED_AT, change.published(), "@publication-date", sanction, dossier);
    }
  }

  private boolean isAfterLast(Change change) {
    String of = last == null ? null : last.date().orElse(null);
    return of != null && change.date().filter(date -> date.compareTo(of) > 0).isPresent();
  }

  private static void date(
      Property property,
      @Nullable String date,
      String attribute,
      Entity.Builder sanction,
      Dossier dossier) {
    dossier.date(sanction, property, date, FIELD + attribute);
  }

  private static @Nullable String changeDate(Change change) {
    if (change.effective() != null) {
      return change.effective();
    }
    return change.published() == null ? change.enacted() : change.published();
  }

  /** The dates of the changes of a type; of all when it is null. */
  private List<String> dates(@Nullable String type) {
    return changes.stream()
        .filter(change -> type == null || change.is(type))
        .map(Change::date)
        .flatMap(Optional::stream)
        .toList();
  }
}
