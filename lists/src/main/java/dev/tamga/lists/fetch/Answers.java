package dev.tamga.lists.fetch;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the headers of an answer say about the content. */
final class Answers {
  private static final Pattern CONTENT_RANGE =
      Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

  /** A date is a sure mark of a version only when the version is older than this (RFC 9110). */
  private static final Duration SURE_AGE = Duration.ofSeconds(60);

  private Answers() {}

  /** The version of which an answer with status 200 is the whole. */
  static PartialFile.Version version(HttpResponse<?> response, URI named) throws FetchException {
    return new PartialFile.Version(
        named.toString(),
        validator(response),
        header(response, "ETag"),
        header(response, "Last-Modified"),
        encoding(response),
        contentLength(response));
  }

  /** Whether an answer with status 206 goes on with a version from a position to its end. */
  static boolean continues(HttpResponse<?> response, PartialFile.Version version, long position)
      throws FetchException {
    String text = header(response, "Content-Range");
    Matcher range = CONTENT_RANGE.matcher(text == null ? "" : text);
    if (!range.matches() || Long.parseLong(range.group(1)) != position) {
      return false;
    }
    String total = range.group(3);
    boolean sameTotal =
        total.equals("*") || version.total() < 0 || Long.parseLong(total) == version.total();
    String etag = header(response, "ETag");
    String encoding = encoding(response);
    return sameTotal
        && (etag == null || etag.equals(version.etag()))
        && Objects.equals(encoding, version.encoding());
  }

  static @Nullable String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse(null);
  }

  /**
   * How the content is packed for the way: gzip, or null when it is not.
   *
   * @throws FetchException when it is packed in a way that was not asked for
   */
  static @Nullable String encoding(HttpResponse<?> response) throws FetchException {
    String encoding =
        response
            .headers()
            .firstValue("Content-Encoding")
            .orElse("")
            .strip()
            .toLowerCase(Locale.ROOT);
    return switch (encoding) {
      case "", "identity" -> null;
      case "gzip", "x-gzip" -> "gzip";
      default ->
          throw FetchException.lasting(
              Secrets.shown(response.uri())
                  + " packs its answer in a way that was not asked for ("
                  + (encoding.matches("[a-z, ]{1,20}") ? encoding : "unknown")
                  + ").",
              "Fetch the list with a browser and load it from the file.");
    };
  }

  static long contentLength(HttpResponse<?> response) {
    String length = response.headers().firstValue("Content-Length").orElse("").strip();
    return length.matches("\\d{1,18}") ? Long.parseLong(length) : -1;
  }

  private static @Nullable String validator(HttpResponse<?> response) {
    String etag = header(response, "ETag");
    if (etag != null && etag.startsWith("\"")) {
      return etag;
    }
    String lastModified = header(response, "Last-Modified");
    return etag == null && lastModified != null && isSure(lastModified, header(response, "Date"))
        ? lastModified
        : null;
  }

  private static boolean isSure(String lastModified, @Nullable String sent) {
    if (sent == null) {
      return false;
    }
    try {
      return !date(lastModified).plus(SURE_AGE).isAfter(date(sent));
    } catch (DateTimeException noDate) {
      return false;
    }
  }

  private static ZonedDateTime date(String text) {
    return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
  }
}
