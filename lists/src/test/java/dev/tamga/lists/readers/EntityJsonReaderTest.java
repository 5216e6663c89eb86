package dev.tamga.lists.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tamga.screening.Entity;
import dev.tamga.screening.EntityJson;
import dev.tamga.screening.Json;
import dev.tamga.screening.Property;
import dev.tamga.screening.Provenance;
import dev.tamga.screening.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonGenerator;

class EntityJsonReaderTest {
  private static final String ANNA =
      """
      {"id":"a","caption":"Anna","schema":"Person","properties":{"name":["Anna"]},"datasets":["d"]}
      """;

  @TempDir Path folder;

  private ReadList read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("entities.json"), text);
    ReadList read = new ReadList();
    ListReaders.read(new ListInput(ListFormat.ENTITY_JSON, file, List.of()), read);
    return read;
  }

  @Test
  void whatWasWrittenIsReadAsAnEqualEntity() throws IOException {
    Entity entity =
        Entity.builder("ofac-1", Schema.VESSEL, "ofac_sdn")
            .target()
            .add(Property.NAME, "ARTAVIL", "sdn.csv/SDN_Name", "\"ARTAVIL\" \\ 2")
            .add(Property.NAME, "АРТАВИЛ", new Provenance("eu_fsf", "", null))
            .add(Property.BUILD_DATE, "1998~", "sdn.csv/Remarks", "circa 1998")
            .referent("NK-1")
            .firstSeen("2020-01-01")
            .lastSeen("2024-06-27")
            .lastChange("2021-01-01T00:00:00")
            .build();
    Entity bare = Entity.builder("x", Schema.ADDRESS, "own_list").build();
    StringWriter text = new StringWriter();
    for (Entity each : List.of(entity, bare)) {
      try (JsonGenerator json = Json.generator(text)) {
        EntityJson.write(each, json);
      }
      text.write('\n');
    }

    ReadList read = read(text.toString());

    assertThat(read.entities.values()).containsExactly(entity, bare);
    assertThat(read.problems).isEmpty();
    assertThat(read.leftOut).isEmpty();
  }

  @Test
  void nestedEntitiesBecomeEntitiesOfTheirOwn() throws IOException {
    ReadList read = new ReadList();
    Path file = folder.resolve("nested.json");
    try (InputStream in = EntityJsonReaderTest.class.getResourceAsStream("ftm-nested.json")) {
      assertThat(in).isNotNull();
      Files.copy(in, file);
    }
    assertThat(ListReaders.recognise(file)).contains(ListFormat.ENTITY_JSON);
    ListReaders.read(new ListInput(ListFormat.ENTITY_JSON, file, List.of()), read);

    assertThat(read.problems).isEmpty();
    assertThat(read.leftOut).containsOnlyKeys("properties/wikidataId", "origin", "schema/Event");
    assertThat(read.entities.keySet())
        .containsExactly("p-1", "s-1", "adr-1", "f-1", "p-2", "e-1", "c-1", "e-2");
    assertThat(read.headers).extracting(ListHeader::dataset).containsExactly("xx_list", "yy_list");
    Entity person = read.get("p-1");
    assertThat(person.target()).isTrue();
    assertThat(person.texts(Property.NAME)).containsExactly("Ivan Petrov");
    assertThat(person.texts(Property.BIRTH_DATE)).containsExactly("1965");
    assertThat(person.texts(Property.ADDRESS_ENTITY)).containsExactly("adr-1");
    assertThat(person.datasets()).containsExactly("xx_list", "yy_list");
    assertThat(person.referents()).containsExactly("old-1");
    assertThat(person.firstSeen()).isEqualTo("2023-01-01T00:00:00");
    assertThat(read.get("s-1").texts(Property.ENTITY)).containsExactly("p-1");
    assertThat(read.get("s-1").texts(Property.LISTING_DATE)).containsExactly("2022-02-25");
    assertThat(read.get("s-1").target()).isFalse();
    assertThat(read.get("f-1").texts(Property.PERSON)).containsExactly("p-1");
    assertThat(read.get("f-1").texts(Property.RELATIVE)).containsExactly("p-2");
    assertThat(read.get("p-2").datasets()).containsExactly("xx_list", "yy_list");
    assertThat(read.get("e-1").schema()).isEqualTo(Schema.THING);
    assertThat(read.get("e-2").schema()).isEqualTo(Schema.LEGAL_ENTITY);
  }

  @Test
  void aNumberKeepsItsDigits() throws IOException {
    ReadList read =
        read(
            """
            {"id":1,"schema":"Company","properties":{"taxNumber":[00.10e5]},"target":true}
            {"id":7,"schema":"Company","properties":{"taxNumber":12345678901234567890.10}}
            {"id":8,"schema":"Company","properties":{"name":["A",null,"  ","A"]}}
            """);

    assertThat(read.problems).hasSize(1).first().asString().startsWith("line 1: no JSON object");
    assertThat(read.get("7").texts(Property.TAX_NUMBER)).containsExactly("12345678901234567890.10");
    assertThat(read.get("8").texts(Property.NAME)).containsExactly("A");
    assertThat(read.get("8").datasets()).containsExactly("own_list");
  }

  @Test
  void aBadLineIsAProblemAndTheRestGoesOn() throws IOException {
    ReadList read =
        read(
            ANNA
                + "\n{\"id\":\"b\"}\n"
                + ANNA.replace("\"a\"", "\"c\"")
                + "{\"schema\":\"Person\",\"properties\":{}}\n"
                + ANNA.replace("\"a\"", "\"d\"")
                + ANNA.replace("\"a\"", "\"e\"").replace("[\"Anna\"]", "[[\"Anna\"]]")
                + ANNA.replace("\"a\"", "\"f\""));

    assertThat(read.entities.keySet()).containsExactly("a", "c", "d", "f");
    assertThat(read.problems)
        .containsExactly(
            "line 3: the entity has no schema",
            "line 5: the entity, or one nested in it, has no id",
            "line 7: name holds something that is not a text");
  }

  @Test
  void sourcesThatDoNotFitTheirValuesAreAProblem() throws IOException {
    String line = ANNA.strip().replace("\"datasets\"", "\"provenance\":{\"name\":[]},\"datasets\"");

    ReadList read = read(ANNA + line.replace("\"a\"", "\"b\"") + "\n");

    assertThat(read.problems).containsExactly("line 2: name has 1 values but 0 sources");
  }

  @Test
  void aFileOfOtherLinesIsRefused() {
    assertThatThrownBy(() -> read(ANNA + "not\nan\nentity\n"))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("3 of the first 4 lines are no entities");
    assertThatThrownBy(() -> read(ANNA + "{}\n".repeat(20)))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("line 20");
  }

  @Test
  void aFileThatBreaksOffIsRefused() {
    assertThatThrownBy(() -> read(ANNA + ANNA.substring(0, 40)))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("entities.json, line 2: the file breaks off");
  }

  @Test
  void aLastLineNeedsNoLineBreak() throws IOException {
    assertThat(read(ANNA.strip()).entities).containsOnlyKeys("a");
  }

  @Test
  void aLineThatIsNotTextIsAProblem() throws IOException {
    Path file = folder.resolve("entities.json");
    Files.writeString(file, ANNA);
    Files.write(file, new byte[] {'{', (byte) 0xff, '}', '\n'}, StandardOpenOption.APPEND);
    Files.writeString(file, ANNA.replace("\"a\"", "\"b\""), StandardOpenOption.APPEND);
    ReadList read = new ReadList();

    ListReaders.read(new ListInput(ListFormat.ENTITY_JSON, file, List.of()), read);

    assertThat(read.entities).containsOnlyKeys("a", "b");
    assertThat(read.problems).containsExactly("line 2: the line is not in UTF-8");
  }
}
