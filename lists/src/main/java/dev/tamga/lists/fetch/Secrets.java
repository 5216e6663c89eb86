package dev.tamga.lists.fetch;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Keeps a token, and addresses that may hold one, out of what people and files get to see. */
final class Secrets {
  private final @Nullable String token;

  Secrets(@Nullable String token) {
    this.token = token;
  }

  /** A text without the token, as it is or as a query spells it. */
  String hide(String text) {
    if (token == null || token.isEmpty()) {
      return text;
    }
    return text.replace(encoded(token), "[token]").replace(token, "[token]");
  }

  /** An address without user, query and fragment: redirects lead to signed addresses. */
  static String shown(URI address) {
    String path = address.getRawPath();
    int port = address.getPort();
    return address.getScheme()
        + "://"
        + address.getHost()
        + (port < 0 ? "" : ":" + port)
        + (path == null ? "" : path);
  }

  /** An address with the token in its query. */
  static URI withToken(URI address, String parameter, String token) {
    String separator = address.getRawQuery() == null ? "?" : "&";
    return URI.create(address + separator + encoded(parameter) + "=" + encoded(token));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
