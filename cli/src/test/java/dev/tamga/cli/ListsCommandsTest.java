package dev.tamga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
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

class ListsCommandsTest {
  @TempDir private Path folder = Path.of("");

  private Path own(String name, int rows) throws IOException {
    String text =
        IntStream.range(0, rows)
            .mapToObj(i -> "own-" + i + ",Company,Firma Nummer " + i)
            .collect(Collectors.joining("\n", "id,schema,name\n", "\n"));
    return Files.writeString(folder.resolve(name), text);
  }

  private Path target() {
    return folder.resolve("lists.tamga");
  }

  private Run build(Path source, String... options) {
    String[] arguments = new String[5 + options.length];
    arguments[0] = "lists";
    arguments[1] = "build";
    arguments[2] = "-o";
    arguments[3] = target().toString();
    System.arraycopy(options, 0, arguments, 4, options.length);
    arguments[4 + options.length] = source.toString();
    return Run.tamga(arguments);
  }

  @Test
  void aBuiltListIsShownAndUsed() throws IOException {
    Run run = build(own("own.csv", 40), "--date", "2026-05-03");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out())
        .contains("own_list", "2026-05-03", "Company 40", "own.csv")
        .contains("Written to " + target());
    String lists = target().toString();
    assertThat(Run.tamga("search", "--lists", lists, "Firma Nummer 7").out()).contains("own-7");
    assertThat(Run.tamga("show", "--lists", lists, "own-7").code()).isEqualTo(ExitCode.OK);
    Run verify = Run.tamga("lists", "verify", "--lists", lists);
    assertThat(verify.code()).isEqualTo(ExitCode.OK);
    assertThat(verify.out()).contains("is whole", "40 entities");
    Run status = Run.tamga("lists", "status", "--lists", lists);
    assertThat(status.out()).contains("own_list", "Company 40").doesNotContain("Written to");
    assertThat(status.err()).isEmpty();
    Run json = Run.tamga("lists", "status", "--json", "--lists", lists);
    assertThat(Answer.of(json.out()).members()).contains("lists");
  }

  @Test
  void theStarterSetIsWholeAndSaysThatItIsNotForProduction() {
    Run verify = Run.tamga("lists", "verify");
    assertThat(verify.code()).isEqualTo(ExitCode.OK);
    assertThat(verify.out()).contains("is whole");
    Run status = Run.tamga("lists", "status", "--left-out");
    assertThat(status.out()).contains("starter_article", "starter_designations", "starter_icc");
    assertThat(status.err()).contains("NOT for production");
  }

  @Test
  void theGateRefusesAShrunkenListWithItsReasonAndWhatToDo() throws IOException {
    build(own("own.csv", 100));
    byte[] before = Files.readAllBytes(target());
    Run refused = build(own("own.csv", 50));
    assertThat(refused.code()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err())
        .contains("the load gate refused the candidate; nothing was changed.")
        .contains("  - own_list shrank from 100 entries to 50, by 50.0 %")
        .contains("--accept-shrink \"why\"");
    assertThat(refused.out()).isEmpty();
    assertThat(Files.readAllBytes(target())).isEqualTo(before);

    Run accepted = build(own("own.csv", 50), "--accept-shrink", "spring cleaning");
    assertThat(accepted.code()).isEqualTo(ExitCode.OK);
    assertThat(accepted.err()).contains("accepted although the gate refused it");
    assertThat(accepted.out()).contains("Accepted against the load gate", "spring cleaning");
  }

  @Test
  void anEmptyListAndAFolderWithoutListsAreRefused() throws IOException {
    Run empty = build(own("own.csv", 0));
    assertThat(empty.code()).isEqualTo(ExitCode.FILE);
    assertThat(empty.err()).contains("own.csv", "holds no entry");
    Path nothing = Files.createDirectory(folder.resolve("nothing"));
    Run none = build(nothing);
    assertThat(none.code()).isIn(ExitCode.REFUSED, ExitCode.FILE);
    assertThat(none.err()).isNotBlank().doesNotContain("Exception");
    assertThat(target()).doesNotExist();
  }

  @Test
  void aBrokenListLeavesTheLastOne() throws IOException {
    build(own("own.csv", 40));
    byte[] before = Files.readAllBytes(target());
    Path broken =
        Files.writeString(
            folder.resolve("un.xml"),
            "<?xml version=\"1.0\"?><CONSOLIDATED_LIST dateGenerated=\"2026-01-01\"><INDIVIDUALS><INDI");
    Run run = build(broken);
    assertThat(run.code()).isEqualTo(ExitCode.FILE);
    assertThat(run.err()).contains("un.xml").doesNotContain("Exception");
    assertThat(Files.readAllBytes(target())).isEqualTo(before);
  }

  @Test
  void aFolderKeepsEveryVersionAndNamesTheOneInUse() throws IOException {
    Path snapshots = Files.createDirectory(folder.resolve("snapshots"));
    for (int rows : List.of(40, 41)) {
      Run run =
          Run.tamga("lists", "build", "-o", snapshots.toString(), own("own.csv", rows).toString());
      assertThat(run.code()).isEqualTo(ExitCode.OK);
    }
    try (var files = Files.list(snapshots)) {
      assertThat(files.filter(file -> file.toString().endsWith(".tamga"))).hasSize(2);
    }
    Run status = Run.tamga("lists", "status", "--lists", snapshots.toString());
    assertThat(status.out()).contains("Company 41");
    Run emptyFolder = Run.tamga("lists", "status", "--lists", folder.toString());
    assertThat(emptyFolder.code()).isEqualTo(ExitCode.FILE);
    assertThat(emptyFolder.err()).doesNotContain("Exception").contains(folder.toString());
  }

  @Test
  void aDifferenceIsShownFieldByField() throws IOException {
    Path old = Files.writeString(folder.resolve("old.csv"), "id,name\na,Alpha\nb,Beta\nc,Gamma\n");
    Path later =
        Files.writeString(folder.resolve("new.csv"), "id,name\na,Alpha\nb,Beta Two\nd,Delta\n");
    Run run = Run.tamga("lists", "diff", old.toString(), later.toString());
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out())
        .contains(
            "changed  b  LegalEntity  Beta Two", "    - name  Beta\n", "    + name  Beta Two\n")
        .contains("removed  c  LegalEntity  Gamma", "added  d  LegalEntity  Delta")
        .contains("1 added, 1 changed, 1 removed, from ");
    Run summary = Run.tamga("lists", "diff", "--summary", old.toString(), later.toString());
    assertThat(summary.lines()).hasSize(1);
    Run json = Run.tamga("lists", "diff", "--json", old.toString(), later.toString());
    assertThat(json.json().stream().map(change -> change.text("change") + " " + change.text("id")))
        .containsExactlyInAnyOrder("changed b", "removed c", "added d");
    Run missing = Run.tamga("lists", "diff", old.toString(), folder.resolve("x").toString());
    assertThat(missing.code()).isEqualTo(ExitCode.FILE);
  }

  @Test
  void twoSnapshotsAreCompared() throws IOException {
    build(own("own.csv", 40));
    Path first = Files.copy(target(), folder.resolve("first.tamga"));
    build(own("own.csv", 42));
    Run run = Run.tamga("lists", "diff", first.toString(), target().toString());
    assertThat(run.out()).contains("2 added, 0 changed, 0 removed");
  }

  @Test
  void aSnapshotThatIsDamagedIsNotUsed() throws IOException {
    build(own("own.csv", 400));
    byte[] whole = Files.readAllBytes(target());
    int refused = 0;
    for (int i = 0; i < 20; i++) {
      long at = (long) whole.length * i / 20;
      Files.write(target(), whole);
      try (RandomAccessFile file = new RandomAccessFile(target().toFile(), "rw")) {
        file.seek(at);
        file.write(whole[(int) at] ^ 0x55);
      }
      Run run = Run.tamga("lists", "verify", "--lists", target().toString());
      assertThat(run.err()).doesNotContain("Exception", "unforeseen");
      refused += run.code() == ExitCode.FILE ? 1 : 0;
    }
    assertThat(refused).isEqualTo(20);
    Files.write(target(), java.util.Arrays.copyOf(whole, whole.length / 2));
    Run cut = Run.tamga("search", "--lists", target().toString(), "Firma");
    assertThat(cut.code()).isEqualTo(ExitCode.FILE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--date soon", "--date 2024-13-45", "--accept-shrink=", "--nonsense"})
  void aBuildThatMeansNothingIsRefused(String option) throws IOException {
    Run run = build(own("own.csv", 40), option.split(" "));
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).doesNotContain("Exception");
    assertThat(target()).doesNotExist();
  }

  @Test
  void whatIsNoSnapshotIsNotOpened() throws IOException {
    for (String command : List.of("status", "verify")) {
      Run run = Run.tamga("lists", command, "--lists", own("own.csv", 3).toString());
      assertThat(run.code()).isEqualTo(ExitCode.FILE);
      assertThat(run.err()).contains("own.csv").doesNotContain("Exception", "unforeseen");
    }
    Run missing = Run.tamga("lists", "status", "--lists", folder.resolve("none").toString());
    assertThat(missing.code()).isEqualTo(ExitCode.FILE);
    assertThat(missing.err()).contains("There is no snapshot at ", "none");
  }

  @Test
  void whatWasFetchedIsUsedBeforeTheStarterSet() throws IOException {
    Path snapshots = Files.createDirectories(folder.resolve("home/snapshots"));
    Run.tamga("lists", "build", "-o", snapshots.toString(), own("own.csv", 40).toString());
    Map<String, String> home = Map.of("TAMGA_HOME", folder.resolve("home").toString());
    Run run = Run.with(home, "", "search", "Firma Nummer 7");
    assertThat(run.out()).contains("own-7");
    assertThat(run.err()).doesNotContain("NOT for production");
  }

  @Test
  void withoutAHomeOfItsOwnTamgaUsesTheDataFolderOfTheUser() {
    assertThat(Lists.home(surroundings(Map.of("XDG_DATA_HOME", "/data"))))
        .isEqualTo(Path.of("/data/tamga"));
    assertThat(Lists.home(surroundings(Map.of("TAMGA_HOME", "/own", "XDG_DATA_HOME", "/data"))))
        .isEqualTo(Path.of("/own"));
    assertThat(Lists.home(surroundings(Map.of("TAMGA_HOME", " "))))
        .isEqualTo(Path.of(System.getProperty("user.home"), ".local", "share", "tamga"));
  }

  private static Surroundings surroundings(Map<String, String> variables) {
    return new Surroundings(System.in, System.out, System.err, variables::get);
  }
}
