package dev.tamga.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tamga.screening.Snapshot;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds are killed at random moments, and whoever looks afterwards sees one snapshot, whole. */
class SnapshotKillTest {
  private static final int KILLS_OF_EACH_PLACE = 55;
  private static final int LONGEST_LIFE_MILLIS = 250;
  private static final int ROWS = 400;

  @TempDir Path folder;

  /** A process of its own that builds again and again, or only holds the place. */
  static final class Builder {
    private Builder() {}

    public static void main(String[] arguments) throws IOException {
      Path target = Path.of(arguments[1]);
      if (arguments[0].equals("hold")) {
        SnapshotPlace held = SnapshotPlace.open(target);
        System.out.println("held");
        if (System.in.read() < 0) {
          held.close();
        }
        return;
      }
      System.out.println("building");
      for (int i = 2; ; i = i == 2 ? 3 : 2) {
        build(Path.of(arguments[i]), target);
      }
    }
  }

  @Test
  void afterAnyKillTheOldSnapshotOrTheNewOneIsThereWhole() throws Exception {
    Path old = list("old");
    Path fresh = list("new");
    Path file = folder.resolve("lists.tamga");
    Path place = Files.createDirectory(folder.resolve("snapshots"));
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      Future<Integer> fileCut = both.submit(killing(file, old, fresh, 1));
      Future<Integer> folderCut = both.submit(killing(place, old, fresh, 2));
      assertThat(fileCut.get() + folderCut.get())
          .as("kills that hit a build in the middle")
          .isGreaterThan(KILLS_OF_EACH_PLACE / 4);
    }
    build(fresh, file);
    build(fresh, place);
    assertThat(names(folder))
        .as("the next build clears away what the killed ones left")
        .noneMatch(name -> name.endsWith(".building"));
    assertThat(names(place)).filteredOn(name -> name.endsWith(".tamga")).hasSize(2);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  /** Kills builds of one place, looks after each, and counts those that were in the middle. */
  private Callable<Integer> killing(Path target, Path old, Path fresh, long seed) {
    return () -> {
      Random random = new Random(seed);
      build(old, target);
      Set<String> whole = Set.of(hash(target), hashAfterBuilding(fresh, target));
      assertThat(whole).hasSize(2);
      int inTheMiddle = 0;
      for (int kill = 0; kill < KILLS_OF_EACH_PLACE; kill++) {
        Process process = start("build", target.toString(), old.toString(), fresh.toString());
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
          assertThat(said.readLine()).isEqualTo("building");
          Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
        } finally {
          process.destroyForcibly().waitFor();
        }
        inTheMiddle += leftSomething(target) ? 1 : 0;
        assertThat(whole).as("kill %s", kill).contains(hash(target));
      }
      return inTheMiddle;
    };
  }

  private static boolean leftSomething(Path target) {
    Path scratch =
        Files.isDirectory(target)
            ? target.resolve(".snapshot.building")
            : target.resolveSibling("." + target.getFileName() + ".building");
    return Files.exists(scratch);
  }

  private static String hashAfterBuilding(Path list, Path target) throws IOException {
    build(list, target);
    return hash(target);
  }

  private static String hash(Path target) throws IOException {
    Snapshot snapshot = Snapshot.open(Objects.requireNonNull(SnapshotPlace.resolve(target)));
    snapshot.verify();
    assertThat(snapshot.size()).isEqualTo(ROWS);
    return snapshot.hash();
  }

  @Test
  void aSecondBuildIsToldThatAnotherOneIsAtWork() throws Exception {
    Path target = folder.resolve("lists.tamga");
    Path list = list("own");
    build(list, target);
    String before = hash(target);
    Process other = start("hold", target.toString());
    try (BufferedReader said = other.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).isEqualTo("held");
      assertThatThrownBy(() -> build(list, target))
          .isInstanceOf(FileSystemException.class)
          .hasMessageContaining(target.toString())
          .hasMessageContaining("another build is writing it; wait until that has ended");
    } finally {
      other.destroyForcibly().waitFor();
    }
    assertThat(hash(target)).isEqualTo(before);
    build(list, target);
  }

  @Test
  void aSecondBuildInTheSameProcessIsToldSoToo() throws Exception {
    Path target = folder.resolve("lists.tamga");
    Path list = list("own");
    try (SnapshotPlace held = SnapshotPlace.open(target)) {
      assertThat(held.scratch()).isDirectory();
      assertThatThrownBy(() -> build(list, target))
          .hasMessageContaining("another build is writing it");
      assertThat(held.scratch()).as("is not cleared away by the refused one").isDirectory();
    }
    build(list, target);
  }

  private static void build(Path list, Path target) throws IOException {
    ListBuild.run(new ListBuild.Request(List.of(list), target, "2026-11-24", null), progress -> {});
  }

  private Path list(String word) throws IOException {
    StringBuilder rows = new StringBuilder("id,schema,name,birth_date\n");
    for (int i = 0; i < ROWS; i++) {
      rows.append(i).append(",Person,Ivan the ").append(word).append(' ').append(i);
      rows.append(",1962\n");
    }
    return Files.writeString(folder.resolve(word + ".csv"), rows);
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx64m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Builder.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
