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

class OfacXmlReaderTest {
  @TempDir Path folder;

  @Test
  void readsEveryEntryOfTheConsolidatedList() throws IOException {
    ReadList read = ReadList.of(RealData.at("ofac/cons-2025-03/consolidated.xml"));
    assertThat(read.headers)
        .containsExactly(
            new ListHeader(
                "ofac_consolidated",
                "OFAC Consolidated (non-SDN)",
                "Office of Foreign Assets Control",
                "2025-03-28"));
    assertThat(read.targets()).hasSize(443);
    assertThat(read.targetsBySchema()).containsEntry(Schema.PERSON, 80L);
    assertThat(read.leftOutReasons).isEqualTo(OfacXmlReader.LEFT_OUT);
    assertThat(read.problems).isEmpty();
  }

  @Test
  void readsABankAndItsDesignation() throws IOException {
    ReadList read = ReadList.of(RealData.at("ofac/cons-2025-03/consolidated.xml"));
    Entity bank = read.get("ofac-17014");
    assertThat(bank.texts(Property.NAME))
        .containsExactly("JOINT STOCK COMPANY RUSSIAN AGRICULTURAL BANK");
    assertThat(bank.texts(Property.WEAK_ALIAS)).containsExactly("RUSAG");
    assertThat(bank.texts(Property.OGRN_CODE)).containsExactly("1027700342890");
    assertThat(bank.texts(Property.OKPO_CODE)).containsExactly("52750822");
    assertThat(bank.texts(Property.SWIFT_BIC)).containsExactly("RUAGRUMM");
    assertThat(read.get("ofac-17014-address-25802").texts(Property.POSTAL_CODE))
        .containsExactly("119034");
    Entity sanction = read.get("ofac-17014-sanction-cons");
    assertThat(sanction.texts(Property.LISTING_DATE)).containsExactly("2022-02-24");
    assertThat(sanction.texts(Property.START_DATE)).containsExactly("2022-03-26");
    assertThat(read.get("ofac-9639").texts(Property.NAME))
        .containsExactly("Ismail Abdul Salah HANIYA");
  }

  @Test
  void statesTheSameOfAnEntryAsTheCsvDoes() throws IOException {
    ReadList csv =
        ReadList.of(
            RealData.at("ofac/cons-2024-08/cons_prim.csv"),
            RealData.at("ofac/cons-2024-08/cons_alt.csv"),
            RealData.at("ofac/cons-2024-08/cons_add.csv"),
            RealData.at("ofac/cons-2024-08/cons_comments.csv"));
    ReadList xml = ReadList.of(RealData.at("ofac/cons-2025-03/consolidated.xml"));
    for (Property property :
        new Property[] {
          Property.NAME, Property.ALIAS, Property.WEAK_ALIAS, Property.OGRN_CODE, Property.COUNTRY
        }) {
      assertThat(xml.get("ofac-17014").texts(property))
          .containsExactlyInAnyOrderElementsOf(csv.get("ofac-17014").texts(property));
    }
  }

  @Test
  void readsFieldsThatTheConsolidatedListLacks() throws IOException {
    ReadList read = ReadList.of(UsSamples.at("ofac-sdn.xml"));
    assertThat(read.headers.getFirst().dataset()).isEqualTo("ofac_sdn");
    assertThat(read.headers.getFirst().published()).isEqualTo("2024-06-05");
    Entity tug = read.get("ofac-4238");
    assertThat(tug.schema()).isEqualTo(Schema.VESSEL);
    assertThat(tug.texts(Property.IMO_NUMBER)).containsExactly("7406784");
    assertThat(tug.texts(Property.MMSI)).containsExactly("572469210");
    assertThat(tug.texts(Property.CALL_SIGN)).containsExactly("CL2192");
    assertThat(tug.texts(Property.TONNAGE)).containsExactly("640");
    assertThat(tug.texts(Property.GROSS_REGISTERED_TONNAGE)).containsExactly("212");
    assertThat(tug.texts(Property.FLAG)).containsExactly("cu");
    Entity captain = read.get("ofac-5000");
    assertThat(captain.texts(Property.POSITION)).containsExactly("Captain");
    assertThat(captain.texts(Property.ID_NUMBER)).containsExactly("77");
    assertThat(captain.texts(Property.WEAK_ALIAS)).containsExactly("JD");
    assertThat(captain.texts(Property.ALIAS)).containsExactly("John ROE");
    Entity passport = read.pointingAt("ofac-5000", Schema.PASSPORT, Property.HOLDER).getFirst();
    assertThat(passport.texts(Property.START_DATE)).containsExactly("2001-05-04");
    assertThat(passport.texts(Property.NOTES)).containsExactly("endDate: sometime in 2006");
    assertThat(read.pointingAt("ofac-5000", Schema.UNKNOWN_LINK, Property.SUBJECT).getFirst())
        .extracting(link -> link.first(Property.OBJECT))
        .isEqualTo("ofac-4238");
    assertThat(read.pointingAt("ofac-5000", Schema.CRYPTO_WALLET, Property.HOLDER)).hasSize(1);
    assertThat(read.problems)
        .containsExactly("ofac-5000: the date 'sometime in 2006' is not understood; kept as text");
    assertThat(read.leftOutReasons).contains(Map.entry("sdnEntry/brandNew", Unread.UNKNOWN));
  }

  @Test
  void refusesAFileThatBreaksOff() throws IOException {
    String whole = Files.readString(UsSamples.at("ofac-sdn.xml"));
    Path file = folder.resolve("sdn.xml");
    Files.writeString(file, whole.substring(0, whole.length() / 2));
    assertThatThrownBy(() -> ReadList.of(file))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("breaks off");
  }

  @Test
  void refusesAFileWithFewerEntriesThanItAnnounces() throws IOException {
    String whole = Files.readString(UsSamples.at("ofac-sdn.xml"));
    Path file = folder.resolve("sdn.xml");
    Files.writeString(file, whole.replace("<Record_Count>2", "<Record_Count>3"));
    assertThatThrownBy(() -> ReadList.of(file))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("announces 3 entries and holds 2");
  }
}
