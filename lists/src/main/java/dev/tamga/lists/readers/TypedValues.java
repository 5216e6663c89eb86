package dev.tamga.lists.readers;

import dev.tamga.screening.Countries;
import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.VagueDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds texts of one file to entities in the form that their property asks for: countries as codes,
 * dates as vague as they are, genders as words. What is not understood is kept as text and told to
 * the sink; a country that is not known is told once per file.
 */
final class TypedValues {
  private static final Map<String, String> GENDERS =
      Map.ofEntries(
          Map.entry("male", "male"),
          Map.entry("m", "male"),
          Map.entry("man", "male"),
          Map.entry("м", "male"),
          Map.entry("муж", "male"),
          Map.entry("мужской", "male"),
          Map.entry("female", "female"),
          Map.entry("f", "female"),
          Map.entry("woman", "female"),
          Map.entry("ж", "female"),
          Map.entry("жен", "female"),
          Map.entry("женский", "female"));

  private final EntitySink sink;
  private final Set<String> unknownCountries = new HashSet<>();

  TypedValues(EntitySink sink) {
    this.sink = sink;
  }

  /** Adds a country as its code; as it is written when nobody knows it. */
  void country(
      Entity.Builder entity, Property property, @Nullable String text, String field, String where) {
    if (text == null) {
      return;
    }
    Optional<String> code = Countries.code(text);
    if (code.isPresent()) {
      entity.add(property, code.get(), field, text);
      return;
    }
    entity.add(property, text, field);
    if (unknownCountries.add(text)) {
      sink.problem(where, field + ": no country is known as '" + text + "'; kept as written");
    }
  }

  /** Adds a date; as a note when it is in words that say no date. */
  void date(
      Entity.Builder entity, Property property, @Nullable String text, String field, String where) {
    if (text == null) {
      return;
    }
    Optional<String> date = dateOf(text);
    if (date.isPresent()) {
      entity.add(property, date.get(), field, text);
    } else {
      entity.add(Property.NOTES, field + ": " + text, field, text);
      sink.problem(where, field + ": '" + text + "' is not a date; kept as a note");
    }
  }

  /** The date in EDTF; figures are read day first. */
  static Optional<String> dateOf(String text) {
    return VagueDate.parse(text).isPresent()
        ? Optional.of(text.strip())
        : PlainDates.read(text, PlainDates.Order.DAY_FIRST);
  }

  /** Adds a gender as a word; as it is written when it is another word. */
  void gender(Entity.Builder entity, @Nullable String text, String field, String where) {
    if (text == null) {
      return;
    }
    String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
    String gender = GENDERS.get(plain);
    entity.add(Property.GENDER, gender == null ? plain : gender, field, text);
    if (gender == null) {
      sink.problem(where, field + ": '" + text + "' is not read as male or female; kept as text");
    }
  }

  /** Adds the figures of an IMO number; as a note when there are not seven of them. */
  void imo(Entity.Builder entity, @Nullable String text, String field, String where) {
    if (text == null) {
      return;
    }
    String figures = text.replaceAll("[^0-9]", "");
    entity.add(Property.IMO_NUMBER, figures, field, text);
    if (figures.length() != 7) {
      entity.add(Property.NOTES, field + ": " + text, field, text);
      sink.problem(where, field + ": '" + text + "' is not an IMO number of seven figures");
    }
  }
}
