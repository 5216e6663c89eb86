package dev.tamga.lists.fetch;

import dev.tamga.screening.Json;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/**
 * What has arrived of a file so far, as it was sent. It stands beside the file as {@code
 * <file>.part}, with a note {@code <file>.part.json} of which version it is and how much of it is
 * surely on the disk, so that a later attempt, or a later run, can go on from there.
 */
final class PartialFile implements AutoCloseable {
  private static final long NOTE_EVERY = 16L << 20;

  /**
   * The version that a part belongs to.
   *
   * @param validator what proves the publisher still has this version; null when nothing does
   * @param encoding how the content is packed for the way; null when it is not
   * @param total the size as sent, or -1 when the publisher did not say
   */
  record Version(
      String url,
      @Nullable String validator,
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable String encoding,
      long total) {}

  private final Path path;
  private final Path note;
  private @Nullable Version version;
  private @Nullable FileOutputStream out;
  private long size;
  private long noted;

  private PartialFile(Path path, Path note) {
    this.path = path;
    this.note = note;
  }

  /** The part of a file, with what an earlier run left of it. */
  static PartialFile of(Path file) throws IOException {
    PartialFile part =
        new PartialFile(
            file.resolveSibling(file.getFileName() + ".part"),
            file.resolveSibling(file.getFileName() + ".part.json"));
    part.findEarlier();
    return part;
  }

  /** The version of which a part is here and can be continued. */
  Optional<Version> version() {
    return size > 0 && version != null && version.validator() != null
        ? Optional.of(version)
        : Optional.empty();
  }

  /** The version of which all is here. */
  Version finished() {
    if (version == null) {
      throw new IllegalStateException("nothing has arrived");
    }
    return version;
  }

  Path path() {
    return path;
  }

  long size() {
    return size;
  }

  /** Begins anew. */
  void restart(Version newVersion) throws IOException {
    discard();
    version = newVersion;
    out = new FileOutputStream(path.toFile());
    writeNote();
  }

  /** Goes on where the part ends. */
  void resume() throws IOException {
    closeOutput();
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(size);
    }
    out = new FileOutputStream(path.toFile(), true);
  }

  void append(byte[] buffer, int length) throws IOException {
    if (out == null) {
      throw new IllegalStateException("neither restarted nor resumed");
    }
    out.write(buffer, 0, length);
    size += length;
    if (size - noted >= NOTE_EVERY) {
      writeNote();
    }
  }

  /** Forgets the part. */
  void discard() throws IOException {
    closeOutput();
    Files.deleteIfExists(note);
    Files.deleteIfExists(path);
    version = null;
    size = 0;
    noted = 0;
  }

  /** Brings what is here to the disk and notes how much that is. */
  void settle() throws IOException {
    if (out != null) {
      writeNote();
      closeOutput();
    }
  }

  @Override
  public void close() throws IOException {
    settle();
  }

  private void closeOutput() throws IOException {
    FileOutputStream open = out;
    out = null;
    if (open != null) {
      open.close();
    }
  }

  private void writeNote() throws IOException {
    if (out == null || version == null) {
      return;
    }
    out.getFD().sync();
    noted = size;
    if (version.validator() != null) {
      DurableFiles.write(note, json(version, size));
    }
  }

  private void findEarlier() throws IOException {
    if (!Files.isRegularFile(note) || !Files.isRegularFile(path)) {
      return;
    }
    try {
      Map<String, @Nullable Object> fields = Json.object(Files.readString(note));
      long surely = Long.parseLong(text(fields, "bytes", "0"));
      if (surely > 0 && surely <= Files.size(path)) {
        version = parsed(fields);
        size = surely;
        noted = surely;
      }
    } catch (CharacterCodingException | JacksonException | NumberFormatException damaged) {
      // A note torn by a crash: the download begins anew.
      version = null;
      size = 0;
    }
  }

  private static String json(Version version, long bytes) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.generator(text)) {
      json.writeStartObject();
      json.writeStringProperty("url", version.url());
      writeIfPresent(json, "validator", version.validator());
      writeIfPresent(json, "etag", version.etag());
      writeIfPresent(json, "last_modified", version.lastModified());
      writeIfPresent(json, "encoding", version.encoding());
      json.writeNumberProperty("total", version.total());
      json.writeNumberProperty("bytes", bytes);
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static void writeIfPresent(JsonGenerator json, String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }

  private static Version parsed(Map<String, @Nullable Object> fields) {
    return new Version(
        text(fields, "url", ""),
        optional(fields, "validator"),
        optional(fields, "etag"),
        optional(fields, "last_modified"),
        optional(fields, "encoding"),
        Long.parseLong(text(fields, "total", "-1")));
  }

  private static String text(Map<String, @Nullable Object> fields, String name, String otherwise) {
    String value = optional(fields, name);
    return value == null ? otherwise : value;
  }

  private static @Nullable String optional(Map<String, @Nullable Object> fields, String name) {
    return fields.get(name) instanceof String text ? text : null;
  }
}
