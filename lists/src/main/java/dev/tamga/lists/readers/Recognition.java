package dev.tamga.lists.readers;

import dev.tamga.lists.TextEncoding;
import dev.tamga.screening.Json;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Tells the form of a list from the first bytes of its (decompressed) content. */
final class Recognition {
  private static final Map<String, ListFormat> BY_ROOT_ELEMENT =
      Map.of(
          "sdnList", ListFormat.OFAC_XML,
          "sanctionsData", ListFormat.OFAC_ENHANCED_XML,
          "Sanctions", ListFormat.OFAC_ADVANCED_XML,
          "CONSOLIDATED_LIST", ListFormat.UN_XML,
          "export", ListFormat.EU_XML,
          "data-set", ListFormat.CANADA_XML,
          "swiss-sanctions-list", ListFormat.SWITZERLAND_XML,
          "SanctionList", ListFormat.KYRGYZSTAN_XML);

  private static final Pattern ROOT_ELEMENT = Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z_][\\w.-]*)");
  private static final String NUMBER = "\\s*\"?\\d+\"?\\s*,";
  private static final Pattern OFAC_NAMES =
      Pattern.compile(
          NUMBER
              + "(?:\"[^\"]*+\"|[^,\"]*+)(?:,(?:\"[^\"]*+(?:\"\"[^\"]*+)*+\"\\s*|[^,\"]*+)){10}");
  private static final Pattern OFAC_ALIASES =
      Pattern.compile(NUMBER + NUMBER + "\"(?:aka|fka|nka)\",.*");
  private static final Pattern OFAC_ADDRESSES =
      Pattern.compile(NUMBER + NUMBER + "(?:(?:\"[^\"]*+\"\\s*|[^,\"]*+)(?:,|$)){4}");
  private static final Pattern OFAC_COMMENTS =
      Pattern.compile(NUMBER + "\"[^\"]*+(?:\"\"[^\"]*+)*+\"\\s*");

  private Recognition() {}

  /**
   * The form of a list that begins with these bytes.
   *
   * @param named whether a person named the file: then a table needs no more than a column 'name'
   *     to be a list; one that merely lies in a folder needs another known column, too
   */
  static Optional<ListFormat> of(byte[] head, boolean named) {
    String text = new String(head, TextEncoding.detect(head)).replace("\uFEFF", "");
    String start = text.stripLeading();
    if (start.startsWith("<")) {
      return xml(start);
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      return json(start);
    }
    return table(start, named);
  }

  private static Optional<ListFormat> xml(String text) {
    String bare =
        text.replaceAll("(?s)<!--.*?-->", "")
            .replaceAll("(?s)<\\?.*?\\?>", "")
            .replaceAll("(?s)<!DOCTYPE[^>\\[]*(\\[.*?\\]\\s*)?>", "");
    var matcher = ROOT_ELEMENT.matcher(bare);
    return matcher.find()
        ? Optional.ofNullable(BY_ROOT_ELEMENT.get(matcher.group(1)))
        : Optional.empty();
  }

  private static Optional<ListFormat> json(String text) {
    Set<String> members = members(text);
    if (members.containsAll(Set.of("id", "schema", "properties"))) {
      return Optional.of(ListFormat.ENTITY_JSON);
    }
    if (members.contains("results") && text.contains("\"source\"") && text.contains("\"name\"")) {
      return Optional.of(ListFormat.CSL_JSON);
    }
    return Optional.empty();
  }

  /** The members of the first object, as far as the text goes. */
  private static Set<String> members(String text) {
    Set<String> members = new HashSet<>();
    try (JsonParser parser = Json.parser(text)) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          members.add(parser.currentName());
          parser.nextToken();
          parser.skipChildren();
        }
      }
    } catch (JacksonException brokenOff) {
      return members;
    }
    return members;
  }

  private static Optional<ListFormat> table(String text, boolean named) {
    String[] lines = text.split("\\R", 3);
    String first = lines[0].toLowerCase(Locale.ROOT);
    String second = lines.length > 1 ? lines[1].toLowerCase(Locale.ROOT) : "";
    if (first.startsWith("report date") && second.contains("unique id")) {
      return Optional.of(ListFormat.UK_CSV);
    }
    if (first.startsWith("last updated") && second.contains("group id")) {
      return Optional.of(ListFormat.OFSI_CSV);
    }
    if (first.contains("_id,source,entity_number")) {
      return Optional.of(ListFormat.CSL_CSV);
    }
    if (first.contains("\t") && first.contains("street_address") && first.contains("fr_citation")) {
      return Optional.of(ListFormat.BIS_DENIED_PERSONS);
    }
    if (OFAC_ALIASES.matcher(lines[0]).matches()) {
      return Optional.of(ListFormat.OFAC_CSV_ALIASES);
    }
    if (OFAC_NAMES.matcher(lines[0]).matches()) {
      return Optional.of(ListFormat.OFAC_CSV);
    }
    if (OFAC_ADDRESSES.matcher(lines[0]).matches()) {
      return Optional.of(ListFormat.OFAC_CSV_ADDRESSES);
    }
    if (OFAC_COMMENTS.matcher(lines[0]).matches()) {
      return Optional.of(ListFormat.OFAC_CSV_COMMENTS);
    }
    Set<String> columns = new HashSet<>();
    for (String column : first.split("[,;\\t|]")) {
      columns.add(column.strip().replace("\"", ""));
    }
    long known = columns.stream().filter(SimpleCsvRow.COLUMNS::contains).count();
    if (columns.contains("name") && (named || known > 1)) {
      return Optional.of(ListFormat.SIMPLE_CSV);
    }
    return Optional.empty();
  }
}
