package dev.tamga.lists.readers;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tamga.names.Name;
import dev.tamga.names.NameKind;
import dev.tamga.screening.Entity;
import dev.tamga.screening.EntityJson;
import dev.tamga.screening.Json;
import dev.tamga.screening.Property;
import dev.tamga.screening.Value;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonGenerator;

/**
 * Every reader takes any bytes at all and either reads them or refuses them in words: no other
 * exception, no endless loop. An ordinary build reads the inputs that lie beside this class; with
 * {@code JAZZER_FUZZ=1} the test that is named searches for new ones.
 */
class ReadersFuzzTest {
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final byte[] OFAC_NAMES =
      """
      36,"AEROCARIBBEAN AIRLINES",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
      77,"DOE, John","individual","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
      \032
      """
          .getBytes(StandardCharsets.UTF_8);

  @TempDir static Path folder;

  @FuzzTest
  void anyFileIsRecognisedOrRefused(byte[] data) throws IOException {
    Path file = file("any", data);
    withinReason(() -> {
      Optional<ListFormat> format = ListReaders.recognise(file);
      if (format.isPresent() && !format.get().isCompanion()) {
        read(new ListInput(format.get(), file, List.of()));
      }
    });
  }

  @FuzzTest
  void ofacCsvIsReadOrRefused(byte[] data) throws IOException {
    read(ListFormat.OFAC_CSV, data);
  }

  @FuzzTest
  void ofacCsvAliasesAreReadOrRefused(byte[] data) throws IOException {
    readBesideNames(ListFormat.OFAC_CSV_ALIASES, data);
  }

  @FuzzTest
  void ofacCsvAddressesAreReadOrRefused(byte[] data) throws IOException {
    readBesideNames(ListFormat.OFAC_CSV_ADDRESSES, data);
  }

  @FuzzTest
  void ofacCsvCommentsAreReadOrRefused(byte[] data) throws IOException {
    readBesideNames(ListFormat.OFAC_CSV_COMMENTS, data);
  }

  @FuzzTest
  void ofacXmlIsReadOrRefused(byte[] data) throws IOException {
    read(ListFormat.OFAC_XML, data);
  }

  @FuzzTest
  void ofacEnhancedXmlIsReadOrRefused(byte[] data) throws IOException {
    read(ListFormat.OFAC_ENHANCED_XML, data);
  }

  @FuzzTest
  void ofacAdvancedXmlIsReadOrRefused(byte[] data) throws IOException {
    read(ListFormat.OFAC_ADVANCED_XML, data);
  }

  @FuzzTest
  void unXmlIsReadOrRefused(byte[] data) throws IOException {
    read(ListFormat.UN_XML, data);
  }

  @FuzzTest
  void ukCsvIsReadOrRefused(byte[] data) throws IOException {
    read(ListFormat.UK_CSV, data);
  }

  @FuzzTest
  void ofsiCsvIsReadOrRefused(byte[] data) throws IOException {
    read(ListFormat.OFSI_CSV, data);
  }

  @FuzzTest
  void euXmlIsReadOrRefused(byte[] data) throws IOException {
    read(ListFormat.EU_XML, data);
  }

  @FuzzTest
  void canadaXmlIsReadOrRefused(byte[] data) throws IOException {
    read(ListFormat.CANADA_XML, data);
  }

  @FuzzTest
  void australiaXlsxIsReadOrRefused(byte[] data) throws IOException {
    read(ListFormat.AUSTRALIA_XLSX, data);
  }

  @FuzzTest
  void cslCsvIsReadOrRefused(byte[] data) throws IOException {
    read(ListFormat.CSL_CSV, data);
  }

  @FuzzTest
  void cslJsonIsReadOrRefused(byte[] data) throws IOException {
    read(ListFormat.CSL_JSON, data);
  }

  @FuzzTest
  void bisDeniedPersonsAreReadOrRefused(byte[] data) throws IOException {
    read(ListFormat.BIS_DENIED_PERSONS, data);
  }

  @FuzzTest
  void switzerlandXmlIsReadOrRefused(byte[] data) throws IOException {
    read(ListFormat.SWITZERLAND_XML, data);
  }

  @FuzzTest
  void kyrgyzstanXmlIsReadOrRefused(byte[] data) throws IOException {
    read(ListFormat.KYRGYZSTAN_XML, data);
  }

  @FuzzTest
  void entityJsonIsReadOrRefused(byte[] data) throws IOException {
    read(ListFormat.ENTITY_JSON, data);
  }

  @FuzzTest
  void simpleCsvIsReadOrRefused(byte[] data) throws IOException {
    read(ListFormat.SIMPLE_CSV, data);
  }

  private static void read(ListFormat format, byte[] data) throws IOException {
    Path file = file("list", data);
    withinReason(() -> read(new ListInput(format, file, List.of())));
  }

  private static void readBesideNames(ListFormat format, byte[] data) throws IOException {
    Path names = file("names", OFAC_NAMES);
    Path file = file("companion", data);
    withinReason(() ->
        read(
            new ListInput(
                ListFormat.OFAC_CSV, names, List.of(new ListInput.Companion(format, file)))));
  }

  /** Reads everything, and does with it what a build does: analyses names, writes entities. */
  private static void read(ListInput input) throws IOException {
    try {
      ListReaders.read(input, new Builder());
    } catch (ListReadException refused) {
      if (String.valueOf(refused.getMessage()).isBlank()) {
        throw new AssertionError("refused without a word", refused);
      }
    }
  }

  private static Path file(String name, byte[] data) throws IOException {
    return Files.write(folder.resolve(name), data);
  }

  /** What may be thrown besides errors of the test: a refusal in words. */
  private interface Work {
    void run() throws IOException;
  }

  private static void withinReason(Work work) {
    assertTimeoutPreemptively(
        LONGEST,
        () -> {
          try {
            work.run();
          } catch (IOException refused) {
            return;
          }
        });
  }

  private static final class Builder implements EntitySink {
    @Override
    public void list(ListHeader header) {}

    @Override
    public void entity(Entity entity) {
      for (Map.Entry<Property, List<Value>> property : entity.properties().entrySet()) {
        if (property.getKey().type() == Property.Type.NAME) {
          property.getValue().forEach(value -> Name.of(value.text(), NameKind.PERSON));
        }
      }
      try (JsonGenerator json = Json.generator(Writer.nullWriter())) {
        EntityJson.write(entity, json);
      }
    }

    @Override
    public void leftOut(String field, String reason) {}

    @Override
    public void problem(String where, String what) {}
  }
}
