package dev.tamga.lists.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfacCsvReaderTest {
  private static final String NONE = ",-0- ";

  @TempDir Path folder;

  private static ReadList sdn() throws IOException {
    return ReadList.of(
        RealData.at("ofac/2024-06/sdn.csv"),
        RealData.at("ofac/2024-06/alt.csv"),
        RealData.at("ofac/2024-06/add.csv"));
  }

  private static ReadList consolidated() throws IOException {
    return ReadList.of(
        RealData.at("ofac/cons-2024-08/cons_prim.csv"),
        RealData.at("ofac/cons-2024-08/cons_alt.csv"),
        RealData.at("ofac/cons-2024-08/cons_add.csv"),
        RealData.at("ofac/cons-2024-08/cons_comments.csv"));
  }

  @Test
  void readsEveryEntryOfTheSdnListOf2024() throws IOException {
    ReadList read = sdn();
    assertThat(read.targets()).hasSize(15_402);
    assertThat(read.headers)
        .containsExactly(
            new ListHeader(
                "ofac_sdn",
                "OFAC Specially Designated Nationals",
                "Office of Foreign Assets Control",
                null));
    assertThat(read.targetsBySchema())
        .containsEntry(Schema.PERSON, 6915L)
        .containsEntry(Schema.VESSEL, 861L)
        .containsEntry(Schema.AIRPLANE, 374L);
    assertThat(read.leftOutReasons).isEqualTo(OfacCsvReader.LEFT_OUT);
    assertThat(read.leftOut).containsEntry("alias number", 18_335);
  }

  @Test
  void readsAPersonWithEverythingThatTheListSays() throws IOException {
    ReadList read = sdn();
    Entity putin = read.get("ofac-35096");
    assertThat(putin.schema()).isEqualTo(Schema.PERSON);
    assertThat(putin.texts(Property.NAME)).containsExactly("Vladimir Vladimirovich PUTIN");
    assertThat(putin.values(Property.NAME).getFirst().provenance().original())
        .isEqualTo("PUTIN, Vladimir Vladimirovich");
    assertThat(putin.texts(Property.ALIAS)).containsExactly("Vladimir PUTIN");
    assertThat(putin.texts(Property.LAST_NAME)).containsExactly("PUTIN");
    assertThat(putin.texts(Property.BIRTH_DATE)).containsExactly("1952-10-07");
    assertThat(putin.texts(Property.BIRTH_PLACE)).containsExactly("Leningrad, Russia");
    assertThat(putin.texts(Property.NATIONALITY)).containsExactly("ru");
    assertThat(putin.texts(Property.CITIZENSHIP)).containsExactly("ru");
    assertThat(putin.texts(Property.GENDER)).containsExactly("male");
    assertThat(putin.texts(Property.POSITION))
        .containsExactly("President of the Russian Federation");
    assertThat(putin.texts(Property.NOTES)).isEmpty();
    assertThat(putin.texts(Property.ADDRESS))
        .contains("Kremlin, Moscow, Russia", "Valdai, Novgorod Region, Russia");
    assertThat(read.get("ofac-35096-address-52704").texts(Property.STREET))
        .containsExactly("Kremlin");
    assertThat(read.get("ofac-35096-sanction-sdn").texts(Property.PROGRAM_ID))
        .containsExactly("RUSSIA-EO14024");
  }

  @Test
  void readsCompaniesOfTheKyrgyzRepublicAndLinksThemByName() throws IOException {
    ReadList read = sdn();
    Entity progress = read.get("ofac-44024");
    assertThat(progress.texts(Property.NAME)).containsExactly("OSOO PROGRESS LIDER");
    assertThat(progress.texts(Property.TAX_NUMBER)).containsExactly("02503202210310");
    assertThat(progress.texts(Property.INCORPORATION_DATE)).containsExactly("2022-03-25");
    assertThat(progress.texts(Property.COUNTRY)).containsExactly("kg");
    Entity link = read.pointingAt("ofac-44024", Schema.UNKNOWN_LINK, Property.SUBJECT).getFirst();
    String other = link.texts(Property.OBJECT).getFirst();
    assertThat(read.get(other).first(Property.NAME)).isEqualTo("LIMITED LIABILITY COMPANY SIAISI");
    assertThat(read.get("ofac-44028").texts(Property.NAME)).containsExactly("ZAO GTME TEKHNOLOGII");
    assertThat(read.get("ofac-44030").texts(Property.ALIAS)).containsExactly("CARGOLINE LLC");
    assertThat(read.get("ofac-44000").texts(Property.ALIAS)).hasSize(5);
  }

  @Test
  void readsVesselsAndAircraft() throws IOException {
    ReadList read = sdn();
    Entity vessel = read.get("ofac-23163");
    assertThat(vessel.texts(Property.IMO_NUMBER)).containsExactly("8705539");
    assertThat(vessel.texts(Property.FLAG)).containsExactly("kp");
    assertThat(read.get("ofac-23163-sanction-sdn").texts(Property.PROVISIONS))
        .hasSize(2)
        .contains(
            "Secondary sanctions risk: North Korea Sanctions Regulations, sections 510.201 and"
                + " 510.210");
    Entity tug = read.get("ofac-4238");
    assertThat(tug.texts(Property.CALL_SIGN)).containsExactly("CL2192");
    assertThat(tug.texts(Property.TYPE)).containsExactly("Tug");
    assertThat(tug.texts(Property.GROSS_REGISTERED_TONNAGE)).containsExactly("212");
    assertThat(tug.texts(Property.OWNER_NAME)).containsExactly("Samir de Navegacion S.A.");
    Entity aircraft = read.get("ofac-15439");
    assertThat(aircraft.texts(Property.SERIAL_NUMBER)).containsExactly("405");
    assertThat(aircraft.texts(Property.MODEL)).containsExactly("A300B4-603");
    assertThat(aircraft.texts(Property.BUILD_DATE)).containsExactly("1987-02-03");
    assertThat(aircraft.texts(Property.OPERATOR_NAME)).containsExactly("MAHAN AIR");
    assertThat(aircraft.texts(Property.PROGRAM_ID)).containsExactly("SDGT", "NPWMD", "IFSR");
  }

  @Test
  void saysWhereRemarksBreakOffWhenTheirContinuationIsMissing() throws IOException {
    ReadList read = sdn();
    assertThat(read.problems).filteredOn(problem -> problem.contains("break off")).hasSize(18);
  }

  @Test
  void readsEveryEntryOfTheSdnListOf2021() throws IOException {
    ReadList read =
        ReadList.of(
            RealData.at("ofac/2021-07/sdn.csv"),
            RealData.at("ofac/2021-07/alt.csv"),
            RealData.at("ofac/2021-07/add.csv"));
    assertThat(read.targets()).hasSize(8_976);
    assertThat(read.headers.getFirst().dataset()).isEqualTo("ofac_sdn");
    assertThat(read.leftOut).containsExactly(Map.entry("alias number", 11_910));
  }

  @Test
  void tellsTheConsolidatedListAndContinuesItsRemarks() throws IOException {
    ReadList read = consolidated();
    assertThat(read.headers.getFirst().dataset()).isEqualTo("ofac_consolidated");
    assertThat(read.targets()).hasSize(442);
    Entity bank = read.get("ofac-17014");
    assertThat(bank.texts(Property.OGRN_CODE)).contains("1027700342890");
    assertThat(bank.texts(Property.WEAK_ALIAS)).containsExactly("RUSAG");
    assertThat(read.get("ofac-30930").texts(Property.USC_CODE))
        .containsExactly("91110000710934369E");
    assertThat(read.get("ofac-17014-sanction-cons").texts(Property.ENTITY))
        .containsExactly("ofac-17014");
    assertThat(read.problems).noneMatch(problem -> problem.contains("break off"));
  }

  @Test
  void readsEveryKindOfFactInTheRemarks() throws IOException {
    Path file =
        names(
            "1,\"DOE, John, Jr.\",\"individual\",\"SDGT] [NS-PLC\""
                + NONE.repeat(7)
                + ",\"DOB circa 1960; alt. DOB 1961 to 1963; POB Beirut, Lebanon; citizen Iran;"
                + " Gender Female; Passport A12 (Iran) issued 04 May 2001 expires 04 May 2006;"
                + " Email Address x@example.org; Website www.example.org; Phone Number 99; alt."
                + " Digital Currency Address - XBT 12QtD5; SWIFT/BIC HAVIGB2L; Odd Thing No. 7"
                + " (Peru); a.k.a. 'JD'; Linked To: NOBODY S.A.; something else.\"");
    ReadList read = ReadList.of(file);
    Entity person = read.get("ofac-1");
    assertThat(person.texts(Property.NAME)).containsExactly("John DOE Jr.");
    assertThat(person.texts(Property.NAME_SUFFIX)).containsExactly("Jr.");
    assertThat(person.texts(Property.BIRTH_DATE)).containsExactly("1960~", "1961/1963");
    assertThat(person.texts(Property.BIRTH_COUNTRY)).containsExactly("lb");
    assertThat(person.texts(Property.PASSPORT_NUMBER)).containsExactly("A12");
    assertThat(person.texts(Property.EMAIL)).containsExactly("x@example.org");
    assertThat(person.texts(Property.WEBSITE)).containsExactly("www.example.org");
    assertThat(person.texts(Property.PHONE)).containsExactly("99");
    assertThat(person.texts(Property.SWIFT_BIC)).containsExactly("HAVIGB2L");
    assertThat(person.texts(Property.ID_NUMBER)).containsExactly("7");
    assertThat(person.texts(Property.WEAK_ALIAS)).containsExactly("JD");
    assertThat(person.texts(Property.NOTES))
        .containsExactly("Linked To: NOBODY S.A.", "something else");
    Entity passport = read.pointingAt("ofac-1", Schema.PASSPORT, Property.HOLDER).getFirst();
    assertThat(passport.texts(Property.COUNTRY)).containsExactly("ir");
    assertThat(passport.texts(Property.START_DATE)).containsExactly("2001-05-04");
    assertThat(passport.texts(Property.END_DATE)).containsExactly("2006-05-04");
    Entity wallet = read.pointingAt("ofac-1", Schema.CRYPTO_WALLET, Property.HOLDER).getFirst();
    assertThat(wallet.texts(Property.PUBLIC_KEY)).containsExactly("12QtD5");
    assertThat(wallet.texts(Property.CURRENCY)).containsExactly("XBT");
  }

  @Test
  void countsRowsThatBelongToNoEntry() throws IOException {
    Path aliases = folder.resolve("alt.csv");
    Files.writeString(aliases, "1,5,\"aka\",\"A\",-0- \n9,6,\"aka\",\"B\",-0- \n\u001a");
    ReadList read = ReadList.of(names("1,\"X\"" + NONE.repeat(10)), aliases);
    assertThat(read.problems)
        .containsExactly(
            "alt.csv: 1 aliases belong to entries that the file of names does not have");
  }

  @Test
  void refusesARowWithTooFewColumns() throws IOException {
    Path file = names("1,\"X\"" + NONE.repeat(10) + "\n2,\"Y\",-0- ");
    assertThatThrownBy(() -> ReadList.of(file))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("sdn.csv, line 2: the row has 3 fields instead of 12");
  }

  @Test
  void refusesARowWithoutANumber() throws IOException {
    Path file = names("1,\"X\"" + NONE.repeat(10) + "\nX,\"Y\"" + NONE.repeat(10));
    assertThatThrownBy(() -> ReadList.of(file))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("line 2: 'X' is no entry number");
  }

  @Test
  void refusesAFileThatIsCutOffBehindARow() throws IOException {
    Path file = folder.resolve("sdn.csv");
    Files.writeString(file, "1,\"X\"" + NONE.repeat(10) + "\n");
    assertThatThrownBy(() -> ReadList.of(file))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("cut off");
  }

  @Test
  void refusesAFileThatIsCutOffWithinTheLastRow() throws IOException {
    Path file = folder.resolve("sdn.csv");
    String row = "\"X\"" + NONE.repeat(9) + ",\"DOB 1962";
    Files.writeString(file, "1," + row + "\"\n2," + row);
    assertThatThrownBy(() -> ReadList.of(file))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("cut off");
  }

  private Path names(String content) throws IOException {
    Path file = folder.resolve("sdn.csv");
    Files.writeString(file, content + "\n\u001a");
    return file;
  }
}
