package dev.tamga.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command and every line of Java in README.md does what README.md says. */
class ReadmeTest {
  @TempDir private Path folder = Path.of("");

  private List<String> failures(String markdown) throws IOException {
    return ReadmeExamples.failures(Readme.parse(markdown), Run.project(), folder);
  }

  @Test
  void everyExampleOfTheReadmeWorks() throws IOException {
    Path readme = Run.project().resolve("README.md");
    Assumptions.assumeTrue(Files.exists(readme), () -> "SKIPPED: there is no " + readme);
    String markdown = Files.readString(readme);
    assertThat(Readme.parse(markdown).commands()).isNotEmpty();
    assertThat(failures(markdown)).isEmpty();
  }

  @Test
  void examplesThatAreRightPass() throws IOException {
    assertThat(
            failures(
                """
                # A text
                ```console
                $ ./tamga --version
                tamga %s
                $ ./mvnw verify
                $ ./tamga screen examples/customers.csv
                CUSTOMER                  SCORE  HIT                         WHY                                 LIST AND PROGRAMME              SINCE
                …
                A hit is a reason for a person to look. It is not a finding about anybody.
                ```
                ```java
                import dev.tamga.screening.Query;
                import dev.tamga.screening.Schema;

                Query query = Query.named("Putin", Schema.PERSON);
                System.out.println(query.id());
                ```
                ```java
                record Two(int one) {}
                ```
                ```json
                {"not":"run"}
                ```
                """
                    .formatted(dev.tamga.screening.Engine.VERSION)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          console | $ ./tamga --version~tamga 0.0.0         | but it was
          console | $ ./tamga --version~tamga 0.1.0~more    | but it was
          console | $ ./tamga nonsense                      | exit code 2
          console | $ ./tamga show nobody                   | exit code 6
          console | $ rm -rf x                              | neither ./tamga nor
          java    | int x = "text";                         | does not compile
          java    | throw new IllegalStateException("no");  | Exit code 1
          """)
  void examplesThatAreWrongFail(String kind, String block, String failure) throws IOException {
    assertThat(failures("```" + kind + "\n" + block.replace('~', '\n') + "\n```\n"))
        .hasSize(1)
        .allSatisfy(text -> assertThat(text).contains("line 2: ", failure));
  }

  @Test
  void anEllipsisStandsForAnyLines() {
    List<String> actual = List.of("a", "b  ", "c");
    assertThat(Readme.agrees(List.of("a", "b", "c"), actual)).isTrue();
    assertThat(Readme.agrees(List.of("…"), actual)).isTrue();
    assertThat(Readme.agrees(List.of("a", "…", "c"), actual)).isTrue();
    assertThat(Readme.agrees(List.of("a", "b", "c", "…"), actual)).isTrue();
    assertThat(Readme.agrees(List.of("…", "b"), actual)).isFalse();
    assertThat(Readme.agrees(List.of("a", "…", "d"), actual)).isFalse();
    assertThat(Readme.agrees(List.of("a"), actual)).isFalse();
  }

  @Test
  void wordsArePartedAsAShellDoes() {
    assertThat(Readme.words("./tamga search --born 1952 'Vladimir Putin' \"x y\" ''"))
        .containsExactly("./tamga", "search", "--born", "1952", "Vladimir Putin", "x y", "");
    assertThatThrownBy(() -> Readme.words("./tamga x > y")).hasMessageContaining("no shell");
    assertThatThrownBy(() -> Readme.words("./tamga 'x")).hasMessageContaining("does not end");
  }
}
