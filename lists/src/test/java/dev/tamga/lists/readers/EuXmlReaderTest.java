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

class EuXmlReaderTest {
  @TempDir Path folder;

  @Test
  void everyFieldOfTheSampleIsReadOrLeftOutByIntent() throws IOException {
    ReadList list = read(sample());

    assertThat(list.headers)
        .containsExactly(
            new ListHeader(
                "eu_fsf",
                "EU Consolidated Financial Sanctions List",
                "European Commission",
                "2024-12-11T21:24:35.826+01:00"));
    assertThat(list.targetsBySchema())
        .isEqualTo(Map.of(Schema.PERSON, 1L, Schema.ORGANIZATION, 1L));
    assertThat(EuXmlReader.LEFT_OUT).containsAllEntriesOf(list.leftOutReasons);
    assertThat(list.problems)
        .containsExactly(
            "eu-EU.27.28: not understood in birthdate: '1356 ISLAMIC'",
            "eu-EU.9999.1: unknown country 'Old Empire' in address");
  }

  @Test
  void namesAreStrongOrWeakByTheirMarkOrByARemark() throws IOException {
    Entity person = read(sample()).get("eu-EU.27.28");

    assertThat(person.texts(Property.NAME)).containsExactly("Saddam Hussein Al-Tikriti");
    assertThat(person.texts(Property.WEAK_ALIAS)).containsExactly("Abu Ali", "Abou Ali");
    assertThat(person.texts(Property.ALIAS)).containsExactly("Саддам Хусейн Ат-Тикрити");
    assertThat(person.values(Property.ALIAS).getFirst().provenance().original())
        .isEqualTo("Садда м Хусей н Ат-Тикрити");
    assertThat(person.texts(Property.FIRST_NAME)).containsExactly("Saddam");
    assertThat(person.texts(Property.LAST_NAME)).containsExactly("Hussein Al-Tikriti");
    assertThat(person.texts(Property.TITLE)).containsExactly("Dr");
    assertThat(person.texts(Property.GENDER)).containsExactly("male");
    assertThat(person.texts(Property.POSITION)).containsExactly("President", "Commander");
  }

  @Test
  void birthsStayAsVagueAsStated() throws IOException {
    Entity person = read(sample()).get("eu-EU.27.28");

    assertThat(person.texts(Property.BIRTH_DATE))
        .containsExactly("1937-04-28", "1936~", "1934/1938", "1930~/1932~", "1937-03");
    assertThat(person.texts(Property.BIRTH_PLACE))
        .containsExactly("al-Awja, near Tikrit, IRAQ", "Village, Salah ad-Din, IRAQ");
    assertThat(person.texts(Property.BIRTH_COUNTRY)).containsExactly("iq");
    assertThat(person.texts(Property.NOTES)).contains("birthdate: 1356 ISLAMIC");
  }

  @Test
  void documentsAddressesAndContactsAreRead() throws IOException {
    ReadList list = read(sample());
    Entity person = list.get("eu-EU.27.28");

    assertThat(person.texts(Property.PASSPORT_NUMBER)).containsExactly("А 123456", "A 123456");
    assertThat(person.texts(Property.ID_NUMBER)).containsExactly("19370001");
    assertThat(person.texts(Property.CITIZENSHIP)).containsExactly("iq");
    assertThat(person.texts(Property.PHONE)).containsExactly("+964 1 000");
    assertThat(person.texts(Property.EMAIL)).containsExactly("office@invented.example");
    assertThat(person.texts(Property.WEBSITE)).containsExactly("www.invented.example");
    assertThat(person.texts(Property.NOTES)).contains("fax: +964 1 001", "Citizenship: Kurdistan");
    assertThat(person.texts(Property.ADDRESS))
        .containsExactly(
            "1 Palace Road, PO Box 77, 10001, Baghdad, Karkh, Baghdad Governorate, IRAQ");
    Entity passport = list.pointingAt(person.id(), Schema.PASSPORT, Property.HOLDER).getFirst();
    assertThat(passport.texts(Property.START_DATE)).containsExactly("1995-01-02", "1995-01-03");
    assertThat(passport.texts(Property.END_DATE)).containsExactly("2000-01-02");
    assertThat(passport.texts(Property.AUTHORITY)).containsExactly("Ministry of Interior");
    assertThat(passport.texts(Property.NOTES))
        .containsExactly(
            "Issued in the name of S. Hussein",
            "Region: Baghdad",
            "Known to have expired",
            "Diplomatic",
            "Remark: first of two");
  }

  @Test
  void theNumbersOfACompanyGoWhereTheirTypePutsThem() throws IOException {
    Entity company = read(sample()).get("eu-EU.9999.1");

    assertThat(company.texts(Property.NAME)).containsExactly("Invented Works");
    assertThat(company.texts(Property.ALIAS)).containsExactly("Завод с именем");
    assertThat(company.texts(Property.TAX_NUMBER)).containsExactly("7707083893");
    assertThat(company.texts(Property.REGISTRATION_NUMBER)).containsExactly("1027700132195");
    assertThat(company.texts(Property.SWIFT_BIC)).containsExactly("INVRRUMM");
    assertThat(company.texts(Property.COUNTRY)).containsExactly("Old Empire");
  }

  @Test
  void eachProgrammeIsADesignationWithItsRegulation() throws IOException {
    ReadList list = read(sample());

    assertThat(list.pointingAt("eu-EU.9999.1", Schema.SANCTION, Property.ENTITY))
        .extracting(sanction -> sanction.first(Property.PROGRAM))
        .containsExactly("UKR", "BLR");
    assertThat(list.get("eu-EU.9999.1").firstSeen()).isEqualTo("2022-02-25");
    assertThat(list.pointingAt("eu-EU.27.28", Schema.SANCTION, Property.ENTITY))
        .singleElement()
        .satisfies(sanction -> {
          assertThat(sanction.texts(Property.AUTHORITY)).containsExactly("European Commission");
          assertThat(sanction.texts(Property.AUTHORITY_ID)).containsExactly("EU.27.28");
          assertThat(sanction.texts(Property.UNSC_ID)).containsExactly("IQi.001");
          assertThat(sanction.texts(Property.PROVISIONS))
              .containsExactly("Regulation 1210/2003 (OJ L169)", "Amendment 2017/811 (OJ L121)");
          assertThat(sanction.texts(Property.LISTING_DATE)).containsExactly("2003-07-08");
          assertThat(sanction.texts(Property.START_DATE)).containsExactly("2003-07-07");
          assertThat(sanction.texts(Property.MODIFIED_AT))
              .containsExactly("2003-07-08", "2017-05-12");
          assertThat(sanction.texts(Property.REASON)).containsExactly("Former President of Iraq");
          assertThat(sanction.first(Property.PROGRAM_URL)).startsWith("http://eur-lex");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "В ладимир Путин, Владимир Путин",
    "Владими р Путин, Владимир Путин",
    "Влади м ир Путин, Владимир Путин",
    "Владимир Владимирович П утин, Владимир Владимирович Путин",
    "А. Б. Иванов, А. Б. Иванов",
    "В В Путин, В В Путин",
    "Усама бин Ладен, Усама бин Ладен",
    "Петр и Павел, Петр и Павел",
    "Vladimir V utin, Vladimir V utin"
  })
  void onlyALetterThatStandsAloneGivesAGapAway(String listed, String name) {
    assertThat(CyrillicGaps.close(listed)).isEqualTo(name);
  }

  @Test
  void whatIsNewOrMissingIsReported() throws IOException {
    ReadList list =
        read(
            sample()
                .replace("code=\"enterprise\" classificationCode=\"E\"", "code=\"ship\"")
                .replace("gender=\"M\"", "gender=\"X\" colour=\"red\"")
                .replace("euReferenceNumber=\"EU.9999.1\"", ""));

    assertThat(list.get("eu-logical-900001").schema()).isEqualTo(Schema.LEGAL_ENTITY);
    assertThat(list.problems)
        .anyMatch(problem -> problem.contains("unknown subject type 'ship'"))
        .anyMatch(problem -> problem.contains("nameAlias/gender: 'X'"));
    assertThat(list.leftOutReasons)
        .containsEntry("sanctionEntity/nameAlias@colour", Unread.UNKNOWN);
  }

  @Test
  void aFileThatBreaksOffIsRefused() throws IOException {
    String sample = sample();

    assertThatThrownBy(() -> read(sample.substring(0, sample.length() / 2)))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("eu.xml, line ")
        .hasMessageContaining("Download the file again");
  }

  @Test
  void anotherDocumentIsRefused() throws IOException {
    Path other = Files.writeString(folder.resolve("other.xml"), "<CONSOLIDATED_LIST/>");

    assertThatThrownBy(() ->
            ListReaders.read(new ListInput(ListFormat.EU_XML, other, List.of()), new ReadList()))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("not <export>");
  }

  private static String sample() throws IOException {
    try (InputStream in = EuXmlReaderTest.class.getResourceAsStream("eu-fsf-sample.xml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private ReadList read(String text) throws IOException {
    return ReadList.of(Files.writeString(folder.resolve("eu.xml"), text));
  }
}
