package dev.tamga.lists.readers;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;

/** Small files of the forms of which no official one is at hand, beside the tests. */
final class UsSamples {
  private UsSamples() {}

  static Path at(String name) {
    URL url = Objects.requireNonNull(UsSamples.class.getResource(name), name);
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }
}
