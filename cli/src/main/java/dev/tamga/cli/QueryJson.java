package dev.tamga.cli;

import dev.tamga.screening.Property;
import dev.tamga.screening.Query;
import dev.tamga.screening.Schema;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is asked from JSON: {@code
 * {"id":"c1","schema":"Person","properties":{"name":["…"],"birthDate":["1952-10-07"]}}}. A value
 * may be a text or a list of texts.
 */
final class QueryJson {
  private QueryJson() {}

  /**
   * Reads one.
   *
   * @param warnings is told of properties that are not used
   * @throws IllegalArgumentException when it is none; the message says why
   */
  static Query read(String id, Map<String, @Nullable Object> json, List<String> warnings) {
    for (String member : json.keySet()) {
      if (!member.equals("id") && !member.equals("schema") && !member.equals("properties")) {
        warnings.add("the member '" + member + "' is not used");
      }
    }
    return new Query(id, schema(json.get("schema")), properties(json.get("properties"), warnings));
  }

  static Schema schema(@Nullable Object label) {
    if (label == null) {
      throw new IllegalArgumentException(
          "there is no \"schema\"; say what it is, for example \"schema\":\"Person\"");
    }
    Optional<Schema> schema = Schema.byLabel(String.valueOf(label));
    return schema.orElseThrow(() ->
        new IllegalArgumentException(
            "the schema '"
                + label
                + "' is not known; use Person, Company, Organization, LegalEntity, Vessel,"
                + " Airplane, CryptoWallet, Security or Thing"));
  }

  /** A schema that entries are asked for by. */
  static Schema screenable(String label) {
    Schema schema = schema(label);
    if (schema != Schema.THING && !schema.isMatchable()) {
      throw new IllegalArgumentException(
          "--type: a " + label + " cannot be screened; use Person, Company, Vessel or Thing");
    }
    return schema;
  }

  static Map<Property, List<String>> properties(@Nullable Object json, List<String> warnings) {
    if (!(json instanceof Map<?, ?> members)) {
      throw new IllegalArgumentException(
          "there is no object \"properties\", for example \"properties\":{\"name\":[\"…\"]}");
    }
    Map<Property, List<String>> properties = new EnumMap<>(Property.class);
    members.forEach((name, value) -> {
      Optional<Property> property = Property.byLabel(String.valueOf(name));
      if (property.isEmpty()) {
        warnings.add("the property '" + name + "' is not known and not used");
      } else {
        List<String> texts = new ArrayList<>();
        for (String text : texts(String.valueOf(name), value)) {
          String read = StatedValues.read(property.get(), text, warnings);
          if (read != null) {
            texts.add(read);
          }
        }
        properties.put(property.get(), texts);
      }
    });
    return properties;
  }

  private static List<String> texts(String name, @Nullable Object value) {
    List<String> texts = new ArrayList<>();
    List<?> values = value instanceof List<?> list ? list : java.util.Arrays.asList(value);
    for (Object one : values) {
      if (one instanceof Map || one instanceof List) {
        throw new IllegalArgumentException(
            "the values of '" + name + "' must be texts, not objects or lists");
      }
      if (one != null) {
        texts.add(String.valueOf(one));
      }
    }
    return texts;
  }
}
