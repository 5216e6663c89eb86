package dev.tamga.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a UTF-8 stream, each at most {@value #LONGEST} bytes long. A longer one is passed
 * over without being held in memory, and reported.
 */
final class JsonLines implements AutoCloseable {
  static final int LONGEST = 16 << 20;

  /**
   * A line.
   *
   * @param text null when the line could not be read
   * @param problem why it could not be read
   */
  record Line(long number, @Nullable String text, @Nullable String problem) {}

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private byte[] line = new byte[1 << 12];
  private long number;

  JsonLines(InputStream in) {
    this.in = in;
  }

  /** The next line that is not blank; null at the end. */
  @Nullable Line next() throws IOException {
    while (true) {
      int length = 0;
      boolean tooLong = false;
      boolean any = false;
      while (true) {
        if (position == limit && !fill()) {
          break;
        }
        any = true;
        int end = position;
        while (end < limit && buffer[end] != '\n') {
          end++;
        }
        int count = end - position;
        if (length + count > LONGEST) {
          tooLong = true;
        } else {
          line = append(line, length, buffer, position, count);
          length += count;
        }
        boolean ended = end < limit;
        position = ended ? end + 1 : end;
        if (ended) {
          break;
        }
      }
      if (!any) {
        return null;
      }
      number++;
      if (tooLong) {
        return new Line(number, null, "the line is longer than " + (LONGEST >> 20) + " MB");
      }
      try {
        String text = decode(line, length);
        if (!text.isBlank()) {
          return new Line(number, text, null);
        }
      } catch (CharacterCodingException e) {
        return new Line(number, null, "the line is not in UTF-8");
      }
    }
  }

  /** A letter that is replaced is a name that is not found: bytes that are no text are an error. */
  private static String decode(byte[] bytes, int length) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes, 0, length))
        .toString()
        .replace("\uFEFF", "");
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer));
    return limit > 0;
  }

  private static byte[] append(byte[] to, int length, byte[] from, int start, int count) {
    byte[] grown =
        length + count <= to.length
            ? to
            : java.util.Arrays.copyOf(to, Math.max(to.length * 2, length + count));
    System.arraycopy(from, start, grown, length, count);
    return grown;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
