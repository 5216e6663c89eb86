package dev.tamga.cli;

import dev.tamga.screening.Snapshot;
import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tamga lists verify}: reads a snapshot wholly. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Reads every byte of a snapshot, compares it with its checksums and its content hash,",
      "and decodes every entity.",
      ""
    },
    footer = {"", "Example:", "  tamga lists verify --lists lists.tamga"})
final class ListsVerifyCommand extends Action {
  @Mixin private Lists lists = new Lists();

  @Override
  public Integer call() throws IOException {
    Snapshot snapshot = lists.open(surroundings());
    snapshot.verify();
    out()
        .printf(
            Locale.ROOT,
            "%s is whole: %,d bytes, %,d entities, hash %s%n",
            snapshot.name(),
            snapshot.bytes(),
            snapshot.size(),
            snapshot.hash());
    out().flush();
    return ExitCode.OK;
  }
}
