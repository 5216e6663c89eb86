package dev.tamga.lists.readers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Streams the rows of the first sheet of a workbook (XLSX). A cell is its text as stored: numbers
 * and dates are figures. What unpacks too large is refused, as are document type definitions.
 */
final class Workbook implements AutoCloseable {
  /** The largest sheet or table of texts, unpacked, in bytes. */
  private static final long MOST_BYTES_PER_PART = 512L << 20;

  private static final int MOST_COLUMNS = 1024;

  /** One row with its number, from 1, and its cells; empty ones are empty texts. */
  record Row(int number, List<String> cells) {}

  private final ZipFile zip;
  private final String fileName;
  private final List<String> strings;
  private final XMLStreamReader sheet;
  private int lastRow;

  private Workbook(ZipFile zip, String fileName) throws IOException, XMLStreamException {
    this.zip = zip;
    this.fileName = fileName;
    strings = sharedStrings();
    ZipEntry entry =
        zip.stream()
            .filter(each -> each.getName().matches("xl/worksheets/[^/]+\\.xml"))
            .min(
                Comparator.comparingInt((ZipEntry each) -> each.getName().length())
                    .thenComparing(ZipEntry::getName))
            .map(ZipEntry.class::cast)
            .orElseThrow(() -> new ListReadException(fileName + " is no workbook with a sheet."));
    sheet = open(entry);
  }

  /** Opens a workbook; the caller closes it. */
  static Workbook open(Path file, String fileName) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new ListReadException(
          fileName + " is not a whole workbook (" + e.getMessage() + "). Download it again.", e);
    }
    try {
      return new Workbook(zip, fileName);
    } catch (XMLStreamException e) {
      zip.close();
      throw malformed(fileName, e);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private XMLStreamReader open(ZipEntry entry) throws IOException, XMLStreamException {
    long packed = Math.max(1, entry.getCompressedSize());
    InputStream in =
        new Unpacked(zip.getInputStream(entry), () -> packed, MOST_BYTES_PER_PART, fileName);
    return XmlRecords.factory().createXMLStreamReader(in);
  }

  private List<String> sharedStrings() throws IOException, XMLStreamException {
    List<String> found = new ArrayList<>();
    ZipEntry entry = zip.getEntry("xl/sharedStrings.xml");
    if (entry == null) {
      return found;
    }
    XMLStreamReader xml = open(entry);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
        found.add(texts(xml, "si"));
      }
    }
    xml.close();
    return found;
  }

  /** The text of all runs up to the end of an element, without phonetic hints. */
  private static String texts(XMLStreamReader xml, String end) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean phonetic = false;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("rPh")) {
          phonetic = true;
        } else if (xml.getLocalName().equals("t") && !phonetic) {
          text.append(xml.getElementText());
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals("rPh")) {
          phonetic = false;
        } else if (xml.getLocalName().equals(end)) {
          return text.toString();
        }
      }
    }
  }

  /** The next row that is written in the file; null at the end. */
  @Nullable Row next() throws IOException {
    try {
      while (sheet.hasNext()) {
        if (sheet.next() == XMLStreamConstants.START_ELEMENT
            && sheet.getLocalName().equals("row")) {
          String number = sheet.getAttributeValue(null, "r");
          lastRow = number == null ? lastRow + 1 : Integer.parseInt(number);
          return new Row(lastRow, cells());
        }
      }
      return null;
    } catch (XMLStreamException e) {
      throw malformed(fileName, e);
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new ListReadException(
          fileName + ", row " + lastRow + ": the sheet is damaged (" + e.getMessage() + ").", e);
    }
  }

  private List<String> cells() throws XMLStreamException {
    List<String> cells = new ArrayList<>();
    while (true) {
      int event = sheet.next();
      if (event == XMLStreamConstants.END_ELEMENT && sheet.getLocalName().equals("row")) {
        return cells;
      }
      if (event == XMLStreamConstants.START_ELEMENT && sheet.getLocalName().equals("c")) {
        String reference = sheet.getAttributeValue(null, "r");
        int column = reference == null ? cells.size() : column(reference);
        while (cells.size() < column) {
          cells.add("");
        }
        cells.add(cell(sheet.getAttributeValue(null, "t")));
      }
    }
  }

  private String cell(@Nullable String type) throws XMLStreamException {
    String text = "";
    while (true) {
      int event = sheet.next();
      if (event == XMLStreamConstants.END_ELEMENT && sheet.getLocalName().equals("c")) {
        return text;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (sheet.getLocalName().equals("is")) {
          text = texts(sheet, "is");
        } else if (sheet.getLocalName().equals("v")) {
          String value = sheet.getElementText();
          text = "s".equals(type) ? strings.get(Integer.parseInt(value.strip())) : value;
        }
      }
    }
  }

  /** The index, from 0, of the column in a reference such as {@code AB12}. */
  private static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
      column = column * 26 + (reference.charAt(i) - 'A' + 1);
      if (column > MOST_COLUMNS) {
        throw new IndexOutOfBoundsException("column " + reference);
      }
    }
    return column - 1;
  }

  private static ListReadException malformed(String fileName, XMLStreamException e) {
    return new ListReadException(
        fileName
            + ": the workbook breaks off or is malformed ("
            + String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " ")
            + "). Download it again.",
        e);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
