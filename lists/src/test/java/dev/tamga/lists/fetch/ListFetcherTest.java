package dev.tamga.lists.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tamga.lists.readers.ListFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ListFetcherTest extends FetchingTest {
  private static final String ETAG = "\"v1\"";
  private static final String DATE = "Mon, 23 Nov 2026 06:00:00 GMT";

  @Test
  void putsANewListInItsPlaceWithAReceipt() throws IOException {
    String list = list("new", 3);
    publisher.at("/list.xml", Publisher.text(list, "ETag", ETAG, "Last-Modified", DATE));

    FetchResult.Fetched fetched = fetched(fetch(un("/list.xml?lang=en")));

    assertThat(fetched.file()).isEqualTo(file()).hasContent(list);
    Receipt receipt = Receipt.of(file()).orElseThrow();
    assertThat(receipt).isEqualTo(fetched.receipt());
    assertThat(receipt)
        .isEqualTo(
            new Receipt(
                publisher.url("/list.xml?lang=en"),
                ETAG,
                DATE,
                NOW,
                NOW,
                DurableFiles.sha256(file()),
                utf8(list).length));
    assertThat(filesIn(directory))
        .containsExactly(
            ".consolidated.xml.lock", "consolidated.xml", "consolidated.xml.fetched.json");
  }

  @Test
  void asksForWhatHasChangedAndLeavesTheFileWhenNothingHas() throws IOException {
    publisher.inTurn(
        "/list.xml",
        Publisher.text(list("new", 3), "ETag", ETAG, "Last-Modified", DATE),
        Publisher.status(304, "ETag", ETAG));
    fetched(fetch(un("/list.xml")));
    Instant later = NOW.plusSeconds(3600);

    FetchResult second =
        fetch(fetcher().clock(Clock.fixed(later, ZoneOffset.UTC)).build(), un("/list.xml"));

    assertThat(second).isInstanceOf(FetchResult.Unchanged.class);
    assertThat(publisher.requests.getLast().header("If-None-Match")).isEqualTo(ETAG);
    assertThat(publisher.requests.getLast().header("If-Modified-Since")).isEqualTo(DATE);
    Receipt receipt = Receipt.of(file()).orElseThrow();
    assertThat(receipt.retrievedAt()).isEqualTo(NOW);
    assertThat(receipt.checkedAt()).isEqualTo(later);
  }

  @Test
  void asksForAllWhenTheFileIsNoLongerTheOneOfItsReceipt() throws IOException {
    String list = list("new", 3);
    publisher.at("/list.xml", Publisher.text(list, "ETag", ETAG));
    fetched(fetch(un("/list.xml")));
    Files.writeString(file(), list.replace("new", "odd"));

    fetched(fetch(un("/list.xml")));

    assertThat(publisher.requests.getLast().header("If-None-Match")).isEmpty();
    assertThat(file()).hasContent(list);
  }

  @Test
  void saysUnchangedWhenTheSameContentComesAgain() throws IOException {
    publisher.at("/list.xml", Publisher.text(list("new", 3)));
    fetched(fetch(un("/list.xml")));

    assertThat(fetch(un("/list.xml"))).isInstanceOf(FetchResult.Unchanged.class);
  }

  @Test
  void replacesAnOlderListByANewerOne() throws IOException {
    publisher.inTurn(
        "/list.xml",
        Publisher.text(list("first", 3), "ETag", ETAG),
        Publisher.text(list("second", 4), "ETag", "\"v2\""));
    fetched(fetch(un("/list.xml")));

    FetchResult.Fetched second = fetched(fetch(un("/list.xml")));

    assertThat(file()).hasContent(list("second", 4));
    assertThat(second.receipt().etag()).isEqualTo("\"v2\"");
  }

  @Test
  void doesNotTrustA304ThatItDidNotAskFor() throws IOException {
    String earlier = earlierList();
    publisher.at("/list.xml", Publisher.status(304));

    assertThat(failed(fetch(un("/list.xml"))).reason()).contains("304");
    assertUntouched(earlier);
  }

  @Test
  void unpacksWhatWasPackedForTheWay() throws IOException {
    String list = list("packed", 50);
    publisher.at("/list.xml", Publisher.bytes(200, gzip(list), "Content-Encoding", "gzip"));

    FetchResult.Fetched fetched = fetched(fetch(un("/list.xml")));

    assertThat(publisher.requests.getFirst().header("Accept-Encoding")).isEqualTo("gzip");
    assertThat(file()).hasContent(list);
    assertThat(fetched.receipt().bytes()).isEqualTo(utf8(list).length);
  }

  @Test
  void refusesAPackingThatItDidNotAskFor() throws IOException {
    String earlier = earlierList();
    publisher.at("/list.xml", Publisher.text("x", "Content-Encoding", "br"));

    assertThat(failed(fetch(un("/list.xml"))).reason()).contains("(br)");
    assertUntouched(earlier);
  }

  @Test
  void refusesAWebPageThatComesInsteadOfTheList() throws IOException {
    String earlier = earlierList();
    publisher.at(
        "/list.xml",
        Publisher.text(
            "<!DOCTYPE html><html><head><title>Service\u001b[31m\nunavailable</title></html>"));

    assertThat(failed(fetch(un("/list.xml"))).reason())
        .isEqualTo(
            "The publisher sent a web page (\"Service [31m unavailable\") instead of United Nations"
                + " consolidated XML.");
    assertUntouched(earlier);
    assertThat(filesIn(directory)).noneMatch(name -> name.contains(".part"));
  }

  @Test
  void refusesAnotherListThanTheOneWanted() throws IOException {
    String earlier = earlierList();
    publisher.at("/list.xml", Publisher.text("<?xml version=\"1.0\"?><sdnList></sdnList>"));

    assertThat(failed(fetch(un("/list.xml"))).reason()).contains("OFAC legacy XML instead of");
    assertUntouched(earlier);
  }

  @Test
  void refusesAnEmptyAnswer() throws IOException {
    String earlier = earlierList();
    publisher.at("/list.xml", Publisher.status(200));

    assertThat(failed(fetch(un("/list.xml"))).reason()).contains("sent nothing instead of");
    assertUntouched(earlier);
  }

  @Test
  void saysThatNothingIsThere() throws IOException {
    String earlier = earlierList();
    publisher.at("/list.xml", Publisher.status(404));

    assertThat(failed(fetch(un("/list.xml"))).reason()).contains("404 (nothing there)");
    assertThat(publisher.requests).hasSize(1);
    assertUntouched(earlier);
  }

  @Test
  void oneThatFailsDoesNotStopTheOthers() {
    publisher.at("/good.xml", Publisher.text(list("good", 3)));
    publisher.at("/bad.xml", Publisher.status(404));
    List<Publication> wanted =
        List.of(
            publication("one", publisher.url("/bad.xml"), new Access.File()),
            publication("two", publisher.url("/good.xml"), new Access.File()),
            publication("three", publisher.url("/good.xml"), new Access.Token("token", "NONE")));

    List<FetchResult> results = fetcher().build().fetch(wanted, FetchProgress.NONE);

    assertThat(results).extracting(FetchResult::publication).isEqualTo(wanted);
    failed(results.get(0));
    fetched(results.get(1));
    assertThat(results.get(2)).isInstanceOf(FetchResult.Skipped.class);
  }

  @Test
  void downloadsAtMostFourAtATime() throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch four = new CountDownLatch(4);
    publisher.at(
        "/list.xml",
        exchange -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          four.countDown();
          try {
            // Nobody is answered until four have come, so fewer at a time would fail the test.
            assertThat(four.await(20, TimeUnit.SECONDS)).isTrue();
            Thread.sleep(50);
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          now.decrementAndGet();
          Publisher.text(list("x", 1)).handle(exchange);
        });
    List<Publication> wanted = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      wanted.add(publication("list" + i, publisher.url("/list.xml"), new Access.File()));
    }

    List<FetchResult> results = fetcher().build().fetch(wanted, FetchProgress.NONE);

    assertThat(results).hasSize(9).allMatch(FetchResult.Fetched.class::isInstance);
    assertThat(most).hasValue(4);
  }

  @Test
  void refusesTwoPublicationsForOneFile() {
    List<Publication> twice = List.of(un("/a.xml"), un("/b.xml"));

    assertThatThrownBy(() -> fetcher().build().fetch(twice, FetchProgress.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tellsHowFarItIs() {
    String list = list("long", 20_000);
    publisher.at("/list.xml", Publisher.text(list));
    List<Long> arrived = new ArrayList<>();
    List<Long> totals = new ArrayList<>();

    fetcher()
        .build()
        .fetch(
            List.of(un("/list.xml")),
            (publication, bytes, total) -> {
              arrived.add(bytes);
              totals.add(total);
            });

    assertThat(arrived).hasSizeGreaterThan(3).isSorted().endsWith((long) utf8(list).length);
    assertThat(totals).containsOnly((long) utf8(list).length);
  }

  @Test
  void aDefectInTheListenerIsReportedAndDoesNotStopTheOthers() {
    publisher.at("/list.xml", Publisher.text(list("x", 3)));
    List<Publication> wanted =
        List.of(
            publication("one", publisher.url("/list.xml"), new Access.File()),
            publication("two", publisher.url("/list.xml"), new Access.File()));
    FetchProgress defective =
        (publication, bytes, total) -> {
          if (publication.dataset().equals("one")) {
            throw new UnsupportedOperationException("not so");
          }
        };

    List<FetchResult> results = fetcher().build().fetch(wanted, defective);

    assertThat(failed(results.get(0)).reason())
        .contains("defect", "UnsupportedOperationException: not so", "ListFetcherTest");
    assertThat(directory.resolve("one/consolidated.xml")).doesNotExist();
    fetched(results.get(1));
  }

  @Test
  void findsTheLinkOnThePage() {
    publisher.at(
        "/page",
        Publisher.text(
            "<html><a href='/other.pdf'>x</a> <a class=l HREF=\"files/UN%20list.xml?v=2&amp;x=1\">"));
    publisher.at("/files/", Publisher.text(list("linked", 3)));
    Publication page =
        publication("un_sc", publisher.url("/page"), new Access.Page("127.0.0.1", "*un*.xml"));

    FetchResult.Fetched fetched = fetched(fetch(page));

    assertThat(fetched.receipt().url()).isEqualTo(publisher.url("/files/UN%20list.xml?v=2&x=1"));
    assertThat(fetched.note()).isEmpty();
    assertThat(file()).hasContent(list("linked", 3));
  }

  @Test
  void saysWhichOfSeveralLinksItTook() {
    publisher.at("/page", Publisher.text("<a href=/a.xml></a><a href=/b.xml></a>"));
    publisher.at("/a.xml", Publisher.text(list("a", 3)));
    Publication page =
        publication("un_sc", publisher.url("/page"), new Access.Page("127.0.0.1", "*.xml"));

    assertThat(fetched(fetch(page)).note()).contains("2 such files").contains("/a.xml");
  }

  @Test
  void saysThatThePageHasNoSuchLink() throws IOException {
    String earlier = earlierList();
    publisher.at("/page", Publisher.text("<a href=https://elsewhere.example/a.xml></a>"));
    Publication page =
        publication("un_sc", publisher.url("/page"), new Access.Page("127.0.0.1", "*.xml"));

    assertThat(failed(fetch(page)).reason()).contains("links no file *.xml on 127.0.0.1");
    assertUntouched(earlier);
  }

  @Test
  void anInterruptStopsItAndLeavesTheOldFile() throws Exception {
    String earlier = earlierList();
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    publisher.at(
        "/list.xml",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write(utf8("<CONSOLIDATED_LIST>"));
          exchange.getResponseBody().flush();
          asked.countDown();
          try {
            end.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        });
    List<FetchResult> results = new ArrayList<>();
    boolean[] stillInterrupted = new boolean[1];
    Thread caller =
        Thread.ofPlatform()
            .start(() -> {
              results.add(fetch(un("/list.xml")));
              stillInterrupted[0] = Thread.currentThread().isInterrupted();
            });
    assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();

    caller.interrupt();
    caller.join(20_000);
    end.countDown();

    assertThat(failed(results.getFirst()).reason()).contains("interrupted");
    assertThat(stillInterrupted[0]).isTrue();
    assertUntouched(earlier);
  }

  @Test
  void aFolderThatCannotBeMadeIsAFailure() throws IOException {
    publisher.at("/list.xml", Publisher.text(list("x", 3)));
    Files.writeString(directory.resolve("un_sc"), "a file where the folder should be");

    assertThat(failed(fetch(un("/list.xml"))).reason()).startsWith("Writing ");
  }

  @Test
  void aFolderThatMayNotBeWrittenToIsAFailure() throws IOException {
    String earlier = earlierList();
    Path folder = directory.resolve("un_sc");
    assertThat(folder.toFile().setWritable(false)).isTrue();
    try {
      Assumptions.assumeFalse(
          Files.isWritable(folder), "SKIPPED: this user may write to every folder");
      publisher.at("/list.xml", Publisher.text(list("x", 3)));

      assertThat(failed(fetch(un("/list.xml"))).reason()).startsWith("Writing ");
      assertUntouched(earlier);
    } finally {
      assertThat(folder.toFile().setWritable(true)).isTrue();
    }
  }

  @Test
  void aSecondFetchOfTheSameListSaysThatOneIsUnderWay() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    publisher.at(
        "/list.xml",
        exchange -> {
          asked.countDown();
          try {
            go.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          Publisher.text(list("x", 3)).handle(exchange);
        });
    List<FetchResult> first = new ArrayList<>();
    Thread other = Thread.ofPlatform().start(() -> first.add(fetch(un("/list.xml"))));
    assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();

    FetchResult second = fetch(un("/list.xml"));
    go.countDown();
    other.join(20_000);

    assertThat(failed(second).reason()).contains("Another fetch is at");
    fetched(first.getFirst());
  }

  @Test
  void goesThroughTheProxyOfTheMachine() {
    publisher.at("/list.xml", Publisher.text(list("through the proxy", 3)));
    ProxySelector usual = ProxySelector.getDefault();
    ProxySelector.setDefault(new Through(publisher.port()));
    try {
      Publication remote = un(URI.create("http://lists.example/list.xml"));

      fetched(fetch(fetcher().plainHttpAllowed(true).build(), remote));

      assertThat(publisher.requests.getFirst().header("Host")).isEqualTo("lists.example");
    } finally {
      ProxySelector.setDefault(usual);
    }
  }

  private static final class Through extends ProxySelector {
    private final int port;

    Through(int port) {
      this.port = port;
    }

    @Override
    public List<Proxy> select(URI uri) {
      return List.of(
          new Proxy(
              Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
      throw new AssertionError(failure);
    }
  }

  @Test
  void everyPublicationOfTheTableCanBeReadAndIsAskedOverHttps() {
    assertThat(Publications.all()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(Publications.all()).extracting(Publication::dataset).doesNotHaveDuplicates();
    assertThat(Publications.all())
        .allSatisfy(publication -> {
          assertThat(publication.url()).hasScheme("https");
          assertThat(publication.title()).isNotBlank();
          assertThat(publication.publisher()).isNotBlank();
        });
    Publication eu = Publications.of("eu_fsf").orElseThrow();
    assertThat(eu.access()).isEqualTo(new Access.Token("token", "TAMGA_EU_TOKEN"));
    assertThat(eu.format()).isEqualTo(ListFormat.EU_XML);
    assertThat(Publications.of("nothing")).isEmpty();
  }

  @Test
  void namesThatLeadOutOfTheirFolderAreRefused() {
    assertThatThrownBy(() -> publication("../etc", publisher.url("/"), new Access.File()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(utf8(text));
    }
    return bytes.toByteArray();
  }
}
