package dev.tamga.screening;

import java.util.List;
import java.util.Map;
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
}
