package dev.tamga.lists.readers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One record of the consolidated screening list, by the names that its CSV and its JSON share.
 * Remembers which fields were asked for.
 */
final class CslRecord {
  /** An address in the parts that the form of the file has; the CSV has but one line. */
  record Address(
      @Nullable String line,
      @Nullable String city,
      @Nullable String state,
      @Nullable String postalCode,
      @Nullable String country) {}

  /**
   * An identifier.
   *
   * @param date of issue or expiry: the CSV does not say which
   */
  record Id(String type, OfacNumber number, @Nullable String date) {}

  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private final Set<String> read = new HashSet<>();
  private final String where;
  final List<Address> addresses = new ArrayList<>();
  final List<Id> ids = new ArrayList<>();
  final List<String> notes = new ArrayList<>();

  /**
   * @param where the line or the place of the record, for messages
   */
  CslRecord(String where) {
    this.where = where;
  }

  String where() {
    return where;
  }

  /** Adds a value; null and blank ones are passed over. */
  void put(String field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      fields.computeIfAbsent(field, _ -> new ArrayList<>(1)).add(value.strip());
    }
  }

  /** The values of a field. */
  List<String> texts(String field) {
    read.add(field);
    return fields.getOrDefault(field, List.of());
  }

  /** The first value of a field; null when it has none. */
  @Nullable String text(String field) {
    List<String> values = texts(field);
    return values.isEmpty() ? null : values.getFirst();
  }

  void reportUnread(Map<String, String> meantToBeLeftOut, EntitySink sink) {
    for (String field : fields.keySet()) {
      if (!read.contains(field)) {
        Unread.report(field, meantToBeLeftOut, sink);
      }
    }
  }
}
