package dev.tamga.lists.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AustraliaXlsxReaderTest {
  private static final String HEADER =
      row(
          1,
          "Reference",
          "Name of Individual or Entity",
          "Type",
          "Name Type",
          "Alias Strength",
          "Date of Birth",
          "Citizenship",
          "Committees",
          "Control Date",
          "Colour");

  @TempDir Path folder;

  private static String row(int number, String... cells) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        row.append("<c r=\"").append((char) ('A' + i)).append(number).append('"');
        if (cells[i].matches("[0-9.]+")) {
          row.append("><v>").append(cells[i]).append("</v></c>");
        } else {
          row.append(" t=\"inlineStr\"><is><r><t>").append(cells[i]).append("</t></r></is></c>");
        }
      }
    }
    return row.append("</row>").toString();
  }

  private Path workbook(String rows) throws IOException {
    Path file = folder.resolve("au.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(
          ("<worksheet><sheetData>" + rows + "</sheetData></worksheet>")
              .getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  @Test
  void theRealListIsReadWhole() throws IOException {
    ReadList read = ReadList.of(RealData.at("au/dfat-2024-12/regulation8_consolidated.xlsx"));

    assertThat(read.targets()).hasSize(3062);
    assertThat(read.targetsBySchema())
        .isEqualTo(Map.of(Schema.PERSON, 2316L, Schema.ORGANIZATION, 746L));
    assertThat(read.leftOut).isEmpty();
    Entity akhund = read.get("au-2");
    assertThat(akhund.texts(Property.NAME)).containsExactly("MOHAMMAD HASSAN AKHUND");
    assertThat(akhund.texts(Property.BIRTH_DATE)).containsExactly("1955/1958", "1945/1950");
    assertThat(akhund.texts(Property.BIRTH_COUNTRY)).containsExactly("af");
    assertThat(akhund.texts(Property.CITIZENSHIP)).containsExactly("af");
    assertThat(akhund.texts(Property.ADDRESS)).isEmpty();
    Entity sanction = read.get("au-2-sanction-1");
    assertThat(sanction.texts(Property.PROGRAM)).containsExactly("1988 (Taliban)");
    assertThat(sanction.texts(Property.LISTING_DATE)).containsExactly("2001-01-25");
    assertThat(sanction.texts(Property.DATE)).containsExactly("2014-12-15");
    assertThat(read.get("au-7969").texts(Property.ALIAS)).contains("Zvi BAR YOSEPH");
    assertThat(read.get("au-7969").texts(Property.BIRTH_DATE)).containsExactly("1992-09-20");
  }

  @Test
  void rowsOfOneReferenceBecomeOneTarget() throws IOException {
    ReadList read =
        ReadList.of(
            workbook(
                HEADER
                    + row(
                        2,
                        "7",
                        "Ivan Petrov",
                        "Individual",
                        "Primary Name",
                        "",
                        "1965",
                        "Russian",
                        "Autonomous (Russia)",
                        "41988",
                        "red")
                    + row(3, "8", "Alpha", "Entity ", "Primary name")
                    + row(
                        4,
                        "7a",
                        "Vanya",
                        "individual",
                        "aka ",
                        "Weak",
                        "a) 1966 b) circa 1967",
                        "Ruritanian",
                        "Autonomous (Russia)")
                    + row(5, "7b", "Petrov the Younger", "Individual", "AKA", "Strong", "29 March")
                    + row(6, "8a", "Beta", "Entity", "Formerly known as")
                    + row(7, "", "Nobody", "Entity", "aka")));

    Entity ivan = read.get("au-7");
    assertThat(ivan.schema()).isEqualTo(Schema.PERSON);
    assertThat(ivan.texts(Property.NAME)).containsExactly("Ivan Petrov");
    assertThat(ivan.texts(Property.WEAK_ALIAS)).containsExactly("Vanya");
    assertThat(ivan.texts(Property.ALIAS)).containsExactly("Petrov the Younger");
    assertThat(ivan.texts(Property.BIRTH_DATE)).containsExactly("1965", "1966", "1967~");
    assertThat(ivan.texts(Property.CITIZENSHIP)).containsExactly("ru", "Ruritanian");
    assertThat(ivan.texts(Property.NOTES)).containsExactly("Date of Birth: 29 March");
    assertThat(read.get("au-8").texts(Property.PREVIOUS_NAME)).containsExactly("Beta");
    assertThat(read.leftOut).containsOnlyKeys("Colour");
    assertThat(read.problems).hasSize(3);
  }

  @Test
  void anotherWorkbookIsRefused() throws IOException {
    Path file = workbook(row(1, "Name", "Age") + row(2, "Anna", "30"));

    assertThat(ListReaders.recognise(file)).isEmpty();
    assertThatThrownBy(() -> ReadList.of(ListFormat.AUSTRALIA_XLSX, file, List.of()))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("no row names the columns 'Reference'");
  }

  @Test
  void aWorkbookThatBreaksOffIsRefused() throws IOException {
    Path file = workbook(HEADER + row(2, "7", "Ivan Petrov", "Individual", "Primary Name"));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 60));

    assertThatThrownBy(() -> ReadList.of(file))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("not a whole workbook");
  }

  @Test
  void aSheetThatIsMalformedIsRefused() throws IOException {
    Path file = workbook(HEADER + "<row r=\"2\"><c>");

    assertThatThrownBy(() -> ReadList.of(file))
        .isInstanceOf(ListReadException.class)
        .hasMessageContaining("breaks off or is malformed");
  }
}
