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
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UkCsvReaderTest {
  @TempDir Path folder;

  @Test
  void rowsOfOneTargetAreJoinedWhereverTheyStand() throws IOException {
    ReadList list = read(sample());

    assertThat(list.targets())
        .extracting(Entity::id)
        .containsExactly("uk-RUS0251", "uk-RUS9998", "uk-RUS9997", "uk-RUS9996");
    assertThat(list.targetsBySchema())
        .isEqualTo(Map.of(Schema.PERSON, 2L, Schema.ORGANIZATION, 1L, Schema.VESSEL, 1L));
    assertThat(list.headers)
        .containsExactly(
            new ListHeader(
                "uk_sanctions",
                "UK Sanctions List",
                "Foreign, Commonwealth and Development Office",
                "2026-10-08"));
    assertThat(list.problems).isEmpty();
    assertThat(list.leftOut.keySet())
        .containsExactlyInAnyOrderElementsOf(UkCsvReader.LEFT_OUT.keySet());
  }

  @Test
  void aPersonHasNamesMeasuresAndTheFormerId() throws IOException {
    ReadList list = read(sample());
    Entity putin = list.get("uk-RUS0251");

    assertThat(putin.texts(Property.NAME)).containsExactly("Vladimir Vladimirovich PUTIN");
    assertThat(putin.texts(Property.ALIAS))
        .containsExactly("Vladimir PUTIN", "Владимир Владимирович ПУТИН");
    assertThat(putin.texts(Property.LAST_NAME)).containsExactly("PUTIN");
    assertThat(putin.texts(Property.FIRST_NAME)).containsExactly("Vladimir");
    assertThat(putin.texts(Property.TITLE)).containsExactly("Mr");
    assertThat(putin.texts(Property.BIRTH_DATE)).containsExactly("1952-10-07");
    assertThat(putin.texts(Property.NATIONALITY)).containsExactly("ru");
    assertThat(putin.texts(Property.ADDRESS)).containsExactly("Moscow, Russia");
    assertThat(putin.referents()).containsExactly("ofsi-14196");
    assertThat(list.pointingAt(putin.id(), Schema.SANCTION, Property.ENTITY))
        .singleElement()
        .satisfies(sanction -> {
          assertThat(sanction.texts(Property.PROVISIONS))
              .containsExactly("Asset freeze", "Trust Services Sanctions", "Travel Ban");
          assertThat(sanction.texts(Property.PROGRAM))
              .containsExactly("The Russia (Sanctions) (EU Exit) Regulations 2019");
          assertThat(sanction.texts(Property.START_DATE)).containsExactly("2022-02-25");
          assertThat(sanction.texts(Property.LISTING_DATE)).containsExactly("2022-02-25");
          assertThat(sanction.texts(Property.MODIFIED_AT)).containsExactly("2023-03-21");
          assertThat(sanction.texts(Property.AUTHORITY_ID)).containsExactly("RUS0251");
          assertThat(sanction.texts(Property.NOTES)).containsExactly("Designation source: UK");
        });
  }

  @Test
  void placeholdersInDatesStayOpenAndDocumentsKeepTheirTerms() throws IOException {
    ReadList list = read(sample());
    Entity person = list.get("uk-RUS9996");

    assertThat(person.texts(Property.NAME)).containsExactly("Anna B C D E EXAMPLE");
    assertThat(person.texts(Property.MIDDLE_NAME)).containsExactly("C", "D", "E");
    assertThat(person.texts(Property.BIRTH_DATE)).containsExactly("1965");
    assertThat(person.texts(Property.ID_NUMBER)).containsExactly("123456789");
    assertThat(person.texts(Property.ADDRESS))
        .containsExactly("Block 2, Quarter 3, Ward 4, District 5");
    assertThat(list.pointingAt(person.id(), Schema.PASSPORT, Property.HOLDER))
        .singleElement()
        .satisfies(passport -> {
          assertThat(passport.texts(Property.NUMBER)).containsExactly("N1234567");
          assertThat(passport.texts(Property.COUNTRY)).containsExactly("kz");
          assertThat(passport.texts(Property.START_DATE)).containsExactly("2020-01-01");
          assertThat(passport.texts(Property.END_DATE)).containsExactly("2029-12-31");
        });
  }

  @Test
  void aShipAndACompanyHaveTheirNumbersOwnersAndFlags() throws IOException {
    ReadList list = read(sample());
    Entity ship = list.get("uk-RUS9998");
    Entity company = list.get("uk-RUS9997");

    assertThat(ship.texts(Property.IMO_NUMBER)).containsExactly("9826902");
    assertThat(ship.values(Property.IMO_NUMBER).getFirst().provenance().original())
        .isEqualTo("IMO9826902");
    assertThat(ship.texts(Property.FLAG)).containsExactly("ga");
    assertThat(ship.texts(Property.PAST_FLAGS)).containsExactly("pa", "lr");
    assertThat(ship.texts(Property.OWNER_NAME)).containsExactly("Invented Shipping Ltd");
    assertThat(ship.texts(Property.PAST_OWNER_NAME)).containsExactly("First Owner", "Second Owner");
    assertThat(ship.texts(Property.BUILD_DATE)).containsExactly("2019");
    assertThat(ship.texts(Property.HULL_NUMBER)).containsExactly("HIN12345");
    assertThat(company.texts(Property.NAME)).containsExactly("INVENTED TRADING LLC");
    assertThat(company.texts(Property.WEAK_ALIAS)).containsExactly("INVENTED IMPORT");
    assertThat(company.texts(Property.COUNTRY)).containsExactly("kg");
    assertThat(company.texts(Property.PHONE)).containsExactly("+996 312 000000", "+996 312 000001");
    assertThat(company.texts(Property.OGRN_CODE)).containsExactly("1027700132195");
    assertThat(company.texts(Property.INN_CODE)).containsExactly("7707083893");
    assertThat(company.texts(Property.NOTES))
        .contains("Subsidiary: Invented One", "Invented for a test.");
    assertThat(list.pointingAt(company.id(), Schema.SANCTION, Property.ENTITY))
        .singleElement()
        .satisfies(s -> assertThat(s.texts(Property.UNSC_ID)).containsExactly("KPe.999"));
  }

  @Test
  void aColumnThatIsNewIsReported() throws IOException {
    String wider =
        sample()
            .replace("\r\n", ",\r\n")
            .replace("(HIN),", "(HIN),Call sign")
            .replace("HIN12345,", "HIN12345,UBXY");
    ReadList list = read(wider);

    assertThat(list.leftOutReasons).containsEntry("Call sign", Unread.UNKNOWN);
    assertThat(list.leftOut).containsEntry("Call sign", 1);
  }

  @Test
  void wordsThatAreNewAreReportedAndTheRestIsRead() throws IOException {
    ReadList list =
        read(
            sample()
                .replace(",Ship,", ",Aircraft,")
                .replace(",Alias,", ",Nickname,")
                .replace("dd/mm/1965", "in his youth"));

    assertThat(list.get("uk-RUS9998").schema()).isEqualTo(Schema.LEGAL_ENTITY);
    assertThat(list.get("uk-RUS9996").texts(Property.NOTES)).containsExactly("D.O.B: in his youth");
    assertThat(list.problems)
        .hasSize(3)
        .anyMatch(problem -> problem.contains("'Aircraft'"))
        .anyMatch(problem -> problem.contains("'Nickname'"))
        .anyMatch(problem -> problem.contains("'in his youth'"));
  }

  @Test
  void aFileThatBreaksOffIsRefused() throws IOException {
    String sample = sample();

    assertThatThrownBy(() -> read(sample.substring(0, sample.length() - 200)))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("uk.csv, line 8")
        .hasMessageContaining("nothing was taken from it");
  }

  @Test
  void aHeaderWithoutTheKeyIsRefused() throws IOException {
    String renamed = sample().replace("Unique ID", "Unique IDs");

    assertThatThrownBy(() -> read(renamed))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("'Unique ID' among them");
  }

  private static String sample() throws IOException {
    try (InputStream in =
        UkCsvReaderTest.class.getResourceAsStream("uk-sanctions-list-sample.csv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private ReadList read(String text) throws IOException {
    return ReadList.of(Files.writeString(folder.resolve("uk.csv"), text));
  }
}
