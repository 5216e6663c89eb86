package dev.tamga.lists.readers;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts the names of the Swiss list together from their parts. Parts have an order of the list;
 * persons get their family name last. Each part can be spelt in other scripts and languages; the
 * spellings of one script and language make one further name, in which a part without such a
 * spelling stands as it is.
 */
final class SwissNames {
  private static final Set<String> FAMILY = Set.of("family-name");
  private static final Set<String> APART = Set.of("title", "maiden-name");

  private record Part(String type, int order, String value, Map<String, String> spellings) {}

  private SwissNames() {}

  /** Adds the name in all its spellings to the target. */
  static void add(Entity.Builder target, XmlElement name, boolean mainIdentity) {
    List<Part> parts = parts(name);
    String type = name.attribute("name-type");
    boolean weak = "low".equals(name.attribute("quality"));
    boolean primary = mainIdentity && "primary-name".equals(type);
    Property property =
        primary
            ? Property.NAME
            : "formerly-known-as".equals(type)
                ? Property.PREVIOUS_NAME
                : weak ? Property.WEAK_ALIAS : Property.ALIAS;
    String field = "identity/name";
    String original = parts.stream().map(Part::value).collect(Collectors.joining(" "));
    boolean person = target.schema() == Schema.PERSON;
    target.add(property, whole(parts, null, person), field, original);
    Set<String> spellings = new LinkedHashSet<>();
    parts.forEach(part -> spellings.addAll(part.spellings().keySet()));
    for (String spelling : spellings) {
      target.add(
          weak ? Property.WEAK_ALIAS : Property.ALIAS,
          whole(parts, spelling, person),
          field + "/name-part/spelling-variant");
    }
    for (Part part : parts) {
      addPart(target, part, parts, primary);
    }
  }

  private static List<Part> parts(XmlElement name) {
    List<Part> parts = new ArrayList<>();
    for (XmlElement element : name.children("name-part")) {
      String order = element.attribute("order");
      String type = element.attribute("name-part-type");
      String value = element.text("value");
      Map<String, String> spellings = new LinkedHashMap<>();
      for (XmlElement variant : element.children("spelling-variant")) {
        String key = variant.attribute("lang") + "/" + variant.attribute("script");
        String text = variant.text();
        for (int i = 2; text != null && spellings.putIfAbsent(key, text) != null; i++) {
          key = key.replaceFirst("#.*", "") + "#" + i;
          if (text.equals(spellings.get(key))) {
            break;
          }
        }
      }
      if (value != null) {
        int place = order != null && order.matches("\\d{1,4}") ? Integer.parseInt(order) : 0;
        parts.add(new Part(type == null ? "" : type, place, value, spellings));
      }
    }
    parts.sort(Comparator.comparingInt(Part::order));
    return parts;
  }

  private static String whole(List<Part> parts, @Nullable String spelling, boolean person) {
    List<Part> ordered = new ArrayList<>(parts);
    ordered.removeIf(part -> person && APART.contains(part.type()));
    if (person) {
      ordered.sort(Comparator.comparingInt(SwissNames::rank));
    }
    return ordered.stream()
        .map(part -> spelling == null ? part.value() : spelt(part, spelling))
        .collect(Collectors.joining(" "));
  }

  private static String spelt(Part part, String spelling) {
    return part.spellings()
        .getOrDefault(
            spelling,
            part.spellings().getOrDefault(spelling.replaceFirst("#.*", ""), part.value()));
  }

  private static int rank(Part part) {
    return FAMILY.contains(part.type()) ? 1 : part.type().equals("suffix") ? 2 : 0;
  }

  private static void addPart(Entity.Builder target, Part part, List<Part> parts, boolean primary) {
    String field = "identity/name/name-part";
    if (part.type().equals("title")) {
      target.add(Property.TITLE, part.value(), field);
    } else if (part.type().equals("maiden-name")) {
      String given =
          parts.stream()
              .filter(each -> each.type().equals("given-name"))
              .map(Part::value)
              .collect(Collectors.joining(" "));
      target.add(Property.PREVIOUS_NAME, given + " " + part.value(), field, part.value());
    } else if (primary) {
      Property property =
          switch (part.type()) {
            case "family-name" -> Property.LAST_NAME;
            case "given-name" -> Property.FIRST_NAME;
            case "further-given-name" -> Property.SECOND_NAME;
            case "father-name" -> Property.FATHER_NAME;
            case "suffix" -> Property.NAME_SUFFIX;
            default -> null;
          };
      if (property != null) {
        target.add(property, part.value(), field);
      }
    }
  }
}
