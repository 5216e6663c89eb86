package dev.tamga.lists.readers;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CslReaderTest {
  @TempDir Path folder;

  private static ReadList csv() throws IOException {
    return ReadList.of(RealData.at("us_csl/2022-05/consolidated.csv"));
  }

  @Test
  void readsEveryRecordIntoTheDatasetOfItsList() throws IOException {
    ReadList read = csv();
    assertThat(read.targets()).hasSize(14_160);
    Map<String, Long> perDataset =
        read.targets().stream()
            .collect(groupingBy(entity -> entity.datasets().getFirst(), counting()));
    assertThat(perDataset)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("us_csl_sdn", 10_026L),
                Map.entry("us_csl_el", 2_001L),
                Map.entry("us_csl_dtc", 727L),
                Map.entry("us_csl_dpl", 462L),
                Map.entry("us_csl_ssi", 290L),
                Map.entry("us_csl_uvl", 201L),
                Map.entry("us_csl_isn", 163L),
                Map.entry("us_csl_plc", 78L),
                Map.entry("us_csl_meu", 71L),
                Map.entry("us_csl_cmic", 68L),
                Map.entry("us_csl_cap", 53L),
                Map.entry("us_csl_mbs", 17L),
                Map.entry("us_csl_fse", 3L)));
    assertThat(read.headers).hasSize(13);
    assertThat(read.leftOut).isEmpty();
    assertThat(read.problems).hasSize(1);
  }

  @Test
  void readsAPersonOfTheCsv() throws IOException {
    ReadList read = csv();
    Entity person = read.get("csl-sdn-9935");
    assertThat(person.schema()).isEqualTo(Schema.PERSON);
    assertThat(person.texts(Property.NAME))
        .containsExactly("Abu Sufian al-Salamabi Muhammed Ahmed 'ABD AL-RAZZIQ");
    assertThat(person.texts(Property.ALIAS)).hasSize(14).contains("Sofian ABDELRAZIK");
    assertThat(person.texts(Property.BIRTH_DATE)).containsExactly("1962-08-06");
    assertThat(person.texts(Property.NATIONALITY)).containsExactly("ca", "sd");
    assertThat(person.texts(Property.PASSPORT_NUMBER)).containsExactly("BC166787");
    assertThat(read.pointingAt("csl-sdn-9935", Schema.PASSPORT, Property.HOLDER).getFirst())
        .extracting(passport -> passport.first(Property.COUNTRY))
        .isEqualTo("ca");
  }

  @Test
  void readsAnEntryOfTheEntityListOfTheCsv() throws IOException {
    Entity plant =
        csv().targets().stream()
            .filter(entity -> "140 Repair Plant JSC".equals(entity.first(Property.NAME)))
            .findFirst()
            .orElseThrow();
    assertThat(plant.datasets()).containsExactly("us_csl_el");
    assertThat(plant.schema()).isEqualTo(Schema.LEGAL_ENTITY);
    assertThat(plant.texts(Property.TOPICS)).containsExactly("export.control");
    assertThat(plant.texts(Property.ALIAS))
        .containsExactly("Open Joint Stock Company 140 Repair Plant", "JSC 140 Repair Plant");
    assertThat(plant.texts(Property.ADDRESS))
        .containsExactly("19 Luysi Chalovskoy St., Borisov, 222512, Belarus");
    assertThat(plant.texts(Property.COUNTRY)).containsExactly("by");
  }

  @Test
  void readsTheSameFieldsOfTheJson() throws IOException {
    ReadList read = ReadList.of(UsSamples.at("csl.json"));
    assertThat(read.targets()).hasSize(4);
    Entity person = read.get("csl-sdn-9935");
    assertThat(person.texts(Property.NAME)).containsExactly("John DOE");
    assertThat(person.texts(Property.ALIAS)).containsExactly("John ROE");
    assertThat(person.texts(Property.BIRTH_DATE)).containsExactly("1962-08-06", "1963~");
    assertThat(person.texts(Property.BIRTH_COUNTRY)).containsExactly("sd");
    assertThat(person.texts(Property.CITIZENSHIP)).containsExactly("ca");
    assertThat(person.texts(Property.GENDER)).containsExactly("male");
    assertThat(person.texts(Property.POSITION)).containsExactly("Captain");
    assertThat(person.texts(Property.PROGRAM_ID)).containsExactly("SDGT", "SYRIA");
    assertThat(person.texts(Property.ADDRESS)).containsExactly("1 Quay, Beirut, 1107, Lebanon");
    Entity passport = read.pointingAt("csl-sdn-9935", Schema.PASSPORT, Property.HOLDER).getFirst();
    assertThat(passport.texts(Property.START_DATE)).containsExactly("2001-05-04");
    assertThat(passport.texts(Property.END_DATE)).containsExactly("2006-05-04");
    assertThat(read.pointingAt("csl-sdn-9935", Schema.UNKNOWN_LINK, Property.SUBJECT).getFirst())
        .extracting(link -> link.first(Property.OBJECT))
        .isEqualTo("csl-sdn-4238");
    Entity tug = read.get("csl-sdn-4238");
    assertThat(tug.texts(Property.IMO_NUMBER)).containsExactly("7406784");
    assertThat(tug.texts(Property.FLAG)).containsExactly("cu");
    assertThat(read.targets().get(3).texts(Property.TOPICS)).containsExactly("debarment");
    assertThat(read.leftOutReasons).containsExactly(Map.entry("brand_new", Unread.UNKNOWN));
    assertThat(read.problems).isEmpty();
  }

  @Test
  void givesARecordTheSameIdInBothForms() throws IOException {
    String plant = "140 Repair Plant JSC";
    assertThat(idOf(plant, ReadList.of(UsSamples.at("csl.json")))).isEqualTo(idOf(plant, csv()));
  }

  private static String idOf(String name, ReadList read) {
    return read.targets().stream()
        .filter(entity -> name.equals(entity.first(Property.NAME)))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void refusesJsonThatBreaksOff() throws IOException {
    String whole = Files.readString(UsSamples.at("csl.json"));
    for (int length : new int[] {whole.length() / 2, whole.lastIndexOf(']') + 1}) {
      Path file = folder.resolve("csl" + length + ".json");
      Files.writeString(file, whole.substring(0, length));
      assertThatThrownBy(() -> ReadList.of(file))
          .isInstanceOf(ListReadException.class)
          .hasMessageContaining("breaks off");
    }
  }

  @Test
  void refusesJsonWithoutResults() throws IOException {
    Path file = folder.resolve("csl.json");
    Files.writeString(file, "{\"source\": \"x\", \"name\": \"y\"}");
    assertThat(ListReaders.recognise(file)).isEmpty();
    assertThatThrownBy(() -> ReadList.of(ListFormat.CSL_JSON, file, List.of()))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("no array 'results'");
  }

  @Test
  void refusesACsvRowWithTooFewColumns() throws IOException {
    Path file = folder.resolve("csl.csv");
    Files.writeString(
        file, "_id,source,entity_number,type,name\n1,Entity List (EL) - BIS,,,A\n2,x\n");
    assertThatThrownBy(() -> ReadList.of(file))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("line 3: the row has 2 fields instead of 5");
  }

  @Test
  void reportsARecordWithoutAName() throws IOException {
    Path file = folder.resolve("csl.csv");
    Files.writeString(
        file,
        "_id,source,entity_number,type,name\n1,Entity List (EL) - BIS,,,A\n2,Entity List (EL) - BIS,,,\n");
    ReadList read = ReadList.of(file);
    assertThat(read.targets()).hasSize(1);
    assertThat(read.problems).hasSize(1).first().asString().startsWith("csl.csv, line 3");
  }
}
