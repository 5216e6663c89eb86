package dev.tamga.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tamga.lists.readers.EntitySink;
import dev.tamga.lists.readers.ListFormat;
import dev.tamga.lists.readers.ListHeader;
import dev.tamga.lists.readers.ListInput;
import dev.tamga.lists.readers.ListReaders;
import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured with is worth measuring with: whole, plausible, and the same every time. */
class GeneratedListsTest {
  private static final long BYTES = 300_000;

  @TempDir Path folder;

  @Test
  void theGeneratedAdvancedXmlIsReadWithoutAnyProblem() throws IOException {
    Path file = folder.resolve("advanced.xml");
    GeneratedOfac.write(file, BYTES);
    assertThat(Files.size(file)).isBetween(BYTES * 9 / 10, BYTES * 11 / 10);
    assertThat(ListReaders.recognise(file)).contains(ListFormat.OFAC_ADVANCED_XML);
    Read read = new Read();
    ListReaders.read(new ListInput(ListFormat.OFAC_ADVANCED_XML, file, List.of()), read);

    assertThat(read.problems).isEmpty();
    assertThat(read.entities).filteredOn(Entity::target).hasSize(40);
    assertThat(read.entities)
        .filteredOn(Entity::target)
        .allSatisfy(person -> {
          assertThat(person.schema()).isEqualTo(Schema.PERSON);
          assertThat(person.texts(Property.NAME)).hasSize(1);
          assertThat(person.texts(Property.ALIAS)).hasSizeGreaterThan(2);
          assertThat(person.texts(Property.WEAK_ALIAS)).hasSize(1);
          assertThat(person.texts(Property.BIRTH_DATE)).hasSize(1);
          assertThat(person.texts(Property.PASSPORT_NUMBER)).hasSize(1);
        });
    assertThat(read.entities)
        .extracting(Entity::schema)
        .contains(Schema.SANCTION, Schema.OWNERSHIP);
  }

  @Test
  void theSameIsGeneratedEveryTime() {
    GeneratedEntities one = new GeneratedEntities(5);
    GeneratedEntities other = new GeneratedEntities(5);
    List<Entity> first = Stream.generate(one::next).limit(1_000).toList();
    assertThat(Stream.generate(other::next).limit(1_000)).containsExactlyElementsOf(first);
    assertThat(first).extracting(Entity::id).doesNotHaveDuplicates();
    assertThat(first).filteredOn(Entity::target).hasSize(600);
    assertThat(new GeneratedEntities(6).next()).isNotEqualTo(first.getFirst());
  }

  @Test
  void commonNamesComeOftenAndRareOnesSeldom() {
    GeneratedNames names = new GeneratedNames(1);
    List<String> drawn = Stream.generate(names::given).limit(100_000).toList();
    long common = drawn.stream().filter("Vladimir"::equals).count();
    long distinct = drawn.stream().distinct().count();
    assertThat(common).isGreaterThan(2L * drawn.size() / distinct);
    assertThat(distinct).isGreaterThan(2_000);
  }

  private static final class Read implements EntitySink {
    private final List<Entity> entities = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    @Override
    public void list(ListHeader header) {}

    @Override
    public void entity(Entity entity) {
      entities.add(entity);
    }

    @Override
    public void leftOut(String field, String reason) {
      if (reason.startsWith("not known")) {
        problems.add(field + ": " + reason);
      }
    }

    @Override
    public void problem(String where, String what) {
      problems.add(where + ": " + what);
    }
  }
}
