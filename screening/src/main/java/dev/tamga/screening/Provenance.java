package dev.tamga.screening;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a value came from. Immutable.
 *
 * @param dataset the list, for example {@code ofac_sdn}
 * @param field the field of that list in its own words, for example {@code sdn.csv/Remarks}; empty
 *     when the source does not name one
 * @param original the text as the list wrote it, when the value is not that text to the letter;
 *     null when it is
 */
public record Provenance(String dataset, String field, @Nullable String original) {
  public Provenance {
    Objects.requireNonNull(dataset);
    Objects.requireNonNull(field);
  }
}
