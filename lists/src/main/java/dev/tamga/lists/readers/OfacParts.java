package dev.tamga.lists.readers;

import dev.tamga.screening.Property;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of names and addresses by the words of OFAC's enhanced and advanced XML. */
final class OfacParts {
  private static final Map<String, Property> ADDRESS =
      Map.of(
          "ADDRESS1", Property.STREET,
          "ADDRESS2", Property.STREET_2,
          "ADDRESS3", Property.STREET_3,
          "CITY", Property.CITY,
          "STATE/PROVINCE", Property.STATE,
          "POSTAL CODE", Property.POSTAL_CODE,
          "REGION", Property.REGION);

  private static final Map<String, Property> NAME =
      Map.of(
          "First Name", Property.FIRST_NAME,
          "Last Name", Property.LAST_NAME,
          "Middle Name", Property.MIDDLE_NAME,
          "Patronymic", Property.FATHER_NAME,
          "Matronymic", Property.MOTHER_NAME,
          "Maiden Name", Property.PREVIOUS_NAME,
          "Nickname", Property.WEAK_ALIAS);

  private OfacParts() {}

  /** What part of an address it is; null when the word is new. */
  static @Nullable Property ofAddress(@Nullable String word) {
    return word == null ? null : ADDRESS.get(word);
  }

  /** What part of a person's name it is; null when it is none that the model keeps apart. */
  static @Nullable Property ofName(@Nullable String word) {
    return word == null ? null : NAME.get(word);
  }
}
