package dev.tamga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tamga.screening.Manifest;
import dev.tamga.screening.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * All official files at hand become one snapshot with one command, in which the known are found.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealListsTest {
  @TempDir private static Path folder = Path.of("");
  private Run build = new Run(-1, "", "");

  private String lists() {
    return folder.resolve("lists.tamga").toString();
  }

  @BeforeAll
  void buildThemAll() {
    build = Run.tamga("lists", "build", "-o", lists(), Run.official("").toString());
  }

  @Test
  void everyListHasAsManyEntriesAsItsFile() throws IOException {
    assertThat(build.err()).doesNotContain("tamga:");
    assertThat(build.code()).isEqualTo(ExitCode.OK);
    Map<String, Long> targets = new HashMap<>();
    Snapshot snapshot = Snapshot.open(Path.of(lists()));
    for (Manifest.ListVersion list : snapshot.manifest().lists()) {
      targets.put(list.dataset(), list.targets());
    }
    assertThat(targets)
        .containsEntry("ofac_sdn", 15_402L)
        .containsEntry("ofac_consolidated", 443L)
        .containsEntry("un_sc", 730L + 273)
        .containsEntry("uk_ofsi", 4_686L)
        .containsEntry("ca_sema", 4_759L)
        .containsEntry("au_dfat", 3_062L)
        // 546 rows, of which several may be one denied person.
        .containsEntry("us_bis_dpl", 417L)
        .containsEntry("us_csl_sdn", 10_026L)
        .containsEntry("us_csl_el", 2_001L)
        .containsEntry("us_csl_uvl", 201L)
        .containsEntry("us_csl_meu", 71L)
        .containsEntry("us_csl_dpl", 462L);
    assertThat(snapshot.manifest().overrides()).isEmpty();
  }

  @Test
  void theNewestVersionOfEachListIsTaken() {
    assertThat(build.err())
        .contains("not taken, a newer version is there: ")
        .contains("ofac/2021-07", "un/2024-12", "un/2025-05", "ofac/cons-2024-08");
    assertThat(build.out()).contains("2026-02").doesNotContain("2021-07");
  }

  @Test
  void theSnapshotIsWhole() {
    Run run = Run.tamga("lists", "verify", "--lists", lists());
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains("is whole");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ofac-35096 | Vladimir Vladimirovich PUTIN | Person
          ofac-35096 | Владимир Путин | Person
          ofac-35096 | Wladimir Putin | Person
          ofac-44000 | LLC RM DESIGN AND DEVELOPMENT | Company
          ofac-44000 | RM Dizain end Development | Company
          ofac-44024 | OSOO PROGRESS LIDER | Company
          ofac-44024 | ОсОО «Прогресс Лидер» | Company
          ofac-44028 | ZAO GTME TEKHNOLOGII | Company
          ofac-44028 | ЗАО ГТМЕ Технологии | Company
          ofac-44030 | OSOO KARGOLAYN | Company
          ofac-44030 | ОсОО Карголайн | Company
          ofac-44030 | Kargolain | Company
          """)
  void theKnownEntriesAreFoundByTheirNamesAndByOthers(String id, String name, String type) {
    Run run =
        Run.tamga(
            "search",
            "--json",
            "--threshold",
            "0.7",
            "--limit",
            "200",
            "--type",
            type,
            "--lists",
            lists(),
            name);
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    List<String> found =
        run.json().getFirst().objects("hits").stream().map(hit -> hit.text("id")).toList();
    assertThat(found).contains(id);
  }
}
