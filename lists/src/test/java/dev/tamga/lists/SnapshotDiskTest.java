package dev.tamga.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tamga.screening.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are full or may not be written, on small ones of their own. */
class SnapshotDiskTest {
  private static final int FITS = 200;
  private static final int DOES_NOT_FIT = 20_000;

  @TempDir Path folder;

  private boolean mounted;

  @Test
  void aFullDiskIsNamedAndTheLastSnapshotStays() throws Exception {
    Path disk = smallDisk();
    Path target = disk.resolve("lists.tamga");
    build(list(FITS), target);
    String before = Snapshot.open(target).hash();

    assertThatThrownBy(() -> build(list(DOES_NOT_FIT), target))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(disk.toString())
        .hasMessageContaining("No space left");

    Snapshot after = Snapshot.open(target);
    after.verify();
    assertThat(after.hash()).isEqualTo(before);
    try (var files = Files.list(disk)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .as("nothing of the failed build takes up the space")
          .containsExactlyInAnyOrder("lists.tamga", ".lists.tamga.lock");
    }
    build(list(FITS), target);
  }

  @Test
  void aReadOnlyFolderIsNamedAndTheLastSnapshotStays() throws Exception {
    Path disk = smallDisk();
    Path target = disk.resolve("lists.tamga");
    build(list(FITS), target);
    String before = Snapshot.open(target).hash();
    Assumptions.assumeTrue(
        run("mount", "-o", "remount,ro", disk.toString()),
        "SKIPPED: this system does not let a test make a disk read-only");

    assertThatThrownBy(() -> build(list(FITS), target))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(disk.toString())
        .hasMessageContaining("no permission to write there; choose another -o");

    assertThat(Snapshot.open(target).hash()).isEqualTo(before);
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      assertThat(run("umount", "-l", disk().toString())).isTrue();
    }
  }

  private Path disk() {
    return folder.resolve("disk");
  }

  private Path smallDisk() throws Exception {
    Path disk = Files.createDirectory(disk());
    mounted = run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString());
    Assumptions.assumeTrue(mounted, "SKIPPED: this system does not let a test mount a small disk");
    return disk;
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException notThere) {
      return false;
    }
  }

  private static void build(Path list, Path target) throws IOException {
    ListBuild.run(new ListBuild.Request(List.of(list), target, "2026-11-24", null), progress -> {});
  }

  private Path list(int rows) throws IOException {
    StringBuilder text = new StringBuilder("id,schema,name,birth_date\n");
    for (int i = 0; i < rows; i++) {
      text.append(i).append(",Person,Ivan the ").append(i).append("th,1962\n");
    }
    return Files.writeString(folder.resolve("own.csv"), text);
  }
}
