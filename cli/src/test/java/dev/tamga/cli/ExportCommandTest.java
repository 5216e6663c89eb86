package dev.tamga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {
  @TempDir private Path folder = Path.of("");

  private Path export(String name, String... options) {
    Path file = folder.resolve(name);
    String[] arguments = new String[options.length + 3];
    arguments[0] = "export";
    arguments[1] = "-o";
    arguments[2] = file.toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    Run run = Run.tamga(arguments);
    assertThat(run.err()).doesNotContain("tamga:");
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    return file;
  }

  private Path build(String name, Path... sources) {
    Path snapshot = folder.resolve(name);
    String[] arguments = new String[sources.length + 4];
    arguments[0] = "lists";
    arguments[1] = "build";
    arguments[2] = "-o";
    arguments[3] = snapshot.toString();
    for (int i = 0; i < sources.length; i++) {
      arguments[i + 4] = sources[i].toString();
    }
    Run run = Run.tamga(arguments);
    assertThat(run.err()).doesNotContain("tamga:");
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    return snapshot;
  }

  @Test
  void theStarterSetComesBackTheSameFromItsExport() throws IOException {
    Path first = export("first.jsonl");
    Path built = build("again.tamga", first);
    Path second = export("second.jsonl", "--lists", built.toString());
    assertThat(Files.size(first)).isGreaterThan(100_000);
    assertThat(Files.mismatch(first, second)).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"un/2026-02", "ofac/cons-2025-03"})
  void anOfficialListComesBackTheSameFromItsExport(String list) throws IOException {
    Path source = Run.official(list);
    Path first = export("first.jsonl", "--lists", build("official.tamga", source).toString());
    Path second = export("second.jsonl", "--lists", build("again.tamga", first).toString());
    assertThat(Files.size(first)).isGreaterThan(100_000);
    assertThat(Files.mismatch(first, second)).isEqualTo(-1);
  }

  @Test
  void standardOutputGetsTheSameAsAFile() throws IOException {
    assertThat(Run.tamga("export").out()).isEqualTo(Files.readString(export("first.jsonl")));
  }

  @Test
  void oneListAloneCanBeExported() {
    Run run = Run.tamga("export", "--dataset", "starter_icc");
    assertThat(run.json())
        .hasSizeGreaterThan(70)
        .allSatisfy(
            entity -> assertThat(String.valueOf(entity.get("datasets"))).contains("starter_icc"));
    Run unknown = Run.tamga("export", "--dataset", "starter");
    assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
    assertThat(unknown.err()).contains("the snapshot holds").contains("starter_icc");
  }

  @Test
  void aFileThatCannotBeWrittenIsAnErrorAndLeavesNothing() throws IOException {
    Run run = Run.tamga("export", "-o", folder.resolve("nowhere/x.jsonl").toString());
    assertThat(run.code()).isEqualTo(ExitCode.FILE);
    Path taken = Files.createDirectory(folder.resolve("taken"));
    Files.writeString(taken.resolve("file"), "");
    Run onto = Run.tamga("export", "-o", taken.toString());
    assertThat(onto.code()).isEqualTo(ExitCode.FILE);
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(taken);
    }
  }
}
