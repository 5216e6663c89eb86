package dev.tamga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class HelpTest {
  @TempDir private Path folder = Path.of("");

  /** Every command with its subcommands, as one would type it; the ones of picocli left out. */
  static List<String> commands() {
    List<String> commands = new ArrayList<>();
    collect("", new CommandLine(new Tamga(Surroundings.of(System.out, System.err))), commands);
    return commands;
  }

  private static void collect(String path, CommandLine command, List<String> commands) {
    commands.add(path.strip());
    command
        .getSubcommands()
        .forEach((name, below) -> {
          if (!name.equals("help") && !name.equals("generate-completion")) {
            collect(path + " " + name, below, commands);
          }
        });
  }

  @Test
  void noCommandIsForgotten() {
    assertThat(commands())
        .contains(
            "",
            "screen",
            "compare",
            "search",
            "show",
            "export",
            "lists",
            "lists build",
            "lists diff",
            "lists fetch",
            "lists status",
            "lists verify");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHelpsWithAnExample(String command) {
    Run run = Run.tamga((command + " --help").strip().split(" "));
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Usage: tamga")
        .containsPattern("Examples?:\n")
        .contains("\n  tamga " + command);
    assertThat(run.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(121));
  }

  @Test
  void theVersionIsStated() {
    assertThat(Run.tamga("--version").out()).matches("tamga \\d+\\.\\d+\\.\\d+\\R");
  }

  @Test
  void withoutACommandTheHelpIsShown() {
    assertThat(Run.tamga().out()).contains("Usage: tamga");
    assertThat(Run.tamga("lists").out()).contains("Usage: tamga lists");
  }

  @ParameterizedTest
  @ValueSource(strings = {"scren", "lists built", "screen", "show", "--nonsense", "lists build x"})
  void whatIsNotUnderstoodIsSaidOnStandardError(String arguments) {
    Run run = Run.tamga(arguments.split(" "));
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).isNotBlank().doesNotContain("Exception");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void theCompletionIsAScriptThatBashAccepts() throws IOException, InterruptedException {
    Run run = Run.tamga("generate-completion");
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains("complete -F", "--accept-shrink");
    Path bash = Path.of("/bin/bash");
    Assumptions.assumeTrue(Files.exists(bash), "SKIPPED: there is no bash");
    Path script = Files.writeString(folder.resolve("completion.sh"), run.out());
    Process check =
        new ProcessBuilder(bash.toString(), "-n", script.toString())
            .redirectErrorStream(true)
            .start();
    try (InputStream said = check.getInputStream()) {
      assertThat(new String(said.readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
    }
    assertThat(check.waitFor()).isZero();
  }
}
