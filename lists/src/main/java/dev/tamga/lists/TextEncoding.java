package dev.tamga.lists;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Finds out how a text file is encoded, from its beginning: UTF-8 with or without mark, UTF-16 with
 * or without mark, else windows-1251 where the letters are Cyrillic, else windows-1252.
 * Thread-safe.
 */
public final class TextEncoding {
  private static final int LOOKS_AT = 1 << 18;

  private TextEncoding() {}

  /**
   * Opens a text for reading. A sequence that the encoding does not allow is an error ({@link
   * java.nio.charset.MalformedInputException}), not a replaced character. Closing the reader closes
   * the stream.
   */
  public static Reader open(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, LOOKS_AT);
    buffered.mark(LOOKS_AT);
    byte[] head = buffered.readNBytes(LOOKS_AT);
    buffered.reset();
    Charset charset = detect(head);
    buffered.skipNBytes(markLength(head));
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(
                charset.name().startsWith("UTF")
                    ? CodingErrorAction.REPORT
                    : CodingErrorAction.REPLACE);
    return new InputStreamReader(buffered, decoder);
  }

  /** The encoding of a text that begins with these bytes. */
  public static Charset detect(byte[] head) {
    if (startsWith(head, 0xef, 0xbb, 0xbf)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(head, 0xfe, 0xff)) {
      return StandardCharsets.UTF_16BE;
    }
    if (startsWith(head, 0xff, 0xfe)) {
      return StandardCharsets.UTF_16LE;
    }
    int zerosAtEven = 0;
    int zerosAtOdd = 0;
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0) {
        if ((i & 1) == 0) {
          zerosAtEven++;
        } else {
          zerosAtOdd++;
        }
      }
    }
    if (zerosAtOdd > head.length / 8 && zerosAtEven == 0) {
      return StandardCharsets.UTF_16LE;
    }
    if (zerosAtEven > head.length / 8 && zerosAtOdd == 0) {
      return StandardCharsets.UTF_16BE;
    }
    return isUtf8(head) ? StandardCharsets.UTF_8 : singleByte(head);
  }

  private static int markLength(byte[] head) {
    if (startsWith(head, 0xef, 0xbb, 0xbf)) {
      return 3;
    }
    return startsWith(head, 0xfe, 0xff) || startsWith(head, 0xff, 0xfe) ? 2 : 0;
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** A sequence cut off at the end of what was looked at is no error. */
  private static boolean isUtf8(byte[] head) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(head);
    CharBuffer characters = CharBuffer.allocate(4096);
    while (true) {
      CoderResult result = decoder.decode(bytes, characters, head.length < LOOKS_AT);
      if (result.isError()) {
        return false;
      }
      if (result.isUnderflow()) {
        return true;
      }
      characters.clear();
    }
  }

  /**
   * In a Cyrillic text most bytes above 0x7f are the letters at 0xc0 to 0xff and stand beside each
   * other; in a Latin one accented letters stand alone.
   */
  private static Charset singleByte(byte[] head) {
    int letters = 0;
    int beside = 0;
    for (int i = 1; i < head.length; i++) {
      if ((head[i] & 0xff) >= 0xc0) {
        letters++;
        if ((head[i - 1] & 0xff) >= 0xc0) {
          beside++;
        }
      }
    }
    try {
      return Charset.forName(beside * 2 > letters ? "windows-1251" : "windows-1252");
    } catch (IllegalArgumentException missing) {
      return StandardCharsets.ISO_8859_1;
    }
  }
}
