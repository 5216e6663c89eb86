package dev.tamga.lists.readers;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an address as a list states them, in the order in which they are written on a
 * letter.
 */
final class PostalAddress {
  private final Map<Property, String> parts = new EnumMap<>(Property.class);
  private final SequencedSet<String> lines = new LinkedHashSet<>();
  private final List<String> notes = new ArrayList<>();
  private @Nullable String country;

  /** Adds a part; null is passed over. */
  PostalAddress part(Property property, @Nullable String text) {
    if (text != null) {
      String tidy = tidy(text);
      if (!tidy.isEmpty()) {
        parts.merge(property, tidy, (a, b) -> a + ", " + b);
        lines.add(property == Property.POST_OFFICE_BOX ? "PO Box " + tidy : tidy);
      }
    }
    return this;
  }

  /** Sets the country in the list's words. */
  PostalAddress country(@Nullable String text) {
    if (text != null) {
      country = text;
      lines.add(tidy(text));
    }
    return this;
  }

  /** Adds what the list remarks on the address; null is passed over. */
  PostalAddress note(@Nullable String text) {
    if (text != null) {
      notes.add(text);
    }
    return this;
  }

  @Nullable String country() {
    return country;
  }

  boolean isMoreThanCountry() {
    return !parts.isEmpty() || !notes.isEmpty();
  }

  /** The whole address in one line; some lists state one only in their remark on it. */
  String line() {
    return String.join(
        ", ", lines.isEmpty() ? notes.stream().map(PostalAddress::tidy).toList() : lines);
  }

  void fill(Entity.Builder entity, Dossier dossier, String field) {
    entity.add(Property.FULL, line(), field);
    parts.forEach((property, text) -> entity.add(property, text, field));
    dossier.country(entity, Property.COUNTRY, country, field);
    notes.forEach(note -> entity.add(Property.NOTES, note, field));
  }

  /** Line breaks are as long as the publisher's page; a trailing comma leads nowhere. */
  private static String tidy(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("[\\s,;]+$", "").strip();
  }
}
