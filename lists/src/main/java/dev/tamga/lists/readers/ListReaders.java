package dev.tamga.lists.readers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** The door to the readers: which form a file has, and reading it. Thread-safe. */
public final class ListReaders {
  private static final int LOOKS_AT = 1 << 16;

  private ListReaders() {}

  /**
   * The form of a file that a person named, from its content; empty when it is none that Tamga
   * reads.
   *
   * @throws ListReadException when an archive is broken or hostile
   * @throws IOException when the file cannot be read
   */
  public static Optional<ListFormat> recognise(Path file) throws IOException {
    return recognise(file, true);
  }

  /**
   * The form of a file.
   *
   * @param named whether a person named it; one that merely lies in a folder must show more clearly
   *     that it is a list
   * @throws ListReadException when an archive is broken or hostile
   * @throws IOException when the file cannot be read
   */
  public static Optional<ListFormat> recognise(Path file, boolean named) throws IOException {
    try (InputStream in = Compressed.open(file)) {
      byte[] head = in.readNBytes(LOOKS_AT);
      boolean workbook = head.length >= 2 && head[0] == 'P' && head[1] == 'K';
      if (workbook) {
        return AustraliaXlsxReader.recognises(file)
            ? Optional.of(ListFormat.AUSTRALIA_XLSX)
            : Optional.empty();
      }
      return Recognition.of(head, named);
    }
  }

  /**
   * Reads a list to its end.
   *
   * @throws ListReadException when the content is not what the format promises or ends too early
   * @throws IOException when a file cannot be read or the sink fails
   */
  public static void read(ListInput input, EntitySink sink) throws IOException {
    ListReader reader = reader(input.format());
    try {
      reader.read(input, sink);
    } catch (IllegalArgumentException e) {
      // An id longer than ids may be, and the like: nothing that a whole file of the form holds.
      throw new ListReadException(
          input.name()
              + ": a record cannot be what it should be ("
              + e.getMessage()
              + "). The file is damaged: download it again; nothing was taken from it.",
          e);
    }
  }

  private static ListReader reader(ListFormat format) {
    return switch (format) {
      case OFAC_CSV -> new OfacCsvReader();
      case OFAC_XML -> new OfacXmlReader();
      case OFAC_ENHANCED_XML -> new OfacEnhancedXmlReader();
      case OFAC_ADVANCED_XML -> new OfacAdvancedXmlReader();
      case UN_XML -> new UnXmlReader();
      case UK_CSV -> new UkCsvReader();
      case OFSI_CSV -> new OfsiCsvReader();
      case EU_XML -> new EuXmlReader();
      case CANADA_XML -> new CanadaXmlReader();
      case AUSTRALIA_XLSX -> new AustraliaXlsxReader();
      case CSL_CSV -> new CslCsvReader();
      case CSL_JSON -> new CslJsonReader();
      case BIS_DENIED_PERSONS -> new BisDeniedPersonsReader();
      case SWITZERLAND_XML -> new SwitzerlandXmlReader();
      case KYRGYZSTAN_XML -> new KyrgyzstanXmlReader();
      case ENTITY_JSON -> new EntityJsonReader();
      case SIMPLE_CSV -> new SimpleCsvReader();
      case OFAC_CSV_ALIASES, OFAC_CSV_ADDRESSES, OFAC_CSV_COMMENTS ->
          throw new IllegalArgumentException(format.title() + " is no list by itself");
    };
  }
}
