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

class CanadaXmlReaderTest {
  private static final String SAMPLE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <data-set>
        <record><Country>Belarus / Bélarus</Country><TitleOrShip>Major General/major-général</TitleOrShip>
          <LastName>Petrov</LastName><GivenName>Ivan </GivenName>
          <Aliases>Иван Петров; Vanya</Aliases>
          <DateOfBirthOrShipBuildDate>1963 or 1964-05-01</DateOfBirthOrShipBuildDate>
          <Schedule>1, Part 1</Schedule><Item>7</Item><DateOfListing>2020-09-28</DateOfListing>
        </record>
        <record><Country>Russia / Russie</Country><EntityOrShip>Alpha</EntityOrShip>
          <Item>8</Item><DateOfListing>soon</DateOfListing><Colour>red</Colour></record>
        <record><Country>Russia / Russie</Country><Item>9</Item></record>
      </data-set>
      """;

  @TempDir Path folder;

  private ReadList read(String text) throws IOException {
    return ReadList.of(Files.writeString(folder.resolve("ca.xml"), text));
  }

  @Test
  void theRealListIsReadWhole() throws IOException {
    ReadList read = ReadList.of(RealData.at("ca/sema-2025-05/sema-lmes.xml"));

    assertThat(read.targetsBySchema())
        .isEqualTo(Map.of(Schema.PERSON, 3334L, Schema.ORGANIZATION, 1316L, Schema.VESSEL, 109L));
    assertThat(read.entities).hasSize(2 * 4759);
    assertThat(read.leftOut).isEmpty();
    assertThat(read.problems)
        .containsExactly(
            "record 2370: record/DateOfBirthOrShipBuildDate: 'Sep-99' is not a date; kept as a"
                + " note");
    Entity ship =
        read.targets().stream()
            .filter(each -> each.texts(Property.IMO_NUMBER).contains("7612448"))
            .findFirst()
            .orElseThrow();
    assertThat(ship.texts(Property.NAME)).containsExactly("Balitiyskiy III");
    assertThat(ship.texts(Property.BUILD_DATE)).containsExactly("1980");
    assertThat(ship.texts(Property.TYPE)).containsExactly("General Cargo / Multi Purpose");
    Entity sanction = read.pointingAt(ship.id(), Schema.SANCTION, Property.ENTITY).getFirst();
    assertThat(sanction.texts(Property.LISTING_DATE)).containsExactly("2025-02-21");
    assertThat(sanction.texts(Property.PROGRAM)).containsExactly("Russia");
    assertThat(sanction.texts(Property.COUNTRY)).containsExactly("ru");
    assertThat(sanction.texts(Property.AUTHORITY_ID)).containsExactly("1.1, item 1");
  }

  @Test
  void aRecordBecomesAPersonAndItsDesignation() throws IOException {
    ReadList read = read(SAMPLE);

    Entity person = read.targets().getFirst();
    assertThat(person.texts(Property.NAME)).containsExactly("Ivan Petrov");
    assertThat(person.values(Property.NAME).getFirst().provenance().original())
        .isEqualTo("Petrov, Ivan");
    assertThat(person.texts(Property.ALIAS)).containsExactly("Иван Петров");
    assertThat(person.texts(Property.WEAK_ALIAS)).containsExactly("Vanya");
    assertThat(person.texts(Property.BIRTH_DATE)).containsExactly("1963", "1964-05-01");
    assertThat(person.texts(Property.TITLE)).containsExactly("Major General");
    assertThat(person.texts(Property.COUNTRY)).isEmpty();
    assertThat(read.leftOut).containsOnlyKeys("record/Colour");
    assertThat(read.problems)
        .containsExactly(
            "record 2: record/DateOfListing: 'soon' is not a date; kept as a note",
            "record 3: the record has no name and is not taken");
  }

  @Test
  void anIdDoesNotDependOnTheItem() throws IOException {
    assertThat(read(SAMPLE.replace("<Item>7<", "<Item>99<")).entities.keySet())
        .isEqualTo(read(SAMPLE).entities.keySet());
  }

  @Test
  void aliasesAreSplitWhereTheListMeansIt() {
    assertThat(CanadaAliases.split("Завод \"Дагдизель\", АО")).hasSize(1);
    assertThat(CanadaAliases.split("RNRC, RNPK")).containsExactly("RNRC", "RNPK");
    assertThat(
            CanadaAliases.split(
                "Hanna Liavusik or Anna Leusik,  Belarusian: Ганна Лявусiк, Russian: Анна Леусик"))
        .containsExactly("Hanna Liavusik", "Anna Leusik", "Ганна Лявусiк", "Анна Леусик");
    assertThat(CanadaAliases.split("Сергей ЧУЧИН / Сергiй ЧУЧИН"))
        .containsExactly("Сергей ЧУЧИН", "Сергiй ЧУЧИН");
    assertThat(CanadaAliases.split("Министерство культуры, спорта и туризма")).hasSize(1);
    assertThat(CanadaAliases.split("Ali Karti \nArabic: علي كرتي"))
        .containsExactly("Ali Karti", "علي كرتي");
  }

  @Test
  void aFileThatBreaksOffOrHoldsNothingIsRefused() {
    assertThatThrownBy(() -> read(SAMPLE.substring(0, 500)))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("ca.xml, line");
    assertThatThrownBy(() -> read("<data-set></data-set>"))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("no <record>");
  }
}
