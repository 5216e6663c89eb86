package dev.tamga.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The customers of a file, one after the other. */
interface InputRows extends AutoCloseable {
  /** The next row, good or bad; null at the end. */
  @Nullable InputRow next() throws IOException;

  @Override
  void close() throws IOException;
}
