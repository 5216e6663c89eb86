package dev.tamga.lists;

import dev.tamga.lists.readers.ListFormat;
import dev.tamga.lists.readers.ListInput;
import dev.tamga.lists.readers.ListReadException;
import dev.tamga.lists.readers.ListReaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * Finds the lists among files and folders, by their content. Files of one list that belong together
 * (the aliases and addresses beside the names) are brought together when they lie in one folder.
 */
final class ListFinder {
  /**
   * What was found.
   *
   * @param lists in the order of their paths
   * @param others files in folders that are no lists
   * @param broken archives in folders that could not be opened, with the reason
   */
  record Found(List<ListInput> lists, List<Path> others, List<String> broken) {}

  private ListFinder() {}

  /**
   * Looks at all paths.
   *
   * @throws ListReadException when a file that was named is no list, or is broken
   * @throws IOException when a file or folder cannot be read
   */
  static Found find(Collection<Path> paths) throws IOException {
    Map<Path, Map<Path, ListFormat>> byFolder = new TreeMap<>();
    List<Path> others = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new NoSuchFileException(path.toString(), null, "there is no such file or folder");
      }
      if (!Files.isReadable(path)) {
        throw new AccessDeniedException(path.toString(), null, "no permission to read it");
      }
      if (Files.isDirectory(path)) {
        for (Path file : files(path.toRealPath())) {
          Optional<ListFormat> format = recognise(file, broken);
          if (format.isPresent()) {
            put(file, format.get(), byFolder);
          } else {
            others.add(file);
          }
        }
      } else {
        put(path, ListReaders.recognise(path).orElseThrow(() -> unknown(path)), byFolder);
      }
    }
    List<ListInput> lists = new ArrayList<>();
    byFolder.values().forEach(files -> together(files, lists));
    return new Found(lists, others, broken);
  }

  /** In a folder there may be anything: an archive that does not open need not be a list. */
  private static Optional<ListFormat> recognise(Path file, List<String> broken) throws IOException {
    try {
      return ListReaders.recognise(file, false);
    } catch (ListReadException | ZipException e) {
      broken.add("not looked into: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static ListReadException unknown(Path path) {
    return new ListReadException(
        path
            + " is no list that Tamga knows: its content is none of the published forms, nor a"
            + " table with a column 'name'. See 'tamga lists build --help' for the forms.");
  }

  private static void put(Path file, ListFormat format, Map<Path, Map<Path, ListFormat>> byFolder) {
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    byFolder
        .computeIfAbsent(folder == null ? absolute : folder, _ -> new TreeMap<>())
        .put(absolute, format);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !isHidden(folder, file) && !isSidecar(file))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isHidden(Path folder, Path file) {
    for (Path name : folder.relativize(file)) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSidecar(Path file) {
    String name = file.toString();
    return name.endsWith(".fetched.json") || name.contains(".part") || name.endsWith(".tamga");
  }

  /** In one folder, each main file gets the companions; readers take the rows that are theirs. */
  private static void together(Map<Path, ListFormat> files, List<ListInput> lists) {
    Map<ListFormat, List<Path>> byFormat = new EnumMap<>(ListFormat.class);
    files.forEach(
        (file, format) -> byFormat.computeIfAbsent(format, _ -> new ArrayList<>()).add(file));
    List<ListInput.Companion> companions = new ArrayList<>();
    byFormat.forEach((format, paths) -> {
      if (format.isCompanion()) {
        paths.forEach(path -> companions.add(new ListInput.Companion(format, path)));
      }
    });
    byFormat.forEach((format, paths) -> {
      if (!format.isCompanion()) {
        for (Path path : paths) {
          lists.add(
              new ListInput(format, path, format == ListFormat.OFAC_CSV ? companions : List.of()));
        }
      }
    });
  }
}
