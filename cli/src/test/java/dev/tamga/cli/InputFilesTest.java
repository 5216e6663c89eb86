package dev.tamga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What forms a file of customers may have. */
class InputFilesTest {
  @TempDir private Path folder = Path.of("");

  private String file(byte[] content) throws IOException {
    return Files.write(folder.resolve("customers"), content).toString();
  }

  private String file(String content) throws IOException {
    return Files.writeString(folder.resolve("customers"), content).toString();
  }

  private static byte[] encoded(String text, String mark, String charset) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(HexFormat.of().parseHex(mark));
    bytes.write(text.getBytes(Charset.forName(charset)));
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ''",
    "UTF-8, efbbbf",
    "UTF-16LE, ''",
    "UTF-16LE, fffe",
    "UTF-16BE, ''",
    "UTF-16BE, feff",
    "windows-1251, ''"
  })
  void aTableMayHaveAnyOfTheseEncodings(String charset, String mark) throws IOException {
    String table =
        """
        Код клиента;ФИО;Дата рождения;Страна
        к1;Путин Владимир Владимирович;07.10.1952;Россия
        к2;Айгуль Асанова;23.07.1990;Кыргызстан
        """;
    Run run = Run.tamga("screen", "--json", file(encoded(table, mark, charset)));
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.hits())
        .isEqualTo(Map.of("к1", List.of("icc-putin-vladimir", "ofac-35096"), "к2", List.of()));
    assertThat(run.out()).contains("born on the same day");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ''",
    "UTF-8, efbbbf",
    "UTF-16LE, ''",
    "UTF-16LE, fffe",
    "UTF-16BE, ''",
    "UTF-16BE, feff"
  })
  void jsonLinesMayHaveAnyOfTheseEncodings(String charset, String mark) throws IOException {
    String line =
        "{\"id\":\"к1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Владимир Путин\"]}}\n";
    Run run = Run.tamga("screen", "--json", file(encoded(line.repeat(3), mark, charset)));
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.lines()).hasSize(3);
    assertThat(run.hits().get("к1")).contains("icc-putin-vladimir");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theSeparatorIsFoundOut(String separator) throws IOException {
    String table =
        "id,name,country\nx,Vladimir Putin,ru\n\ny,\"ОсОО \"\"Прогресс Лидер\"\"\",kg\n"
            .replace(",", separator);
    Run run = Run.tamga("screen", "--json", file(table));
    assertThat(run.hits().get("x")).contains("icc-putin-vladimir");
    assertThat(run.hits().get("y")).containsExactly("ofac-44024");
  }

  @Test
  void lineBreaksOfWindowsAndWithinQuotesAreRead() throws IOException {
    String table = "id,name\r\nx,\"Vladimir\r\nPutin\"\r\ny,Sergey Lavrov";
    Run run = Run.tamga("screen", "--json", file(table));
    assertThat(run.hits().get("x")).contains("icc-putin-vladimir");
    assertThat(run.hits().get("y")).contains("ofac-35233");
  }

  @Test
  void aNameMayComeInParts() throws IOException {
    String table =
        """
        Фамилия,Имя,Отчество,ИНН
        Путин,Владимир,Владимирович,1
        """;
    Run russian = Run.tamga("screen", "--json", "--type", "Person", file(table));
    assertThat(russian.hits().get("2")).contains("icc-putin-vladimir");
    assertThat(russian.out()).contains("\"query\":\"Владимир Владимирович Путин\"");
    Run english = Run.tamga("screen", "--json", file("first_name,LAST NAME\nVladimir,Putin\n"));
    assertThat(english.hits().get("2")).contains("icc-putin-vladimir");
  }

  @Test
  void aTaxNumberAloneFindsItsHolder() throws IOException {
    Run run = Run.tamga("screen", "--json", file("id;ИНН\nx;02503202210310\n"));
    assertThat(run.hits().get("x")).containsExactly("ofac-44024");
    assertThat(run.out()).contains("same innCode 02503202210310");
  }

  @Test
  void theNumberOfAShipIsItsImoNumber() throws IOException {
    Run run =
        Run.tamga("screen", "--json", file("id,type,name,id_number\nx,vessel,Nord,IMO 9610808\n"));
    assertThat(run.hits().get("x")).containsExactly("ofac-46957");
    assertThat(run.out()).contains("same imoNumber");
  }

  @Test
  void theUserMaySayWhatColumnsMean() throws IOException {
    String file = file("Nr,Wer,Wann,Quatsch\n7,Sergei Lavrov,21.03.1950,x\n");
    Run unsaid = Run.tamga("screen", "--json", file);
    assertThat(unsaid.code()).isEqualTo(ExitCode.USAGE);
    assertThat(unsaid.err()).contains("no column holds names", "Wer", "--map");
    Run said =
        Run.tamga(
            "screen",
            "--json",
            "--map",
            "Nr=id",
            "--map",
            "wer=name",
            "--map",
            "Wann=birthDate",
            file);
    assertThat(said.code()).isEqualTo(ExitCode.OK);
    assertThat(said.hits().get("7")).containsExactly("ofac-35233");
    assertThat(said.out()).contains("born on the same day");
    assertThat(said.err()).contains("Not used: the columns Quatsch.");
  }

  @Test
  void aColumnMappedToNothingKnownIsAnError() throws IOException {
    Run run = Run.tamga("screen", "--map", "x=nonsense", file("id,name,x\n1,Ivan,2\n"));
    assertThat(run.err()).contains("'nonsense' is no property");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void jsonSaysWhatWasNotUnderstood() throws IOException {
    Run run =
        Run.tamga(
            "screen",
            "--json",
            file(
                """
                {"id":"a","schema":"Person","properties":{"name":["Vladimir Putin"],"birthDate":["soon"],"country":"Atlantis","shoeSize":["43"]},"extra":1}

                not json
                {"id":"b","schema":"Wizard","properties":{"name":["Vladimir Putin"]}}
                {"id":"c","properties":{"name":["Vladimir Putin"]}}
                {"id":"d","schema":"Person","properties":[]}
                {"id":"e","schema":"Person","properties":{"name":[{"first":"Vladimir"}]}}
                {"id":"f","schema":"Person","properties":{"name":["Vladimir Putin"]}} {}
                {"id":7,"schema":"Person","properties":{"name":"Vladimir Putin","birthDate":"07.10.1952"}}
                """));
    assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.json().getFirst().get("warnings"))
        .asString()
        .contains("date 'soon'", "country 'Atlantis'", "property 'shoeSize'", "member 'extra'");
    assertThat(run.err())
        .contains("line 3 (3): not screened: it is no JSON object")
        .contains("line 4 (b): not screened: the schema 'Wizard' is not known")
        .contains("line 5 (c): not screened: there is no \"schema\"")
        .contains("line 6 (d): not screened: there is no object \"properties\"")
        .contains("line 7 (e): not screened: the values of 'name' must be texts")
        .contains("line 8 (8): not screened: it is no JSON object: there is more after")
        .contains("2 screened, 2 with hits (4 hits), 6 not screened");
    Answer last = run.json().getLast();
    assertThat(last.text("id")).isEqualTo("7");
    assertThat(last.toString()).contains("born on the same day");
  }
}
