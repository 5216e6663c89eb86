package dev.tamga.lists.readers;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Remembers how a text ends. A table that was cut off inside its very last field still has all its
 * columns; only the missing line break shows it.
 */
final class LastCharacter extends FilterReader {
  private int last = '\n';

  LastCharacter(Reader in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int character = super.read();
    if (character >= 0) {
      last = character;
    }
    return character;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    if (n > 0) {
      last = buffer[offset + n - 1];
    }
    return n;
  }

  /** Whether what was read so far ends in a line break. */
  boolean isLineBreak() {
    return last == '\n' || last == '\r';
  }
}
