package dev.tamga.cli;

import dev.tamga.lists.TextEncoding;
import dev.tamga.lists.readers.JsonLines;
import dev.tamga.screening.Schema;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Opens a customer file: a table or JSON lines, told apart by the first character. */
final class InputFiles {
  private static final int LOOKS_AT = 1 << 18;

  private InputFiles() {}

  /** Opens the file, or standard input for {@code -}. The caller closes the rows. */
  static InputRows open(
      String file, Map<String, String> mapping, Schema defaultSchema, Surroundings surroundings)
      throws IOException {
    BufferedInputStream in = stream(file, surroundings);
    try {
      byte[] head = head(in);
      String start =
          new String(head, TextEncoding.detect(head)).replace("\uFEFF", "").stripLeading();
      if (start.isEmpty()) {
        throw new IOException(file + " is empty: there is nobody to screen");
      }
      if (start.startsWith("{")) {
        return new JsonRows(new JsonLines(utf8(in, head)));
      }
      if (isBinary(start)) {
        throw new IOException(
            file
                + " is no text: a table (CSV) or JSON lines were expected. Save a workbook as CSV.");
      }
      Reader reader = TextEncoding.open(in);
      CsvRows rows =
          new CsvRows(reader, start.lines().findFirst().orElse(""), mapping, defaultSchema);
      List<String> unknown = rows.unknownColumns();
      if (!unknown.isEmpty()) {
        surroundings
            .err()
            .println(
                "Not used: the columns "
                    + TextTable.plain(String.join(", ", unknown))
                    + ". If one matters, say what it means: --map 'COLUMN=property'.");
      }
      return rows;
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** Opens JSON lines, or standard input for {@code -}. The caller closes them. */
  static JsonLines openLines(String file, Surroundings surroundings) throws IOException {
    BufferedInputStream in = stream(file, surroundings);
    try {
      return new JsonLines(utf8(in, head(in)));
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static BufferedInputStream stream(String file, Surroundings surroundings)
      throws IOException {
    if (file.equals("-")) {
      return new BufferedInputStream(surroundings.in(), LOOKS_AT);
    }
    Path path = Path.of(file);
    if (Files.isDirectory(path)) {
      throw new FileSystemException(file, null, "it is a folder; a file was expected");
    }
    return new BufferedInputStream(Files.newInputStream(path), LOOKS_AT);
  }

  private static byte[] head(BufferedInputStream in) throws IOException {
    in.mark(LOOKS_AT);
    byte[] head = in.readNBytes(LOOKS_AT);
    in.reset();
    return head;
  }

  /**
   * JSON is UTF-8 by its standard, and UTF-16 is told without doubt. Any other encoding would be a
   * guess by bytes that may stand in a single bad line.
   */
  private static InputStream utf8(BufferedInputStream in, byte[] head) throws IOException {
    Charset charset = TextEncoding.detect(head);
    boolean utf16 =
        charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
    return utf16 ? new Utf8Stream(TextEncoding.open(in)) : in;
  }

  private static boolean isBinary(String start) {
    return start.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
  }
}
