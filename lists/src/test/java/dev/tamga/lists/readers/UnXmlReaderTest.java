package dev.tamga.lists.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import dev.tamga.screening.VagueDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnXmlReaderTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "2024-12, 686, 193, 2024-11-30T00:00:00.875Z",
    "2025-05, 684, 193, 2025-04-19T23:00:04.625Z",
    "2026-02, 730, 273, 2026-02-27T00:00:09.554Z"
  })
  void everyEntryOfTheOfficialListsIsRead(
      String version, long persons, long organizations, String published) throws IOException {
    ReadList list = ReadList.of(RealData.at("un/" + version + "/consolidated.xml"));

    assertThat(list.targetsBySchema())
        .isEqualTo(Map.of(Schema.PERSON, persons, Schema.ORGANIZATION, organizations));
    assertThat(list.headers)
        .containsExactly(
            new ListHeader(
                "un_sc",
                "United Nations Security Council Consolidated List",
                "United Nations Security Council",
                published));
    assertThat(list.leftOut.keySet())
        .containsExactlyInAnyOrder(
            "INDIVIDUAL/VERSIONNUM",
            "INDIVIDUAL/LIST_TYPE/VALUE",
            "ENTITY/VERSIONNUM",
            "ENTITY/LIST_TYPE/VALUE");
    assertThat(UnXmlReader.LEFT_OUT).containsAllEntriesOf(list.leftOutReasons);
    assertThat(list.problems)
        .allMatch(problem ->
            problem.endsWith("'circa 30-35 years old'")
                || problem.endsWith("'24/06/1402 (Hijri Calendar)'"));
  }

  @Test
  void everyLinkedEntityPointsAtEntitiesOfTheList() throws IOException {
    ReadList list = ReadList.of(RealData.at("un/2026-02/consolidated.xml"));

    assertThat(textsOf(list, Property.Type.ENTITY).filter(id -> !list.entities.containsKey(id)))
        .isEmpty();
    assertThat(textsOf(list, Property.Type.DATE).filter(date -> VagueDate.parse(date).isEmpty()))
        .isEmpty();
    assertThat(list.entities.values().stream().filter(e -> e.schema() == Schema.SANCTION))
        .hasSize(1003);
  }

  @Test
  void datesOfBirthAreAsVagueAsTheListSays() throws IOException {
    ReadList list = ReadList.of(RealData.at("un/2026-02/consolidated.xml"));
    List<String> dates =
        list.targets().stream()
            .flatMap(entity -> entity.values(Property.BIRTH_DATE).stream())
            .filter(value -> value.provenance().field().equals("INDIVIDUAL_DATE_OF_BIRTH"))
            .map(value -> value.text())
            .toList();

    assertThat(dates).filteredOn(date -> date.matches("\\d{4}~")).hasSize(116);
    assertThat(dates).filteredOn(date -> date.matches("\\d{4}~?/\\d{4}~?")).hasSize(31);
    assertThat(dates).contains("1973-11", "1977-08/1977-09", "1958-09");
    assertThat(dates).filteredOn(date -> date.matches("\\d{4}-\\d\\d-\\d\\d")).hasSize(454);
    // 262 years, one of which has its month in a note.
    assertThat(dates).filteredOn(date -> date.matches("\\d{4}")).hasSize(261);
  }

  @Test
  void riWonHoIsAnOfficialOfTheStateSecurityOfNorthKorea() throws IOException {
    ReadList list = ReadList.of(RealData.at("un/2026-02/consolidated.xml"));
    Entity ri = list.get("un-6908555");

    assertThat(ri.schema()).isEqualTo(Schema.PERSON);
    assertThat(ri.texts(Property.NAME)).containsExactly("RI WON HO");
    assertThat(ri.texts(Property.BIRTH_DATE)).containsExactly("1964-07-17");
    assertThat(ri.texts(Property.NATIONALITY)).containsExactly("kp");
    assertThat(ri.texts(Property.PASSPORT_NUMBER)).containsExactly("381310014");
    assertThat(ri.texts(Property.POSITION))
        .containsExactly("DPRK Ministry of State Security Official");
    assertThat(ri.texts(Property.TOPICS)).containsExactly("sanction");
    assertThat(ri.firstSeen()).isEqualTo("2016-11-30");
    Entity sanction = list.pointingAt(ri.id(), Schema.SANCTION, Property.ENTITY).getFirst();
    assertThat(sanction.texts(Property.UNSC_ID)).containsExactly("KPi.033");
    assertThat(sanction.texts(Property.PROVISIONS))
        .containsExactly("Security Council resolution 1718 (2006)");
    assertThat(sanction.texts(Property.LISTING_DATE)).containsExactly("2016-11-30");
  }

  @Test
  void anAliasFieldWithSeveralNamesAndScriptsGivesEachName() throws IOException {
    ReadList list = ReadList.of(RealData.at("un/2026-02/consolidated.xml"));
    Entity rehman = list.get("un-2983651");

    assertThat(rehman.texts(Property.ALIAS))
        .contains(
            "Abdul Rehman",
            "Abd Ur-Rehman",
            "عبدالله السندي",
            "Abdullah Sindhi",
            "Abdul Rehman Sindhi");
    assertThat(rehman.texts(Property.WEAK_ALIAS)).containsExactly("Abdur Rehman Muhammad Yamin");
    assertThat(rehman.texts(Property.ID_NUMBER)).containsExactly("44103-5251752-5");
    Entity passport = list.pointingAt(rehman.id(), Schema.PASSPORT, Property.HOLDER).getFirst();
    assertThat(passport.texts(Property.NUMBER)).containsExactly("CV9157521");
    assertThat(passport.texts(Property.START_DATE)).containsExactly("2008-09-08");
    assertThat(passport.texts(Property.END_DATE)).containsExactly("2013-09-07");
    assertThat(passport.texts(Property.COUNTRY)).containsExactly("pk");
  }

  @Test
  void brothersWhoNameEachOtherAreLinkedAsFamily() throws IOException {
    ReadList list = ReadList.of(RealData.at("un/2026-02/consolidated.xml"));
    Entity link = list.get("un-2981652-link-un-2982105");

    assertThat(link.schema()).isEqualTo(Schema.FAMILY);
    assertThat(link.texts(Property.RELATIONSHIP)).containsExactly("brother");
    assertThat(link.texts(Property.PERSON)).containsExactly("un-2982105");
    assertThat(link.texts(Property.RELATIVE)).containsExactly("un-2981652");
    Entity faizullah = list.get("un-2975510");
    assertThat(faizullah.texts(Property.NAME)).containsExactly("FAIZULLAH KHAN NOORZAI");
    assertThat(list.get("un-2983651-link-un-113458").schema()).isEqualTo(Schema.UNKNOWN_LINK);
  }

  @Test
  void rareFieldsAndUnknownWordsAreKeptOrReported() throws IOException {
    ReadList list =
        read(
            """
            <CONSOLIDATED_LIST dateGenerated="2026-01-01T00:00:00Z"><INDIVIDUALS><INDIVIDUAL>
            <DATAID>1</DATAID><FIRST_NAME>A</FIRST_NAME><UN_LIST_TYPE>Mars</UN_LIST_TYPE>
            <SUBMITTED_BY>Kenya</SUBMITTED_BY><DELISTED_ON>2025-05-01</DELISTED_ON>
            <NATIONALITY><VALUE>Atlantis</VALUE></NATIONALITY><NEW_FIELD>x</NEW_FIELD>
            <SORT_KEY>7</SORT_KEY>
            <INDIVIDUAL_ALIAS><QUALITY>Odd</QUALITY><ALIAS_NAME>B</ALIAS_NAME>
            <NOTE>original script: Абу</NOTE><DATE_OF_BIRTH>1960</DATE_OF_BIRTH>
            <CITY_OF_BIRTH>Jakarta</CITY_OF_BIRTH><COUNTRY_OF_BIRTH>Indonesia</COUNTRY_OF_BIRTH>
            </INDIVIDUAL_ALIAS></INDIVIDUAL>
            <INDIVIDUAL><FIRST_NAME>NO KEY</FIRST_NAME></INDIVIDUAL></INDIVIDUALS>
            <ENTITIES><ENTITY><DATAID>2</DATAID><FIRST_NAME>SHIPS LTD</FIRST_NAME>
            <COMMENTS1>Owner of a tanker. IMO number: 5571322.</COMMENTS1>
            <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>BOATS LTD</ALIAS_NAME></ENTITY_ALIAS>
            </ENTITY></ENTITIES></CONSOLIDATED_LIST>
            """);

    Entity person = list.get("un-1");
    assertThat(person.texts(Property.ALIAS)).containsExactly("B", "Абу");
    assertThat(person.texts(Property.BIRTH_DATE)).containsExactly("1960");
    assertThat(person.texts(Property.BIRTH_PLACE)).containsExactly("Jakarta, Indonesia");
    assertThat(person.texts(Property.NATIONALITY)).containsExactly("Atlantis");
    Entity sanction = list.pointingAt("un-1", Schema.SANCTION, Property.ENTITY).getFirst();
    assertThat(sanction.texts(Property.END_DATE)).containsExactly("2025-05-01");
    assertThat(sanction.texts(Property.NOTES)).containsExactly("Submitted by Kenya");
    assertThat(sanction.texts(Property.PROGRAM)).containsExactly("Mars");
    assertThat(list.get("un-2").texts(Property.PREVIOUS_NAME)).containsExactly("BOATS LTD");
    assertThat(list.get("un-2").texts(Property.IMO_NUMBER)).containsExactly("5571322");
    assertThat(list.problems)
        .hasSize(4)
        .anyMatch(problem -> problem.contains("'Odd'"))
        .anyMatch(problem -> problem.contains("'Mars'"))
        .anyMatch(problem -> problem.contains("'Atlantis'"))
        .anyMatch(problem -> problem.contains("without its DATAID"));
    assertThat(list.leftOutReasons)
        .containsEntry("INDIVIDUAL/NEW_FIELD", Unread.UNKNOWN)
        .containsEntry("INDIVIDUAL/SORT_KEY", "orders the printed list");
  }

  @Test
  void aListThatBreaksOffIsRefused() throws IOException {
    String whole = Files.readString(RealData.at("un/2026-02/consolidated.xml"));
    Path cut = Files.writeString(folder.resolve("cut.xml"), whole.substring(0, whole.length() / 2));

    assertThatThrownBy(() -> ReadList.of(cut))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("cut.xml, line ")
        .hasMessageContaining("Download the file again");
  }

  @Test
  void anotherDocumentIsRefused() throws IOException {
    Path other = Files.writeString(folder.resolve("other.xml"), "<sdnList/>");

    assertThatThrownBy(() ->
            ListReaders.read(new ListInput(ListFormat.UN_XML, other, List.of()), new ReadList()))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("begins with <sdnList>");
  }

  private ReadList read(String xml) throws IOException {
    return ReadList.of(
        Objects.requireNonNull(Files.writeString(folder.resolve("un.xml"), xml.strip())));
  }

  private static Stream<String> textsOf(ReadList list, Property.Type type) {
    return list.entities.values().stream()
        .flatMap(entity -> entity.properties().entrySet().stream())
        .filter(entry -> entry.getKey().type() == type)
        .flatMap(entry -> entry.getValue().stream())
        .map(value -> value.text());
  }
}
