package dev.tamga.lists.readers;

import dev.tamga.screening.Countries;
import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An address in parts, on its way to be one line on the target and an entity of its own. */
final class UsAddress {
  private record Part(Property property, String text, String field) {}

  private final UsEntry entry;
  private final UsScope scope;
  private final String source;
  private final List<Part> parts = new ArrayList<>();
  private @Nullable Part country;

  /**
   * @param source what the names of the fields follow, for example {@code add.csv}
   */
  UsAddress(UsEntry entry, UsScope scope, String source) {
    this.entry = entry;
    this.scope = scope;
    this.source = source;
  }

  /** Adds a part in the order of the line; null is passed over. */
  void part(Property property, @Nullable String text, String field) {
    if (text != null) {
      parts.add(new Part(property, text, source + "/" + field));
    }
  }

  void country(@Nullable String text, String field) {
    if (text != null) {
      country = new Part(Property.COUNTRY, text, source + "/" + field);
    }
  }

  /**
   * Adds what there is to the entry. A country alone is a country of the target and no address.
   *
   * @param key what the list calls the address; null when it does not, so that its text must serve
   */
  void addTo(@Nullable String key) {
    if (country != null) {
      scope.country(entry.target(), Property.COUNTRY, country.text, country.field);
    }
    if (parts.isEmpty()) {
      return;
    }
    String line = line();
    Entity.Builder address =
        entry.other("address-" + (key == null ? StableKey.of(line) : key), Schema.ADDRESS);
    entry.target().add(Property.ADDRESS_ENTITY, address.id(), source);
    if (!line.isEmpty()) {
      entry.target().add(Property.ADDRESS, line, source);
      address.add(Property.FULL, line, source);
    }
    for (Part part : parts) {
      address.add(part.property, part.text, part.field);
    }
    if (country != null) {
      scope.country(address, Property.COUNTRY, country.text, country.field);
    }
  }

  private String line() {
    List<String> texts = new ArrayList<>();
    for (Part part : parts) {
      if (part.property != Property.NOTES) {
        texts.add(part.text);
      }
    }
    if (country != null) {
      String code = Countries.code(country.text).orElse(null);
      texts.add(code != null && country.text.length() == 2 ? Countries.name(code) : country.text);
    }
    return String.join(", ", texts);
  }
}
