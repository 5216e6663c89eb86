package dev.tamga.cli;

import dev.tamga.lists.readers.PlainDates;
import dev.tamga.screening.Countries;
import dev.tamga.screening.Property;
import dev.tamga.screening.VagueDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a user states of a customer, read so that the screening understands it, or said aloud. */
final class StatedValues {
  private StatedValues() {}

  /**
   * The value as the screening takes it; null when it is not understood.
   *
   * @param warnings is told what was not understood
   */
  static @Nullable String read(Property property, String text, List<String> warnings) {
    if (property.type() == Property.Type.DATE && VagueDate.parse(text).isEmpty()) {
      Optional<String> date = PlainDates.read(text, PlainDates.Order.DAY_FIRST);
      if (date.isEmpty()) {
        warnings.add("the date '" + text + "' was not understood; screened without it");
      }
      return date.orElse(null);
    }
    if (property.type() == Property.Type.COUNTRY && Countries.code(text).isEmpty()) {
      warnings.add("the country '" + text + "' is not known; screened without it");
      return null;
    }
    return text;
  }
}
