package dev.tamga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code lists fetch} against a publisher on this machine. */
@Timeout(120)
class ListsFetchTest {
  private static final String FIRST =
      "id,schema,name\nf-1,Company,Erste Firma\nf-2,Company,Zweite\n";
  private static final String SECOND = "id,schema,name\ns-1,Person,Erika Beispiel\n";

  @TempDir private Path folder = Path.of("");
  private final Map<String, String> offered = new ConcurrentHashMap<>();
  private final HttpServer server = server();

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeEach
  void open() {
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            String content = offered.get(exchange.getRequestURI().getPath());
            if (content == null) {
              exchange.sendResponseHeaders(404, -1);
              return;
            }
            String tag = "\"" + content.hashCode() + "\"";
            exchange.getResponseHeaders().set("ETag", tag);
            exchange.getResponseHeaders().set("Content-Type", "text/csv");
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
              exchange.sendResponseHeaders(304, -1);
              return;
            }
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private Path publishers(String... datasets) throws IOException {
    List<String> rows = new ArrayList<>();
    for (String dataset : datasets) {
      rows.add(
          String.join(
              "\t",
              dataset,
              "List " + dataset,
              "Test publisher",
              "http://127.0.0.1:" + server.getAddress().getPort() + "/" + dataset + ".csv",
              dataset + ".csv",
              "SIMPLE_CSV",
              "file",
              "",
              "",
              "a note",
              "invented",
              "2026-11-24"));
    }
    return Files.write(folder.resolve("publishers.tsv"), rows);
  }

  private Run fetch(Path publishers, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("lists", "fetch", "--publishers", publishers.toString()));
    arguments.addAll(List.of(more));
    return home(arguments.toArray(String[]::new));
  }

  private Run home(String... arguments) {
    return Run.with(Map.of("TAMGA_HOME", folder.resolve("home").toString()), "", arguments);
  }

  @Test
  void whatIsFetchedBecomesTheSnapshotThatAllCommandsUse() throws IOException {
    offered.put("/first.csv", FIRST);
    offered.put(
        "/second.csv",
        SECOND.replace("id,schema", "id,dataset,schema").replace("s-1,", "s-1,second,"));
    Run run = fetch(publishers("first", "second"));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out())
        .containsPattern("first +fetched, \\d+ bytes")
        .containsPattern("second +fetched")
        .contains("3 entries");
    assertThat(folder.resolve("home/sources/first/first.csv")).hasContent(FIRST);
    Run search = home("search", "Erste Firma");
    assertThat(search.out()).contains("f-1");
    assertThat(search.err()).isEmpty();
  }

  @Test
  void whatHasNotChangedIsNotFetchedAgain() throws IOException {
    offered.put("/first.csv", FIRST);
    Path publishers = publishers("first");
    fetch(publishers);
    String before = Files.readString(folder.resolve("home/snapshots/current"));
    Run again = fetch(publishers);
    assertThat(again.code()).isEqualTo(ExitCode.OK);
    assertThat(again.out()).containsPattern("first +unchanged");
    assertThat(Files.readString(folder.resolve("home/snapshots/current"))).isEqualTo(before);
  }

  @Test
  void aListThatFailsLeavesItsLastVersionAndTheOthers() throws IOException {
    offered.put("/first.csv", FIRST);
    offered.put(
        "/second.csv",
        SECOND.replace("id,schema", "id,dataset,schema").replace("s-1,", "s-1,second,"));
    Path publishers = publishers("first", "second");
    fetch(publishers);
    offered.remove("/second.csv");
    offered.put("/first.csv", FIRST + "f-3,Company,Dritte Firma\n");
    Run run = fetch(publishers);
    assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.err()).containsPattern("second +FAILED: .*404").doesNotContain("..");
    assertThat(run.out()).containsPattern("first +fetched");
    assertThat(home("search", "Dritte Firma").out()).contains("f-3");
    assertThat(home("search", "Erika Beispiel").out()).contains("s-1");
  }

  @Test
  void aListThatShrankIsRefusedAndTheLastSnapshotStays() throws IOException {
    offered.put("/first.csv", FIRST);
    Path publishers = publishers("first");
    fetch(publishers);
    offered.put("/first.csv", "id,schema,name\nf-1,Company,Erste Firma\n");
    Run run = fetch(publishers);
    assertThat(run.code()).isEqualTo(ExitCode.REFUSED);
    assertThat(run.err()).contains("shrank from 2 entries to 1");
    assertThat(home("search", "Zweite").out()).contains("f-2");
    assertThat(fetch(publishers, "--accept-shrink", " ").code()).isEqualTo(ExitCode.USAGE);
    assertThat(home("search", "Zweite").out()).contains("f-2");
    assertThat(fetch(publishers, "--accept-shrink", "a test").code()).isEqualTo(ExitCode.OK);
    assertThat(home("show", "f-2").code()).isEqualTo(ExitCode.NOT_FOUND);
  }

  @Test
  void oneListAloneAndFilesAloneCanBeFetched() throws IOException {
    offered.put("/first.csv", FIRST);
    Run run = fetch(publishers("first", "second"), "--no-build", "first");
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(folder.resolve("home/sources/first/first.csv")).exists();
    assertThat(folder.resolve("home/snapshots")).doesNotExist();
    Run unknown = fetch(publishers("first"), "third");
    assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
    assertThat(unknown.err()).contains("there is no publication third; there are first");
  }

  @Test
  void thePublicationsAreListedWithoutFetching() {
    Run run = home("lists", "fetch", "--names");
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains("ofac_sdn", "un_sc", "eu_fsf", "TAMGA_EU_TOKEN", "kg_fiu");
    assertThat(folder.resolve("home")).doesNotExist();
  }

  @Test
  void aTableOfPublishersThatIsNoneIsRefused() throws IOException {
    Path table = Files.writeString(folder.resolve("p.tsv"), "just\tthree\tcolumns\n");
    Run run = fetch(table);
    assertThat(run.code()).isIn(ExitCode.USAGE, ExitCode.FILE);
    assertThat(run.err()).contains("p.tsv").doesNotContain("Exception", "unforeseen");
    assertThat(fetch(folder.resolve("none")).code()).isEqualTo(ExitCode.FILE);
  }
}
