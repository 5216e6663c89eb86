package dev.tamga.bench;

import dev.tamga.lists.readers.EntitySink;
import dev.tamga.lists.readers.ListFormat;
import dev.tamga.lists.readers.ListHeader;
import dev.tamga.lists.readers.ListInput;
import dev.tamga.lists.readers.ListReaders;
import dev.tamga.screening.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The list files below a folder, found by their content. */
final class LoadedLists {
  private LoadedLists() {}

  /** One for each form: the largest file of it. The files beside OFAC's names go with them. */
  static List<ListInput> largestOfEachForm(Path data) throws IOException {
    List<ListInput> largest = new ArrayList<>();
    for (ListInput input : all(data)) {
      Optional<ListInput> same =
          largest.stream().filter(other -> other.format() == input.format()).findFirst();
      if (same.isEmpty()) {
        largest.add(input);
      } else if (Files.size(input.file()) > Files.size(same.get().file())) {
        largest.set(largest.indexOf(same.get()), input);
      }
    }
    return largest;
  }

  private static List<ListInput> all(Path data) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(data)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    List<ListInput> mains = new ArrayList<>();
    List<ListInput.Companion> companions = new ArrayList<>();
    for (Path file : files) {
      Optional<ListFormat> format = ListReaders.recognise(file);
      if (format.isPresent() && format.get().isCompanion()) {
        companions.add(new ListInput.Companion(format.get(), file));
      } else if (format.isPresent() && format.get() != ListFormat.SIMPLE_CSV) {
        mains.add(new ListInput(format.get(), file, List.of()));
      }
    }
    return mains.stream().map(main -> withCompanions(main, companions)).toList();
  }

  private static ListInput withCompanions(ListInput main, List<ListInput.Companion> companions) {
    if (main.format() != ListFormat.OFAC_CSV) {
      return main;
    }
    Path folder = main.file().getParent();
    return new ListInput(
        main.format(),
        main.file(),
        companions.stream()
            .filter(companion -> companion.file().startsWith(String.valueOf(folder)))
            .toList());
  }

  /** Takes entities and only counts them. */
  static final class Count implements EntitySink {
    private long entities;
    private long targets;

    long entities() {
      return entities;
    }

    long targets() {
      return targets;
    }

    @Override
    public void list(ListHeader header) {}

    @Override
    public void entity(Entity entity) {
      entities++;
      targets += entity.target() ? 1 : 0;
    }

    @Override
    public void leftOut(String field, String reason) {}

    @Override
    public void problem(String where, String what) {}
  }
}
