package dev.tamga.lists.readers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A short key made from what identifies a record, for lists that have no key of their own. It does
 * not depend on the position of the record.
 */
final class StableKey {
  private static final int BYTES = 8;
  private static final int BYTES_WITHIN_ONE_TARGET = 5;

  private StableKey() {}

  /**
   * Sixteen hexadecimal digits from the SHA-256 of the parts, whose letter case and spacing do not
   * matter; null counts as empty.
   */
  static String of(@Nullable String... parts) {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      if (part != null) {
        text.append(part.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " "));
      }
      text.append('\n');
    }
    return HexFormat.of().formatHex(sha256(text.toString()), 0, BYTES);
  }

  /**
   * Ten hexadecimal digits from the SHA-256 of a text as it stands, to tell apart what belongs to
   * one target.
   */
  static String withinOneTarget(String text) {
    return HexFormat.of().formatHex(sha256(text), 0, BYTES_WITHIN_ONE_TARGET);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
