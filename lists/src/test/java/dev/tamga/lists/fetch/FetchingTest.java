package dev.tamga.lists.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import dev.tamga.lists.readers.ListFormat;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the tests of downloads share: a publisher, a folder, a clock, and waits that take no time.
 */
abstract class FetchingTest {
  static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  @TempDir Path directory;
  final List<Duration> waits = new CopyOnWriteArrayList<>();
  Publisher publisher;

  @BeforeEach
  final void openPublisher() throws IOException {
    publisher = new Publisher();
  }

  @AfterEach
  final void closePublisher() {
    publisher.close();
  }

  ListFetcher.Builder fetcher() {
    return ListFetcher.builder()
        .directory(directory)
        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
        .seed(7)
        .environment(variable -> null)
        .sleeper(waits::add);
  }

  Publication un(String path) {
    return un(publisher.url(path));
  }

  static Publication un(URI url) {
    return publication("un_sc", url, new Access.File());
  }

  static Publication publication(String dataset, URI url, Access access) {
    return new Publication(
        dataset,
        "UN list",
        "United Nations",
        url,
        "consolidated.xml",
        ListFormat.UN_XML,
        access,
        "Ask the publisher for a token.");
  }

  FetchResult fetch(Publication publication) {
    return fetch(fetcher().build(), publication);
  }

  static FetchResult fetch(ListFetcher fetcher, Publication publication) {
    return fetcher.fetch(List.of(publication), FetchProgress.NONE).getFirst();
  }

  static FetchResult.Fetched fetched(FetchResult result) {
    assertThat(result).isInstanceOf(FetchResult.Fetched.class);
    return (FetchResult.Fetched) result;
  }

  static FetchResult.Failed failed(FetchResult result) {
    assertThat(result).isInstanceOf(FetchResult.Failed.class);
    FetchResult.Failed failed = (FetchResult.Failed) result;
    assertThat(failed.whatToDo()).isNotBlank();
    return failed;
  }

  Path file() {
    return directory.resolve("un_sc/consolidated.xml");
  }

  /** Puts a list in its place as an earlier fetch would have left it. */
  String earlierList() throws IOException {
    String earlier = list("earlier", 3);
    Files.createDirectories(file().getParent());
    Files.writeString(file(), earlier);
    return earlier;
  }

  /** Makes sure that the earlier list is there and nothing lies around. */
  void assertUntouched(String earlier) throws IOException {
    assertThat(file()).hasContent(earlier);
    assertThat(filesIn(directory)).noneMatch(name -> name.endsWith(".unpacked"));
    assertThat(Receipt.pathFor(file())).doesNotExist();
  }

  static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(path -> String.valueOf(path.getFileName()))
          .sorted()
          .toList();
    }
  }

  /** A list in the form of the United Nations. */
  static String list(String marker, int records) {
    StringBuilder xml =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<CONSOLIDATED_LIST"
                + " dateGenerated=\"2026-11-23T00:00:00Z\">\n<INDIVIDUALS>\n");
    for (int i = 0; i < records; i++) {
      xml.append("<INDIVIDUAL><DATAID>")
          .append(690000 + i)
          .append("</DATAID><FIRST_NAME>")
          .append(marker)
          .append("</FIRST_NAME><SECOND_NAME>Sample ")
          .append(i)
          .append("</SECOND_NAME></INDIVIDUAL>\n");
    }
    return xml.append("</INDIVIDUALS>\n<ENTITIES/>\n</CONSOLIDATED_LIST>\n").toString();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static FetchLimits shortTimes() {
    return FetchLimits.standard()
        .withTimes(Duration.ofSeconds(1), Duration.ofMillis(300), Duration.ofMinutes(1));
  }

  /** Sends the first half, then nothing more for long. */
  static HttpHandler stalling(byte[] bytes) {
    return exchange -> {
      Publisher.set(exchange, "ETag", "\"v1\"");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
      exchange.getResponseBody().flush();
      pause(5000);
    };
  }

  static void pause(int milliseconds) throws IOException {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
