package dev.tamga.lists.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class BrokenDownloadTest extends FetchingTest {
  private final String list = list("whole", 5000);
  private final byte[] bytes = utf8(list);
  private final int half = bytes.length / 2;

  @Test
  void triesAgainAfterABurstOfServerErrors() {
    publisher.inTurn(
        "/list.xml",
        Publisher.status(500),
        Publisher.status(502),
        Publisher.status(503),
        Publisher.status(504),
        Publisher.text(list));

    fetched(fetch(un("/list.xml")));

    assertThat(publisher.requests).hasSize(5);
    assertThat(file()).hasContent(list);
    assertThat(waits).hasSize(4);
    for (int i = 0; i < 4; i++) {
      assertThat(waits.get(i))
          .isBetween(Duration.ofMillis(500L << i), Duration.ofMillis(1000L << i));
    }
  }

  @Test
  void waitsTheSameWithTheSameSeed() {
    publisher.inTurn("/a.xml", Publisher.status(500), Publisher.status(500), Publisher.text(list));
    publisher.inTurn("/b.xml", Publisher.status(500), Publisher.status(500), Publisher.text(list));
    publisher.inTurn("/c.xml", Publisher.status(500), Publisher.status(500), Publisher.text(list));

    fetch(un("/a.xml"));
    fetch(un("/b.xml"));
    fetch(fetcher().seed(8).build(), un("/c.xml"));

    assertThat(waits).hasSize(6);
    assertThat(waits.subList(2, 4)).isEqualTo(waits.subList(0, 2));
    assertThat(waits.subList(4, 6)).isNotEqualTo(waits.subList(0, 2));
  }

  @Test
  void givesUpAfterTheLastAttempt() throws IOException {
    String earlier = earlierList();
    publisher.at("/list.xml", Publisher.status(500));
    ListFetcher fetcher = fetcher().limits(FetchLimits.standard().withAttempts(3)).build();

    assertThat(failed(fetch(fetcher, un("/list.xml"))).reason())
        .contains("status 500")
        .contains("attempt 3");
    assertThat(publisher.requests).hasSize(3);
    assertUntouched(earlier);
  }

  @Test
  void waitsAsLongAsThePublisherAsks() {
    publisher.inTurn(
        "/list.xml",
        Publisher.status(429, "Retry-After", "120"),
        Publisher.status(503, "Retry-After", "Tue, 24 Nov 2026 08:00:42 GMT"),
        Publisher.text(list));

    fetched(fetch(un("/list.xml")));

    assertThat(waits).containsExactly(Duration.ofSeconds(120), Duration.ofSeconds(42));
  }

  @Test
  void reportsAWaitThatIsTooLong() throws IOException {
    String earlier = earlierList();
    publisher.at("/list.xml", Publisher.status(429, "Retry-After", "86400"));

    assertThat(failed(fetch(un("/list.xml"))).reason()).contains("asks to wait 86400 s");
    assertThat(waits).isEmpty();
    assertUntouched(earlier);
  }

  @Test
  void followsRedirectsUpToFive() {
    for (int i = 0; i < 5; i++) {
      publisher.at("/" + i, Publisher.status(i == 0 ? 307 : 302, "Location", "/" + (i + 1)));
    }
    publisher.at("/5", Publisher.text(list));

    FetchResult.Fetched fetched = fetched(fetch(un("/0")));

    assertThat(fetched.receipt().url()).isEqualTo(publisher.url("/0"));
  }

  @Test
  void doesNotFollowRedirectsInACircle() throws IOException {
    String earlier = earlierList();
    publisher.at("/list.xml", Publisher.status(302, "Location", "/list.xml"));

    assertThat(failed(fetch(un("/list.xml"))).reason()).contains("more than 5 times");
    assertThat(publisher.requests).hasSize(6);
    assertUntouched(earlier);
  }

  @Test
  void doesNotFollowARedirectToPlainHttpElsewhere() throws IOException {
    String earlier = earlierList();
    publisher.at(
        "/list.xml", Publisher.status(302, "Location", "http://lists.example/a?signature=s3cret"));

    assertThat(failed(fetch(un("/list.xml"))).reason())
        .isEqualTo(
            "The address http://lists.example/a is HTTP, where anybody on the way can change the"
                + " list: refused.");
    assertUntouched(earlier);
  }

  @Test
  void saysThatARedirectLeadsNowhere() throws IOException {
    String earlier = earlierList();
    publisher.inTurn(
        "/list.xml", Publisher.status(302), Publisher.status(302, "Location", "http://[broken"));

    assertThat(failed(fetch(un("/list.xml"))).reason()).contains("redirects to nowhere");
    assertThat(failed(fetch(un("/list.xml"))).reason()).contains("redirects to what is no address");
    assertUntouched(earlier);
  }

  @Test
  void aConnectionThatIsCutEachTimeFailsAndLeavesTheOldFile() throws IOException {
    String earlier = earlierList();
    publisher.at("/list.xml", Publisher.cutOff(200, bytes, half));
    ListFetcher fetcher = fetcher().limits(FetchLimits.standard().withAttempts(3)).build();

    assertThat(failed(fetch(fetcher, un("/list.xml"))).reason()).contains("broke off");
    assertThat(publisher.requests).hasSize(3);
    assertUntouched(earlier);
  }

  @Test
  void noticesAMissingEndWhenNoLengthWasAnnounced() throws IOException {
    String earlier = earlierList();
    String torn = list.substring(0, list.lastIndexOf("<ENTITIES/>"));
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answerWithoutLength(server, torn));
      URI url = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/list.xml");
      ListFetcher once = fetcher().limits(FetchLimits.standard().withAttempts(1)).build();

      assertThat(failed(fetch(once, un(url))).reason()).contains("The end of the list is missing");
    }
    assertUntouched(earlier);
  }

  @Test
  void contentMadeToExhaustTheRecognitionFailsLikeAnyOther() throws IOException {
    String earlier = earlierList();
    publisher.at("/list.xml", Publisher.text("1,\"x\",\"" + "a".repeat(60_000)));

    failed(fetch(un("/list.xml")));
    assertUntouched(earlier);
    assertThat(filesIn(directory)).noneMatch(name -> name.contains(".part"));
  }

  @Test
  void aCommentAfterTheListIsNoMissingEnd() {
    publisher.at(
        "/list.xml", Publisher.text(list + "<!-- made -->\n<!--" + "-".repeat(30_000) + "-->"));

    fetched(fetch(un("/list.xml")));
  }

  private static void answerWithoutLength(ServerSocket server, String content) {
    try (Socket socket = server.accept()) {
      byte[] request = new byte[8192];
      assertThat(socket.getInputStream().read(request)).isPositive();
      socket
          .getOutputStream()
          .write(utf8("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + content));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void triesAgainWhenTheConnectionIsRefused() throws IOException {
    String earlier = earlierList();
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    ListFetcher fetcher = fetcher().limits(FetchLimits.standard().withAttempts(2)).build();

    assertThat(failed(fetch(fetcher, un(URI.create("http://127.0.0.1:" + free + "/")))).reason())
        .contains("could not be reached");
    assertThat(waits).hasSize(1);
    assertUntouched(earlier);
  }

  @Test
  void stopsAtTheSizeLimitWhenTheBodyHasNoEnd() throws IOException {
    String earlier = earlierList();
    publisher.at("/list.xml", BrokenDownloadTest::endless);
    ListFetcher fetcher = fetcher().limits(FetchLimits.standard().withBytes(1 << 20)).build();

    assertThat(failed(fetch(fetcher, un("/list.xml"))).reason())
        .isEqualTo("The publisher sends more; a list may have 1048576 bytes.");
    assertThat(publisher.requests).hasSize(1);
    assertUntouched(earlier);
    assertThat(filesIn(directory)).noneMatch(name -> name.contains(".part"));
  }

  private static void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      byte[] more = new byte[8192];
      while (true) {
        out.write(more);
      }
    }
  }

  @Test
  void doesNotBeginWhenTheAnnouncedSizeIsOverTheLimit() throws IOException {
    String earlier = earlierList();
    publisher.at("/list.xml", Publisher.text(list));
    ListFetcher fetcher = fetcher().limits(FetchLimits.standard().withBytes(1000)).build();

    assertThat(failed(fetch(fetcher, un("/list.xml"))).reason())
        .contains("announces " + bytes.length + " bytes");
    assertUntouched(earlier);
  }

  @Test
  void stopsAtTheSizeLimitWhileUnpacking() throws IOException {
    String earlier = earlierList();
    String bomb = String.join("", Collections.nCopies(1 << 20, " "));
    publisher.at(
        "/list.xml", Publisher.bytes(200, ListFetcherTest.gzip(bomb), "Content-Encoding", "gzip"));
    ListFetcher fetcher = fetcher().limits(FetchLimits.standard().withBytes(100_000)).build();

    assertThat(failed(fetch(fetcher, un("/list.xml"))).reason()).contains("sends more, unpacked");
    assertUntouched(earlier);
  }

  @Test
  void reportsABodyThatStopsArriving() throws IOException {
    String earlier = earlierList();
    publisher.at("/list.xml", stalling(bytes));
    ListFetcher fetcher = fetcher().limits(shortTimes().withAttempts(1)).build();

    assertThat(failed(fetch(fetcher, un("/list.xml"))).reason()).contains("sent nothing for 0.3 s");
    assertUntouched(earlier);
  }

  @Test
  void reportsAPublisherThatDoesNotAnswer() throws IOException {
    String earlier = earlierList();
    publisher.at("/list.xml", exchange -> pause(5000));
    ListFetcher fetcher = fetcher().limits(shortTimes().withAttempts(2)).build();

    assertThat(failed(fetch(fetcher, un("/list.xml"))).reason()).contains("did not answer within");
    assertThat(publisher.requests).hasSize(2);
    assertUntouched(earlier);
  }

  @Test
  void stopsABodyThatDripsLongerThanOneListMayTake() throws IOException {
    String earlier = earlierList();
    publisher.at(
        "/list.xml",
        exchange -> {
          exchange.sendResponseHeaders(200, bytes.length);
          for (byte one : bytes) {
            exchange.getResponseBody().write(one);
            exchange.getResponseBody().flush();
            pause(50);
          }
        });
    Duration whole = Duration.ofMillis(600);
    ListFetcher fetcher =
        fetcher()
            .limits(
                FetchLimits.standard()
                    .withTimes(Duration.ofSeconds(10), Duration.ofSeconds(10), whole))
            .build();

    assertThat(failed(fetch(fetcher, un("/list.xml"))).reason())
        .contains("did not send it all in the time for one list");
    assertThat(publisher.requests).hasSize(1);
    assertUntouched(earlier);
  }
}
