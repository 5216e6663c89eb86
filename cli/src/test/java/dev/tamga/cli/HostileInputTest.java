package dev.tamga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a file holds, the answer is an answer or an error that a person can act on. The time
 * limits are far above what is needed; they end what would otherwise hang.
 */
@Timeout(60)
class HostileInputTest {
  private static final String FINE =
      "{\"id\":\"fine\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Vladimir Putin\"]}}\n";

  @TempDir private Path folder = Path.of("");

  private Path path() {
    return folder.resolve("customers");
  }

  private String file(String content) throws IOException {
    return Files.writeString(path(), content).toString();
  }

  private static void assertClear(Run run) {
    assertThat(run.err())
        .doesNotContain("Exception", "\tat ", "unforeseen", "java.", "null")
        .doesNotContainPattern("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\x9b]");
  }

  /** A file with one line of 100 MB between two that are fine. */
  private String fileWithHugeLine(String before, String begin, String end, String after)
      throws IOException {
    byte[] mebibyte = new byte[1 << 20];
    Arrays.fill(mebibyte, (byte) 'x');
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path()))) {
      out.write((before + begin).getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 100; i++) {
        out.write(mebibyte);
      }
      out.write((end + after).getBytes(StandardCharsets.UTF_8));
    }
    return path().toString();
  }

  @Test
  void aJsonLineOfAHundredMegabytesIsOneBadRow() throws IOException {
    String begin = "{\"id\":\"huge\",\"schema\":\"Person\",\"properties\":{\"name\":[\"";
    Run run = Run.tamga("screen", "--json", fileWithHugeLine(FINE, begin, "\"]}}\n", FINE));
    assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.err()).contains("line 2 (2): not screened: the line is longer than 16 MB");
    assertThat(run.lines()).hasSize(3);
    assertThat(run.hits().get("fine")).contains("icc-putin-vladimir");
    assertClear(run);
  }

  @ParameterizedTest
  @ValueSource(strings = {"huge,", "huge,\"", "huge,\"\n\n"})
  void aTableRowOfAHundredMegabytesIsOneBadRow(String begin) throws IOException {
    String end = begin.contains("\"") ? "\"\n" : "\n";
    String fine = ",Vladimir Putin\n";
    Run run =
        Run.tamga(
            "screen",
            "--json",
            fileWithHugeLine("id,name\nbefore" + fine, begin, end, "after" + fine));
    assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.err())
        .contains("line 3 (3): not screened: the row is longer than 4 million characters")
        .contains("2 screened, 2 with hits (4 hits), 1 not screened");
    assertThat(run.hits().get("before")).contains("icc-putin-vladimir");
    assertThat(run.hits().get("after")).contains("icc-putin-vladimir");
    assertClear(run);
  }

  @Test
  void aQuotationMarkThatIsNeverClosedIsNotSilent() throws IOException {
    Run run =
        Run.tamga(
            "screen", "--json", file("id,name\na,Vladimir Putin\nb,\"Nobody\nc,Vladimir Putin\n"));
    assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.err())
        .contains("line 3 (3): not screened: a quotation mark is opened and never closed");
    assertThat(run.hits().get("a")).contains("icc-putin-vladimir");
  }

  @Test
  void aQuotationMarkThatIsClosedInTheWrongPlaceIsNotSilent() throws IOException {
    Run run =
        Run.tamga(
            "screen",
            "--json",
            file("id,name\na,Vladimir Putin\nb,\"Nobody\nc,\"Vladimir Putin\"\nd,Sergei Lavrov\n"));
    assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.err())
        .contains("line 3 (3): not screened: the quotation marks here do not pair");
    assertClear(run);
  }

  @Test
  void quotationMarksWithinAFieldAreOrdinaryLetters() throws IOException {
    Run run =
        Run.tamga("screen", "--json", file("id,name\na,ОсОО \"Прогресс Лидер\"\nb,5\" Putin\n"));
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.hits().get("a")).containsExactly("ofac-44024");
    assertThat(run.lines()).hasSize(2);
  }

  @Test
  void anEmptyFileIsAnError() throws IOException {
    Run run = Run.tamga("screen", file(""));
    assertThat(run.code()).isEqualTo(ExitCode.FILE);
    assertThat(run.err()).contains("is empty: there is nobody to screen");
    assertThat(Run.tamga("screen", file("\n \n")).code()).isEqualTo(ExitCode.FILE);
  }

  @Test
  void aFileWithAHeaderAloneHasNobodyInIt() throws IOException {
    Run run = Run.tamga("screen", "--json", file("id,name\n"));
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.err()).contains("0 screened");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aBinaryFileIsAnError(long seed) throws IOException {
    byte[] bytes = new byte[50_000];
    new Random(seed).nextBytes(bytes);
    Run run = Run.tamga("screen", Files.write(path(), bytes).toString());
    assertThat(run.code()).isEqualTo(ExitCode.FILE);
    assertThat(run.err()).contains("is no text");
    assertClear(run);
  }

  @Test
  void aWorkbookIsAnErrorThatSaysWhatToDo() throws IOException {
    byte[] zip = {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0};
    Run run = Run.tamga("screen", Files.write(path(), zip).toString());
    assertThat(run.code()).isEqualTo(ExitCode.FILE);
    assertThat(run.err()).contains("Save a workbook as CSV");
  }

  @ParameterizedTest
  @ValueSource(strings = {"screen", "compare"})
  void aFolderOrNothingInPlaceOfAFileIsAnError(String command) {
    Run run = Run.tamga(command, folder.toString());
    assertThat(run.code()).isEqualTo(ExitCode.FILE);
    assertThat(run.err()).contains(folder + ": it is a folder");
    Run missing = Run.tamga(command, folder.resolve("nowhere").toString());
    assertThat(missing.code()).isEqualTo(ExitCode.FILE);
    assertThat(missing.err()).contains("nowhere: there is no such file or folder");
  }

  @Test
  void bytesThatAreNoTextSpoilOneJsonLine() throws IOException {
    byte[] bad = FINE.replace("fine", "bad!").getBytes(StandardCharsets.UTF_8);
    bad[8] = (byte) 0xc3;
    try (OutputStream out = Files.newOutputStream(path())) {
      out.write(FINE.getBytes(StandardCharsets.UTF_8));
      out.write(bad);
      out.write(FINE.getBytes(StandardCharsets.UTF_8));
    }
    Run run = Run.tamga("screen", "--json", path().toString());
    assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.err()).contains("line 2 (2): not screened: the line is not in UTF-8");
    assertThat(run.lines()).hasSize(3);
  }

  @Test
  void twoHundredNamesAreScreenedAndMoreAreRefused() throws IOException {
    Run run = Run.tamga("screen", "--json", file(named("200", 200) + named("201", 201)));
    assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.json().getFirst().members()).contains("hits");
    assertThat(run.json().getLast().text("error")).contains("there are 201 names");
  }

  private static String named(String id, int names) {
    return "{\"id\":\""
        + id
        + "\",\"schema\":\"Person\",\"properties\":{\"name\":["
        + IntStream.range(0, names)
            .mapToObj(i -> "\"Ivan Number" + i + "\"")
            .collect(Collectors.joining(","))
        + "]}}\n";
  }

  static List<String> names() {
    return List.of(
        "\\ud800",
        "Putin \\ud800 Vladimir",
        "\\udc00\\ud800",
        "\\u202eVladimir\\u202c Putin",
        "\\u200f\\u061c\\u2066",
        "\\u0000\\u0007\\u001b[31mVladimir",
        "V" + "\\u0301\\u0316\\u034f\\u20dd".repeat(2000),
        "a".repeat(10_000),
        "Vladimir ".repeat(1_200),
        "x ".repeat(5_000) + "Putin",
        "陈".repeat(10_000),
        "ب".repeat(10_000),
        "1234567890",
        "0".repeat(10_000),
        "٣".repeat(100),
        "ОсОО ".repeat(2_000),
        "LLC",
        "-",
        "...,,,---",
        "\uD83D\uDE00".repeat(500),
        "\u1112\u1161\u11ab".repeat(3_000),
        "\ufdfa".repeat(3_000));
  }

  @ParameterizedTest
  @MethodSource("names")
  @Timeout(10)
  void anyNameIsAnsweredOrRefused(String name) throws IOException {
    String line =
        "{\"id\":\""
            + name
            + "\",\"schema\":\"Person\",\"properties\":{\"name\":[\""
            + name
            + "\"]}}";
    String file = file(line + "\n" + FINE);
    for (String form : List.of("--json", "--csv", "--all")) {
      Run run = Run.tamga("screen", form, file);
      assertThat(run.code()).isIn(ExitCode.OK, ExitCode.INCOMPLETE);
      assertThat(run.out()).contains("icc-putin-vladimir");
      assertClear(run);
      if (form.equals("--all")) {
        assertThat(run.out()).doesNotContain("\u001b", "\u0007", "\u202e");
      }
    }
  }

  @Test
  void anUnpairedSurrogateInAnIdComesBackAsItWas() throws IOException {
    Run run =
        Run.tamga(
            "screen",
            "--json",
            file(
                "{\"id\":\"\\ud800\",\"schema\":\"Person\",\"properties\":{\"name\":\"Putin\"}}\n"));
    assertThat(run.hits()).containsKey("\ud800");
  }

  @Test
  void jsonMayNotNestWithoutEndOrSayAThingTwice() throws IOException {
    Run run =
        Run.tamga(
            "screen",
            "--json",
            file("{\"id\":" + "[".repeat(100_000) + "\n" + "{\"id\":1,\"id\":2}\n" + FINE));
    assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.err()).contains("1 screened", "2 not screened", "line 2 (2)");
    assertThat(run.hits().get("fine")).contains("icc-putin-vladimir");
    assertClear(run);
  }

  @Test
  void anIdThatIsAnObjectIsRefused() throws IOException {
    Run run =
        Run.tamga(
            "screen",
            "--json",
            file("{\"id\":{\"a\":1},\"schema\":\"Person\",\"properties\":{\"name\":\"Putin\"}}\n"));
    assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE);
    Answer answer = run.json().getFirst();
    assertThat(answer.text("error")).contains("the \"id\" must be a text or a number");
  }

  @Test
  void thousandsOfBadRowsAreCountedAndNotAllTold() throws IOException {
    Run run = Run.tamga("screen", "--json", file("{]\n".repeat(3_000)));
    assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.err()).contains("only the first 50 are shown", "3000 not screened");
    assertThat(run.err().lines().count()).isLessThan(60);
    assertThat(run.lines()).hasSize(3_000);
  }
}
