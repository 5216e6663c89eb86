package dev.tamga.cli;

import dev.tamga.screening.Entity;
import dev.tamga.screening.EntityJson;
import dev.tamga.screening.Json;
import dev.tamga.screening.Snapshot;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/** {@code tamga export}: the entities as FollowTheMoney JSON lines. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes all entities as FollowTheMoney JSON lines.",
      "Built again with 'tamga lists build', they give the same entities.",
      ""
    },
    footer = {"", "Example:", "  tamga export --dataset un_sc -o un.jsonl"})
final class ExportCommand extends Action {
  @Mixin private Lists lists = new Lists();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to. Default: standard output")
  private @Nullable Path output;

  @Option(names = "--dataset", paramLabel = "NAME", split = ",", description = "Only this list.")
  private Set<String> datasets = new LinkedHashSet<>();

  @Override
  public Integer call() throws IOException {
    Snapshot snapshot = lists.open(surroundings());
    Lists.check(datasets, snapshot);
    if (output == null) {
      write(snapshot, new Unclosed(out()));
      out().flush();
      return ExitCode.OK;
    }
    if (Files.isDirectory(output)) {
      throw new FileSystemException(output.toString(), null, "it is a folder; name a file in it");
    }
    Path part = output.resolveSibling(output.getFileName() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        write(snapshot, out);
      }
      Files.move(part, output, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    return ExitCode.OK;
  }

  private void write(Snapshot snapshot, OutputStream target) throws IOException {
    OutputStream out = new BufferedOutputStream(target, 1 << 16);
    for (int position = 0; position < snapshot.size(); position++) {
      Entity entity = snapshot.entity(position);
      if (datasets.isEmpty() || entity.datasets().stream().anyMatch(datasets::contains)) {
        try (JsonGenerator json = Json.generator(new Unclosed(out))) {
          EntityJson.write(entity, json);
        }
        out.write('\n');
      }
    }
    out.flush();
  }
}
