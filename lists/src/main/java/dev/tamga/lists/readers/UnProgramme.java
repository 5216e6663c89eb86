package dev.tamga.lists.readers;

import dev.tamga.names.Tables;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A sanctions regime of the Security Council. The table {@code un-programmes.tsv} holds them.
 *
 * @param listType what the list calls it
 * @param resolutions the resolutions that it rests on, for example {@code 751 (1992); 2713 (2023)}
 * @param page where its committee presents it
 */
record UnProgramme(String listType, String resolutions, String title, String page) {
  private static final Map<String, UnProgramme> BY_LIST_TYPE = new HashMap<>();

  static {
    for (String[] row : Tables.read(UnProgramme.class, "un-programmes.tsv", 4)) {
      BY_LIST_TYPE.put(row[0], new UnProgramme(row[0], row[1], row[2], row[3]));
    }
  }

  /** The regime of that list type; empty when the table does not know it. */
  static Optional<UnProgramme> of(String listType) {
    return Optional.ofNullable(BY_LIST_TYPE.get(listType));
  }
}
