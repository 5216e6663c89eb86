package dev.tamga.lists.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfacEnhancedXmlReaderTest {
  @TempDir Path folder;

  private static ReadList read() throws IOException {
    return ReadList.of(RealData.at("ofac/cons-2025-03/CONS_ENHANCED.xml"));
  }

  @Test
  void readsEveryEntityOfTheConsolidatedList() throws IOException {
    ReadList read = read();
    assertThat(read.headers)
        .containsExactly(
            new ListHeader(
                "ofac_consolidated",
                "OFAC Consolidated (non-SDN)",
                "Office of Foreign Assets Control",
                "2025-01-10T00:00:00"));
    assertThat(read.targets()).hasSize(443);
    assertThat(read.problems).isEmpty();
    assertThat(read.leftOutReasons).isEqualTo(OfacEnhancedXmlReader.LEFT_OUT);
  }

  @Test
  void readsABankWithItsNameInTwoScripts() throws IOException {
    ReadList read = read();
    Entity bank = read.get("ofac-17016");
    assertThat(bank.schema()).isEqualTo(Schema.COMPANY);
    assertThat(bank.texts(Property.NAME)).containsExactly("GAZPROMBANK JOINT STOCK COMPANY");
    assertThat(bank.texts(Property.ALIAS))
        .containsExactly("ГАЗПРОМБАНК АКЦИОНЕРНОЕ ОБЩЕСТВО", "BANK GPB JSC");
    assertThat(bank.texts(Property.PREVIOUS_NAME))
        .containsExactly(
            "GAZPROMBANK OPEN JOINT STOCK COMPANY",
            "JOINT STOCK BANK OF THE GAS INDUSTRY GAZPROMBANK");
    assertThat(bank.texts(Property.COUNTRY)).containsExactly("ru", "mn", "kz", "in", "cn");
    assertThat(bank.texts(Property.INN_CODE)).containsExactly("7744001497");
    assertThat(bank.texts(Property.OGRN_CODE)).containsExactly("1027700167110");
    assertThat(bank.texts(Property.LEI_CODE)).containsExactly("253400WSS48YWMBUA688");
    assertThat(bank.texts(Property.INCORPORATION_DATE)).containsExactly("1990-07-31");
  }

  @Test
  void readsEachListThatAnEntityIsOnAsADesignation() throws IOException {
    ReadList read = read();
    assertThat(read.get("ofac-17016-sanction-cons").texts(Property.LISTING_DATE))
        .contains("2014-10-10");
    assertThat(read.get("ofac-17016-sanction-cons").texts(Property.PROVISIONS))
        .contains("13662 Sectoral Directive 1", "Executive Order 13662 (Ukraine)");
    Entity sectoral = read.get("ofac-17016-sanction-cons-sectoral-sanctions-identifications-list");
    assertThat(sectoral.texts(Property.LISTING_DATE)).containsExactly("2014-07-16");
    assertThat(sectoral.texts(Property.ENTITY)).containsExactly("ofac-17016");
  }

  @Test
  void readsRelationshipsAsLinks() throws IOException {
    ReadList read = read();
    assertThat(read.entities.values())
        .filteredOn(entity -> entity.schema() == Schema.OWNERSHIP)
        .hasSize(282)
        .allMatch(entity -> entity.texts(Property.OWNER).size() == 1)
        .allMatch(entity -> entity.texts(Property.ASSET).size() == 1);
    assertThat(read.pointingAt("ofac-4695", Schema.REPRESENTATION, Property.CLIENT)).hasSize(1);
  }

  @Test
  void readsAPersonByTheParts() throws IOException {
    Entity person = read().get("ofac-9639");
    assertThat(person.texts(Property.NAME)).containsExactly("Ismail Abdul Salah HANIYA");
    assertThat(person.texts(Property.LAST_NAME)).containsExactly("HANIYA");
    assertThat(person.texts(Property.BIRTH_DATE)).containsExactly("1962");
    assertThat(person.texts(Property.BIRTH_PLACE)).containsExactly("Shati");
  }

  @Test
  void refusesAFileThatBreaksOff() throws IOException {
    String whole = Files.readString(RealData.at("ofac/cons-2025-03/CONS_ENHANCED.xml"));
    Path file = folder.resolve("cons.xml");
    Files.writeString(file, whole.substring(0, whole.length() - 1000));
    assertThatThrownBy(() -> ReadList.of(file))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("breaks off");
  }

  @Test
  void refusesAFileWithoutEntities() throws IOException {
    Path file = folder.resolve("none.xml");
    Files.writeString(file, "<sanctionsData><entities/></sanctionsData>");
    assertThatThrownBy(() -> ReadList.of(file))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("holds no entities");
  }

  @Test
  void tellsTheListOfEachEntityWhereTheFileNamesNone() throws IOException {
    Path file = folder.resolve("both.xml");
    Files.writeString(
        file,
        "<sanctionsData><entities>"
            + entity("1", "SDN List")
            + entity("2", "CAPTA List")
            + "</entities></sanctionsData>");
    ReadList read = ReadList.of(file);
    assertThat(read.headers)
        .extracting(ListHeader::dataset)
        .containsExactly("ofac_sdn", "ofac_consolidated");
    assertThat(read.get("ofac-2").datasets()).containsExactly("ofac_consolidated");
  }

  private static String entity(String id, String list) {
    return "<entity id='"
        + id
        + "'><generalInfo><entityType>Entity</entityType></generalInfo><sanctionsLists>"
        + "<sanctionsList datePublished='2024-01-01'>"
        + list
        + "</sanctionsList></sanctionsLists><names><name><isPrimary>true</isPrimary><translations>"
        + "<translation><isPrimary>true</isPrimary><formattedFullName>X</formattedFullName>"
        + "</translation></translations></name></names></entity>";
  }
}
