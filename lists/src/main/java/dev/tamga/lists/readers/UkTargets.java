package dev.tamga.lists.readers;

import dev.tamga.screening.Schema;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The targets of a British list while it is read. Both lists have one row for each combination of
 * name, address and the like, and the rows of one target are scattered over the file, so nothing
 * can be handed on before its end. What is held is the finished values, each once, not the rows:
 * the heap that this takes is bounded by what the list says, a fraction of the file's size.
 */
final class UkTargets {
  private final Reading reading;
  private final String prefix;
  private final UkColumns columns;
  private final Map<String, UkTarget> byKey = new LinkedHashMap<>();

  /**
   * @param prefix what the ids begin with, for example {@code ofsi-}
   */
  UkTargets(Reading reading, String prefix, UkColumns columns) {
    this.reading = reading;
    this.prefix = prefix;
    this.columns = columns;
  }

  /** The target of that key, started with its kind if it is new. */
  UkTarget of(String key, String kind, String where) {
    UkTarget known = byKey.get(key);
    if (known != null) {
      return known;
    }
    Optional<Schema> schema = schema(kind);
    if (schema.isEmpty()) {
      reading
          .sink()
          .problem(where, "unknown kind of target '" + kind + "'; taken for a legal entity");
    }
    UkTarget target =
        new UkTarget(reading.dossier(prefix + key, schema.orElse(Schema.LEGAL_ENTITY)), columns);
    byKey.put(key, target);
    return target;
  }

  private static Optional<Schema> schema(String kind) {
    return Optional.ofNullable(
        switch (kind) {
          case "Individual" -> Schema.PERSON;
          case "Entity" -> Schema.ORGANIZATION;
          case "Ship" -> Schema.VESSEL;
          default -> null;
        });
  }

  /** Hands all targets to the sink, in the order in which the list first names them. */
  void send() throws IOException {
    for (UkTarget target : byKey.values()) {
      target.send(owner -> byKey.containsKey(owner) ? prefix + owner : null);
    }
  }
}
