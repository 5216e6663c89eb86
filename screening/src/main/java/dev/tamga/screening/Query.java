package dev.tamga.screening;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is asked: somebody or something with the properties that the asker knows. Immutable.
 *
 * @param id the asker's own key for it; never compared with anything
 * @param schema what it is; {@link Schema#THING} when that is not known, {@link
 *     Schema#LEGAL_ENTITY} when it is a person or an organization
 * @param properties what is known of it; names in {@link Property#NAME} and {@link Property#ALIAS}
 */
public record Query(String id, Schema schema, Map<Property, List<String>> properties) {

  /** The most names that one query may bear. */
  public static final int MOST_NAMES = 200;

  /**
   * Takes a query.
   *
   * @throws IllegalArgumentException when it has neither a name nor an identifier, more than
   *     {@value #MOST_NAMES} names, or a schema that cannot be screened; the message says which
   */
  public Query {
    if (schema != Schema.THING && !schema.isMatchable()) {
      throw new IllegalArgumentException(
          "a "
              + schema.label()
              + " cannot be screened; use Person, Company, Organization, LegalEntity, Vessel,"
              + " Airplane, CryptoWallet, Security or Thing");
    }
    EnumMap<Property, List<String>> copy = new EnumMap<>(Property.class);
    properties.forEach((property, texts) -> {
      List<String> kept =
          texts.stream().map(String::strip).filter(text -> !text.isEmpty()).distinct().toList();
      if (!kept.isEmpty()) {
        copy.put(property, kept);
      }
    });
    properties = Collections.unmodifiableMap(copy);
    int names = 0;
    boolean identified = false;
    for (Map.Entry<Property, List<String>> entry : properties.entrySet()) {
      names += entry.getKey().type() == Property.Type.NAME ? entry.getValue().size() : 0;
      identified |= entry.getKey().type() == Property.Type.IDENTIFIER;
    }
    if (names == 0 && !identified) {
      throw new IllegalArgumentException("there is neither a name nor an identifier to screen");
    }
    if (names > MOST_NAMES) {
      throw new IllegalArgumentException(
          "there are " + names + " names; one query may bear at most " + MOST_NAMES);
    }
  }

  /** The texts of a property; empty when nothing is known. */
  public List<String> texts(Property property) {
    return properties.getOrDefault(property, List.of());
  }

  /** Asks for somebody or something of which only the name is known. */
  public static Query named(String name, Schema schema) {
    return new Query("", schema, Map.of(Property.NAME, List.of(name)));
  }
}
