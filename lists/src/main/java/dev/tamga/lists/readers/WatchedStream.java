package dev.tamga.lists.readers;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that says how much was read from it, whichever way it is read. Not thread-safe. */
abstract class WatchedStream extends FilterInputStream {
  WatchedStream(InputStream in) {
    super(in);
  }

  /**
   * Called after each reading.
   *
   * @param count how many bytes it gave; -1 at the end, as often as it is met
   */
  abstract void passed(int count) throws IOException;

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public final int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    passed(count);
    return count;
  }
}
