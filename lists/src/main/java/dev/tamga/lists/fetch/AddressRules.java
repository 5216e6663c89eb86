package dev.tamga.lists.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses may be asked, so that nobody on the way can put another list in the place of the
 * official one: HTTPS, or HTTP to this machine itself, or HTTP where the user allowed it.
 */
record AddressRules(boolean plainHttpAllowed) {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[?(?:::1|0:0:0:0:0:0:0:1)]?");

  /**
   * Checks an address.
   *
   * @param from the address that led to it; null for the first
   */
  void check(URI address, @Nullable URI from) throws FetchException {
    String scheme = scheme(address);
    String host = address.getHost();
    if (host == null || address.getRawUserInfo() != null) {
      throw refused(address, "is no plain web address");
    }
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw refused(address, "is neither HTTPS nor HTTP");
    }
    if (scheme.equals("http")) {
      checkPlain(address, host, from);
    }
    if (from != null && isLoopback(host) && !isLoopback(String.valueOf(from.getHost()))) {
      throw refused(address, "leads from " + Secrets.shown(from) + " to this machine itself");
    }
  }

  private void checkPlain(URI address, String host, @Nullable URI from) throws FetchException {
    if (from != null && scheme(from).equals("https")) {
      throw refused(address, "leads from HTTPS to HTTP, where anybody on the way can change it");
    }
    if (!plainHttpAllowed && !isLoopback(host)) {
      throw refused(address, "is HTTP, where anybody on the way can change the list");
    }
  }

  private static FetchException refused(URI address, String why) {
    return FetchException.lasting(
        "The address " + Secrets.shown(address) + " " + why + ": refused.",
        "Use the publisher's HTTPS address.");
  }

  private static String scheme(URI address) {
    return String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
  }

  private static boolean isLoopback(String host) {
    return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }
}
