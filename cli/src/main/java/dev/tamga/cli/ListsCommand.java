package dev.tamga.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tamga lists}: getting, building and looking after lists. */
@Command(
    name = "lists",
    mixinStandardHelpOptions = true,
    description = {"Gets, builds and looks after the lists.", ""},
    footer = {
      "",
      "Examples:",
      "  tamga lists fetch",
      "  tamga lists build -o lists.tamga downloads/",
      "  tamga lists status --lists lists.tamga"
    },
    subcommands = {
      ListsFetchCommand.class,
      ListsBuildCommand.class,
      ListsStatusCommand.class,
      ListsDiffCommand.class,
      ListsVerifyCommand.class
    })
final class ListsCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
