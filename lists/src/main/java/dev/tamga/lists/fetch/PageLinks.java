package dev.tamga.lists.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The links of a web page that lead to a list. The page is not trusted: links are short, matching
 * takes time in proportion to their length, and the host is compared as a whole.
 */
final class PageLinks {
  private static final int LONGEST = 2000;

  /** Possessive and bounded, so that no page makes it go back over what it has read. */
  private static final Pattern LINK =
      Pattern.compile(
          "\\bhref\\s{0,9}+=\\s{0,9}+(?:\"([^\"]{1,2000}+)\"|'([^']{1,2000}+)'|([^\\s\"'>]{1,2000}+))",
          Pattern.CASE_INSENSITIVE);

  private PageLinks() {}

  /** The links that match, absolute, each once, in the order of the page. */
  static List<URI> find(String html, URI page, Access.Page wanted) {
    Set<URI> links = new LinkedHashSet<>();
    Matcher matcher = LINK.matcher(html);
    while (matcher.find()) {
      URI link = absolute(page, target(matcher));
      if (link != null && matches(link, wanted)) {
        links.add(link);
      }
    }
    return new ArrayList<>(links);
  }

  private static String target(Matcher matcher) {
    for (int group = 1; group <= 3; group++) {
      String found = matcher.group(group);
      if (found != null) {
        return found;
      }
    }
    return "";
  }

  private static @Nullable URI absolute(URI page, String href) {
    String plain = href.replace("&amp;", "&").replace("&#38;", "&").replace("&#x26;", "&").strip();
    try {
      URI link = page.resolve(new URI(plain.replace(" ", "%20")));
      String text = link.toString();
      int fragment = text.indexOf('#');
      return URI.create(fragment < 0 ? text : text.substring(0, fragment));
    } catch (URISyntaxException | IllegalArgumentException noAddress) {
      return null;
    }
  }

  private static boolean matches(URI link, Access.Page wanted) {
    String host = link.getHost();
    String path = link.getPath();
    if (host == null || path == null || path.length() > LONGEST) {
      return false;
    }
    String lowerHost = host.toLowerCase(Locale.ROOT);
    String wantedHost = wanted.linkHost().toLowerCase(Locale.ROOT);
    return (lowerHost.equals(wantedHost) || lowerHost.endsWith("." + wantedHost))
        && matchesStars(path.toLowerCase(Locale.ROOT), wanted.linkPath().toLowerCase(Locale.ROOT));
  }

  /** Whether a text has the parts of a pattern, in order, with anything where its stars stand. */
  static boolean matchesStars(String text, String pattern) {
    String[] parts = pattern.split("\\*", -1);
    if (parts.length == 1) {
      return text.equals(pattern);
    }
    String first = parts[0];
    String last = parts[parts.length - 1];
    if (text.length() < first.length() + last.length()
        || !text.startsWith(first)
        || !text.endsWith(last)) {
      return false;
    }
    int from = first.length();
    int end = text.length() - last.length();
    for (int i = 1; i < parts.length - 1; i++) {
      int at = text.indexOf(parts[i], from);
      if (at < 0 || at + parts[i].length() > end) {
        return false;
      }
      from = at + parts[i].length();
    }
    return true;
  }
}
