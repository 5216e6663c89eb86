package dev.tamga.lists.fetch;

import dev.tamga.screening.Json;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/**
 * Where a file came from and when. It stands beside the file as {@code <file>.fetched.json}.
 *
 * @param url where the file was fetched, without any secret
 * @param etag the publisher's mark of this version, if it gave one
 * @param lastModified the publisher's date of this version, as it wrote it, if it gave one
 * @param retrievedAt when the content was fetched
 * @param checkedAt when the publisher last said that this is the current version
 * @param sha256 the hash of the file, in hexadecimal
 * @param bytes the size of the file
 */
public record Receipt(
    URI url,
    @Nullable String etag,
    @Nullable String lastModified,
    Instant retrievedAt,
    Instant checkedAt,
    String sha256,
    long bytes) {

  /** Where the receipt of a file stands. */
  static Path pathFor(Path file) {
    return file.resolveSibling(file.getFileName() + ".fetched.json");
  }

  /**
   * The receipt of a file; empty when there is none, or none that can be understood. Whether the
   * file is still the one it speaks of is for the caller to compare.
   */
  public static Optional<Receipt> of(Path file) throws IOException {
    Path path = pathFor(file);
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    try {
      return Optional.of(parsed(Json.object(Files.readString(path, StandardCharsets.UTF_8))));
    } catch (CharacterCodingException
        | JacksonException
        | DateTimeException
        | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  /** The same version, of which the publisher has now said that it is current. */
  Receipt checked(Instant when, @Nullable String newEtag, @Nullable String newLastModified) {
    return new Receipt(
        url,
        newEtag == null ? etag : newEtag,
        newLastModified == null ? lastModified : newLastModified,
        retrievedAt,
        when,
        sha256,
        bytes);
  }

  String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.generator(text)) {
      json.writeStartObject();
      json.writeStringProperty("url", url.toString());
      if (etag != null) {
        json.writeStringProperty("etag", etag);
      }
      if (lastModified != null) {
        json.writeStringProperty("last_modified", lastModified);
      }
      json.writeStringProperty("retrieved_at", retrievedAt.toString());
      json.writeStringProperty("checked_at", checkedAt.toString());
      json.writeStringProperty("sha256", sha256);
      json.writeNumberProperty("bytes", bytes);
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static Receipt parsed(Map<String, @Nullable Object> fields) {
    return new Receipt(
        URI.create(text(fields, "url")),
        optional(fields, "etag"),
        optional(fields, "last_modified"),
        Instant.parse(text(fields, "retrieved_at")),
        Instant.parse(text(fields, "checked_at")),
        text(fields, "sha256"),
        Long.parseLong(text(fields, "bytes")));
  }

  private static @Nullable String optional(Map<String, @Nullable Object> fields, String name) {
    return fields.get(name) instanceof String text ? text : null;
  }

  private static String text(Map<String, @Nullable Object> fields, String name) {
    if (fields.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("no text " + name);
  }
}
