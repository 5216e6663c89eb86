package dev.tamga.lists.readers;

import dev.tamga.screening.EntityJson;
import dev.tamga.screening.Property;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes an entity apart in whose properties related entities stand as objects. Each becomes an
 * object of its own; what linked them by place links them by id: a property of the model keeps the
 * id of the nested one; a property that FollowTheMoney only has in the opposite direction, such as
 * {@code sanctions}, becomes its counterpart in the nested one, such as {@code entity}.
 */
final class NestedEntities {
  private static final Map<String, Property> OPPOSITES =
      Map.ofEntries(
          Map.entry("sanctions", Property.ENTITY),
          Map.entry("addressEntities", Property.ADDRESS_ENTITY),
          Map.entry("passports", Property.HOLDER),
          Map.entry("identification", Property.HOLDER),
          Map.entry("identifications", Property.HOLDER),
          Map.entry("cryptoWallets", Property.HOLDER),
          Map.entry("ownershipOwner", Property.OWNER),
          Map.entry("ownershipAsset", Property.ASSET),
          Map.entry("directorshipDirector", Property.DIRECTOR),
          Map.entry("directorshipOrganization", Property.ORGANIZATION),
          Map.entry("membershipMember", Property.MEMBER),
          Map.entry("membershipOrganization", Property.ORGANIZATION),
          Map.entry("employers", Property.EMPLOYEE),
          Map.entry("employees", Property.EMPLOYER),
          Map.entry("familyPerson", Property.PERSON),
          Map.entry("familyRelative", Property.RELATIVE),
          Map.entry("associates", Property.PERSON),
          Map.entry("associations", Property.ASSOCIATE),
          Map.entry("agentRepresentation", Property.AGENT),
          Map.entry("agencyClient", Property.CLIENT),
          Map.entry("unknownLinkTo", Property.SUBJECT),
          Map.entry("unknownLinkFrom", Property.OBJECT),
          Map.entry("successors", Property.PREDECESSOR),
          Map.entry("predecessors", Property.SUCCESSOR));

  private final EntityJson.Unknown unknown;
  private final List<Map<String, @Nullable Object>> found = new ArrayList<>();
  private final Set<Object> ids = new HashSet<>();

  private NestedEntities(EntityJson.Unknown unknown) {
    this.unknown = unknown;
  }

  /**
   * The entity and those nested in it, each once, itself first. A nested one that names no datasets
   * has those of the outermost.
   */
  static List<Map<String, @Nullable Object>> flatten(
      Map<String, @Nullable Object> object, EntityJson.Unknown unknown) {
    NestedEntities nested = new NestedEntities(unknown);
    nested.take(object);
    for (Map<String, @Nullable Object> each : nested.found) {
      each.putIfAbsent("datasets", object.get("datasets"));
    }
    return nested.found;
  }

  private void take(Map<String, @Nullable Object> object) {
    Object id = object.get("id");
    if (id == null) {
      throw new IllegalArgumentException("the entity, or one nested in it, has no id");
    }
    if (!ids.add(id)) {
      return;
    }
    Map<String, @Nullable Object> flat = new LinkedHashMap<>(object);
    found.add(flat);
    if (object.get("properties") instanceof Map<?, ?> properties) {
      Map<String, @Nullable Object> flatProperties = new LinkedHashMap<>();
      properties.forEach((name, value) -> {
        String label = String.valueOf(name);
        flatProperties.put(label, flatten(label, value, id));
      });
      flat.put("properties", flatProperties);
    }
  }

  private @Nullable Object flatten(String label, @Nullable Object value, Object parentId) {
    if (value instanceof Map<?, ?>) {
      return flatten(label, List.of(value), parentId);
    }
    if (!(value instanceof List<?> list)) {
      return value;
    }
    List<@Nullable Object> flat = new ArrayList<>(list.size());
    for (Object each : list) {
      if (each instanceof Map<?, ?> map) {
        Map<String, @Nullable Object> nested = copy(map);
        boolean forward = Property.byLabel(label).isPresent();
        if (forward) {
          flat.add(nested.get("id"));
        } else {
          linkBack(nested, label, parentId);
        }
        take(nested);
      } else {
        flat.add(each);
      }
    }
    return flat;
  }

  private static Map<String, @Nullable Object> copy(Map<?, ?> map) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach((name, value) -> copy.put(String.valueOf(name), value));
    return copy;
  }

  private void linkBack(Map<String, @Nullable Object> nested, String label, Object parentId) {
    Map<String, @Nullable Object> properties =
        nested.get("properties") instanceof Map<?, ?> map ? copy(map) : new LinkedHashMap<>();
    Property opposite = OPPOSITES.get(label);
    if (opposite == null) {
      boolean linked =
          properties.values().stream()
              .anyMatch(value -> value instanceof List<?> list && list.contains(parentId));
      if (!linked) {
        unknown.found("properties/" + label, "the link is not in this model; both ends are kept");
      }
      return;
    }
    List<@Nullable Object> ends = new ArrayList<>();
    if (properties.get(opposite.label()) instanceof List<?> known) {
      ends.addAll(known);
    } else if (properties.get(opposite.label()) instanceof String known) {
      ends.add(known);
    }
    if (!ends.contains(parentId)) {
      ends.add(parentId);
      properties.put(opposite.label(), ends);
      nested.put("properties", properties);
      if (nested.get("provenance") != null) {
        throw new IllegalArgumentException("a nested entity states sources but not its link");
      }
    }
  }
}
