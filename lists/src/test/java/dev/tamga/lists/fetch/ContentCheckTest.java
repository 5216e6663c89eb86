package dev.tamga.lists.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tamga.lists.readers.ListFormat;
import dev.tamga.lists.readers.ListReaders;
import dev.tamga.lists.readers.RealData;
import dev.tamga.names.Tables;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentCheckTest {
  private static final URI ANYWHERE = URI.create("https://lists.example/list");

  @TempDir Path folder;

  @Test
  void wholeOfficialListsPassAndTornOnesDoNot() throws IOException {
    List<Path> lists =
        Stream.of("un", "ca", "au", "ofac/cons-2024-08", "ofac/cons-2025-03")
            .flatMap(name -> files(RealData.at(name)))
            .filter(file -> file.toString().matches(".*\\.(?:xml|XML|xlsx)"))
            .toList();
    assertThat(lists).hasSizeGreaterThanOrEqualTo(5);
    for (Path list : lists) {
      Publication publication = publicationOf(list);
      ContentCheck.check(list, publication);
      byte[] bytes = Files.readAllBytes(list);
      Path torn = folder.resolve("torn");
      Files.write(torn, Arrays.copyOf(bytes, bytes.length - 200));
      assertThatThrownBy(() -> ContentCheck.check(torn, publication))
          .as(list.toString())
          .isInstanceOf(FetchException.class)
          .hasMessageContaining(
              publication.format() == ListFormat.AUSTRALIA_XLSX
                  ? "not a whole workbook"
                  : "The end of the list is missing");
    }
  }

  @Test
  void everyRowOfTheTableOfPublishersSaysItsSourceAndDay() {
    List<String[]> rows = Tables.read(Publications.class, "publishers.tsv", 12);

    assertThat(rows)
        .allSatisfy(row -> {
          assertThat(URI.create(row[10])).hasScheme("https");
          assertThat(LocalDate.parse(row[11])).isAfter(LocalDate.of(2026, 1, 1));
        });
  }

  private static Publication publicationOf(Path list) throws IOException {
    return new Publication(
        "list",
        "List",
        "Publisher",
        ANYWHERE,
        "list",
        ListReaders.recognise(list).orElseThrow(),
        new Access.File(),
        "");
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
