package dev.tamga.screening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * A person, company, vessel, address, designation or link, as one or more lists state it: a schema
 * and properties with many values, each of which keeps its source. Immutable.
 *
 * @param id stable across versions of the list, for example {@code ofac-35096}
 * @param target whether the list means this entity itself, not a relative or an address of one
 * @param properties values in the order of the source; properties without values are absent
 * @param datasets the lists that state this entity, in the order in which they were met
 * @param referents other ids by which the entity has been known
 * @param firstSeen when the source first stated it (ISO 8601), where the source says so
 * @param lastSeen when the source last stated it (ISO 8601), where the source says so
 * @param lastChange when the source last changed it (ISO 8601), where the source says so
 */
public record Entity(
    String id,
    Schema schema,
    boolean target,
    Map<Property, List<Value>> properties,
    List<String> datasets,
    List<String> referents,
    @Nullable String firstSeen,
    @Nullable String lastSeen,
    @Nullable String lastChange) {

  /** The longest id, in characters: ids become keys, file names and addresses. */
  public static final int LONGEST_ID = 255;

  /**
   * Takes an entity as it is.
   *
   * @throws IllegalArgumentException when the id is blank or longer than {@value #LONGEST_ID}
   */
  public Entity {
    if (id.isBlank() || id.length() > LONGEST_ID) {
      throw new IllegalArgumentException(
          "An entity id has 1 to " + LONGEST_ID + " characters, not " + id.length());
    }
    EnumMap<Property, List<Value>> copy = new EnumMap<>(Property.class);
    properties.forEach((property, values) -> {
      if (!values.isEmpty()) {
        copy.put(property, List.copyOf(values));
      }
    });
    properties = Collections.unmodifiableMap(copy);
    datasets = List.copyOf(datasets);
    referents = List.copyOf(referents);
  }

  /** The values of a property, in the order of the source; empty when it has none. */
  public List<Value> values(Property property) {
    return properties.getOrDefault(property, List.of());
  }

  /** The texts of the values of a property. */
  public List<String> texts(Property property) {
    return values(property).stream().map(Value::text).toList();
  }

  /** The first text of a property, or null when it has none. */
  public @Nullable String first(Property property) {
    List<Value> values = values(property);
    return values.isEmpty() ? null : values.getFirst().text();
  }

  /** What to call the entity in a table: its first name, or what identifies it, or its id. */
  public String caption() {
    for (Property property : CAPTIONS) {
      String text = first(property);
      if (text != null) {
        return text;
      }
    }
    return id;
  }

  private static final List<Property> CAPTIONS =
      List.of(
          Property.NAME,
          Property.ALIAS,
          Property.WEAK_ALIAS,
          Property.FULL,
          Property.ADDRESS,
          Property.PUBLIC_KEY,
          Property.NUMBER,
          Property.PROGRAM,
          Property.ROLE);

  /** Starts an entity of one list; values added later can come from others. */
  public static Builder builder(String id, Schema schema, String dataset) {
    return new Builder(id, schema, dataset);
  }

  /** Collects the values of an entity. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private final String dataset;
    private Schema schema;
    private boolean target;
    private final EnumMap<Property, List<Value>> properties = new EnumMap<>(Property.class);
    private final SequencedSet<String> datasets = new LinkedHashSet<>();
    private final SequencedSet<String> referents = new LinkedHashSet<>();
    private @Nullable String firstSeen;
    private @Nullable String lastSeen;
    private @Nullable String lastChange;

    private Builder(String id, Schema schema, String dataset) {
      this.id = id;
      this.schema = schema;
      this.dataset = dataset;
      datasets.add(dataset);
    }

    /** The id of the entity being built. */
    public String id() {
      return id;
    }

    /** The schema as it stands. */
    public Schema schema() {
      return schema;
    }

    /** Sets the schema once the record has told more. */
    public Builder schema(Schema schema) {
      this.schema = schema;
      return this;
    }

    /** Marks the entity as one that the list means itself. */
    public Builder target() {
      this.target = true;
      return this;
    }

    /** Adds a value as the list wrote it. Null and blank texts are passed over. */
    public Builder add(Property property, @Nullable String text, String field) {
      return add(property, text, field, null);
    }

    /**
     * Adds a value that was made from what the list wrote. Null and blank texts, and texts that the
     * property has already, are passed over.
     *
     * @param original what the list wrote; null when that is {@code text} itself
     */
    public Builder add(
        Property property, @Nullable String text, String field, @Nullable String original) {
      if (text == null) {
        return this;
      }
      String stripped = text.strip();
      String kept = original == null || original.equals(stripped) ? null : original;
      return add(property, stripped, new Provenance(dataset, field, kept));
    }

    /** Adds a value with a provenance of its own, for entities that several lists state. */
    public Builder add(Property property, String text, Provenance provenance) {
      if (text.isBlank()) {
        return this;
      }
      List<Value> values = properties.computeIfAbsent(property, _ -> new ArrayList<>(2));
      for (Value value : values) {
        if (value.text().equals(text)) {
          return this;
        }
      }
      values.add(new Value(text, provenance));
      datasets.add(provenance.dataset());
      return this;
    }

    /** Whether a property has a value already. */
    public boolean has(Property property) {
      return properties.containsKey(property);
    }

    /** Adds another list that states this entity. */
    public Builder dataset(String other) {
      datasets.add(other);
      return this;
    }

    /** Adds another id by which the entity has been known. */
    public Builder referent(String other) {
      referents.add(other);
      return this;
    }

    /** When the source first stated the entity. */
    public Builder firstSeen(@Nullable String instant) {
      this.firstSeen = instant;
      return this;
    }

    /** When the source last stated the entity. */
    public Builder lastSeen(@Nullable String instant) {
      this.lastSeen = instant;
      return this;
    }

    /** When the source last changed the entity. */
    public Builder lastChange(@Nullable String instant) {
      this.lastChange = instant;
      return this;
    }

    /** The entity as collected. */
    public Entity build() {
      return new Entity(
          id,
          schema,
          target,
          properties,
          List.copyOf(datasets),
          List.copyOf(referents),
          firstSeen,
          lastSeen,
          lastChange);
    }
  }
}
