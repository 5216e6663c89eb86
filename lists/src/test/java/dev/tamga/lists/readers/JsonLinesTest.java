package dev.tamga.lists.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
  private static final int LIMIT = 1 << 20;

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static List<JsonLines.Line> lines(InputStream in) throws IOException {
    List<JsonLines.Line> lines = new ArrayList<>();
    try (JsonLines read = new JsonLines(in, LIMIT)) {
      for (JsonLines.Line line = read.next(); line != null; line = read.next()) {
        lines.add(line);
      }
    }
    return lines;
  }

  @Test
  void blankLinesAreCountedAndPassedOver() throws IOException {
    assertThat(lines(bytes("{}\n\n \r\n[]")))
        .containsExactly(new JsonLines.Line(1, "{}", null), new JsonLines.Line(4, "[]", null));
    assertThat(lines(bytes(""))).isEmpty();
  }

  @Test
  void aMarkBeforeALineIsNoPartOfIt() throws IOException {
    assertThat(lines(bytes("\uFEFF{}\n\uFEFF[]\n")))
        .extracting(JsonLines.Line::text)
        .containsExactly("{}", "[]");
  }

  @Test
  void aLineAtTheLimitIsRead() throws IOException {
    assertThat(lines(bytes("x".repeat(LIMIT) + "\n" + "y".repeat(LIMIT + 1) + "\nz")))
        .extracting(JsonLines.Line::problem)
        .containsExactly(null, "the line is longer than 1 MB", null);
  }

  @Test
  void aLineThatNoArrayCouldHoldIsPassedOver() throws IOException {
    long length = Integer.MAX_VALUE + 1L;
    List<InputStream> parts = List.of(bytes("{}\n"), new Repeated('x', length), bytes("\n[]\n"));

    assertThat(lines(new SequenceInputStream(Collections.enumeration(parts))))
        .containsExactly(
            new JsonLines.Line(1, "{}", null),
            new JsonLines.Line(2, null, "the line is longer than 1 MB"),
            new JsonLines.Line(3, "[]", null));
  }

  @Test
  void whetherTheLastLineEndsIsKnown() throws IOException {
    try (JsonLines lines = new JsonLines(bytes("{}\n[]"))) {
      lines.next();
      assertThat(lines.isEnded()).isTrue();
      lines.next();
      assertThat(lines.isEnded()).isFalse();
      assertThat(lines.number()).isEqualTo(2);
    }
  }

  /** One byte, again and again. */
  private static final class Repeated extends InputStream {
    private final byte value;
    private long left;

    Repeated(char value, long length) {
      this.value = (byte) value;
      left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? value : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      Arrays.fill(buffer, offset, offset + count, value);
      left -= count;
      return count;
    }
  }
}
