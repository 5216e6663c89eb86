package dev.tamga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  private static final String PAIRS =
      """
      {"id":"p1","query":{"schema":"Person","properties":{"name":["Sergej Lavroff"],"birthDate":["1950"],"country":["ru"]}},"candidate":{"schema":"Person","properties":{"name":["Sergei Viktorovich Lavrov"],"alias":["Сергей Лавров"],"birthDate":["1950-03-21"],"nationality":["ru"]}}}
      {"id":"p2","query":{"schema":"Person","properties":{"name":["Sergei Lavrov"],"birthDate":["1985"]}},"candidate":{"schema":"Person","properties":{"name":["Sergei Lavrov"],"birthDate":["1950-03-21"]}}}
      {"id":"p3","query":{"schema":"Company","properties":{"name":["Kargolain LLC"]}},"candidate":{"schema":"Company","properties":{"name":["ОсОО Карголайн"]}}}
      {"id":"p4","query":{"schema":"Person","properties":{"name":["Айгуль Асанова"]}},"candidate":{"schema":"Company","properties":{"name":["Rosoboronexport"]}}}
      """;

  @TempDir private Path folder = Path.of("");

  private String file(String content) throws IOException {
    return Files.writeString(folder.resolve("pairs.jsonl"), content).toString();
  }

  @Test
  void theFormOfAnAnswerIsFixed() throws IOException {
    Run run = Run.tamga("compare", file(PAIRS));
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.err()).isEmpty();
    assertThat(run.lines()).hasSize(4);
    for (Answer answer : run.json()) {
      assertThat(answer.members()).containsExactly("id", "score", "match", "explanation");
    }
    assertThat(run.json().stream().map(answer -> answer.text("id")))
        .containsExactly("p1", "p2", "p3", "p4");
    assertThat(run.json().stream().map(answer -> answer.get("match")))
        .containsExactly(true, false, true, false);
  }

  @Test
  void theContributionsAddUpToTheScore() throws IOException {
    for (Answer answer : Run.tamga("compare", file(PAIRS)).json()) {
      double sum = answer.sumOfContributions();
      assertThat(sum).isCloseTo(answer.number("score"), Offset.offset(1e-9));
    }
  }

  @Test
  void theThresholdDecidesWhatIsAMatchAndNotTheScore() throws IOException {
    Answer usual = Run.tamga("compare", file(PAIRS)).json().getFirst();
    Answer strict = Run.tamga("compare", "--threshold", "1", file(PAIRS)).json().getFirst();
    assertThat(usual.get("match")).isEqualTo(true);
    assertThat(strict.get("match")).isEqualTo(false);
    assertThat(strict.get("score")).isEqualTo(usual.get("score"));
  }

  @Test
  void aScoreIsTheSameAsThatOfAScreening() throws IOException {
    String entity = Run.tamga("show", "--json", "ofac-44030").lines().getFirst();
    Answer shown = Answer.of(entity);
    assertThat(shown.members()).contains("properties");
    String properties = entity.substring(entity.indexOf("\"properties\":"));
    String query =
        "{\"id\":\"x\",\"schema\":\"Company\",\"properties\":{\"name\":[\"Kargolain LLC\"],\"country\":[\"kg\"]}}";
    Run compared =
        Run.with(
            Map.of(),
            "{\"id\":\"x\",\"query\":"
                + query
                + ",\"candidate\":{\"schema\":\"Company\","
                + properties.substring(0, properties.indexOf('}') + 1)
                + "}}",
            "compare",
            "-");
    Run screened = Run.with(Map.of(), query, "screen", "--json", "-");
    assertThat(compared.json().getFirst().get("score"))
        .isEqualTo(screened.json().getFirst().objects("hits").getFirst().get("score"));
  }

  @Test
  void badLinesAreReportedAndTheRestGoesOn() throws IOException {
    String good = PAIRS.lines().findFirst().orElseThrow();
    Run run =
        Run.tamga(
            "compare",
            file(
                String.join(
                    "\n",
                    good,
                    "nonsense",
                    "{\"id\":\"b3\"}",
                    good.replace("\"candidate\"", "\"other\"").replace("p1", "b4"),
                    good.replace("Person", "Wizard").replace("p1", "b5"),
                    good.replace("\"name\":[\"Sergej Lavroff\"],", "").replace("p1", "b6"),
                    "",
                    good.replace("[\"1950\"]", "[\"soon\"]").replace("p1", "g8"))));
    assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.lines()).hasSize(7);
    assertThat(run.err())
        .contains("line 2 (2): not compared: it is no JSON object")
        .contains("line 3 (b3): not compared: there is no object \"query\"")
        .contains("line 4 (b4): not compared: there is no object \"candidate\"")
        .contains("line 5 (b5): not compared: query: the schema 'Wizard' is not known")
        .contains("line 6 (b6): not compared: query: there is neither a name nor an identifier")
        .contains("line 8 (g8): the date 'soon' was not understood");
    assertThat(run.json().get(2).members()).containsExactly("id", "line", "error");
    assertThat(run.json().getLast().members()).contains("score");
  }

  @Test
  void unpairedSurrogatesAreAnswered() throws IOException {
    Run run =
        Run.tamga(
            "compare",
            file(PAIRS.replace("Lavroff", "Lavroff\\ud800").replace("\"p1\"", "\"\\udc01\"")));
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.lines()).hasSize(4);
  }

  @Test
  void anEmptyFileHasNoAnswers() throws IOException {
    Run run = Run.tamga("compare", file(""));
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).isEmpty();
  }
}
