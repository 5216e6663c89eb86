package dev.tamga.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tamga.lists.readers.ListReadException;
import dev.tamga.screening.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListBuildTest {
  @TempDir private Path folder = Path.of("");

  private Path csv(String name, int rows) throws IOException {
    String text =
        IntStream.range(0, rows)
            .mapToObj(i -> "own-" + i + ",Company,Firma Nummer " + i)
            .collect(Collectors.joining("\n", "id,schema,name\n", "\n"));
    return Files.writeString(folder.resolve(name), text);
  }

  private ListBuild.Report build(Path target, @Nullable String acceptShrink, Path... paths)
      throws IOException {
    return ListBuild.run(
        new ListBuild.Request(List.of(paths), target, null, acceptShrink), _ -> {});
  }

  private Path target() {
    return folder.resolve("lists.tamga");
  }

  @Test
  void aListBecomesASnapshotWithItsCounts() throws IOException {
    ListBuild.Report report = build(target(), null, csv("own.csv", 40));
    assertThat(report.snapshot().manifest().lists()).hasSize(1);
    assertThat(report.snapshot().manifest().lists().getFirst().targets()).isEqualTo(40);
    assertThat(Snapshot.open(target()).find("own-7")).isPresent();
  }

  @Test
  void theSameFilesGiveTheSameSnapshot() throws IOException {
    Path own = csv("own.csv", 40);
    build(target(), null, own);
    build(folder.resolve("again.tamga"), null, own);
    assertThat(Files.readAllBytes(folder.resolve("again.tamga")))
        .isEqualTo(Files.readAllBytes(target()));
  }

  @Test
  void aShrunkenListIsRefusedAndTheLastOneStays() throws IOException {
    build(target(), null, csv("own.csv", 100));
    byte[] before = Files.readAllBytes(target());
    assertThatThrownBy(() -> build(target(), null, csv("own.csv", 94)))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("shrank from 100 entries to 94, by 6.0 %");
    assertThat(Files.readAllBytes(target())).isEqualTo(before);
  }

  @Test
  void aSmallLossPasses() throws IOException {
    build(target(), null, csv("own.csv", 100));
    assertThat(build(target(), null, csv("own.csv", 95)).snapshot().size()).isEqualTo(95);
  }

  @Test
  void anAcceptedShrinkKeepsItsReasonInTheManifest() throws IOException {
    build(target(), null, csv("own.csv", 100));
    build(target(), "the branch was closed", csv("own.csv", 10));
    assertThat(Snapshot.open(target()).manifest().overrides())
        .singleElement()
        .asString()
        .contains("shrank", "the branch was closed");
  }

  @Test
  void anEmptyListAndAMissingOneAreRefused() throws IOException {
    Path first = csv("own.csv", 20);
    Path second =
        Files.writeString(folder.resolve("two.csv"), "dataset,name\nother_list,Somebody Else\n");
    build(target(), null, first, second);
    assertThatThrownBy(() -> build(target(), null, first))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("other_list is gone");
    Files.writeString(first, "id,schema,name\n");
    assertThatThrownBy(() -> build(target(), null, first, second)).isInstanceOf(IOException.class);
  }

  @Test
  void anIdTwiceIsRefused() throws IOException {
    Path twice = Files.writeString(folder.resolve("twice.csv"), "id,name\nx1,One\nx1,Another\n");
    assertThatThrownBy(() -> build(target(), null, twice))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("states the same id more than once: x1");
  }

  @Test
  void aListWithoutItsSentinelsIsRefused() throws IOException {
    Path sdn =
        Files.writeString(
            folder.resolve("sdn.csv"),
            "dataset,id,schema,name\nofac_sdn,ofac-306,Company,BANCO NACIONAL DE CUBA\n");
    assertThatThrownBy(() -> build(target(), null, sdn))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("lacks ofac-4697 (HIZBALLAH)");
  }

  @Test
  void compressedFilesAreOpened() throws IOException {
    byte[] text = Files.readAllBytes(csv("own.csv", 30));
    Path gz = folder.resolve("own.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
      out.write(text);
    }
    Path zip = folder.resolve("own.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("own.csv"));
      out.write(text);
    }
    assertThat(build(target(), null, gz).snapshot().size()).isEqualTo(30);
    assertThat(build(target(), null, zip).snapshot().size()).isEqualTo(30);
  }

  @Test
  void anArchiveBombIsRefused() throws IOException {
    Path bomb = folder.resolve("bomb.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      out.write("id,name\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      byte[] zeros = new byte[1 << 20];
      java.util.Arrays.fill(zeros, (byte) '\n');
      for (int i = 0; i < 200; i++) {
        out.write(zeros);
      }
    }
    assertThatThrownBy(() -> build(target(), null, bomb))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("archive bomb");
  }

  @Test
  void anArchiveOfSeveralFilesSaysWhatToDo() throws IOException {
    Path zip = folder.resolve("two.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : List.of("a.csv", "b.csv")) {
        out.putNextEntry(new ZipEntry(name));
        out.write("id,name\nx,Y\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    assertThatThrownBy(() -> build(target(), null, zip))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("more than one file");
  }

  @Test
  void anEntityExpansionBombIsRefused() throws IOException {
    Path bomb =
        Files.writeString(
            folder.resolve("un.xml"),
            """
            <?xml version="1.0"?>
            <!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>
            <CONSOLIDATED_LIST dateGenerated="2026-02-27"><INDIVIDUALS><INDIVIDUAL>
            <DATAID>1</DATAID><FIRST_NAME>&b;</FIRST_NAME></INDIVIDUAL></INDIVIDUALS>
            </CONSOLIDATED_LIST>
            """);
    assertThatThrownBy(() -> build(target(), null, bomb))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("document type");
  }

  @Test
  void aQuotationThatNeverClosesIsRefusedAndSwallowsNobody() throws IOException {
    Path torn =
        Files.writeString(folder.resolve("torn.csv"), "id,name\nx1,\"One\nx2,Two\nx3,Three\n");
    assertThatThrownBy(() -> build(target(), null, torn))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("line 2: a quotation mark is opened here and never closed");
  }

  @Test
  void whatIsNoListIsNamed() throws IOException {
    Path page = Files.writeString(folder.resolve("page.html"), "<html><body>Sorry</body></html>");
    assertThatThrownBy(() -> build(target(), null, page))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("no list that Tamga knows");
    assertThatThrownBy(() -> build(target(), null, folder.resolve("none.csv")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void theNewestVersionOfAListIsTaken() throws IOException {
    Path old = Files.createDirectories(folder.resolve("2024-06"));
    Path later = Files.createDirectories(folder.resolve("2025-01"));
    Files.writeString(old.resolve("l.csv"), "id,name\nx1,Old\n");
    Files.writeString(later.resolve("l.csv"), "id,name\nx2,New\n");
    ListBuild.Report report = build(target(), null, old, later);
    assertThat(report.snapshot().find("x2")).isPresent();
    assertThat(report.snapshot().find("x1")).isEmpty();
    assertThat(report.superseded()).hasSize(1);
  }

  @Test
  void twoVersionsThatNobodyDatesAreAnErrorThatSaysWhatToDo() throws IOException {
    Path one = csv("one.csv", 3);
    Path two = csv("two.csv", 4);
    assertThatThrownBy(() -> build(target(), null, one, two))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("nothing says which is newer");
  }

  @Test
  void aFolderKeepsEveryVersionAndNamesTheCurrentOne() throws IOException {
    Path place = Files.createDirectories(folder.resolve("snapshots"));
    Path first = build(place, null, csv("own.csv", 100)).file();
    Path second = build(place, null, csv("own.csv", 101)).file();
    assertThat(first).exists().isNotEqualTo(second);
    assertThat(SnapshotPlace.resolve(place)).isEqualTo(second);
  }

  @Test
  void onlyOneBuildAtATimeHoldsAPlace() throws IOException {
    Path own = csv("own.csv", 10);
    try (SnapshotPlace held = SnapshotPlace.open(target())) {
      assertThat(held.current()).isNull();
      assertThatThrownBy(() -> build(target(), null, own))
          .isInstanceOf(FileSystemException.class)
          .hasMessageContaining("another build is writing it");
    }
    assertThat(build(target(), null, own).snapshot().size()).isEqualTo(10);
  }

  @Test
  void aMissingTargetFolderSaysWhatToDo() throws IOException {
    Path own = csv("own.csv", 10);
    assertThatThrownBy(() -> build(folder.resolve("no/such/x.tamga"), null, own))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("make it first");
  }

  @Test
  void nothingIsLeftBehind() throws IOException {
    build(target(), null, csv("own.csv", 10));
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("own.csv", "lists.tamga", ".lists.tamga.lock");
    }
  }

  @Test
  void aDamagedPredecessorIsToldAndReplaced() throws IOException {
    Files.writeString(target(), "TAMGA, but not really");
    ListBuild.Report report = build(target(), null, csv("own.csv", 10));
    assertThat(report.problems()).singleElement().asString().contains("could not be compared");
    assertThat(Snapshot.open(target()).size()).isEqualTo(10);
  }
}
