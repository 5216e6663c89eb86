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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KyrgyzstanXmlReaderTest {
  private static final String ABDULLAEV =
      "kg-"
          + StableKey.of(
              "Абдуллаев (Абдуллоев)", "Бакыт", "Вымышленович", "07.10.1985", "12.03.2019");

  @TempDir Path folder;

  @Test
  void everyFieldOfTheSampleIsRead() throws IOException {
    ReadList list = read(sample());

    assertThat(list.headers)
        .containsExactly(
            new ListHeader(
                "kg_fiu",
                "Kyrgyz National Sanctions List",
                "State Financial Intelligence Service of the Kyrgyz Republic",
                null));
    assertThat(list.targetsBySchema())
        .isEqualTo(Map.of(Schema.PERSON, 4L, Schema.ORGANIZATION, 1L));
    assertThat(list.leftOut).isEmpty();
    assertThat(list.problems)
        .hasSize(4)
        .anyMatch(problem -> problem.endsWith("not understood in DataBirth: 'весной'"))
        .anyMatch(problem -> problem.contains("not understood in DateInclusion: 'неизвестно'"))
        .anyMatch(problem -> problem.endsWith("the same entry stands in the file more than once"))
        .contains("KyrgyzPhysicPerson: an entry without a name was passed over");
  }

  @Test
  void aPersonIsReadWithAllNamesDatesAndGrounds() throws IOException {
    ReadList list = read(sample());
    Entity person = list.get(ABDULLAEV);

    assertThat(person.texts(Property.NAME)).containsExactly("Бакыт Вымышленович Абдуллаев");
    assertThat(person.values(Property.NAME).getFirst().provenance().original())
        .isEqualTo("Абдуллаев (Абдуллоев) Бакыт Вымышленович");
    assertThat(person.texts(Property.ALIAS)).containsExactly("Бакыт Вымышленович Абдуллоев");
    assertThat(person.texts(Property.FIRST_NAME)).containsExactly("Бакыт");
    assertThat(person.texts(Property.FATHER_NAME)).containsExactly("Вымышленович");
    assertThat(person.texts(Property.LAST_NAME)).containsExactly("Абдуллаев", "Абдуллоев");
    assertThat(person.texts(Property.BIRTH_DATE)).containsExactly("1985-10-07");
    assertThat(person.texts(Property.BIRTH_PLACE)).containsExactly("г. Ош, Кыргызская Республика");
    assertThat(person.texts(Property.BIRTH_COUNTRY)).containsExactly("kg");
    assertThat(person.texts(Property.TOPICS)).containsExactly("sanction");
    assertThat(person.firstSeen()).isEqualTo("2019-03-12");
    assertThat(list.pointingAt(ABDULLAEV, Schema.SANCTION, Property.ENTITY))
        .singleElement()
        .satisfies(sanction -> {
          assertThat(sanction.texts(Property.AUTHORITY))
              .containsExactly("State Financial Intelligence Service of the Kyrgyz Republic");
          assertThat(sanction.texts(Property.PROGRAM))
              .containsExactly("Лицо, причастное к террористической деятельности");
          assertThat(sanction.texts(Property.REASON)).containsExactly("Приговор вымышленного суда");
          assertThat(sanction.texts(Property.LISTING_DATE)).containsExactly("2019-03-12");
          assertThat(sanction.texts(Property.START_DATE)).containsExactly("2019-03-12");
        });
  }

  @Test
  void oddDatesStayAsTextAndTheSoftwaresNoDateIsNone() throws IOException {
    ReadList list = read(sample());

    Entity vague = named(list, "Анна Иванова").getFirst();
    assertThat(vague.texts(Property.BIRTH_DATE)).containsExactly("1970", "1971-02-01");
    assertThat(vague.texts(Property.NOTES)).containsExactly("DataBirth: весной");
    assertThat(vague.texts(Property.BIRTH_PLACE)).isEmpty();
    assertThat(list.pointingAt(vague.id(), Schema.SANCTION, Property.ENTITY))
        .singleElement()
        .satisfies(sanction ->
            assertThat(sanction.texts(Property.NOTES))
                .containsExactly("DateInclusion: неизвестно"));
    assertThat(named(list, "Даты Без"))
        .hasSize(2)
        .allSatisfy(person -> assertThat(person.texts(Property.BIRTH_DATE)).isEmpty());
  }

  @Test
  void aLegalPersonHasAllTheNamesOfItsField() throws IOException {
    ReadList list = read(sample());
    Entity organization = named(list, "Вымышленное движение").getFirst();

    assertThat(organization.schema()).isEqualTo(Schema.ORGANIZATION);
    assertThat(organization.texts(Property.ALIAS))
        .containsExactly("Движение вымысла", "ОсОО Вымысел", "Invented Movement, Ltd");
    assertThat(organization.firstSeen()).isEqualTo("2015-04-05");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "Альфа # Альфа",
        "Альфа, Бета; Гамма # Альфа|Бета|Гамма",
        "\"Альфа\" \"Бета\" # Альфа|Бета",
        "«Альфа», «Бета, Гамма» # Альфа|Бета, Гамма",
        "\"Альфа\" и \"Бета\" # Альфа|Бета",
        "ОсОО \"Альфа\" ЗАО \"Бета\" # ОсОО Альфа|ЗАО Бета",
        "\"Альфа\" банк # Альфа банк",
        "\"Фонд \"Мир, труд\"\" # Фонд Мир, труд",
        "„Альфа“, „Бета“ # Альфа|Бета",
        "\"Альфа, Бета # Альфа|Бета",
        "\"Альфа\" (Alpha) # Альфа|Alpha",
        "\"Альфа\" (она же \"Бета\") # Альфа|Бета",
        "Исламия Альфа # Исламия Альфа",
        "Alpha Co., Ltd., Beta LLC # Alpha Co., Ltd.|Beta LLC"
      })
  void namesAreTakenApart(String field, String names) {
    assertThat(KyrgyzNames.of(field)).containsExactly(names.split("\\|"));
  }

  @Test
  void idsDependNeitherOnThePlaceInTheFileNorOnSpacing() throws IOException {
    String sample = sample();
    int end = sample.indexOf("</KyrgyzPhysicPerson>") + "</KyrgyzPhysicPerson>".length();
    int start = sample.indexOf("<KyrgyzPhysicPerson>");
    String moved =
        sample.substring(0, start)
            + sample
                .substring(end)
                .replace("</physicPersons>", sample.substring(start, end) + "</physicPersons>")
                .replace("<Name>Анна</Name>", "<Name> Анна\n</Name>");

    assertThat(read(moved).entities.keySet())
        .containsExactlyInAnyOrderElementsOf(read(sample).entities.keySet());
  }

  @Test
  void whatIsNewIsReported() throws IOException {
    ReadList list =
        read(
            sample()
                .replace("<SanctionList>", "<SanctionList version=\"7\">")
                .replace("<Name>Анна</Name>", "<Name>Анна</Name><Pasport>AN 1</Pasport>"));

    assertThat(list.leftOutReasons)
        .isEqualTo(
            Map.of(
                "SanctionList@version", Unread.UNKNOWN,
                "KyrgyzPhysicPerson/Pasport", Unread.UNKNOWN));
  }

  @Test
  void aFileThatBreaksOffIsRefused() throws IOException {
    String sample = sample();

    assertThatThrownBy(() -> read(sample.substring(0, sample.length() - 40)))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("kg.xml, line ")
        .hasMessageContaining("Download the file again");
  }

  @ParameterizedTest
  @CsvSource({
    "<CONSOLIDATED_LIST/>, not <SanctionList>",
    "<SanctionList><physicPersons/></SanctionList>, holds no entries"
  })
  void whatIsNoListIsRefused(String content, String reason) throws IOException {
    Path other = Files.writeString(folder.resolve("other.xml"), content);

    assertThatThrownBy(() ->
            ListReaders.read(
                new ListInput(ListFormat.KYRGYZSTAN_XML, other, List.of()), new ReadList()))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining(reason)
        .hasMessageContaining("Download it again");
  }

  private static List<Entity> named(ReadList list, String name) {
    return list.entities.values().stream()
        .filter(entity -> entity.texts(Property.NAME).contains(name))
        .toList();
  }

  private static String sample() throws IOException {
    try (InputStream in = KyrgyzstanXmlReaderTest.class.getResourceAsStream("kyrgyz-sample.xml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private ReadList read(String text) throws IOException {
    return ReadList.of(Files.writeString(folder.resolve("kg.xml"), text));
  }
}
