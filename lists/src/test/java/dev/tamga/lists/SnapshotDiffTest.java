package dev.tamga.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tamga.lists.SnapshotDiff.Added;
import dev.tamga.lists.SnapshotDiff.Change;
import dev.tamga.lists.SnapshotDiff.Changed;
import dev.tamga.lists.SnapshotDiff.FieldChange;
import dev.tamga.lists.SnapshotDiff.Removed;
import dev.tamga.lists.readers.RealData;
import dev.tamga.screening.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotDiffTest {
  @TempDir private Path folder = Path.of("");

  private Snapshot build(String name, Path lists) throws IOException {
    return ListBuild.run(
            new ListBuild.Request(List.of(lists), folder.resolve(name), null, "test"), _ -> {})
        .snapshot();
  }

  private static List<Change> diff(Snapshot before, Snapshot after) throws IOException {
    List<Change> changes = new ArrayList<>();
    SnapshotDiff.between(
        before,
        after,
        change -> {
          if (change.entity().target()) {
            changes.add(change);
          }
        });
    return changes;
  }

  @Test
  void additionsChangesAndRemovalsAreToldFieldByField() throws IOException {
    Path old =
        Files.writeString(
            folder.resolve("old.csv"),
            "id,name,birth_date,country\nx1,Anna,1970,kg\nx2,Boris,1980,ru\nx3,Same,1990,kz\n");
    Path later =
        Files.writeString(
            folder.resolve("new.csv"),
            "id,name,birth_date,country\nx1,Anna,1971,kg\nx3,Same,1990,kz\nx4,New,1999,ru\n");
    List<Change> changes = diff(build("a.tamga", old), build("b.tamga", later));
    assertThat(changes).hasSize(3);
    assertThat(changes.get(0)).isInstanceOf(Changed.class);
    assertThat(((Changed) changes.get(0)).fields())
        .containsExactly(new FieldChange("birthDate", List.of("1970"), List.of("1971")));
    assertThat(changes.get(1)).isInstanceOf(Added.class);
    assertThat(changes.get(1).entity().id()).isEqualTo("x4");
    assertThat(changes.get(2)).isInstanceOf(Removed.class);
    assertThat(changes.get(2).entity().id()).isEqualTo("x2");
  }

  @Test
  void aSnapshotDoesNotDifferFromItself() throws IOException {
    Path list = Files.writeString(folder.resolve("l.csv"), "id,name\nx1,Anna\n");
    Snapshot snapshot = build("a.tamga", list);
    assertThat(diff(snapshot, snapshot)).isEmpty();
  }

  @Test
  void threeYearsOfOfacAddUp() throws IOException {
    Snapshot before = build("a.tamga", RealData.at("ofac/2021-07"));
    Snapshot after = build("b.tamga", RealData.at("ofac/2024-06"));
    List<Change> changes = diff(before, after);
    long added = changes.stream().filter(Added.class::isInstance).count();
    long removed = changes.stream().filter(Removed.class::isInstance).count();
    assertThat(8_976 + added - removed).isEqualTo(15_402);
    assertThat(changes)
        .filteredOn(Added.class::isInstance)
        .extracting(change -> change.entity().id())
        .contains("ofac-35096", "ofac-44000", "ofac-44024", "ofac-44028", "ofac-44030");
  }

  @Test
  void fourteenMonthsOfTheUnitedNationsAddUp() throws IOException {
    Snapshot before = build("a.tamga", RealData.at("un/2024-12"));
    Snapshot after = build("b.tamga", RealData.at("un/2026-02"));
    List<Change> changes = diff(before, after);
    long added = changes.stream().filter(Added.class::isInstance).count();
    long removed = changes.stream().filter(Removed.class::isInstance).count();
    assertThat(686 + 193 + added - removed).isEqualTo(730 + 273);
  }
}
