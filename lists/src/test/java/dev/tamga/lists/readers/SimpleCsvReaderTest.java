package dev.tamga.lists.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimpleCsvReaderTest {
  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("own.csv"), text);
  }

  @Test
  void everyColumnBecomesSomething() throws IOException {
    StringBuilder header = new StringBuilder();
    StringBuilder row = new StringBuilder();
    for (String column : SimpleCsvRow.COLUMNS) {
      header.append(column).append(';');
      row.append(
              switch (column) {
                case "id" -> "own-1";
                case "dataset" -> "blocked";
                case "schema" -> "Vessel";
                case "gender" -> "m";
                case "imo" -> "IMO 9826902";
                case "wallet" -> "XBT 1abc|0xdef";
                case "birth_date", "death_date", "incorporation_date" -> "03.04.1965|1966~";
                case "listed_on", "ended_on", "source_date" -> "2022-02-25";
                case "nationality", "country", "birth_country", "flag" -> "Kyrgyzstan";
                case "topics" -> "sanction|wanted";
                default -> "value of " + column;
              })
          .append(';');
    }
    ReadList read = ReadList.of(file(header + "\n" + row + "\n"));

    assertThat(read.problems).isEmpty();
    assertThat(read.leftOut).isEmpty();
    assertThat(read.headers)
        .containsExactly(new ListHeader("blocked", "blocked", "as named in the file", null));
    Entity vessel = read.get("own-1");
    assertThat(vessel.schema()).isEqualTo(Schema.VESSEL);
    assertThat(vessel.target()).isTrue();
    assertThat(vessel.texts(Property.BIRTH_DATE)).containsExactly("1965-04-03", "1966~");
    assertThat(vessel.texts(Property.FLAG)).containsExactly("kg");
    assertThat(vessel.texts(Property.IMO_NUMBER)).containsExactly("9826902");
    assertThat(vessel.texts(Property.GENDER)).containsExactly("male");
    assertThat(vessel.texts(Property.TOPICS)).containsExactly("sanction", "wanted");
    assertThat(vessel.texts(Property.SWIFT_BIC)).containsExactly("value of bic");
    assertThat(vessel.values(Property.FLAG).getFirst().provenance().original())
        .isEqualTo("Kyrgyzstan");
    Entity sanction = read.get("own-1-sanction-1");
    assertThat(sanction.texts(Property.ENTITY)).containsExactly("own-1");
    assertThat(sanction.texts(Property.AUTHORITY)).containsExactly("value of authority");
    assertThat(sanction.texts(Property.PROGRAM)).containsExactly("value of programme");
    assertThat(sanction.texts(Property.LEGAL_BASIS)).containsExactly("value of legal_basis");
    assertThat(sanction.texts(Property.LISTING_DATE)).containsExactly("2022-02-25");
    assertThat(sanction.texts(Property.END_DATE)).containsExactly("2022-02-25");
    assertThat(sanction.texts(Property.SOURCE_DATE)).containsExactly("2022-02-25");
    assertThat(read.get("own-1-wallet-1").texts(Property.PUBLIC_KEY)).containsExactly("1abc");
    assertThat(read.get("own-1-wallet-1").texts(Property.CURRENCY)).containsExactly("XBT");
    assertThat(read.get("own-1-wallet-2").texts(Property.PUBLIC_KEY)).containsExactly("0xdef");
    assertThat(read.get("own-1-wallet-2").texts(Property.HOLDER)).containsExactly("own-1");
    Entity ownership = read.get("own-1-link-owner-1");
    assertThat(ownership.texts(Property.OWNER)).containsExactly("value of owner_id");
    assertThat(ownership.texts(Property.ASSET)).containsExactly("own-1");
    assertThat(read.get("own-1-link-director-1").schema()).isEqualTo(Schema.DIRECTORSHIP);
    assertThat(read.get("own-1-link-family-1").texts(Property.RELATIVE))
        .containsExactly("value of family_id");
    assertThat(read.get("own-1-link-associate-1").schema()).isEqualTo(Schema.ASSOCIATE);
    assertThat(read.get("own-1-link-agent-1").texts(Property.CLIENT)).containsExactly("own-1");
  }

  @Test
  void alignedListsMakeOneDesignationEach() throws IOException {
    ReadList read =
        ReadList.of(
            file(
                """
                name,authority,programme,listed_on,ended_on,status,source_url
                Ivan Petrov,OFAC|EU|ICC,A|B|Situation: Ukraine,2022-02-25|2022|2023-03-17,|2024-01-31|,listed,https://example.org
                """));

    assertThat(read.problems).isEmpty();
    List<Entity> sanctions =
        read.pointingAt(read.targets().getFirst().id(), Schema.SANCTION, Property.ENTITY);
    assertThat(sanctions).hasSize(3);
    Entity second = sanctions.get(1);
    assertThat(second.texts(Property.AUTHORITY)).containsExactly("EU");
    assertThat(second.texts(Property.PROGRAM)).containsExactly("B");
    assertThat(second.texts(Property.LISTING_DATE)).containsExactly("2022");
    assertThat(second.texts(Property.END_DATE)).containsExactly("2024-01-31");
    assertThat(sanctions.getLast().texts(Property.END_DATE)).isEmpty();
    assertThat(sanctions)
        .allSatisfy(each -> {
          assertThat(each.texts(Property.STATUS)).containsExactly("listed");
          assertThat(each.texts(Property.SOURCE_URL)).containsExactly("https://example.org");
        });
  }

  @Test
  void unequalListsAreAProblemAndTheRowIsStillRead() throws IOException {
    ReadList read =
        ReadList.of(
            file(
                """
                id,name,authority,programme,listed_on
                a,Ivan Petrov,OFAC|EU,X,2022|2023|2024
                """));

    assertThat(read.problems)
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem).startsWith("line 2: "));
    assertThat(read.get("a-sanction-2").texts(Property.LISTING_DATE)).containsExactly("2023");
    assertThat(read.get("a").texts(Property.NOTES)).containsExactly("listed_on: 2024");
  }

  @Test
  void withoutAuthorityOrProgrammeThereIsNoDesignation() throws IOException {
    ReadList read = ReadList.of(file("id,name,status,reason\nx,Ivan,watch,unpaid loan\n"));

    assertThat(read.entities).hasSize(1);
    assertThat(read.get("x").texts(Property.REASON)).containsExactly("unpaid loan");
    assertThat(read.get("x").texts(Property.STATUS)).containsExactly("watch");
    assertThat(read.headers.getFirst().dataset()).isEqualTo("own_list");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theHeaderTellsTheSeparator(String separator) throws IOException {
    String text = "Birth Date,Name,Country\n1965,\"A|B\",KG\n".replace(",", separator);
    ReadList read = ReadList.of(file("\uFEFF" + text));

    Entity entity = read.targets().getFirst();
    assertThat(entity.texts(Property.NAME)).containsExactly("A", "B");
    assertThat(entity.texts(Property.BIRTH_DATE)).containsExactly("1965");
    assertThat(entity.texts(Property.COUNTRY)).containsExactly("kg");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "windows-1251"})
  void cyrillicIsReadInItsEncoding(String encoding) throws IOException {
    Path file = folder.resolve("own.csv");
    Files.write(
        file, "name;birth_date\nИванов Иван Иванович;1965\n".getBytes(Charset.forName(encoding)));

    assertThat(ReadList.of(file).targets().getFirst().texts(Property.NAME))
        .containsExactly("Иванов Иван Иванович");
  }

  @Test
  void idsThatAreMissingComeFromTheRowAndNotFromItsPlace() throws IOException {
    ReadList one = ReadList.of(file("name,birth_date\nAnna,1970\nBoris,1971\n"));
    ReadList other = ReadList.of(file("name,birth_date\nBoris,1971\nAnna,1970\nAnna,1971\n"));

    assertThat(other.entities.keySet()).containsAll(one.entities.keySet()).hasSize(3);
    assertThat(one.entities.keySet()).allMatch(id -> id.matches("own-[0-9a-f]{16}"));
  }

  @Test
  void aRowWithoutIdThatComesTwiceIsTakenOnce() throws IOException {
    ReadList read = ReadList.of(file("name,country\nAnna,kg\nAnna,kz\nAnna,kg\nAnna,kz\n"));

    assertThat(read.entities).hasSize(2);
    assertThat(read.problems)
        .containsExactly(
            "line 4: repeats an earlier row; not taken twice",
            "line 5: repeats an earlier row; not taken twice");
  }

  @Test
  void whatIsNotUnderstoodIsKeptAndTold() throws IOException {
    ReadList read =
        ReadList.of(
            file(
                """
                id,name,schema,birth_date,country,imo,colour
                1,Anna,Yacht,in her youth,Ruritania,123,red
                2,Boris,,,Ruritania,,
                3,,,,,,green
                4,Cyril,,,,,,1
                ,,,,,,
                5,,,1970,,,
                """));

    assertThat(read.get("1").schema()).isEqualTo(Schema.LEGAL_ENTITY);
    assertThat(read.get("1").texts(Property.NOTES))
        .containsExactly("birth_date: in her youth", "imo: 123");
    assertThat(read.get("2").texts(Property.COUNTRY)).containsExactly("Ruritania");
    assertThat(read.leftOut).containsEntry("colour", 2).containsEntry("column 8", 1).hasSize(2);
    assertThat(read.problems)
        .extracting(problem -> problem.split(":")[0])
        .containsExactly("line 2", "line 2", "line 2", "line 2", "line 4", "line 5", "line 7");
  }

  @Test
  void aTableWithoutNamesIsRefused() throws IOException {
    Path file = file("id,first,last\n1,Anna,B\n");

    assertThatThrownBy(() ->
            ListReaders.read(new ListInput(ListFormat.SIMPLE_CSV, file, List.of()), new ReadList()))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("own.csv, line 1: no column is called 'name'");
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    Path file = file("");

    assertThatThrownBy(() ->
            ListReaders.read(new ListInput(ListFormat.SIMPLE_CSV, file, List.of()), new ReadList()))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("is empty");
  }

  @Test
  void aQuotationMarkLeftOpenIsFound() throws IOException {
    Path file = file("id,name\n1,\"Anna\n" + "2,Boris\n".repeat(60));

    assertThatThrownBy(() -> ReadList.of(file))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("own.csv, line 2")
        .hasMessageContaining("quotation mark");
  }

  @Test
  void bytesOfAnotherEncodingFarInTheFileAreFound() throws IOException {
    Path file = folder.resolve("own.csv");
    byte[] start = ("name\n" + "Anna\n".repeat(60_000)).getBytes(StandardCharsets.UTF_8);
    byte[] all = java.util.Arrays.copyOf(start, start.length + 2);
    all[start.length] = (byte) 0xc8;
    all[start.length + 1] = '\n';
    Files.write(file, all);

    assertThatThrownBy(() -> ReadList.of(file))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("Save it as UTF-8");
  }
}
