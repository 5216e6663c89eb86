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

class KyrgyzstanXmlReaderTest {
  private static final String SAMPLE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <SanctionList>
        <physicPersons>
          <KyrgyzPhysicPerson><Number>1</Number>
            <Surname>Иванов</Surname><Name>Иван</Name><Patronomic>Иванович</Patronomic>
            <DataBirth>05.03.1965</DataBirth><PlaceBirth>г. Ош</PlaceBirth>
            <BasicInclusion>Решение суда от 01.02.2020</BasicInclusion>
            <CategoryPerson>терроризм</CategoryPerson><DateInclusion>10.02.2020</DateInclusion>
          </KyrgyzPhysicPerson>
          <KyrgyzPhysicPerson><Surname>Петров</Surname><Name>Пётр</Name>
            <DataBirth>1970 или 1971</DataBirth><Colour>red</Colour></KyrgyzPhysicPerson>
          <KyrgyzPhysicPerson><DataBirth>1970</DataBirth></KyrgyzPhysicPerson>
        </physicPersons>
        <legalPersons>
          <KyrgyzLegalPerson><Name>Исламская партия "Альфа, Бета"; Партия Гамма, Gamma</Name>
            <BasicInclusion>Решение</BasicInclusion><CategoryPerson>экстремизм</CategoryPerson>
            <DateInclusion>неизвестно</DateInclusion></KyrgyzLegalPerson>
        </legalPersons>
      </SanctionList>
      """;

  @TempDir Path folder;

  private ReadList read(String text) throws IOException {
    return ReadList.of(Files.writeString(folder.resolve("kg.xml"), text));
  }

  @Test
  void aPersonIsReadWithTheDesignation() throws IOException {
    ReadList read = read(SAMPLE);

    assertThat(read.targets()).hasSize(3);
    Entity ivan = read.targets().getFirst();
    assertThat(ivan.schema()).isEqualTo(Schema.PERSON);
    assertThat(ivan.texts(Property.NAME)).containsExactly("Иван Иванович Иванов");
    assertThat(ivan.values(Property.NAME).getFirst().provenance().original())
        .isEqualTo("Иванов Иван Иванович");
    assertThat(ivan.texts(Property.FATHER_NAME)).containsExactly("Иванович");
    assertThat(ivan.texts(Property.BIRTH_DATE)).containsExactly("1965-03-05");
    assertThat(ivan.texts(Property.BIRTH_PLACE)).containsExactly("г. Ош");
    Entity sanction = read.pointingAt(ivan.id(), Schema.SANCTION, Property.ENTITY).getFirst();
    assertThat(sanction.texts(Property.PROGRAM)).containsExactly("терроризм");
    assertThat(sanction.texts(Property.LEGAL_BASIS)).containsExactly("Решение суда от 01.02.2020");
    assertThat(sanction.texts(Property.LISTING_DATE)).containsExactly("2020-02-10");
    assertThat(read.targets().get(1).texts(Property.BIRTH_DATE)).containsExactly("1970", "1971");
  }

  @Test
  void theNamesOfALegalPersonAreTakenApart() throws IOException {
    Entity party = read(SAMPLE).targets().getLast();

    assertThat(party.schema()).isEqualTo(Schema.ORGANIZATION);
    assertThat(party.texts(Property.NAME)).containsExactly("Исламская партия \"Альфа, Бета\"");
    assertThat(party.texts(Property.ALIAS)).containsExactly("Партия Гамма", "Gamma");
    assertThat(KyrgyzstanXmlReader.names("«Альфа» «Бета»\nАль-Гамма (бывш. А, Б)"))
        .containsExactly("Альфа", "Бета", "Аль-Гамма (бывш. А, Б)");
  }

  @Test
  void whatIsNotReadIsTold() throws IOException {
    ReadList read = read(SAMPLE);

    assertThat(read.leftOut)
        .containsOnlyKeys("KyrgyzPhysicPerson/Number", "KyrgyzPhysicPerson/Colour");
    assertThat(read.leftOutReasons).containsEntry("KyrgyzPhysicPerson/Colour", Unread.UNKNOWN);
    assertThat(read.problems)
        .containsExactly(
            "KyrgyzPhysicPerson 3: the record has no name and is not taken",
            "KyrgyzLegalPerson 4: KyrgyzLegalPerson/DateInclusion: 'неизвестно' is not a date;"
                + " kept as a note");
  }

  @Test
  void aFileThatBreaksOffOrHoldsNothingIsRefused() {
    assertThatThrownBy(() -> read(SAMPLE.substring(0, 700)))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("kg.xml, line");
    assertThatThrownBy(() -> read("<SanctionList></SanctionList>"))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("Download the list again");
  }
}
