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

class BisDeniedPersonsReaderTest {
  private static final int ROWS_WITHOUT_ADDRESS = 1;

  @TempDir Path folder;

  private static ReadList read() throws IOException {
    return ReadList.of(RealData.at("us_bis/dpl_2023-11.txt"));
  }

  @Test
  void accountsForEveryRow() throws IOException {
    ReadList read = read();
    assertThat(read.targets()).hasSize(417);
    long addresses =
        read.entities.values().stream().filter(entity -> entity.schema() == Schema.ADDRESS).count();
    long repeated = read.problems.stream().filter(text -> text.contains("repeats")).count();
    assertThat(repeated).isEqualTo(3);
    assertThat(addresses + repeated + ROWS_WITHOUT_ADDRESS).isEqualTo(546);
    assertThat(read.leftOut).isEmpty();
  }

  @Test
  void readsAPersonAndTheOrder() throws IOException {
    ReadList read = read();
    Entity person =
        read.targets().stream()
            .filter(entity -> "ADRIAN MANUEL HERNANDEZ".equals(entity.first(Property.NAME)))
            .findFirst()
            .orElseThrow();
    assertThat(person.texts(Property.ADDRESS))
        .containsExactly("3037 S. 69TH DRIVE, PHONEIX, AZ, 85043");
    assertThat(person.texts(Property.TOPICS)).containsExactly("export.control");
    Entity order = read.pointingAt(person.id(), Schema.SANCTION, Property.ENTITY).getFirst();
    assertThat(order.texts(Property.START_DATE)).containsExactly("2017-10-16");
    assertThat(order.texts(Property.END_DATE)).containsExactly("2020-10-13");
    assertThat(order.texts(Property.MODIFIED_AT)).containsExactly("2017-10-23");
    assertThat(order.texts(Property.AUTHORITY_ID)).containsExactly("82 F.R. 48792 10/20/2017");
    assertThat(order.texts(Property.PROVISIONS)).containsExactly("Standard denial order");
    assertThat(order.texts(Property.STATUS)).containsExactly("FR NOTICE ADDED");
  }

  @Test
  void putsTheAddressesOfOneOrderTogether() throws IOException {
    Entity company =
        read().targets().stream()
            .filter(
                entity -> "PARTO ABGARDAN COOLING TOWERS CO.".equals(entity.first(Property.NAME)))
            .findFirst()
            .orElseThrow();
    assertThat(company.texts(Property.ADDRESS_ENTITY)).hasSize(7);
  }

  @Test
  void refusesAFileWithOtherColumns() throws IOException {
    Path file = folder.resolve("dpl.txt");
    Files.writeString(file, "Name\tStreet_Address\tFR_Citation\nA\tB\tC\n");
    assertThatThrownBy(() -> ReadList.of(file))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("The form of the list has changed");
  }

  @Test
  void refusesARowThatBreaksOff() throws IOException {
    String whole = Files.readString(RealData.at("us_bis/dpl_2023-11.txt"));
    Path file = folder.resolve("dpl.txt");
    Files.writeString(file, whole.lines().limit(2).toList().getFirst() + "\n\"A\"\t\"B\"\n");
    assertThatThrownBy(() -> ReadList.of(file))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("line 2: the row has 2 fields instead of 12");
  }
}
