package dev.tamga.lists.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwitzerlandXmlReaderTest {
  @TempDir Path folder;

  private static String sample() throws IOException {
    try (InputStream in = SwitzerlandXmlReaderTest.class.getResourceAsStream("swiss.xml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private ReadList read(String text) throws IOException {
    return ReadList.of(Files.writeString(folder.resolve("ch.xml"), text));
  }

  @Test
  void aPersonIsReadWithAllThatBelongsToIt() throws IOException {
    ReadList read = read(sample());

    assertThat(read.headers.getFirst().published()).isEqualTo("2024-12-10");
    Entity ivan = read.get("ch-100");
    assertThat(ivan.target()).isTrue();
    assertThat(ivan.schema()).isEqualTo(Schema.PERSON);
    assertThat(ivan.texts(Property.NAME)).containsExactly("Ivan Petrov");
    assertThat(ivan.values(Property.NAME).getFirst().provenance().original())
        .isEqualTo("Petrov Ivan");
    assertThat(ivan.texts(Property.ALIAS)).containsExactly("Иван Петров");
    assertThat(ivan.texts(Property.WEAK_ALIAS)).containsExactly("Vanya");
    assertThat(ivan.texts(Property.PREVIOUS_NAME)).containsExactly("Ivan Sidorov");
    assertThat(ivan.texts(Property.LAST_NAME)).containsExactly("Petrov");
    assertThat(ivan.texts(Property.GENDER)).containsExactly("male");
    assertThat(ivan.texts(Property.BIRTH_DATE)).containsExactly("1965-03-05", "1966");
    assertThat(ivan.texts(Property.BIRTH_PLACE)).containsExactly("Bishkek, Chuy, Kyrgyzstan");
    assertThat(ivan.texts(Property.NATIONALITY)).containsExactly("kg");
    assertThat(ivan.texts(Property.PASSPORT_NUMBER)).containsExactly("AN123");
    assertThat(ivan.texts(Property.PROGRAM_ID)).containsExactly("Example");
    Entity passport = read.get("ch-100-id-110");
    assertThat(passport.texts(Property.END_DATE)).containsExactly("2020-01-02");
    assertThat(passport.texts(Property.COUNTRY)).containsExactly("kg");
    Entity address = read.get(ivan.texts(Property.ADDRESS_ENTITY).getFirst());
    assertThat(address.texts(Property.FULL))
        .containsExactly("Main Street 1, 720001, Bishkek, Chuy, Kyrgyzstan");
    assertThat(address.texts(Property.CITY)).containsExactly("Bishkek");
    Entity sanction = read.pointingAt("ch-100", Schema.SANCTION, Property.ENTITY).getFirst();
    assertThat(sanction.texts(Property.LISTING_DATE)).containsExactly("2020-05-05");
    assertThat(sanction.texts(Property.MODIFIED_AT)).containsExactly("2021-05-05");
    assertThat(sanction.texts(Property.PROGRAM)).containsExactly("Ordinance on Example");
    assertThat(sanction.texts(Property.PROVISIONS)).containsExactly("Asset freeze");
    assertThat(read.get("ch-100-link-200").texts(Property.OBJECT)).containsExactly("ch-200");
  }

  @Test
  void theLastModificationDecidesWhoIsATarget() throws IOException {
    ReadList read = read(sample());

    assertThat(read.targets()).extracting(Entity::id).containsExactly("ch-100", "ch-300");
    assertThat(read.get("ch-200").texts(Property.TOPICS)).isEmpty();
    Entity ended = read.pointingAt("ch-200", Schema.SANCTION, Property.ENTITY).getFirst();
    assertThat(ended.texts(Property.STATUS)).containsExactly("de-listed");
    assertThat(ended.texts(Property.END_DATE)).containsExactly("2022-02-02");
    assertThat(read.get("ch-300").schema()).isEqualTo(Schema.VESSEL);
    assertThat(read.get("ch-300").texts(Property.IMO_NUMBER)).containsExactly("9826902");
  }

  @Test
  void whatIsNotReadIsTold() throws IOException {
    ReadList read = read(sample());

    assertThat(read.problems).containsExactly("ch-300: no programme has the set of sanctions 99");
    assertThat(
            read.leftOutReasons.entrySet().stream()
                .filter(each -> each.getValue().equals(Unread.UNKNOWN)))
        .extracting(java.util.Map.Entry::getKey)
        .containsExactly("target/object/colour");
  }

  @Test
  void aFileThatBreaksOffOrHoldsNothingIsRefused() throws IOException {
    String text = sample();

    assertThatThrownBy(() -> read(text.substring(0, text.length() - 300)))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("ch.xml, line");
    assertThatThrownBy(() -> read("<swiss-sanctions-list></swiss-sanctions-list>"))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("no <target>");
  }
}
