package dev.tamga.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** A text in another encoding as a stream of UTF-8. */
final class Utf8Stream extends InputStream {
  private final Reader in;
  private final char[] characters = new char[1 << 14];
  private byte[] bytes = new byte[0];
  private int position;

  Utf8Stream(Reader in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return position < bytes.length || fill() ? bytes[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    if (position == bytes.length && !fill()) {
      return -1;
    }
    int length = Math.min(count, bytes.length - position);
    System.arraycopy(bytes, position, target, offset, length);
    position += length;
    return length;
  }

  private boolean fill() throws IOException {
    // Room for one more: a pair of surrogates must not be parted.
    int length = in.read(characters, 0, characters.length - 1);
    if (length <= 0) {
      return false;
    }
    if (Character.isHighSurrogate(characters[length - 1])) {
      int next = in.read();
      if (next >= 0) {
        characters[length++] = (char) next;
      }
    }
    bytes = new String(characters, 0, length).getBytes(StandardCharsets.UTF_8);
    position = 0;
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
