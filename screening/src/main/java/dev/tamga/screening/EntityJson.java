package dev.tamga.screening;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Entities as FollowTheMoney JSON objects: {@code id}, {@code caption}, {@code schema}, {@code
 * properties}, {@code datasets}, {@code referents}, {@code target}, {@code first_seen}, {@code
 * last_seen}, {@code last_change}. What FollowTheMoney has no place for, the source of each value,
 * stands in one further member, {@code provenance}: for each property a list as long as its values,
 * each {@code [dataset, field]} or {@code [dataset, field, original]}. Reading what was written
 * gives an equal entity.
 */
public final class EntityJson {
  private EntityJson() {}

  /** Writes one entity as one object, without line breaks. */
  public static void write(Entity entity, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", entity.id());
    json.writeStringProperty("caption", entity.caption());
    json.writeStringProperty("schema", entity.schema().label());
    json.writeObjectPropertyStart("properties");
    for (Map.Entry<Property, List<Value>> entry : entity.properties().entrySet()) {
      json.writeArrayPropertyStart(entry.getKey().label());
      for (Value value : entry.getValue()) {
        json.writeString(value.text());
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeObjectPropertyStart("provenance");
    for (Map.Entry<Property, List<Value>> entry : entity.properties().entrySet()) {
      json.writeArrayPropertyStart(entry.getKey().label());
      for (Value value : entry.getValue()) {
        Provenance provenance = value.provenance();
        json.writeStartArray();
        json.writeString(provenance.dataset());
        json.writeString(provenance.field());
        if (provenance.original() != null) {
          json.writeString(provenance.original());
        }
        json.writeEndArray();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    writeStrings("datasets", entity.datasets(), json);
    writeStrings("referents", entity.referents(), json);
    json.writeBooleanProperty("target", entity.target());
    writeOptional("first_seen", entity.firstSeen(), json);
    writeOptional("last_seen", entity.lastSeen(), json);
    writeOptional("last_change", entity.lastChange(), json);
    json.writeEndObject();
  }

  private static void writeStrings(String name, List<String> texts, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static void writeOptional(String name, @Nullable String text, JsonGenerator json) {
    if (text != null) {
      json.writeStringProperty(name, text);
    }
  }

  /** Is told what an object holds that has no place in the model. */
  @FunctionalInterface
  public interface Unknown {
    /**
     * Called for each occurrence.
     *
     * @param field the member, for example {@code properties/wikidataId} or {@code schema/Event}
     * @param reason what became of it
     */
    void found(String field, String reason);
  }

  private static final Set<String> MEMBERS =
      Set.of(
          "id",
          "caption",
          "schema",
          "properties",
          "provenance",
          "datasets",
          "referents",
          "target",
          "first_seen",
          "last_seen",
          "last_change");

  /**
   * Reads one entity from an object as {@link Json#object} gives it. Values may be texts or lists
   * of texts. Without {@code provenance} the values come from the first dataset and the property of
   * that name; without {@code target} the entity is one if names are compared with it. An entity of
   * an unknown schema becomes a {@link Schema#LEGAL_ENTITY} when it is a target, so that it can
   * still be found, else a {@link Schema#THING}.
   *
   * @param dataset the dataset of an entity that names none
   * @throws IllegalArgumentException when the object is no entity
   */
  public static Entity read(Map<String, @Nullable Object> object, String dataset, Unknown unknown) {
    for (String member : object.keySet()) {
      if (!MEMBERS.contains(member)) {
        unknown.found(member, "no member of an entity");
      }
    }
    Schema schema = schema(object, unknown);
    Object flag = object.get("target");
    boolean target = flag == null ? schema.isMatchable() : flag.equals(true);
    List<String> datasets = texts(object.get("datasets"), "datasets");
    if (datasets.isEmpty()) {
      datasets = List.of(dataset);
    }
    return new Entity(
        text(object, "id").orElseThrow(() -> new IllegalArgumentException("the entity has no id")),
        schema,
        target,
        properties(object, datasets.getFirst(), unknown),
        datasets,
        texts(object.get("referents"), "referents"),
        text(object, "first_seen").orElse(null),
        text(object, "last_seen").orElse(null),
        text(object, "last_change").orElse(null));
  }

  private static Schema schema(Map<String, @Nullable Object> object, Unknown unknown) {
    String label =
        text(object, "schema")
            .orElseThrow(() -> new IllegalArgumentException("the entity has no schema"));
    Optional<Schema> known = Schema.byLabel(label);
    if (known.isPresent()) {
      return known.get();
    }
    Schema instead = Boolean.TRUE.equals(object.get("target")) ? Schema.LEGAL_ENTITY : Schema.THING;
    unknown.found("schema/" + label, "not in this model; read as " + instead.label());
    return instead;
  }

  private static Map<Property, List<Value>> properties(
      Map<String, @Nullable Object> object, String dataset, Unknown unknown) {
    Map<?, ?> members = map(object.get("properties"), "properties");
    Map<?, ?> provenance = map(object.get("provenance"), "provenance");
    Map<Property, List<Value>> properties = new EnumMap<>(Property.class);
    for (Map.Entry<?, ?> member : members.entrySet()) {
      String label = String.valueOf(member.getKey());
      Optional<Property> property = Property.byLabel(label);
      List<String> texts = texts(member.getValue(), label);
      if (property.isEmpty()) {
        if (!texts.isEmpty()) {
          unknown.found("properties/" + label, "not in this model");
        }
      } else if (provenance.get(label) instanceof List<?> sources) {
        properties.put(property.get(), withSources(texts, sources, label));
      } else {
        Provenance source = new Provenance(dataset, label, null);
        properties.put(
            property.get(),
            new LinkedHashSet<>(texts)
                .stream()
                    .filter(text -> !text.isBlank())
                    .map(text -> new Value(text, source))
                    .toList());
      }
    }
    return properties;
  }

  private static List<Value> withSources(List<String> texts, List<?> sources, String label) {
    if (texts.size() != sources.size()) {
      throw new IllegalArgumentException(
          label + " has " + texts.size() + " values but " + sources.size() + " sources");
    }
    List<Value> values = new ArrayList<>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      List<String> source = texts(sources.get(i), label);
      if (source.size() < 2 || source.size() > 3) {
        throw new IllegalArgumentException(
            "a source of " + label + " is not [dataset, field] or [dataset, field, original]");
      }
      String original = source.size() == 3 ? source.get(2) : null;
      values.add(new Value(texts.get(i), new Provenance(source.get(0), source.get(1), original)));
    }
    return values;
  }

  private static Map<?, ?> map(@Nullable Object member, String name) {
    if (member == null) {
      return Map.of();
    }
    if (member instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException(name + " is not an object");
  }

  private static Optional<String> text(Map<String, @Nullable Object> object, String name) {
    List<String> texts = texts(object.get(name), name);
    if (texts.size() > 1) {
      throw new IllegalArgumentException(name + " has more than one value");
    }
    return texts.stream().filter(text -> !text.isBlank()).findFirst();
  }

  private static List<String> texts(@Nullable Object member, String name) {
    if (member == null) {
      return List.of();
    }
    if (member instanceof String || member instanceof Boolean) {
      return List.of(member.toString());
    }
    if (!(member instanceof List<?> list)) {
      throw new IllegalArgumentException(name + " is neither a text nor a list of texts");
    }
    List<String> texts = new ArrayList<>(list.size());
    for (Object each : list) {
      if (each instanceof String || each instanceof Boolean) {
        texts.add(each.toString());
      } else if (each != null) {
        throw new IllegalArgumentException(name + " holds something that is not a text");
      }
    }
    return texts;
  }
}
