package dev.tamga.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Identifiers made comparable: without blanks and punctuation, in capitals. */
final class Identifiers {
  /** Shorter ones are held by too many to say who is meant. */
  private static final int SHORTEST = 5;

  /** Kinds of number that lists and banks take for one another. */
  private static final List<Set<Property>> LIKE =
      List.of(
          Set.of(Property.PASSPORT_NUMBER, Property.ID_NUMBER),
          Set.of(Property.TAX_NUMBER, Property.INN_CODE, Property.VAT_CODE, Property.ID_NUMBER),
          Set.of(
              Property.REGISTRATION_NUMBER,
              Property.OGRN_CODE,
              Property.OKPO_CODE,
              Property.USC_CODE,
              Property.ID_NUMBER));

  private Identifiers() {}

  static String normalise(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    String capitals = text.toUpperCase(Locale.ROOT);
    for (int i = 0; i < capitals.length(); i++) {
      char c = capitals.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** A number of the one that is a number of the other too, for the reader; null when none is. */
  static @org.jspecify.annotations.Nullable String shared(
      Map<Property, List<String>> query, Entity entity) {
    for (Map.Entry<Property, List<String>> entry : query.entrySet()) {
      if (entry.getKey().type() != Property.Type.IDENTIFIER) {
        continue;
      }
      Set<String> listed = new HashSet<>();
      for (Property property : comparable(entry.getKey())) {
        entity.texts(property).forEach(text -> listed.add(bare(property, text)));
      }
      for (String text : entry.getValue()) {
        String own = bare(entry.getKey(), text);
        if (own.length() >= SHORTEST && listed.contains(own)) {
          return entry.getKey().label() + " " + text;
        }
      }
    }
    return null;
  }

  /** IMO numbers are written with and without the three letters before them. */
  private static String bare(Property property, String text) {
    String normal = normalise(text);
    return property == Property.IMO_NUMBER && normal.startsWith("IMO")
        ? normal.substring(3)
        : normal;
  }

  private static List<Property> comparable(Property property) {
    List<Property> comparable = new ArrayList<>();
    comparable.add(property);
    for (Set<Property> group : LIKE) {
      if (group.contains(property)) {
        comparable.addAll(group);
      }
    }
    return comparable;
  }
}
