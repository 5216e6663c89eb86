package dev.tamga.lists.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfacAdvancedXmlReaderTest {
  @TempDir Path folder;

  private static ReadList read() throws IOException {
    return ReadList.of(UsSamples.at("ofac-advanced.xml"));
  }

  @Test
  void readsWhichListItIsAndItsDate() throws IOException {
    ReadList read = read();
    assertThat(read.headers)
        .containsExactly(
            new ListHeader(
                "ofac_sdn",
                "OFAC Specially Designated Nationals",
                "Office of Foreign Assets Control",
                "2024-12-05"));
    assertThat(read.targets()).hasSize(2);
  }

  @Test
  void putsAPersonTogether() throws IOException {
    Entity person = read().get("ofac-5000");
    assertThat(person.schema()).isEqualTo(Schema.PERSON);
    assertThat(person.texts(Property.NAME)).containsExactly("Ivan Petrovich Doe");
    assertThat(person.values(Property.NAME).getFirst().provenance().original())
        .isEqualTo("Doe, Ivan Petrovich");
    assertThat(person.texts(Property.FATHER_NAME)).containsExactly("Petrovich");
    assertThat(person.texts(Property.ALIAS)).containsExactly("Иван Доу");
    assertThat(person.texts(Property.WEAK_ALIAS)).containsExactly("JD", "THE CAPTAIN");
    assertThat(person.texts(Property.PREVIOUS_NAME)).containsExactly("Roe");
    assertThat(person.texts(Property.BIRTH_DATE)).containsExactly("1962~");
    assertThat(person.texts(Property.BIRTH_PLACE)).containsExactly("Moscow, Russia");
    assertThat(person.texts(Property.BIRTH_COUNTRY)).containsExactly("ru");
    assertThat(person.texts(Property.NATIONALITY)).containsExactly("ru");
    assertThat(person.texts(Property.CITIZENSHIP)).containsExactly("cu");
    assertThat(person.texts(Property.GENDER)).containsExactly("male");
    assertThat(person.texts(Property.POSITION)).containsExactly("Captain");
    assertThat(person.texts(Property.WEBSITE)).isEmpty();
    assertThat(person.texts(Property.PROGRAM_ID)).containsExactly("SDGT");
    assertThat(person.texts(Property.NOTES))
        .containsExactlyInAnyOrder(
            "Tax ID No. 770123456789: Fraudulent; stolen",
            "Website www.example.org (known to be false)",
            "Digital Currency Address - XBT: since 2020",
            "Shoe Size 44",
            "all offices worldwide");
  }

  @Test
  void findsLocationsAndDocumentsThatStandBeforeTheParty() throws IOException {
    ReadList read = read();
    Entity person = read.get("ofac-5000");
    assertThat(person.texts(Property.ADDRESS)).containsExactly("1 Quay, Havana, Cuba");
    Entity address = read.get("ofac-5000-address-25");
    assertThat(address.texts(Property.STREET)).containsExactly("1 Quay");
    assertThat(address.texts(Property.CITY)).containsExactly("Havana");
    assertThat(address.texts(Property.COUNTRY)).containsExactly("cu");
    assertThat(address.texts(Property.NOTES)).containsExactly("by the sea");
    assertThat(person.texts(Property.PASSPORT_NUMBER)).containsExactly("A12");
    assertThat(person.texts(Property.INN_CODE)).containsExactly("770123456789");
    Entity passport = read.pointingAt("ofac-5000", Schema.PASSPORT, Property.HOLDER).getFirst();
    assertThat(passport.texts(Property.COUNTRY)).containsExactly("ir");
    assertThat(passport.texts(Property.AUTHORITY)).containsExactly("Tehran office");
    assertThat(passport.texts(Property.START_DATE)).containsExactly("2001-05-04");
    assertThat(passport.texts(Property.END_DATE)).containsExactly("2006-05-04");
    Entity wallet = read.pointingAt("ofac-5000", Schema.CRYPTO_WALLET, Property.HOLDER).getFirst();
    assertThat(wallet.texts(Property.PUBLIC_KEY)).containsExactly("12QtD5");
    Entity tug = read.get("ofac-4238");
    assertThat(tug.schema()).isEqualTo(Schema.VESSEL);
    assertThat(tug.texts(Property.IMO_NUMBER)).containsExactly("7406784");
    assertThat(tug.texts(Property.TYPE)).containsExactly("Tug");
    assertThat(tug.texts(Property.FLAG)).containsExactly("cu");
  }

  @Test
  void findsDesignationsThatStandAfterTheParty() throws IOException {
    ReadList read = read();
    Entity main = read.get("ofac-5000-sanction-sdn");
    assertThat(main.texts(Property.LISTING_DATE)).containsExactly("2021-06-03", "2020-10-05");
    assertThat(main.texts(Property.START_DATE)).containsExactly("2020-10-06");
    assertThat(main.texts(Property.PROGRAM_ID)).containsExactly("SDGT");
    assertThat(main.texts(Property.PROVISIONS))
        .containsExactlyInAnyOrder(
            "Secondary sanctions risk: See Section 11",
            "Listing Date (CMIC) 2021-06-03",
            "Executive Order 13224 (Terrorism)",
            "Block");
    Entity sectoral = read.get("ofac-5000-sanction-sdn-sectoral-sanctions-identifications-list");
    assertThat(sectoral.texts(Property.LISTING_DATE)).containsExactly("2014-07-16");
  }

  @Test
  void turnsRelationshipsIntoLinksBetweenParties() throws IOException {
    ReadList read = read();
    List<Entity> ownerships = read.pointingAt("ofac-4238", Schema.OWNERSHIP, Property.ASSET);
    assertThat(ownerships).hasSize(2);
    assertThat(ownerships)
        .allSatisfy(link -> assertThat(link.texts(Property.OWNER)).containsExactly("ofac-5000"));
    assertThat(ownerships.getFirst().texts(Property.STATUS)).containsExactly("High");
    assertThat(ownerships.getFirst().texts(Property.NOTES)).containsExactly("sole owner");
    assertThat(ownerships.getLast().texts(Property.STATUS)).containsExactly("former");
    assertThat(ownerships.getLast().texts(Property.DATE)).containsExactly("1990/1992");
    assertThat(read.pointingAt("ofac-6000", Schema.FAMILY, Property.RELATIVE)).hasSize(1);
    assertThat(read.pointingAt("ofac-5000", Schema.UNKNOWN_LINK, Property.SUBJECT)).hasSize(1);
  }

  @Test
  void accountsForEveryFieldAndReportsWhatIsMissing() throws IOException {
    ReadList read = read();
    assertThat(read.leftOutReasons).isEqualTo(OfacAdvancedRecords.LEFT_OUT);
    assertThat(read.problems)
        .containsExactly(
            "ofac-5000: the location 404 is not in the file",
            "ofac-advanced.xml: 1 profiles are designated that no party of the file has");
  }

  @Test
  void tellsTheConsolidatedListByTheListOfMostEntries() throws IOException {
    String consolidated =
        Files.readString(UsSamples.at("ofac-advanced.xml"))
            .replace("ListID=\"1550\"", "ListID=\"91512\"");
    Path file = folder.resolve("cons_advanced.xml");
    Files.writeString(file, consolidated);
    ReadList read = ReadList.of(file);
    assertThat(read.headers.getFirst().dataset()).isEqualTo("ofac_consolidated");
    assertThat(read.get("ofac-5000-sanction-cons").texts(Property.PROGRAM_ID))
        .containsExactly("SDGT");
  }

  @Test
  void readsTheOlderNamespace() throws IOException {
    Path file = folder.resolve("older.xml");
    Files.writeString(
        file,
        Files.readString(UsSamples.at("ofac-advanced.xml"))
            .replace("https://www.un.org", "http://www.un.org"));
    assertThat(ReadList.of(file).targets()).hasSize(2);
  }

  @Test
  void refusesAFileThatBreaksOff() throws IOException {
    String whole = Files.readString(UsSamples.at("ofac-advanced.xml"));
    for (String end : List.of("<DistinctParties>", "<SanctionsEntries>", "</Sanctions>")) {
      Path file = folder.resolve("sdn_advanced.xml");
      Files.writeString(file, whole.substring(0, whole.indexOf(end)));
      assertThatThrownBy(() -> ReadList.of(file))
          .isInstanceOf(ListReadException.class)
          .hasMessageContaining("breaks off");
    }
  }

  @Test
  void refusesAFileWithoutDesignations() throws IOException {
    Path file = folder.resolve("sdn_advanced.xml");
    Files.writeString(file, "<Sanctions><DistinctParties/></Sanctions>");
    assertThatThrownBy(() -> ReadList.of(file))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("holds no sanctions entries");
  }

  @Test
  void keepsTheRecordsOfANumberInOrderAndLeavesNoFile() throws IOException {
    Path path;
    try (RecordSpill spill = new RecordSpill()) {
      path = spill.path();
      String large = "я".repeat(700_000);
      for (int round = 0; round < 3; round++) {
        for (long number = 1; number <= 5; number++) {
          spill.add(number, List.of("round " + round, "", large.substring(0, 200_000 + round)));
        }
      }
      assertThat(spill.size()).isEqualTo(5);
      List<List<String>> records = spill.get(4);
      assertThat(records)
          .extracting(List::getFirst)
          .containsExactly("round 0", "round 1", "round 2");
      assertThat(records.get(2).get(2)).hasSize(200_002);
      assertThat(spill.get(6)).isEmpty();
      spill.add(6, List.of("late"));
      assertThat(spill.get(6)).containsExactly(List.of("late"));
    }
    assertThat(Files.exists(path)).isFalse();
  }

  @Test
  void readsPeriodsAsVagueAsTheyAre() throws IOException {
    for (Map.Entry<String, String> expected :
        Map.of(
                "1962-1-1/1962-12-31", "1962",
                "1960-1-1/1962-12-31", "1960/1962",
                "1962-3-1/1962-3-31", "1962-03",
                "1962-3-4/1962-3-4", "1962-03-04",
                "1962-3-4/1963-5-6", "1962-03-04/1963-05-06")
            .entrySet()) {
      String[] days = expected.getKey().split("/");
      assertThat(OfacPeriod.read(period(days[0], days[1]))).isEqualTo(expected.getValue());
    }
    assertThat(OfacPeriod.read(new XmlElement("DatePeriod"))).isNull();
  }

  private static XmlElement period(String from, String to) {
    XmlElement period = new XmlElement("DatePeriod");
    period.addChild(bound("Start", from));
    period.addChild(bound("End", to));
    return period;
  }

  private static XmlElement bound(String name, String day) {
    XmlElement bound = new XmlElement(name);
    String[] figures = day.split("-");
    for (String end : List.of("From", "To")) {
      XmlElement point = new XmlElement(end);
      String[] parts = {"Year", "Month", "Day"};
      for (int i = 0; i < parts.length; i++) {
        XmlElement part = new XmlElement(parts[i]);
        part.addText(figures[i]);
        point.addChild(part);
      }
      bound.addChild(point);
    }
    return bound;
  }
}
