package dev.tamga.screening;

import dev.tamga.names.Tables;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Countries by the names, codes and adjectives that official lists and banks write. The table
 * {@code countries.tsv} holds them with its sources. Thread-safe.
 */
public final class Countries {
  private static final Map<String, String> CODES = new HashMap<>();
  private static final Map<String, String> NAMES = new HashMap<>();

  static {
    for (String[] row : Tables.read(Countries.class, "countries.tsv", 4)) {
      String code = row[0];
      NAMES.put(code, row[2]);
      CODES.put(code, code);
      for (String name : (row[1] + "|" + row[2] + "|" + row[3]).split("\\|")) {
        if (!name.isBlank()) {
          CODES.putIfAbsent(key(name), code);
        }
      }
    }
  }

  private Countries() {}

  /**
   * The code of a country (ISO 3166-1 alpha-2 in lower case, or one of the table's own for states
   * that are no more) from its code, name or adjective; empty when the table does not know it.
   */
  public static Optional<String> code(String text) {
    return Optional.ofNullable(CODES.get(key(text)));
  }

  /** The short English name of a code; the code itself when the table does not know it. */
  public static String name(String code) {
    return NAMES.getOrDefault(code, code);
  }

  private static String key(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace(".", "")
        .replaceAll("[’'`]", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
