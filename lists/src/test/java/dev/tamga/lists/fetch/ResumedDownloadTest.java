package dev.tamga.lists.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ResumedDownloadTest extends FetchingTest {
  private static final String V1 = "\"v1\"";
  private static final String V2 = "\"v2\"";
  private final String list = list("whole", 5000);
  private final byte[] bytes = utf8(list);
  private final int half = bytes.length / 2;

  @Test
  void goesOnWhereItBrokeOff() throws IOException {
    publisher.inTurn("/list.xml", Publisher.cutOff(200, bytes, half, "ETag", V1), rest(V1));

    fetched(fetch(un("/list.xml")));

    Publisher.Request second = publisher.requests.getLast();
    assertThat(second.header("If-Range")).isEqualTo(V1);
    assertThat(second.header("Range")).matches("bytes=[1-9]\\d*-");
    assertThat(startOf(second)).isLessThanOrEqualTo(half);
    assertThat(file()).hasContent(list);
    assertThat(filesIn(directory)).noneMatch(name -> name.contains(".part"));
  }

  @Test
  void goesOnInALaterRun() throws IOException {
    String earlier = earlierList();
    publisher.inTurn("/list.xml", Publisher.cutOff(200, bytes, half, "ETag", V1), rest(V1));
    ListFetcher once = fetcher().limits(FetchLimits.standard().withAttempts(1)).build();

    assertThat(failed(fetch(once, un("/list.xml"))).reason()).contains("broke off");
    assertUntouched(earlier);
    assertThat(filesIn(directory)).contains("consolidated.xml.part", "consolidated.xml.part.json");
    fetched(fetch(once, un("/list.xml")));

    assertThat(publisher.requests.getLast().header("If-Range")).isEqualTo(V1);
    assertThat(file()).hasContent(list);
  }

  @Test
  void doesNotGoOnWithThePartOfAnotherAddress() throws IOException {
    publisher.at("/old.xml", Publisher.cutOff(200, bytes, half, "ETag", V1));
    publisher.at("/new.xml", Publisher.text(list));
    ListFetcher once = fetcher().limits(FetchLimits.standard().withAttempts(1)).build();
    failed(fetch(once, un("/old.xml")));

    fetched(fetch(once, un("/new.xml")));

    assertThat(publisher.requests.getLast().header("Range")).isEmpty();
  }

  @Test
  void ignoresAPartWhoseNoteIsDamaged() throws IOException {
    Files.createDirectories(directory.resolve("un_sc"));
    Files.writeString(directory.resolve("un_sc/consolidated.xml.part"), "rubbish");
    Files.writeString(directory.resolve("un_sc/consolidated.xml.part.json"), "{\"by");
    publisher.at("/list.xml", Publisher.text(list));

    fetched(fetch(un("/list.xml")));

    assertThat(publisher.requests.getLast().header("Range")).isEmpty();
    assertThat(file()).hasContent(list);
  }

  @Test
  void cutsOffWhatTheNoteOfAPartDoesNotVouchFor() throws IOException {
    publisher.inTurn("/list.xml", Publisher.cutOff(200, bytes, half, "ETag", V1), rest(V1));
    ListFetcher once = fetcher().limits(FetchLimits.standard().withAttempts(1)).build();
    failed(fetch(once, un("/list.xml")));
    Path part = directory.resolve("un_sc/consolidated.xml.part");
    Files.writeString(part, Files.readString(part) + "zeros after a power cut");

    fetched(fetch(once, un("/list.xml")));

    assertThat(file()).hasContent(list);
  }

  @Test
  void beginsAnewWhenThePublisherSendsTheWholeInsteadOfTheRest() throws IOException {
    publisher.inTurn(
        "/list.xml",
        Publisher.cutOff(200, bytes, half, "ETag", V1),
        Publisher.text(list, "ETag", V1));

    fetched(fetch(un("/list.xml")));

    assertThat(publisher.requests.getLast().header("Range")).isNotEmpty();
    assertThat(file()).hasContent(list);
  }

  @Test
  void takesTheNewVersionWhenTheListChangedMeanwhile() throws IOException {
    String newer = list("newer", 100);
    publisher.inTurn(
        "/list.xml",
        Publisher.cutOff(200, bytes, half, "ETag", V1),
        Publisher.text(newer, "ETag", V2));

    assertThat(fetched(fetch(un("/list.xml"))).receipt().etag()).isEqualTo(V2);
    assertThat(file()).hasContent(newer);
  }

  @Test
  void doesNotJoinTheRestOfAnotherVersion() throws IOException {
    publisher.inTurn(
        "/list.xml",
        Publisher.cutOff(200, bytes, half, "ETag", V1),
        rest(V2),
        Publisher.text(list, "ETag", V2));

    fetched(fetch(un("/list.xml")));

    assertThat(publisher.requests).hasSize(3);
    assertThat(publisher.requests.getLast().header("Range")).isEmpty();
    assertThat(file()).hasContent(list);
  }

  @Test
  void beginsAnewWhenThereIsNoSuchRestAnyMore() throws IOException {
    publisher.inTurn(
        "/list.xml",
        Publisher.cutOff(200, bytes, half, "ETag", V1),
        Publisher.status(416),
        Publisher.text(list));

    fetched(fetch(un("/list.xml")));

    assertThat(publisher.requests.getLast().header("Range")).isEmpty();
    assertThat(file()).hasContent(list);
  }

  @Test
  void beginsAnewWhenNothingProvesThatTheVersionIsTheSame() throws IOException {
    publisher.inTurn(
        "/list.xml",
        Publisher.cutOff(200, bytes, half, "ETag", "W/\"weak\""),
        Publisher.text(list));

    fetched(fetch(un("/list.xml")));

    assertThat(publisher.requests.getLast().header("Range")).isEmpty();
    assertThat(file()).hasContent(list);
  }

  @Test
  void anOldEnoughDateProvesThatTheVersionIsTheSame() throws IOException {
    String date = "Mon, 20 Nov 2023 06:00:00 GMT";
    publisher.inTurn(
        "/list.xml", Publisher.cutOff(200, bytes, half, "Last-Modified", date), rest(""));

    fetched(fetch(un("/list.xml")));

    assertThat(publisher.requests.getLast().header("If-Range")).isEqualTo(date);
    assertThat(file()).hasContent(list);
  }

  @Test
  void goesOnInsideAPackedList() throws IOException {
    byte[] packed = ListFetcherTest.gzip(list);
    publisher.inTurn(
        "/list.xml",
        Publisher.cutOff(200, packed, packed.length / 2, "ETag", V1, "Content-Encoding", "gzip"),
        rest(packed, V1, "Content-Encoding", "gzip"));

    fetched(fetch(un("/list.xml")));

    assertThat(publisher.requests.getLast().header("Range")).isNotEmpty();
    assertThat(file()).hasContent(list);
  }

  @Test
  void aListThatArrivesTornInItsPackingIsAskedForAgain() throws IOException {
    byte[] packed = ListFetcherTest.gzip(list);
    publisher.inTurn(
        "/list.xml",
        Publisher.bytes(200, Arrays.copyOf(packed, packed.length / 2), "Content-Encoding", "gzip"),
        Publisher.bytes(200, packed, "Content-Encoding", "gzip"));

    fetched(fetch(un("/list.xml")));

    assertThat(file()).hasContent(list);
  }

  @Test
  void triesAgainWhenNothingArrivesAnyMore() throws IOException {
    publisher.inTurn("/list.xml", stalling(bytes), rest(V1));
    ListFetcher fetcher = fetcher().limits(shortTimes()).build();

    fetched(fetch(fetcher, un("/list.xml")));

    assertThat(startOf(publisher.requests.getLast())).isPositive();
    assertThat(file()).hasContent(list);
  }

  private HttpHandler rest(String etag) {
    return rest(bytes, etag);
  }

  /** Sends what was asked for of the content. */
  private static HttpHandler rest(byte[] content, String etag, String... headers) {
    return exchange -> {
      int start = startOf(new Publisher.Request("", exchange.getRequestHeaders()));
      Publisher.set(exchange, headers);
      if (!etag.isEmpty()) {
        Publisher.set(exchange, "ETag", etag);
      }
      Publisher.set(
          exchange,
          "Content-Range",
          "bytes " + start + "-" + (content.length - 1) + "/" + content.length);
      Publisher.bytes(206, Arrays.copyOfRange(content, start, content.length)).handle(exchange);
    };
  }

  private static int startOf(Publisher.Request request) {
    return Integer.parseInt(request.header("Range").replace("bytes=", "").replace("-", ""));
  }
}
