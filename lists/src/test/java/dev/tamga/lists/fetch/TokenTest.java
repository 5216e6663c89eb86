package dev.tamga.lists.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenTest extends FetchingTest {
  private static final String TOKEN = "n0tF0r/Others+1";
  private static final String ENCODED = "n0tF0r%2FOthers%2B1";

  private Publication withToken(String path) {
    return publication("un_sc", publisher.url(path), new Access.Token("token", "TAMGA_TEST_TOKEN"));
  }

  @Test
  void aListWhoseTokenIsMissingIsSkippedWithWhatToDo() {
    FetchResult result = fetch(withToken("/list.xml"));

    assertThat(result)
        .isEqualTo(
            new FetchResult.Skipped(
                withToken("/list.xml"),
                "It needs a token of yours, and there is none.",
                "Ask the publisher for a token. Then set the environment variable"
                    + " TAMGA_TEST_TOKEN."));
    assertThat(publisher.requests).isEmpty();
  }

  @Test
  void theTokenOfTheEnvironmentIsSent() {
    publisher.at("/list.xml", Publisher.text(list("x", 3)));
    ListFetcher fetcher =
        fetcher()
            .environment(variable -> variable.equals("TAMGA_TEST_TOKEN") ? TOKEN + "\n" : null)
            .build();

    fetched(fetch(fetcher, withToken("/list.xml?a=b")));

    assertThat(publisher.requests.getFirst().path()).isEqualTo("/list.xml?a=b&token=" + ENCODED);
  }

  @Test
  void theTokenThatWasGivenGoesFirst() {
    publisher.at("/list.xml", Publisher.text(list("x", 3)));
    ListFetcher fetcher =
        fetcher().environment(variable -> "another").token("un_sc", TOKEN).build();

    fetched(fetch(fetcher, withToken("/list.xml")));

    assertThat(publisher.requests.getFirst().path()).isEqualTo("/list.xml?token=" + ENCODED);
  }

  static Stream<HttpHandler> answers() {
    byte[] list = utf8(list("x", 3));
    return Stream.of(
        Publisher.bytes(200, list, "ETag", "\"v1\""),
        Publisher.cutOff(200, list, 200, "ETag", "\"v1\""),
        Publisher.status(403),
        Publisher.status(404),
        Publisher.status(500),
        Publisher.status(302, "Location", "http://lists.example/" + ENCODED + "?t=" + TOKEN),
        Publisher.status(302, "Location", "http://[broken" + TOKEN),
        Publisher.status(302, "Location", "/list.xml?again=" + ENCODED),
        Publisher.text("<html><title>No access for " + TOKEN + " or " + ENCODED + "</title>"),
        Publisher.text("x", "Content-Encoding", TOKEN));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void theTokenStandsInNoResultFileOrLog(HttpHandler answer) throws IOException {
    publisher.at("/list.xml", answer);
    List<String> logged = new ArrayList<>();
    Handler listener = listener(logged);
    Logger root = Logger.getLogger("");
    root.addHandler(listener);
    try {
      ListFetcher fetcher =
          fetcher().limits(FetchLimits.standard().withAttempts(2)).token("un_sc", TOKEN).build();

      FetchResult result = fetch(fetcher, withToken("/list.xml"));

      assertThat(publisher.requests.getFirst().path()).contains(ENCODED);
      assertClean(result.toString());
      logged.forEach(TokenTest::assertClean);
      assertFilesClean();
    } finally {
      root.removeHandler(listener);
    }
  }

  private void assertFilesClean() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path path : files.filter(Files::isRegularFile).toList()) {
        assertClean(path.toString());
        assertClean(Files.readString(path));
      }
    }
  }

  private static void assertClean(String text) {
    assertThat(text).doesNotContain(TOKEN, ENCODED, TOKEN.toLowerCase(Locale.ROOT));
  }

  private static Handler listener(List<String> logged) {
    return new Handler() {
      @Override
      public void publish(LogRecord log) {
        logged.add(String.valueOf(log.getMessage()));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
