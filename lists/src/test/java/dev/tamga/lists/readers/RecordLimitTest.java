package dev.tamga.lists.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecordLimitTest {
  private static String read(String text) throws IOException {
    StringWriter read = new StringWriter();
    try (Reader in = new RecordLimit(new StringReader(text), ',')) {
      in.transferTo(read);
    }
    return read.toString();
  }

  @Test
  void whatIsNotTooLongIsLeftAsItIs() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(60); length > 0; length--) {
        text.append("\"\",\n\r ax".charAt(random.nextInt(8)));
      }
      assertThat(read(text.toString())).isEqualTo(text.toString());
    }
  }

  @Test
  void whatFollowsARecordThatIsCutIsWhole() throws IOException {
    String tooLong = "x".repeat(RecordLimit.LONGEST + 10);
    assertThat(read("a\n" + tooLong + "\nb\n")).isEqualTo("a\n" + tooLong.substring(10) + "\nb\n");
    assertThat(read("a,\"" + tooLong + "\n\"\nb")).endsWith("x\n\"\nb");
  }
}
