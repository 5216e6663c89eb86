package dev.tamga.lists.fetch;

import dev.tamga.lists.TextEncoding;
import dev.tamga.lists.readers.ListFormat;
import dev.tamga.lists.readers.ListReadException;
import dev.tamga.lists.readers.ListReaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks at a file that has arrived: whether it is the list that it should be, and whether its end
 * is there. The end is looked at because a server that closes the connection early without having
 * announced a length breaks no rule of HTTP.
 */
final class ContentCheck {
  private static final int LOOKS_AT = 1 << 16;
  private static final Pattern TITLE =
      Pattern.compile("<title[^>]{0,200}+>([^<]{1,200}+)", Pattern.CASE_INSENSITIVE);

  /** The end tag of one of the root elements. */
  private static final Pattern XML_END =
      Pattern.compile(
          "</(?:[\\w.-]{1,50}+:)?(?:sdnList|sanctionsData|Sanctions|CONSOLIDATED_LIST|export|data-set"
              + "|swiss-sanctions-list|SanctionList)\\s*+>$");

  private ContentCheck() {}

  /**
   * Checks a file.
   *
   * @throws FetchException when it is another thing than the list
   * @throws IOException when the file cannot be read
   */
  static void check(Path file, Publication publication) throws IOException {
    ListFormat wanted = publication.format();
    Optional<ListFormat> found = recognised(file);
    if (found.isEmpty() || found.get() != wanted) {
      throw FetchException.lasting(
          "The publisher sent "
              + found.map(ListFormat::title).orElseGet(() -> description(file))
              + " instead of "
              + wanted.title()
              + ".",
          "Open the publisher's page in a browser: the service may be down, or the list may have"
              + " moved or changed its form.");
    }
    if (!endIsThere(file, wanted)) {
      throw FetchException.passing(
          "The end of the list is missing: it stops in the middle.", "Fetch again.");
    }
  }

  private static Optional<ListFormat> recognised(Path file) throws IOException {
    try {
      return ListReaders.recognise(file);
    } catch (ListReadException e) {
      throw FetchException.passing("The list cannot be opened: " + e.getMessage(), "Fetch again.");
    }
  }

  private static String description(Path file) {
    String start;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(LOOKS_AT);
      start = new String(head, TextEncoding.detect(head));
    } catch (IOException e) {
      return "what cannot be read";
    }
    if (start.isBlank()) {
      return "nothing";
    }
    String lower = start.toLowerCase(Locale.ROOT);
    if (!lower.contains("<html") && !lower.contains("<!doctype html")) {
      return "what is no list that Tamga knows";
    }
    Matcher title = TITLE.matcher(start);
    return title.find()
        ? "a web page (\"" + title.group(1).replaceAll("[\\p{C}\\s]+", " ").strip() + "\")"
        : "a web page";
  }

  private static boolean endIsThere(Path file, ListFormat format) throws IOException {
    return switch (format) {
      case OFAC_XML,
          OFAC_ENHANCED_XML,
          OFAC_ADVANCED_XML,
          UN_XML,
          EU_XML,
          CANADA_XML,
          SWITZERLAND_XML,
          KYRGYZSTAN_XML ->
          isPacked(file) || XML_END.matcher(withoutComments(tail(file))).find();
      case CSL_JSON -> isPacked(file) || tail(file).endsWith("}") || tail(file).endsWith("]");
      case AUSTRALIA_XLSX -> opens(file);
      default -> true;
    };
  }

  private static boolean isPacked(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(2);
      return head.length == 2
          && ((head[0] == 'P' && head[1] == 'K') || (head[0] == 0x1f && head[1] == (byte) 0x8b));
    }
  }

  private static String tail(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      int length = (int) Math.min(LOOKS_AT, bytes.length());
      byte[] tail = new byte[length];
      bytes.seek(bytes.length() - length);
      bytes.readFully(tail);
      // The zeros are those of UTF-16.
      return new String(tail, StandardCharsets.ISO_8859_1).replace("\0", "").stripTrailing();
    }
  }

  private static String withoutComments(String tail) {
    String left = tail;
    while (left.endsWith("-->") && left.contains("<!--")) {
      left = left.substring(0, left.lastIndexOf("<!--")).stripTrailing();
    }
    return left;
  }

  private static boolean opens(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.size() > 0;
    } catch (ZipException torn) {
      return false;
    }
  }
}
