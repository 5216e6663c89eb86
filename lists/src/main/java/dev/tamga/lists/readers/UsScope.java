package dev.tamga.lists.readers;

import dev.tamga.screening.Countries;
import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the entries of one United States list share while it is read. */
final class UsScope {
  private static final String AMBIGUOUS = "";

  /** What the lists write where a country should stand and none is known. */
  private static final Set<String> NO_COUNTRY = Set.of("undetermined", "None Identified");

  private final String dataset;
  private final String authority;
  private final EntitySink sink;
  private final Map<String, String> idsByName = new HashMap<>();
  private final Set<String> reportedCountries = new HashSet<>();

  UsScope(String dataset, String authority, EntitySink sink) {
    this.dataset = dataset;
    this.authority = authority;
    this.sink = sink;
  }

  String dataset() {
    return dataset;
  }

  String authority() {
    return authority;
  }

  EntitySink sink() {
    return sink;
  }

  /** Notes the main name of an entry, so that others can be linked to it by that name. */
  void nameOf(String id, String name) {
    idsByName.merge(nameKey(name), id, (one, other) -> one.equals(other) ? one : AMBIGUOUS);
  }

  /** The id of the only entry of that main name; null when there is none, or several. */
  @Nullable String idOfName(String name) {
    String id = idsByName.get(nameKey(name));
    return AMBIGUOUS.equals(id) ? null : id;
  }

  /** The full stop at the end of the remarks and that of 'S.A.' cannot be told apart. */
  private static String nameKey(String name) {
    return name.strip().replaceFirst("[.\\s]+$", "");
  }

  /** Adds a country as its code, or as the list wrote it when the table does not know it. */
  void country(Entity.Builder entity, Property property, @Nullable String text, String field) {
    if (text == null) {
      return;
    }
    String name = text.startsWith("Region: ") ? text.substring("Region: ".length()) : text;
    if (NO_COUNTRY.contains(name)) {
      entity.add(Property.NOTES, property.label() + ": " + name, field, text);
      return;
    }
    String code = Countries.code(name).orElse(null);
    if (code == null) {
      if (reportedCountries.add(name)) {
        sink.problem(entity.id(), "the country '" + name + "' is not known; kept as text");
      }
      entity.add(property, name, field, text);
      return;
    }
    entity.add(property, code, field, text);
  }
}
