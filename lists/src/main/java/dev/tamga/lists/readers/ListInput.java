package dev.tamga.lists.readers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * A recognised list: its main file and, for the forms that come in several files, the others.
 *
 * @param format what the content showed
 * @param file the main file, possibly compressed
 * @param companions files that complete it, possibly compressed; in the order of their formats
 */
public record ListInput(ListFormat format, Path file, List<Companion> companions) {

  /** A file that completes another, such as the aliases beside the names. */
  public record Companion(ListFormat format, Path file) {}

  public ListInput {
    companions = List.copyOf(companions);
  }

  /** The file's name, for messages. */
  public String name() {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  /** Opens the main file, decompressed within limits. The caller closes it. */
  InputStream open() throws IOException {
    return Compressed.open(file);
  }
}
