package dev.tamga.lists.readers;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One target of a list with the entities that hang on it: designations, addresses, documents,
 * links. The ids of these are made from what they say, not from their position, so they stay the
 * same when the list puts another one before them.
 */
final class Dossier {
  private final Reading reading;
  private final Entity.Builder target;
  private final Map<String, Entity.Builder> linked = new LinkedHashMap<>();

  /**
   * Starts with the target alone.
   *
   * @param listed false for one that the list still tells of but no longer means
   */
  Dossier(Reading reading, String id, Schema schema, boolean listed) {
    this.reading = reading;
    target = Entity.builder(id, schema, reading.dataset());
    if (listed) {
      target.target();
    }
  }

  String id() {
    return target.id();
  }

  Entity.Builder target() {
    return target;
  }

  Reading reading() {
    return reading;
  }

  /** Adds a value to the target as the list wrote it. */
  Dossier add(Property property, @Nullable String text, String field) {
    target.add(property, text, field);
    return this;
  }

  /** The entity of that kind and key, started if it is new. */
  Entity.Builder linked(Schema schema, String kind, String key) {
    return linked.computeIfAbsent(
        id() + "-" + kind + "-" + StableKey.withinOneTarget(key),
        id -> Entity.builder(id, schema, reading.dataset()));
  }

  /** The designation of that key, pointing at the target. */
  Entity.Builder sanction(String key) {
    return linked(Schema.SANCTION, "sanction", key).add(Property.ENTITY, id(), "");
  }

  /** Adds a country as its code. */
  void country(Entity.Builder to, Property property, @Nullable String text, String field) {
    if (text != null) {
      to.add(property, reading.country(text, field, id()), field, text);
    }
  }

  /** Adds a country as its code to the target. */
  void country(Property property, @Nullable String text, String field) {
    country(target, property, text, field);
  }

  /**
   * Adds a date with the day before the month; what is no date becomes a note, with a complaint.
   */
  void date(Entity.Builder to, Property property, @Nullable String text, String field) {
    if (text == null) {
      return;
    }
    Optional<String> date = PlainDates.read(text, PlainDates.Order.DAY_FIRST);
    if (date.isPresent()) {
      to.add(property, date.get(), field, text);
    } else {
      oddValue(to, field, text);
    }
  }

  /** Adds a date to the target. */
  void date(Property property, @Nullable String text, String field) {
    date(target, property, text, field);
  }

  /** Keeps a value that could not be understood as a note, and says so. */
  void oddValue(Entity.Builder to, String field, String text) {
    to.add(Property.NOTES, field + ": " + text, field, text);
    reading.sink().problem(id(), "not understood in " + field + ": '" + text + "'");
  }

  /** Adds the remarks on an element as notes that say what they are on. */
  static void remarks(XmlElement element, String label, Entity.Builder to) {
    for (String remark : element.texts("remark")) {
      to.add(
          Property.NOTES,
          label + ": " + NameTexts.oneLine(remark),
          element.name() + "/remark",
          remark);
    }
  }

  /** Adds an address as a line on the target and, where it has parts, as an entity. */
  void address(PostalAddress address, String field) {
    String line = address.line();
    if (address.country() != null) {
      country(Property.COUNTRY, address.country(), field);
    }
    if (line.isEmpty()) {
      return;
    }
    if (address.isMoreThanCountry()) {
      target.add(Property.ADDRESS, line, field);
      Entity.Builder entity = linked(Schema.ADDRESS, "address", line);
      address.fill(entity, this, field);
      target.add(Property.ADDRESS_ENTITY, entity.id(), field);
    }
  }

  /** Hands the target and then all that hangs on it to the sink. */
  void send() throws IOException {
    reading.sink().entity(target.build());
    for (Entity.Builder entity : linked.values()) {
      reading.sink().entity(entity.build());
    }
  }
}
