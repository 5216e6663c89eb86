package dev.tamga.screening;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What is in a snapshot and where it came from. It holds nothing of the moment or the machine of
 * the build, so that the same input gives the same bytes.
 *
 * @param engine the version of Tamga that wrote it
 * @param date the day of the newest list in it (ISO 8601), or {@code undated}
 * @param lists the lists, in the order in which they were read
 * @param overrides reasons that a person gave for accepting what the load gate had refused
 */
public record Manifest(
    String engine, String date, List<ListVersion> lists, List<String> overrides) {

  /** The date of a snapshot none of whose lists says its date. */
  public static final String UNDATED = "undated";

  /**
   * One version of one list.
   *
   * @param dataset the short name that entities carry
   * @param published when the publisher dates it (ISO 8601); null when nobody says
   * @param datedBy how that is known: {@code content}, {@code download}, {@code path}, or empty
   * @param form the form of the file
   * @param file the name of the file, without folders
   * @param sha256 the hash of the file as it lay on disk, in hexadecimal; of several files the hash
   *     of their hashes
   * @param entities how many entities it states, designations, addresses and links among them
   * @param targets how many of them the list means itself
   * @param targetsBySchema the targets by FollowTheMoney schema
   * @param leftOut fields that were not turned into the model, with the reason and how often
   * @param problems how many records or values could not be understood
   */
  public record ListVersion(
      String dataset,
      String title,
      String publisher,
      @Nullable String published,
      String datedBy,
      String form,
      String file,
      String sha256,
      long entities,
      long targets,
      Map<String, Long> targetsBySchema,
      List<LeftOut> leftOut,
      long problems) {
    public ListVersion {
      targetsBySchema = Map.copyOf(targetsBySchema);
      leftOut = List.copyOf(leftOut);
    }
  }

  /** A field that a reader does not turn into the model. */
  public record LeftOut(String field, String reason, long count) {}

  public Manifest {
    lists = List.copyOf(lists);
    overrides = List.copyOf(overrides);
  }

  /** How many targets all lists have together; one that two lists state counts twice. */
  public long targets() {
    return lists.stream().mapToLong(ListVersion::targets).sum();
  }

  /** The manifest as one JSON object. */
  public String toJson() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.generator(text)) {
      json.writeStartObject();
      json.writeStringProperty("engine", engine);
      json.writeStringProperty("date", date);
      json.writeArrayPropertyStart("lists");
      for (ListVersion list : lists) {
        write(list, json);
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("overrides");
      overrides.forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void write(ListVersion list, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("dataset", list.dataset);
    json.writeStringProperty("title", list.title);
    json.writeStringProperty("publisher", list.publisher);
    if (list.published != null) {
      json.writeStringProperty("published", list.published);
    }
    json.writeStringProperty("dated_by", list.datedBy);
    json.writeStringProperty("form", list.form);
    json.writeStringProperty("file", list.file);
    json.writeStringProperty("sha256", list.sha256);
    json.writeNumberProperty("entities", list.entities);
    json.writeNumberProperty("targets", list.targets);
    json.writeObjectPropertyStart("targets_by_schema");
    new TreeMap<>(list.targetsBySchema).forEach(json::writeNumberProperty);
    json.writeEndObject();
    json.writeArrayPropertyStart("left_out");
    for (LeftOut field : list.leftOut) {
      json.writeStartObject();
      json.writeStringProperty("field", field.field);
      json.writeStringProperty("reason", field.reason);
      json.writeNumberProperty("count", field.count);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberProperty("problems", list.problems);
    json.writeEndObject();
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException when it is something else
   */
  static Manifest fromJson(String text) {
    try {
      Map<String, @Nullable Object> json = Json.object(text);
      List<ListVersion> lists = new ArrayList<>();
      for (Object list : list(json, "lists")) {
        lists.add(listVersion(map(list)));
      }
      return new Manifest(
          string(json, "engine"),
          string(json, "date"),
          lists,
          list(json, "overrides").stream().map(Manifest::override).toList());
    } catch (ClassCastException | tools.jackson.core.JacksonException e) {
      throw new IllegalArgumentException("the manifest is damaged: " + e.getMessage(), e);
    }
  }

  private static String override(@Nullable Object text) {
    if (text instanceof String reason) {
      return reason;
    }
    throw new IllegalArgumentException("the manifest has an override that is no text");
  }

  private static ListVersion listVersion(Map<String, @Nullable Object> json) {
    Map<String, Long> bySchema = new TreeMap<>();
    map(json.get("targets_by_schema"))
        .forEach((schema, count) -> bySchema.put(schema, Long.valueOf(String.valueOf(count))));
    List<LeftOut> leftOut = new ArrayList<>();
    for (Object field : list(json, "left_out")) {
      Map<String, @Nullable Object> one = map(field);
      leftOut.add(new LeftOut(string(one, "field"), string(one, "reason"), number(one, "count")));
    }
    return new ListVersion(
        string(json, "dataset"),
        string(json, "title"),
        string(json, "publisher"),
        (String) json.get("published"),
        string(json, "dated_by"),
        string(json, "form"),
        string(json, "file"),
        string(json, "sha256"),
        number(json, "entities"),
        number(json, "targets"),
        bySchema,
        leftOut,
        number(json, "problems"));
  }

  private static String string(Map<String, @Nullable Object> json, String name) {
    if (json.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("the manifest has no text '" + name + "'");
  }

  private static long number(Map<String, @Nullable Object> json, String name) {
    return Long.parseLong(string(json, name));
  }

  private static List<?> list(Map<String, @Nullable Object> json, String name) {
    if (json.get(name) instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException("the manifest has no list '" + name + "'");
  }

  @SuppressWarnings("unchecked") // objects are read by Json, whose keys are texts
  private static Map<String, @Nullable Object> map(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, @Nullable Object>) map;
    }
    throw new IllegalArgumentException("the manifest is not made of objects where it should be");
  }
}
