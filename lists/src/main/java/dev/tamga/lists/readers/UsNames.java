package dev.tamga.lists.readers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of persons as United States lists write them: family name, comma, given names, suffix. */
final class UsNames {
  private static final Pattern WITH_SUFFIX =
      Pattern.compile("(.*?),? (Jr\\.?|Sr\\.?|II|III|IV)", Pattern.CASE_INSENSITIVE);

  private UsNames() {}

  /** Given names, family name, suffix. */
  static String natural(String family, String given) {
    String suffix = suffix(given);
    String natural = withoutSuffix(given) + " " + family;
    return suffix == null ? natural : natural + " " + suffix;
  }

  /** The suffix behind the given names, such as {@code Jr.}; null when there is none. */
  static @Nullable String suffix(String given) {
    Matcher matcher = WITH_SUFFIX.matcher(given);
    return matcher.matches() ? matcher.group(2) : null;
  }

  static String withoutSuffix(String given) {
    Matcher matcher = WITH_SUFFIX.matcher(given);
    return matcher.matches() ? matcher.group(1) : given;
  }
}
