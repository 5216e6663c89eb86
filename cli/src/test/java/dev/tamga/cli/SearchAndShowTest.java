package dev.tamga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tamga.lists.StarterSet;
import dev.tamga.screening.Snapshot;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchAndShowTest {
  @ParameterizedTest
  @CsvSource({
    "Путин, ofac-35096",
    "弗拉基米尔·普京, ofac-35096",
    "Sergey Lavroff, ofac-35233",
    "김정은, ofac-20157",
    "Kargolain, ofac-44030",
    "ГТМЭ Технологии, ofac-44028",
    "RM Dizain end Development, ofac-44000",
    "Прогрес Лидер, ofac-44024"
  })
  void aNameIsFoundInAnyScriptAndWithErrors(String name, String id) {
    Run run = Run.tamga("search", name);
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains(id);
  }

  @Test
  void quotesAreOptional() {
    assertThat(Run.tamga("search", "Vladimir", "Putin").out())
        .isEqualTo(Run.tamga("search", "Vladimir Putin").out())
        .contains("ofac-35096");
  }

  @Test
  void whatIsKnownMoreNarrowsTheSearch() {
    Run with =
        Run.tamga(
            "search",
            "--json",
            "--type",
            "Person",
            "--born",
            "1952",
            "--country",
            "Russia",
            "Wladimir Putin");
    assertThat(with.json().getFirst().toString())
        .contains("birth date agrees with 1952-10-07", "same country RU");
    Run company = Run.tamga("search", "--type", "Company", "Wladimir Putin");
    assertThat(company.code()).isEqualTo(ExitCode.NOT_FOUND);
    assertThat(company.err()).contains("Nothing scores 0.5 or more.");
  }

  @Test
  void jsonHasTheFormOfAScreening() {
    Run run = Run.tamga("search", "--json", "--limit", "1", "Putin");
    Answer answer = run.json().getFirst();
    assertThat(answer.members()).containsExactly("id", "hits", "total", "snapshot");
    assertThat(answer.objects("hits")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--dataset ofac_sdnn Putin",
        "--born soon Putin",
        "--country Atlantis Putin",
        "--limit 0 Putin",
        "--type Foo Putin",
        "--threshold 7 Putin",
        ""
      })
  void aSearchThatMeansNothingIsRefused(String arguments) {
    Run run = Run.tamga(("search " + arguments).strip().split(" "));
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).isNotBlank().doesNotContain("Exception");
  }

  @Test
  void everyEntryOfTheStarterSetCanBeShown() throws IOException {
    Snapshot starter = StarterSet.open();
    int shown = 0;
    for (int position = 0; position < starter.size(); position += 7) {
      String id = starter.entity(position).id();
      Run run = Run.tamga("show", id);
      assertThat(run.code()).isEqualTo(ExitCode.OK);
      assertThat(run.lines().getFirst()).contains("  " + id + "  ");
      shown++;
    }
    assertThat(shown).isGreaterThan(50);
  }

  @Test
  void anEntryIsShownWithItsSourcesAndItsDesignations() {
    Run run = Run.tamga("show", "ofac-44024");
    assertThat(run.out())
        .contains("Company  ofac-44024  OsOO Progress Lider  [starter_article]")
        .containsPattern("taxNumber +02503202210310 +‹tax_number›")
        .containsPattern("  Sanction  ofac-44024-sanction-1")
        .containsPattern("listingDate +2023-07-20");
    Run json = Run.tamga("show", "--json", "ofac-44024");
    assertThat(json.json().getFirst().text("id")).isEqualTo("ofac-44024");
    assertThat(json.json().stream().map(entity -> entity.text("schema"))).contains("Sanction");
  }

  @Test
  void anIdThatIsNotThereIsSaidAloud() {
    Run run = Run.tamga("show", "ofac-0");
    assertThat(run.code()).isEqualTo(ExitCode.NOT_FOUND);
    assertThat(run.err()).contains("There is no entry ofac-0 in ");
    assertThat(run.out()).isEmpty();
  }
}
