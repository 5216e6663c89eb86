package dev.tamga.lists.readers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A short key made from what identifies a record, for lists that have no key of their own. It does
 * not depend on the position of the record, nor on letter case or spacing.
 */
final class StableKey {
  private static final int BYTES = 8;

  private StableKey() {}

  /** Sixteen hexadecimal digits from the SHA-256 of the parts; null counts as empty. */
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

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
