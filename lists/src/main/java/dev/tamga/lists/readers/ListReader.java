package dev.tamga.lists.readers;

import java.io.IOException;

/** Turns one published form of a list into entities. Stateless and thread-safe. */
interface ListReader {
  /**
   * Reads the input to its end.
   *
   * @throws ListReadException when the content is not what the format promises or ends too early
   * @throws IOException when the file cannot be read or the sink fails
   */
  void read(ListInput input, EntitySink sink) throws IOException;
}
