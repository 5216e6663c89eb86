package dev.tamga.lists.readers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a UTF-8 stream, for formats with one JSON object on each. A line that is longer than
 * the limit is passed over without being held in memory, and told of, as is one that is not UTF-8.
 * Not thread-safe.
 */
public final class JsonLines implements AutoCloseable {
  /** The longest line that is read unless another limit is set, in bytes. */
  public static final int LONGEST = 16 << 20;

  /**
   * A line.
   *
   * @param number its number in the stream, from 1, blank lines counted
   * @param text its text without the line break; null when it could not be read
   * @param problem why it could not be read, in a half sentence; null when it could
   */
  public record Line(long number, @Nullable String text, @Nullable String problem) {}

  private final InputStream in;
  private final int longest;
  private final byte[] chunk = new byte[1 << 16];
  private int chunkStart;
  private int chunkEnd;
  private byte[] line = new byte[1 << 12];
  private int length;
  private long number;
  private boolean tooLong;
  private boolean ended;

  /** Reads lines of up to {@link #LONGEST} bytes. Closing this closes the stream. */
  public JsonLines(InputStream in) {
    this(in, LONGEST);
  }

  /**
   * @param longest the longest line that is read, in bytes
   */
  JsonLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The number of the line that was read last, from 1; 0 before the first. */
  long number() {
    return number;
  }

  /** Whether the line that was read last ended with a line break. */
  boolean isEnded() {
    return ended;
  }

  /**
   * The next line that is not blank; null at the end.
   *
   * @throws IOException when the stream cannot be read
   */
  public @Nullable Line next() throws IOException {
    while (gather()) {
      number++;
      if (tooLong) {
        return new Line(number, null, "the line is longer than " + (longest >> 20) + " MB");
      }
      try {
        String text = text();
        if (!text.isBlank()) {
          return new Line(number, text, null);
        }
      } catch (CharacterCodingException e) {
        return new Line(number, null, "the line is not in UTF-8");
      }
    }
    return null;
  }

  /** Reads up to the end of a line; false when there is none any more. */
  private boolean gather() throws IOException {
    length = 0;
    tooLong = false;
    ended = false;
    boolean any = false;
    while (!ended && (chunkStart < chunkEnd || fill())) {
      any = true;
      int end = chunkStart;
      while (end < chunkEnd && chunk[end] != '\n') {
        end++;
      }
      append(chunkStart, end);
      ended = end < chunkEnd;
      chunkStart = ended ? end + 1 : end;
    }
    return any;
  }

  private boolean fill() throws IOException {
    chunkStart = 0;
    chunkEnd = Math.max(0, in.read(chunk));
    return chunkEnd > 0;
  }

  private void append(int start, int end) {
    int more = end - start;
    if (tooLong || more > longest - length) {
      tooLong = true;
      return;
    }
    if (length + more > line.length) {
      line = Arrays.copyOf(line, Math.max(length + more, Math.min(longest, 2 * line.length)));
    }
    System.arraycopy(chunk, start, line, length, more);
    length += more;
  }

  /**
   * A letter that is replaced is a name that is not found: bytes that are no text are an error. A
   * byte order mark stands at the beginning of a file, and of each that others were joined from.
   */
  private String text() throws CharacterCodingException {
    String text =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, length)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
