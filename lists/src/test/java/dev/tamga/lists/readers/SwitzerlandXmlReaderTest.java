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

class SwitzerlandXmlReaderTest {
  @TempDir Path folder;

  @Test
  void everyFieldOfTheSampleIsReadOrLeftOutByIntent() throws IOException {
    ReadList list = read(sample());

    assertThat(list.headers)
        .containsExactly(
            new ListHeader(
                "ch_seco",
                "Swiss SECO Sanctions List",
                "State Secretariat for Economic Affairs SECO",
                "2024-12-11"));
    assertThat(list.targetsBySchema())
        .isEqualTo(Map.of(Schema.PERSON, 1L, Schema.ORGANIZATION, 1L, Schema.AIRPLANE, 1L));
    assertThat(list.leftOutReasons).isNotEmpty();
    assertThat(SwitzerlandXmlReader.LEFT_OUT).containsAllEntriesOf(list.leftOutReasons);
    assertThat(list.problems)
        .containsExactlyInAnyOrder(
            "ch-1001: not understood in day-month-year: 'day 5 month 6'",
            "ch-1001: not understood in day-month-year: '1338 Islamic'",
            "ch-1001: unknown country 'Atlantis' in nationality/country",
            "ch-1001: not understood in address@place-id: '999'",
            "ch-1001: a relation points at '9999', which the file lacks");
  }

  @Test
  void namesAreReadInNaturalOrderByTypeAndQuality() throws IOException {
    Entity person = read(sample()).get("ch-1001");

    assertThat(person.texts(Property.NAME)).containsExactly("Ivan Petrovich Petrov");
    assertThat(person.values(Property.NAME).getFirst().provenance().original())
        .isEqualTo("Petrov Ivan Petrovich Admiral");
    assertThat(person.texts(Property.ALIAS))
        .containsExactly(
            "John Petroff",
            "Иван Петрович Петров",
            "Yvan Petrovich Pétrof",
            "Ivan Petrovich Pétrof",
            "Yvan Petrovich Petrov");
    assertThat(person.texts(Property.WEAK_ALIAS)).containsExactly("The Captain", "Vanya S.");
    assertThat(person.texts(Property.PREVIOUS_NAME)).containsExactly("Ivan Sidorov");
    assertThat(person.texts(Property.FIRST_NAME)).containsExactly("John", "Ivan");
    assertThat(person.texts(Property.FATHER_NAME)).containsExactly("Petrovich");
    assertThat(person.texts(Property.LAST_NAME)).containsExactly("Petroff", "Petrov");
    assertThat(person.texts(Property.TITLE)).containsExactly("Admiral");
    assertThat(person.texts(Property.NOTES))
        .contains("Name Ivan Petrovich Petrov: As in his passport");
  }

  @Test
  void aMaidenNameMakesAPreviousName() throws IOException {
    Entity person = read(sample()).get("ch-5001");

    assertThat(person.texts(Property.NAME)).containsExactly("Anna Petrova");
    assertThat(person.texts(Property.PREVIOUS_NAME)).containsExactly("Anna Sidorova");
  }

  @Test
  void manySpellingsAreEachWrittenOutAtLeastOnce() throws IOException {
    StringBuilder name = new StringBuilder();
    for (int part = 1; part <= 8; part++) {
      name.append(
          "<name-part order='%d' name-part-type='other'><value>v%d</value>".formatted(part, part)
              + "<spelling-variant>a%d</spelling-variant>".formatted(part)
              + "<spelling-variant>b%d</spelling-variant></name-part>".formatted(part));
    }
    ReadList list =
        read(
            sample()
                .replace(
                    "<value>MV Invention</value></name-part>",
                    "<value>MV Invention</value></name-part></name><name name-type='alias'>"
                        + name));

    List<String> aliases = list.get("ch-3001").texts(Property.ALIAS);
    assertThat(aliases).hasSizeLessThanOrEqualTo(65);
    assertThat(aliases)
        .contains("v1 v2 v3 v4 v5 v6 v7 v8", "a1 a2 a3 a4 a5 a6 a7 a8", "b1 b2 b3 b4 b5 b6 b7 b8");
  }

  @Test
  void birthAndNationalityAreAsVagueAsStated() throws IOException {
    Entity person = read(sample()).get("ch-1001");

    assertThat(person.texts(Property.BIRTH_DATE))
        .containsExactly("1961-03-02?", "1960-04-28", "1962");
    assertThat(person.texts(Property.BIRTH_PLACE))
        .containsExactly("Harbour Town, Coast Province, Russian Federation", "Hafenstadt");
    assertThat(person.texts(Property.BIRTH_COUNTRY)).containsExactly("ru");
    assertThat(person.texts(Property.NATIONALITY)).containsExactly("ru", "Atlantis");
    assertThat(person.texts(Property.GENDER)).containsExactly("male");
    assertThat(person.texts(Property.NOTES))
        .contains(
            "day-month-year: day 5 month 6",
            "day-month-year: 1338 Islamic",
            "Place of birth: of low quality",
            "Seen in port.",
            "hair: grey");
  }

  @Test
  void addressesAndDocumentsFollowTheirPlaces() throws IOException {
    ReadList list = read(sample());
    Entity person = list.get("ch-1001");

    assertThat(person.texts(Property.ADDRESS))
        .containsExactly(
            "c/o A Friend, Quay 7, PO Box 12, 12345, Harbour Town, Coast Province,"
                + " Russian Federation");
    assertThat(person.texts(Property.COUNTRY)).containsExactly("ru", "ir");
    Entity address = list.get(Objects.requireNonNull(person.first(Property.ADDRESS_ENTITY)));
    assertThat(address.texts(Property.CITY)).containsExactly("Harbour Town");
    assertThat(address.texts(Property.NOTES))
        .containsExactly(
            "Place also written Hafenstadt", "Until 2010", "Of low quality", "Main address");
    assertThat(person.texts(Property.PASSPORT_NUMBER)).containsExactly("D 123456");
    assertThat(person.texts(Property.ID_NUMBER)).containsExactly("777");
    assertThat(list.pointingAt("ch-1001", Schema.PASSPORT, Property.HOLDER))
        .singleElement()
        .satisfies(passport -> {
          assertThat(passport.texts(Property.TYPE)).containsExactly("diplomatic passport");
          assertThat(passport.texts(Property.COUNTRY)).containsExactly("ru");
          assertThat(passport.texts(Property.START_DATE)).containsExactly("2010-02-01");
          assertThat(passport.texts(Property.END_DATE)).containsExactly("2020-02-01");
          assertThat(passport.texts(Property.NOTES))
              .containsExactly(
                  "Issued in Harbour Town, Coast Province, Russian Federation", "Remark: Expired");
        });
    assertThat(list.pointingAt("ch-1001", Schema.IDENTIFICATION, Property.HOLDER))
        .singleElement()
        .satisfies(
            card -> assertThat(card.texts(Property.AUTHORITY)).containsExactly("Harbour Police"));
  }

  @Test
  void numbersThatFreeTextAnnouncesAreTakenForOrganizationsAndVesselsOnly() throws IOException {
    ReadList list = read(sample());

    Entity company = list.get("ch-2001");
    assertThat(company.texts(Property.REGISTRATION_NUMBER)).containsExactly("1027700132195");
    assertThat(company.texts(Property.TAX_NUMBER)).containsExactly("7707083893");
    assertThat(company.texts(Property.IMO_NUMBER)).containsExactly("5412345");
    assertThat(company.texts(Property.ALIAS)).containsExactly("Придуманная судоходная компания");
    Entity vessel = list.get("ch-3001");
    assertThat(vessel.schema()).isEqualTo(Schema.VESSEL);
    assertThat(vessel.texts(Property.IMO_NUMBER)).containsExactly("9826902");
    assertThat(vessel.texts(Property.FLAG)).containsExactly("pa");
    assertThat(list.get("ch-1001").texts(Property.REGISTRATION_NUMBER)).isEmpty();
  }

  @Test
  void eachSanctionsSetIsADesignation() throws IOException {
    ReadList list = read(sample());

    assertThat(list.get("ch-1001").texts(Property.PROGRAM_ID)).containsExactly("Inventia");
    assertThat(list.get("ch-1001").texts(Property.TOPICS)).containsExactly("sanction");
    List<Entity> sanctions = list.pointingAt("ch-1001", Schema.SANCTION, Property.ENTITY);
    assertThat(sanctions)
        .extracting(sanction -> sanction.first(Property.PROVISIONS))
        .containsExactly("Financial sanctions", "Travel ban");
    Entity sanction = sanctions.getFirst();
    assertThat(sanction.texts(Property.AUTHORITY))
        .containsExactly("State Secretariat for Economic Affairs SECO");
    assertThat(sanction.texts(Property.AUTHORITY_ID)).containsExactly("1001");
    assertThat(sanction.texts(Property.UNSC_ID)).containsExactly("ABi.001");
    assertThat(sanction.texts(Property.PROGRAM))
        .containsExactly("Ordinance on measures against Inventia (SR 946.231.000)");
    assertThat(sanction.texts(Property.REASON)).containsExactly("Commands the invented fleet.");
    assertThat(list.pointingAt("ch-4001", Schema.SANCTION, Property.ENTITY))
        .singleElement()
        .satisfies(
            german -> assertThat(german.texts(Property.PROGRAM)).containsExactly("Nur deutsch"));
  }

  @Test
  void aTargetThatWasListedAgainHasNoEnd() throws IOException {
    ReadList list = read(sample());

    assertThat(list.pointingAt("ch-1001", Schema.SANCTION, Property.ENTITY))
        .allSatisfy(sanction -> {
          assertThat(sanction.texts(Property.LISTING_DATE))
              .containsExactly("2018-06-06", "2010-01-02");
          assertThat(sanction.texts(Property.START_DATE))
              .containsExactly("2018-06-07", "2010-01-02");
          assertThat(sanction.texts(Property.MODIFIED_AT))
              .containsExactly("2020-05-04", "2020-05-05");
          assertThat(sanction.texts(Property.END_DATE)).isEmpty();
          assertThat(sanction.texts(Property.STATUS)).isEmpty();
          assertThat(sanction.texts(Property.NOTES))
              .containsExactly(
                  "Origin: UN", "De-listed for a time from 2015-03-04", "By court order");
        });
    assertThat(list.get("ch-1001").firstSeen()).isEqualTo("2010-01-02");
    assertThat(list.get("ch-1001").lastChange()).isEqualTo("2020-05-05");
  }

  @Test
  void aDelistedTargetIsToldOfButIsNoTarget() throws IOException {
    ReadList list = read(sample());

    for (String id : List.of("ch-3001", "ch-5001")) {
      Entity former = list.get(id);
      assertThat(former.target()).isFalse();
      assertThat(former.texts(Property.TOPICS)).isEmpty();
      assertThat(former.texts(Property.PROGRAM_ID)).isEmpty();
      assertThat(list.pointingAt(id, Schema.SANCTION, Property.ENTITY))
          .singleElement()
          .satisfies(sanction -> {
            assertThat(sanction.texts(Property.STATUS)).containsExactly("de-listed");
            assertThat(sanction.texts(Property.END_DATE))
                .containsExactly(id.equals("ch-3001") ? "2023-09-09" : "2012-02-02");
          });
    }
  }

  @Test
  void aDelistingOfTomorrowDoesNotCountYet() throws IOException {
    ReadList today = read(sample());
    ReadList later = read(sample().replace("date=\"2024-12-11\"", "date=\"2025-01-01\""));

    assertThat(today.get("ch-2001").target()).isTrue();
    assertThat(today.pointingAt("ch-2001", Schema.SANCTION, Property.ENTITY))
        .singleElement()
        .satisfies(sanction ->
            assertThat(sanction.texts(Property.END_DATE)).containsExactly("2025-01-01"));
    assertThat(later.get("ch-2001").target()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', false",
    "listed, de-listed, false",
    "de-listed, listed, true",
    "de-listed, amended, true",
  })
  void withoutDatesTheLastInTheFileDecides(String first, String second, boolean listed)
      throws IOException {
    String modifications =
        first.isEmpty()
            ? ""
            : "<modification modification-type='%s'/><modification modification-type='%s'/>"
                .formatted(first, second);
    ReadList list =
        read(
            sample()
                .replaceFirst(
                    "(?s)(<value>EP-INV</value>.*?</object>).*?</target>",
                    "$1" + modifications + "</target>"));

    assertThat(list.get("ch-4001").target()).isEqualTo(first.isEmpty() || listed);
  }

  @Test
  void relationsLinkTargetsOfTheFile() throws IOException {
    ReadList list = read(sample());

    assertThat(list.pointingAt("ch-2001", Schema.UNKNOWN_LINK, Property.OBJECT))
        .singleElement()
        .satisfies(link -> {
          assertThat(link.texts(Property.SUBJECT)).containsExactly("ch-1001");
          assertThat(link.texts(Property.ROLE)).containsExactly("related-to");
          assertThat(link.texts(Property.SUMMARY)).containsExactly("Its head");
        });
    assertThat(list.get("ch-1001").texts(Property.NOTES)).contains("Relation related-to: 9999");
  }

  @Test
  void placesAndProgrammesMayFollowTheTargets() throws IOException {
    String sample = sample();
    int start = sample.indexOf("<sanctions-program");
    int end = sample.indexOf("<target");
    String moved =
        sample.substring(0, start)
            + sample.substring(end).replace("</swiss", sample.substring(start, end) + "</swiss");

    assertThat(read(moved).entities).isEqualTo(read(sample).entities);
  }

  @Test
  void whatIsNewOrMissingIsReported() throws IOException {
    ReadList list =
        read(
            sample()
                .replace("object-type=\"vessel\"", "object-type=\"submarine\" depth=\"9\"")
                .replace("quality=\"low\">", "quality=\"odd\">")
                .replace("sanctions-set-id=\"201\"", "sanctions-set-id=\"777\"")
                .replace("<sanctions-set-id>101</sanctions-set-id>", "")
                .replace("sex=\"female\"", "sex=\"unclear\"")
                .replace(
                    "modification-type=\"amended\" effective-date=\"2011",
                    "modification-type=\"blessed\" effective-date=\"2011"));

    assertThat(list.get("ch-3001").schema()).isEqualTo(Schema.VEHICLE);
    assertThat(list.problems)
        .contains(
            "ch-3001: unknown type of object 'submarine'; taken for a vehicle",
            "ch-1001: unknown quality 'odd' of a name",
            "ch-3001: no programme has the set '777'",
            "ch-2001: the target names no sanctions set",
            "ch-5001: not understood in individual@sex: 'unclear'",
            "ch-5001: unknown kind of modification 'blessed'; taken for an amendment");
    assertThat(list.leftOutReasons).containsEntry("target/object@depth", Unread.UNKNOWN);
  }

  @Test
  void aTargetWithoutNumberOrNameIsPassedOver() throws IOException {
    ReadList list =
        read(
            sample()
                .replace("<target ssid=\"3001\"", "<target")
                .replace("<value>EP-INV</value>", "<value></value>"));

    assertThat(list.entities).doesNotContainKeys("ch-3001", "ch-4001").containsKey("ch-5001");
    assertThat(list.problems)
        .contains(
            "target: a target without number, or that is no individual, entity or object, was"
                + " passed over",
            "ch-4001: a target without a name was passed over");
    assertThat(list.leftOutReasons).doesNotContainValue(Unread.UNKNOWN);
  }

  @Test
  void aFileThatBreaksOffIsRefusedBeforeAnythingIsTaken() throws IOException {
    String sample = sample();
    Path file = folder.resolve("seco.xml");
    Files.writeString(file, sample.substring(0, sample.length() - 60));
    ReadList list = new ReadList();

    assertThatThrownBy(() ->
            ListReaders.read(new ListInput(ListFormat.SWITZERLAND_XML, file, List.of()), list))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("seco.xml, line ")
        .hasMessageContaining("Download the file again");
    assertThat(list.entities).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "<CONSOLIDATED_LIST/>, not <swiss-sanctions-list>",
    "<swiss-sanctions-list list-type='delta-list'/>, only a part of the list",
    "<swiss-sanctions-list list-type=\"whole-list\"/>, holds no targets"
  })
  void whatIsNotTheWholeListIsRefused(String content, String reason) throws IOException {
    Path other = Files.writeString(folder.resolve("other.xml"), content.replace('\'', '"'));

    assertThatThrownBy(() ->
            ListReaders.read(
                new ListInput(ListFormat.SWITZERLAND_XML, other, List.of()), new ReadList()))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining(reason)
        .hasMessageContaining("Download");
  }

  private static String sample() throws IOException {
    try (InputStream in = SwitzerlandXmlReaderTest.class.getResourceAsStream("seco-sample.xml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private ReadList read(String text) throws IOException {
    return ReadList.of(Files.writeString(folder.resolve("seco.xml"), text));
  }
}
