package dev.tamga.lists.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Asks a publisher, follows its redirects within the rules, and judges the status of its answer.
 */
final class Courier {
  private static final int MOST_REDIRECTS = 5;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

  private final HttpClient client;
  private final AddressRules rules;
  private final Duration answerLimit;
  private final Clock clock;

  Courier(HttpClient client, AddressRules rules, Duration answerLimit, Clock clock) {
    this.client = client;
    this.rules = rules;
    this.answerLimit = answerLimit;
    this.clock = clock;
  }

  /** The answer, which is no redirect. The caller closes its body. */
  HttpResponse<InputStream> ask(URI start, Map<String, String> headers)
      throws FetchException, InterruptedException {
    URI from = null;
    URI address = start;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      rules.check(address, from);
      HttpResponse<InputStream> response = send(address, headers);
      if (!REDIRECTS.contains(response.statusCode())) {
        return response;
      }
      close(response);
      from = address;
      address = redirectTarget(response);
    }
    throw FetchException.lasting(
        Secrets.shown(start) + " redirects more than " + MOST_REDIRECTS + " times.",
        "Open the address in a browser and see where the list stands now.");
  }

  /** Checks that an address may be asked to which another one led. */
  void requireAllowed(URI address, URI from) throws FetchException {
    rules.check(address, from);
  }

  /** What it means that the answer has this status and not the list; closes the answer. */
  FetchException refusal(HttpResponse<InputStream> response) {
    close(response);
    int status = response.statusCode();
    String said = Secrets.shown(response.uri()) + " answered with status " + status;
    if (PASSING.contains(status)) {
      String reason = said + (status == 429 ? " (too many requests)." : " (the server's trouble).");
      String whatToDo = "Fetch again later.";
      Duration wait = askedWait(response);
      return wait == null
          ? FetchException.passing(reason, whatToDo)
          : FetchException.passing(reason, whatToDo, wait);
    }
    return switch (status) {
      case 401, 403 ->
          FetchException.lasting(
              said + " (access refused).",
              "Check your token if the list needs one; else open the address in a browser: the"
                  + " publisher may keep programs or your network out.");
      case 404, 410 ->
          FetchException.lasting(
              said + " (nothing there).",
              "The publisher may have moved the list: look on its page and correct the address.");
      default ->
          FetchException.lasting(
              said + ", which no list is sent with.", "Open the address in a browser.");
    };
  }

  private HttpResponse<InputStream> send(URI address, Map<String, String> headers)
      throws FetchException, InterruptedException {
    String shown = Secrets.shown(address);
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(address.toASCIIString())).timeout(answerLimit);
      headers.forEach(request::setHeader);
      return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (HttpConnectTimeoutException e) {
      throw FetchException.passing(shown + " could not be reached in time.", checkNetwork(), e);
    } catch (HttpTimeoutException e) {
      throw FetchException.passing(
          shown + " did not answer within " + answerLimit.toSeconds() + " s.",
          "Fetch again later.",
          e);
    } catch (ConnectException e) {
      throw FetchException.passing(shown + " could not be reached.", checkNetwork(), e);
    } catch (SSLHandshakeException e) {
      throw FetchException.lasting(
          "No secure connection to " + shown + ": " + e.getMessage() + ".",
          "Check the clock of this machine, and whether a proxy with its own certificate stands in"
              + " between; if so, add that certificate to the trust store of Java.",
          e);
    } catch (IOException e) {
      throw FetchException.passing(
          "The connection to " + shown + " broke off: " + e.getMessage() + ".", checkNetwork(), e);
    } catch (IllegalArgumentException e) {
      throw FetchException.lasting(
          shown + " is no address that can be asked.", "Correct the address.", e);
    }
  }

  private static String checkNetwork() {
    return "Check the network and the proxy settings, and fetch again.";
  }

  private static URI redirectTarget(HttpResponse<InputStream> response) throws FetchException {
    String shown = Secrets.shown(response.uri());
    Optional<String> location = response.headers().firstValue("Location");
    if (location.isEmpty()) {
      throw FetchException.lasting(
          shown + " redirects to nowhere.", "Open the address in a browser.");
    }
    try {
      return response.uri().resolve(location.get().strip());
    } catch (IllegalArgumentException e) {
      // The cause would say the address, which may be a signed one.
      throw FetchException.lasting(
          shown + " redirects to what is no address.", "Open the address in a browser.");
    }
  }

  private @Nullable Duration askedWait(HttpResponse<InputStream> response) {
    String value = response.headers().firstValue("Retry-After").orElse("").strip();
    if (value.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      ZonedDateTime until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(clock.instant(), until.toInstant());
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException noDate) {
      return null;
    }
  }

  static void close(HttpResponse<InputStream> response) {
    try {
      response.body().close();
    } catch (IOException alreadyBroken) {
      // Nobody wants the rest of this answer.
      return;
    }
  }
}
