package dev.tamga.lists.readers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream into lines without ever holding more than one line or its limit. A line that is
 * not UTF-8 is the caller's to judge; one over the limit ends the reading.
 */
final class JsonLines {
  static final int LONGEST_LINE = 64 << 20;

  private final InputStream in;
  private final String fileName;
  private final byte[] chunk = new byte[1 << 16];
  private int chunkStart;
  private int chunkEnd;
  private byte[] line = new byte[1 << 12];
  private int length;
  private long number;
  private boolean ended;

  JsonLines(InputStream in, String fileName) {
    this.in = in;
    this.fileName = fileName;
  }

  /** The number of the line that was read last, from 1. */
  long number() {
    return number;
  }

  /** Whether the line that was read last ended with a line break. */
  boolean isEnded() {
    return ended;
  }

  /** Moves to the next line; false at the end of the file. */
  boolean next() throws IOException {
    length = 0;
    ended = false;
    number++;
    while (true) {
      if (chunkStart == chunkEnd && !fill()) {
        return length > 0;
      }
      int end = chunkStart;
      while (end < chunkEnd && chunk[end] != '\n') {
        end++;
      }
      append(chunkStart, end);
      chunkStart = end;
      if (end < chunkEnd) {
        chunkStart++;
        ended = true;
        return true;
      }
    }
  }

  /** The line as text; null when it is not UTF-8. */
  @Nullable String text() {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, length)).toString();
      return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private boolean fill() throws IOException {
    chunkStart = 0;
    chunkEnd = Math.max(0, in.read(chunk));
    return chunkEnd > 0;
  }

  private void append(int start, int end) throws ListReadException {
    int more = end - start;
    if (length + more > LONGEST_LINE) {
      throw new ListReadException(
          fileName
              + ", line "
              + number
              + ": the line is longer than "
              + (LONGEST_LINE >> 20)
              + " MB; no entity is. One JSON object is expected on each line.");
    }
    if (length + more > line.length) {
      line = Arrays.copyOf(line, Math.min(LONGEST_LINE, Math.max(length + more, 2 * line.length)));
    }
    System.arraycopy(chunk, start, line, length, more);
    length += more;
  }
}
