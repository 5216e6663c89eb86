package dev.tamga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenFormsTest {
  private static final String PUTIN =
      "{\"id\":\"c1\",\"schema\":\"Person\",\"properties\":"
          + "{\"name\":[\"Vladimir Putin\"],\"birthDate\":\"1952-10-07\"}}\n";

  @TempDir private Path folder = Path.of("");

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void theJsonFormIsFixed() throws IOException {
    Run run = Run.tamga("screen", "--json", file("one.jsonl", PUTIN));
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    Answer answer = run.json().getFirst();
    assertThat(answer.members()).containsExactly("id", "hits", "snapshot");
    assertThat(answer.text("id")).isEqualTo("c1");
    assertThat(answer.text("snapshot")).matches("\\d{4}-\\d\\d-\\d\\d-[0-9a-f]{12}");
    Answer hit = answer.objects("hits").getFirst();
    assertThat(hit.members())
        .containsExactly("id", "caption", "schema", "score", "datasets", "explanation");
    assertThat(hit.text("caption")).isEqualTo("Vladimir Vladimirovich Putin");
    assertThat(hit.text("schema")).isEqualTo("Person");
    assertThat(hit.get("datasets")).isEqualTo(List.of("starter_icc"));
    assertThat(run.out()).contains("\"score\":1.0,").doesNotContain("\r").endsWith("}\n");
    assertThat(hit.object("explanation").members()).containsExactly("sentence", "name", "features");
  }

  @Test
  void hitsFallInScoreAndTheContributionsAddUpToEach() {
    Run run = Run.tamga("screen", "--json", "--threshold", "0.3", Run.customers());
    int seen = 0;
    for (Answer answer : run.json()) {
      double last = 1;
      for (Answer hit : answer.objects("hits")) {
        seen++;
        double score = hit.number("score");
        assertThat(score).isBetween(0.3, last);
        last = score;
        double sum = hit.sumOfContributions();
        assertThat(sum).isCloseTo(score, org.assertj.core.data.Offset.offset(1e-9));
      }
    }
    assertThat(seen).isGreaterThan(30);
  }

  @Test
  void aLimitCutsTheHitsAndStatesHowManyThereAre() {
    Run run = Run.tamga("screen", "--json", "--limit", "1", Run.customers());
    Answer first = run.json().getFirst();
    assertThat(first.objects("hits")).hasSize(1);
    assertThat(first.text("total")).isEqualTo("2");
    assertThat(run.json().get(1).members()).doesNotContain("total");
    assertThat(run.err()).contains("(17 hits)");
    assertThat(Run.tamga("screen", "--limit", "1", Run.customers()).out()).contains("… and 1");
  }

  @Test
  void aHigherThresholdLeavesOnlySurerHits() {
    assertThat(Run.tamga("screen", "--json", "--threshold", "0.98", Run.customers()).hits())
        .satisfies(hits -> assertThat(hits.get("c02")).isEmpty())
        .satisfies(hits -> assertThat(hits.get("c01")).isNotEmpty());
  }

  @Test
  void aDatasetAndATopicNarrowTheLists() {
    assertThat(Run.tamga("screen", "--json", "--dataset", "starter_icc", Run.customers()).hits())
        .satisfies(hits -> {
          assertThat(hits.get("c01")).containsExactly("icc-putin-vladimir");
          assertThat(hits.get("c02")).isEmpty();
        });
    assertThat(Run.tamga("screen", "--json", "--topic", "export.control", Run.customers()).hits())
        .satisfies(hits -> {
          assertThat(hits.get("c01")).isEmpty();
          assertThat(hits.get("c11")).containsExactly("ofac-44024");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--threshold 2",
        "--threshold x",
        "--limit 0",
        "--limit x",
        "--dataset ofac_sdnn",
        "--type Foo",
        "--type Address",
        "--map Nobody=name",
        "--json --csv",
        "--nonsense"
      })
  void aCommandLineThatMeansNothingIsRefused(String options) {
    String[] arguments = ("screen " + options + " " + Run.customers()).split(" ");
    Run run = Run.tamga(arguments);
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).isNotBlank().doesNotContain("Exception", "\tat ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void theSpreadsheetFormHasARowForEachHitAndOneForEachCustomerWithout() {
    Run run = Run.tamga("screen", "--csv", Run.customers());
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.lines().getFirst())
        .isEqualTo("id,name,status,score,hit_id,hit,schema,datasets,listed,since,reason,snapshot");
    assertThat(run.lines()).hasSize(1 + 17 + 18);
    assertThat(run.out())
        .contains("c12,Kargolain LLC,hit,0.97", "2023-07-20", "c17,Иванов Иван Петрович,no hit,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+7", "-2", "@SUM(A1)", "\t=1", "\r=1"})
  void aCellThatASpreadsheetWouldRunIsNeutralised(String cell) throws IOException {
    assertThat(ScreenCsv.neutral(cell)).isEqualTo("'" + cell);
    String quoted = "\"" + cell + "\"";
    Run run =
        Run.tamga("screen", "--csv", file("f.csv", "id,name\n" + quoted + "," + quoted + "x\n"));
    for (String field : run.out().split("[,\n]")) {
      assertThat(field.replaceFirst("^\"", "")).doesNotStartWith("=").doesNotStartWith("@");
    }
  }

  @Test
  void anIdThatIsAFormulaIsNeutralisedInTheSpreadsheetAndKeptInJson() throws IOException {
    String file = file("f.csv", "id,name\n=HYPERLINK(1),@Vladimir Putin\n");
    assertThat(Run.tamga("screen", "--csv", file).out())
        .contains("\n'=HYPERLINK(1),'@Vladimir Putin,hit,");
    assertThat(Run.tamga("screen", "--json", file).hits()).containsKey("=HYPERLINK(1)");
  }

  @Test
  void badRowsAreReportedWithLineAndReasonAndTheRestGoesOn() throws IOException {
    String file =
        file(
            "bad.csv",
            """
            id,type,name,birth_date,country
            a,person,Vladimir Putin,1952-10-07,ru
            b,dragon,Smaug,,
            c,person,,,
            d,person,Sergei Lavrov,,,,extra
            e,person,Vladimir Putin,the other day,Atlantis
            f,person,Vladimir Putin,07.10.1952,Россия
            """);
    Run run = Run.tamga("screen", "--json", file);
    assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.err())
        .contains("line 3 (b): not screened: the type 'dragon' is not known")
        .contains("line 4 (c): not screened: there is neither a name nor an identifier")
        .contains("line 5 (d): not screened: the row has 7 fields, the header 5")
        .contains("line 6 (e): the date 'the other day' was not understood; screened without it")
        .contains("line 6 (e): the country 'Atlantis' is not known; screened without it")
        .contains("3 screened, 3 with hits (6 hits), 3 not screened");
    assertThat(run.json().stream().map(answer -> answer.text("id")))
        .containsExactly("a", "b", "c", "d", "e", "f");
    Answer bad = run.json().get(1);
    assertThat(bad.members()).containsExactly("id", "line", "error", "snapshot");
    assertThat(bad.text("line")).isEqualTo("3");
    assertThat(run.json().get(4).members()).containsExactly("id", "hits", "warnings", "snapshot");
    assertThat(run.out()).contains("born on the same day");

    Run table = Run.tamga("screen", file);
    assertThat(table.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(table.out()).contains("3 screened", "; 3 not screened.");
    assertThat(Run.tamga("screen", "--csv", file).lines())
        .anySatisfy(line -> assertThat(line).startsWith("b,,not screened,"));
  }

  @Test
  void theOrderIsKeptOverThousandsOfRows() throws IOException {
    String rows =
        IntStream.range(0, 5000)
            .mapToObj(i -> "r" + i + "," + (i % 7 == 0 ? "Vladimir Putin" : "Nobody Number " + i))
            .collect(Collectors.joining("\n", "id,name\n", "\n"));
    // A list of one entry: what is tested is the order.
    String lists = folder.resolve("one.tamga").toString();
    String list = file("one.csv", "id,schema,name\nx-1,Person,Vladimir Putin\n");
    Run.tamga("lists", "build", "-o", lists, list);
    Run run = Run.tamga("screen", "--json", "--lists", lists, file("many.csv", rows));
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.lines()).hasSize(5000);
    for (int i = 0; i < 5000; i++) {
      assertThat(run.lines().get(i)).startsWith("{\"id\":\"r" + i + "\",\"hits\":[");
      assertThat(run.lines().get(i).contains("\"id\":\"x-1\"")).isEqualTo(i % 7 == 0);
    }
  }

  @Test
  void customersMayComeOnStandardInput() {
    Run run = Run.with(Map.of(), PUTIN, "screen", "--json", "-");
    assertThat(run.hits().get("c1")).contains("icc-putin-vladimir");
  }

  @Test
  void theWidthOfTheTableIsThatOfTheTerminal() {
    Run run = Run.with(Map.of("COLUMNS", "90"), "", "screen", Run.customers());
    assertThat(run.lines())
        .filteredOn(line -> line.startsWith("──"))
        .hasSize(1)
        .allSatisfy(line -> assertThat(line).matches("[─ ]{80,90}"));
  }
}
