package dev.tamga.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void whatGoesInComesOut() throws IOException {
    Snapshot snapshot = Snapshot.open(TestSnapshots.write(folder, "a.tamga", TestSnapshots.ALL));
    List<Entity> entities = new ArrayList<>();
    for (int i = 0; i < snapshot.size(); i++) {
      entities.add(snapshot.entity(i));
    }
    assertThat(entities).isEqualTo(TestSnapshots.ALL);
    assertThat(snapshot.find("ofac-44024")).contains(TestSnapshots.COMPANY);
    assertThat(snapshot.find("ofac-1")).isEmpty();
    assertThat(snapshot.adjacent(0, Schema.SANCTION, Property.ENTITY))
        .containsExactly(TestSnapshots.SANCTION);
    snapshot.verify();
  }

  @Test
  void namesAreAnalysedAsIfJustRead() throws IOException {
    Snapshot snapshot = Snapshot.open(TestSnapshots.write(folder, "a.tamga", TestSnapshots.ALL));
    for (int i = 0; i < snapshot.size(); i++) {
      assertThat(snapshot.names(i))
          .extracting(borne -> borne.name().parts())
          .isEqualTo(
              EntityNames.of(snapshot.entity(i)).stream()
                  .map(borne -> borne.name().parts())
                  .toList());
    }
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    Path first = TestSnapshots.write(folder, "a.tamga", TestSnapshots.ALL);
    Path second = TestSnapshots.write(folder, "b.tamga", TestSnapshots.ALL);
    assertThat(Files.readAllBytes(first)).isEqualTo(Files.readAllBytes(second));
    assertThat(Snapshot.open(first).name())
        .isEqualTo("2026-11-24-" + Snapshot.open(first).hash().substring(0, 12));
  }

  @Test
  void anEntityOfTwoListsIsOneWithBothSources() throws IOException {
    Entity other =
        Entity.builder("ofac-35096", Schema.PERSON, "ofac_consolidated")
            .target()
            .add(Property.NAME, "Vladimir Vladimirovich PUTIN", "x")
            .add(Property.ALIAS, "V. V. Putin", "x")
            .build();
    Path file = TestSnapshots.write(folder, "a.tamga", List.of(TestSnapshots.PUTIN, other));
    Snapshot snapshot = Snapshot.open(file);
    assertThat(snapshot.size()).isEqualTo(1);
    Entity merged = snapshot.entity(0);
    assertThat(merged.datasets()).containsExactly("ofac_sdn", "ofac_consolidated");
    assertThat(merged.texts(Property.ALIAS)).containsExactly("Владимир Путин", "V. V. Putin");
  }

  @Test
  void anIdTwiceInOneListIsTold() throws IOException {
    try (SnapshotWriter writer = new SnapshotWriter(folder)) {
      assertThat(writer.add(TestSnapshots.PUTIN)).isEqualTo(SnapshotWriter.Added.NEW);
      assertThat(writer.add(TestSnapshots.PUTIN)).isEqualTo(SnapshotWriter.Added.DUPLICATE);
    }
  }

  @Test
  void anEmptySnapshotIsOne() throws IOException {
    Snapshot snapshot = Snapshot.open(TestSnapshots.write(folder, "e.tamga", List.of()));
    assertThat(snapshot.size()).isZero();
    snapshot.verify();
  }

  @Test
  void aFlippedBitAnywhereIsRefused() throws IOException {
    byte[] good = Files.readAllBytes(TestSnapshots.write(folder, "a.tamga", TestSnapshots.ALL));
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 2_000; i++) {
      byte[] bad = good.clone();
      int at = random.nextInt(bad.length);
      bad[at] ^= (byte) (1 << random.nextInt(8));
      assertThatThrownBy(() -> Snapshot.of(bad, "the test"))
          .as("byte %d", at)
          .isInstanceOf(SnapshotException.class)
          .hasMessageContaining("is refused");
    }
  }

  @Test
  void aTruncatedFileIsRefusedWithItsReason() throws IOException {
    byte[] good = Files.readAllBytes(TestSnapshots.write(folder, "a.tamga", TestSnapshots.ALL));
    for (int length : new int[] {0, 1, 7, 100, 4095, 4096, 5000, good.length - 1}) {
      Path cut = folder.resolve("cut.tamga");
      Files.write(cut, java.util.Arrays.copyOf(good, length));
      assertThatThrownBy(() -> Snapshot.open(cut))
          .isInstanceOf(SnapshotException.class)
          .hasMessageContaining("is refused")
          .hasMessageContaining("Build it again");
    }
  }

  @Test
  void aMissingFileSaysHowToMakeOne() {
    assertThatThrownBy(() -> Snapshot.open(folder.resolve("none.tamga")))
        .isInstanceOf(SnapshotException.class)
        .hasMessageContaining("tamga lists build");
  }
}
