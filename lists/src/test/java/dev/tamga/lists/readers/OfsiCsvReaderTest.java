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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfsiCsvReaderTest {
  private static final String HEADER =
      "Last Updated,10/04/2025\n"
          + "Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,Name Non-Latin Script,"
          + "Non-Latin Script Type,Non-Latin Script Language,DOB,Town of Birth,Country of Birth,"
          + "Nationality,Passport Number,Passport Details,National Identification Number,"
          + "National Identification Details,Position,Address 1,Address 2,Address 3,Address 4,"
          + "Address 5,Address 6,Post/Zip Code,Country,Other Information,Group Type,Alias Type,"
          + "Alias Quality,Regime,Listed On,UK Sanctions List Date Designated,Last Updated,"
          + "Group ID\n";

  @TempDir Path folder;

  private static ReadList official() throws IOException {
    return ReadList.of(RealData.at("uk/ofsi-2025-04/ConList.csv"));
  }

  @Test
  void everyGroupOfTheOfficialListIsRead() throws IOException {
    ReadList list = official();

    assertThat(list.targetsBySchema())
        .isEqualTo(Map.of(Schema.PERSON, 3662L, Schema.ORGANIZATION, 1009L, Schema.VESSEL, 15L));
    assertThat(list.headers).extracting(ListHeader::published).containsExactly("2025-04-10");
    assertThat(list.leftOut.keySet())
        .containsExactlyInAnyOrderElementsOf(OfsiCsvReader.LEFT_OUT.keySet());
    assertThat(list.targets())
        .allSatisfy(target -> assertThat(target.texts(Property.NAME)).isNotEmpty());
    assertThat(list.problems)
        .containsExactlyInAnyOrder(
            "ofsi-16677: unknown country '115088' in Address",
            "ofsi-15881: unknown country 'Moscow' in Address",
            "ofsi-11705: not understood in Passport Details: 'end 2013'",
            "ofsi-11708: not understood in Passport Details: 'end 2013'",
            "ofsi-15777: not understood in Other Information/Business Reg No: 'TIN'");
  }

  @Test
  void businessNumbersGoWhereTheirLabelsPutThem() throws IOException {
    ReadList list = official();
    Entity bank = list.get("ofsi-15429");

    assertThat(bank.texts(Property.SWIFT_BIC)).containsExactly("MINNRUMM");
    assertThat(bank.texts(Property.BIK_CODE)).containsExactly("044525600");
    assertThat(bank.texts(Property.TAX_NUMBER)).containsExactly("7725039953");
    assertThat(bank.texts(Property.OKPO_CODE)).containsExactly("09317135");
    assertThat(bank.texts(Property.LEI_CODE)).containsExactly("2534006SJ05GGKETEY75");
    assertThat(list.get("ofsi-16618").texts(Property.INN_CODE)).containsExactly("9709056472");
    assertThat(list.get("ofsi-16052").texts(Property.OGRN_CODE)).containsExactly("1157847407156");
    assertThat(list.get("ofsi-16769").texts(Property.REGISTRATION_NUMBER))
        .containsExactly("DSO-ZZCO-16068");
    assertThat(list.get("ofsi-13897").texts(Property.ID_NUMBER))
        .containsExactly("12/SAKHANA(N)020199");
  }

  @Test
  void aCountryThatStandsForSeveralTownsIsSaidOfEach() throws IOException {
    Entity person = official().get("ofsi-7860");

    assertThat(person.texts(Property.BIRTH_PLACE))
        .contains("Tiaret, Algeria", "Mehdia, Tiaret province, Algeria");
    assertThat(person.texts(Property.BIRTH_COUNTRY)).containsExactly("dz", "ma");
  }

  @Test
  void everyLinkHasItsEndAndEveryDateIsOne() throws IOException {
    ReadList list = official();

    assertThat(textsOf(list, Property.Type.ENTITY).filter(id -> !list.entities.containsKey(id)))
        .isEmpty();
    assertThat(textsOf(list, Property.Type.DATE).filter(date -> VagueDate.parse(date).isEmpty()))
        .isEmpty();
  }

  @Test
  void putinIsFoundUnderTheReferenceOfTheListThatFollowed() throws IOException {
    ReadList list = official();
    Entity putin =
        list.targets().stream()
            .filter(target -> target.referents().contains("uk-RUS0251"))
            .findFirst()
            .orElseThrow();

    assertThat(putin.id()).isEqualTo("ofsi-14196");
    assertThat(putin.texts(Property.NAME)).containsExactly("Vladimir Vladimirovich PUTIN");
    assertThat(putin.values(Property.NAME).getFirst().provenance().original())
        .isEqualTo("PUTIN, Vladimir Vladimirovich");
    assertThat(putin.texts(Property.ALIAS))
        .containsExactly("Vladimir PUTIN", "Владимир Владимирович Путин");
    assertThat(putin.texts(Property.BIRTH_DATE)).containsExactly("1952-10-07");
    assertThat(putin.texts(Property.BIRTH_PLACE))
        .containsExactly("St Petersburg (then Leningrad), Russia");
    assertThat(putin.texts(Property.GENDER)).containsExactly("male");
    assertThat(putin.texts(Property.POSITION))
        .containsExactly("President of the Russian Federation");
    assertThat(putin.firstSeen()).isEqualTo("2022-02-25");
    assertThat(putin.lastChange()).isEqualTo("2023-03-21");
    Entity sanction = list.pointingAt(putin.id(), Schema.SANCTION, Property.ENTITY).getFirst();
    assertThat(sanction.texts(Property.AUTHORITY_ID)).containsExactly("RUS0251");
    assertThat(sanction.texts(Property.PROGRAM)).containsExactly("Russia");
    assertThat(sanction.texts(Property.PROVISIONS)).containsExactly("Trust services");
    assertThat(sanction.first(Property.REASON)).startsWith("Vladimir Vladimirovich Putin is");
  }

  @Test
  void aShipIsReadFromTheLabelsAndLinkedToTheGroupWhoseAssetItIs() throws IOException {
    ReadList list = official();
    Entity ship = list.get("ofsi-13651");

    assertThat(ship.schema()).isEqualTo(Schema.VESSEL);
    assertThat(ship.texts(Property.NAME)).containsExactly("SAM JONG 2");
    assertThat(ship.texts(Property.IMO_NUMBER)).containsExactly("7408873");
    assertThat(ship.texts(Property.FLAG)).containsExactly("kp");
    assertThat(ship.texts(Property.PAST_FLAGS)).containsExactly("ru");
    assertThat(ship.texts(Property.BUILD_DATE)).containsExactly("1975");
    assertThat(ship.texts(Property.TONNAGE)).containsExactly("1676");
    assertThat(list.pointingAt(ship.id(), Schema.OWNERSHIP, Property.ASSET).getFirst())
        .satisfies(link -> assertThat(link.texts(Property.OWNER)).containsExactly("ofsi-13635"));
  }

  @Test
  void aTargetUnderTwoRegimesHasTwoDesignations() throws IOException {
    ReadList list = official();

    assertThat(list.pointingAt("ofsi-11241", Schema.SANCTION, Property.ENTITY))
        .extracting(sanction -> sanction.first(Property.PROGRAM))
        .containsExactlyInAnyOrder("Iran (Nuclear)", "Syria");
  }

  @Test
  void scatteredRowsAndNumberedCellsBecomeOneTarget() throws IOException {
    ReadList list =
        read(
            "MULLER,Ana,,,,,(1) Dr (2) Prof,Мюллер (Muller),Cyrillic,Russian,00/00/1960,"
                + "(1) Kyiv (2) -,(1) USSR (now Ukraine) (2) Russia,(1) Russia. (2) Atlantis,"
                + "(1) X123 (2) Y456,\"(1) Libya number. Issued on 19 May 2021. Expires 18 May"
                + " 2029. (2) UK Passport\",(1) 7707083893 (2) 55,(1) INN (2) -,"
                + "(1) Minister (2) Deputy,1 High St,,,,,Kyiv,01001,Ukraine,"
                + "\"(UK Sanctions List Ref):RUS9999. Free (2022): text. (UN Ref):QDi.001. More"
                + " (Gender):Female (Phone number):(1) +1 23 (2) +4 56 (Fax):+7"
                + " (Email address):a@b.c, d@e.f (Website):www.x.y\",Individual,AKA,"
                + "Low quality,Russia,01/02/2022,31/01/2022,03/02/2022,1\n"
                + "OTHER,,,,,,,,,,,,,,,,,,,,,,,,,,,\"(Type of entity):JSC"
                + " (Subsidiaries):(1) A (2) B (Parent company):P (Business Reg No):OGRN:"
                + " 1157847282603  INN: 7840038027\",Entity,Primary name variation,,Russia,"
                + "01/02/2022,31/01/2022,03/02/2022,2\n"
                + "MULLER,Anna,Maria,Eva,,,,,,,,,,,,,,,,,,,,,,,,,Individual,Primary name,,Russia,"
                + "01/02/2022,31/01/2022,03/02/2022,1\n"
                + "MEIER,Anna,,,,,,,,,,,,,,,,,,,,,,,,,,,Individual,FKA,,Russia,"
                + "01/02/2022,31/01/2022,03/02/2022,1\n");
    Entity person = list.get("ofsi-1");

    assertThat(list.targets()).extracting(Entity::id).containsExactly("ofsi-1", "ofsi-2");
    assertThat(person.texts(Property.NAME)).containsExactly("Anna Maria Eva MULLER");
    assertThat(person.texts(Property.WEAK_ALIAS)).containsExactly("Ana MULLER");
    assertThat(person.texts(Property.PREVIOUS_NAME)).containsExactly("Anna MEIER");
    assertThat(person.texts(Property.ALIAS)).containsExactly("Мюллер", "Muller");
    assertThat(person.texts(Property.MIDDLE_NAME)).containsExactly("Eva");
    assertThat(person.texts(Property.TITLE)).containsExactly("Dr", "Prof");
    assertThat(person.texts(Property.BIRTH_DATE)).containsExactly("1960");
    assertThat(person.texts(Property.BIRTH_PLACE)).containsExactly("Kyiv, USSR (now Ukraine)");
    assertThat(person.texts(Property.BIRTH_COUNTRY)).containsExactly("ua", "ru");
    assertThat(person.texts(Property.NATIONALITY)).containsExactly("ru", "Atlantis");
    assertThat(person.texts(Property.PASSPORT_NUMBER)).containsExactly("X123", "Y456");
    assertThat(person.texts(Property.INN_CODE)).containsExactly("7707083893");
    assertThat(person.texts(Property.POSITION)).containsExactly("Minister", "Deputy");
    assertThat(person.texts(Property.ADDRESS)).containsExactly("1 High St, Kyiv, 01001, Ukraine");
    assertThat(person.texts(Property.PHONE)).containsExactly("+1 23", "+4 56");
    assertThat(person.texts(Property.EMAIL)).containsExactly("a@b.c", "d@e.f");
    assertThat(person.texts(Property.WEBSITE)).containsExactly("www.x.y");
    assertThat(person.texts(Property.NOTES))
        .containsExactly("Free (2022): text.", "More", "Fax: +7");
    assertThat(person.referents()).containsExactly("uk-RUS9999");
    assertThat(list.pointingAt("ofsi-1", Schema.PASSPORT, Property.HOLDER).getFirst())
        .satisfies(passport -> {
          assertThat(passport.texts(Property.COUNTRY)).containsExactly("ly");
          assertThat(passport.texts(Property.START_DATE)).containsExactly("2021-05-19");
          assertThat(passport.texts(Property.END_DATE)).containsExactly("2029-05-18");
        });
    assertThat(list.pointingAt("ofsi-1", Schema.SANCTION, Property.ENTITY))
        .singleElement()
        .satisfies(s -> assertThat(s.texts(Property.UNSC_ID)).containsExactly("QDi.001"));
    Entity other = list.get("ofsi-2");
    assertThat(other.texts(Property.NAME)).containsExactly("OTHER");
    assertThat(other.texts(Property.OGRN_CODE)).containsExactly("1157847282603");
    assertThat(other.texts(Property.INN_CODE)).containsExactly("7840038027");
    assertThat(other.texts(Property.OWNER_NAME)).containsExactly("P");
    assertThat(other.texts(Property.NOTES)).containsExactly("Subsidiary: A", "Subsidiary: B");
    assertThat(list.problems).containsExactly("ofsi-1: unknown country 'Atlantis' in Nationality");
  }

  @Test
  void aRowThatBreaksOffIsRefused() throws IOException {
    Path real = RealData.at("uk/ofsi-2025-04/ConList.csv");
    byte[] bytes = Files.readAllBytes(real);
    Path cut = folder.resolve("cut.csv");
    Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));

    assertThatThrownBy(() -> ReadList.of(cut))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("cut.csv, line ")
        .hasMessageContaining("Download it again");
  }

  @Test
  void whereverTheFileIsCutTheReaderNotices() throws IOException {
    String row = "A,B" + ",".repeat(26) + "\"x, \"\"y\"\"\",Individual,Primary name,,Russia,";
    String dates = "01/02/2022,31/01/2022,03/02/2022,";
    String whole = HEADER + row + dates + "14196\n";
    ReadList all = read(row + dates + "14196\n");

    assertThat(all.problems).isEmpty();
    assertThat(all.targets()).hasSize(1);
    for (int end = HEADER.length() + 1; end < whole.length(); end++) {
      Path cut = Files.writeString(folder.resolve("cut.csv"), whole.substring(0, end));
      ReadList list = new ReadList();
      try {
        ListReaders.read(new ListInput(ListFormat.OFSI_CSV, cut, List.of()), list);
        assertThat(list.problems).as("cut at %d", end).isNotEmpty();
      } catch (ListReadException expected) {
        assertThat(expected).hasMessageContaining("cut.csv");
      }
    }
  }

  @Test
  void aRowWithTooManyFieldsIsRefused() {
    assertThatThrownBy(() -> read("A" + ",".repeat(36) + "\n"))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("line 3: the row has 37 fields instead of 36");
  }

  @Test
  void aTableWithOtherColumnsIsRefused() throws IOException {
    Path other =
        Files.writeString(folder.resolve("other.csv"), "Last Updated,x\nName 6,Group ID\n");

    assertThatThrownBy(() -> ReadList.of(other))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("the header has 2 columns");
  }

  @Test
  void aRowWithoutItsGroupIsReportedAndPassedOver() throws IOException {
    ReadList list = read("NOBODY" + ",".repeat(35) + "\n");

    assertThat(list.targets()).isEmpty();
    assertThat(list.problems).containsExactly("line 3: a row without Group ID was passed over");
  }

  private ReadList read(String rows) throws IOException {
    Path file = Files.writeString(folder.resolve("list.csv"), HEADER + rows);
    ReadList list = new ReadList();
    ListReaders.read(new ListInput(ListFormat.OFSI_CSV, file, List.of()), list);
    return list;
  }

  private static Stream<String> textsOf(ReadList list, Property.Type type) {
    return list.entities.values().stream()
        .flatMap(entity -> entity.properties().entrySet().stream())
        .filter(entry -> entry.getKey().type() == type)
        .flatMap(entry -> entry.getValue().stream())
        .map(value -> value.text());
  }
}
