package dev.tamga.lists.readers;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that a reader told its sink about one file. */
final class ReadList implements EntitySink {
  final List<ListHeader> headers = new ArrayList<>();
  final Map<String, Entity> entities = new LinkedHashMap<>();
  final Map<String, Integer> leftOut = new TreeMap<>();
  final Map<String, String> leftOutReasons = new TreeMap<>();
  final List<String> problems = new ArrayList<>();

  static ReadList of(Path file, Path... companions) throws IOException {
    List<ListInput.Companion> others = new ArrayList<>();
    for (Path companion : companions) {
      others.add(
          new ListInput.Companion(ListReaders.recognise(companion).orElseThrow(), companion));
    }
    return of(ListReaders.recognise(file).orElseThrow(), file, others);
  }

  /** Reads a file in the form of one list, whatever its content looks like. */
  static ReadList of(ListFormat format, Path file, List<ListInput.Companion> companions)
      throws IOException {
    ReadList read = new ReadList();
    ListReaders.read(new ListInput(format, file, companions), read);
    return read;
  }

  @Override
  public void list(ListHeader header) {
    headers.add(header);
  }

  @Override
  public void entity(Entity entity) {
    if (entities.put(entity.id(), entity) != null) {
      throw new AssertionError("two entities have the id " + entity.id());
    }
  }

  @Override
  public void leftOut(String field, String reason) {
    leftOut.merge(field, 1, Integer::sum);
    leftOutReasons.put(field, reason);
  }

  @Override
  public void problem(String where, String what) {
    problems.add(where + ": " + what);
  }

  Entity get(String id) {
    Entity entity = entities.get(id);
    if (entity == null) {
      throw new AssertionError("no entity " + id);
    }
    return entity;
  }

  /** The entities that the list means itself. */
  List<Entity> targets() {
    return entities.values().stream().filter(Entity::target).toList();
  }

  /** How many targets there are of each schema. */
  Map<Schema, Long> targetsBySchema() {
    return targets().stream().collect(groupingBy(Entity::schema, TreeMap::new, counting()));
  }

  /** The entities of a schema that point at another through a property. */
  List<Entity> pointingAt(String id, Schema schema, Property property) {
    return entities.values().stream()
        .filter(entity -> entity.schema() == schema && entity.texts(property).contains(id))
        .toList();
  }
}
