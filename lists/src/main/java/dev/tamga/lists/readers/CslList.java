package dev.tamga.lists.readers;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the source lists in the consolidated screening list, from what its records name as their
 * source: {@code Entity List (EL) - Bureau of Industry and Security}.
 *
 * @param code its short name, for example {@code el}
 */
record CslList(String code, String title, String publisher) {
  private static final Pattern SOURCE =
      Pattern.compile("(.*?)\\s*\\(([^)]+)\\)\\s*(.*?)\\s+-\\s+(.+)");

  private static final Map<String, String> TOPICS =
      Map.of(
          "el", "export.control",
          "meu", "export.control",
          "dpl", "export.control",
          "uvl", "export.risk",
          "dtc", "debarment");

  static CslList of(String source) {
    Matcher matcher = SOURCE.matcher(source);
    if (!matcher.matches()) {
      return new CslList(slug(source), source, "United States");
    }
    String code = slug(matcher.group(2).replace("NS-", "").replace(" List", ""));
    return new CslList(code, (matcher.group(1) + " " + matcher.group(3)).strip(), matcher.group(4));
  }

  private static String slug(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }

  String dataset() {
    return "us_csl_" + code;
  }

  /** What being on the list means. */
  String topic() {
    return TOPICS.getOrDefault(code, "sanction");
  }

  ListHeader header() {
    return new ListHeader(dataset(), "US CSL: " + title, publisher, null);
  }
}
