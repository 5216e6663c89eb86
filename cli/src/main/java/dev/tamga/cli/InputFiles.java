package dev.tamga.cli;

import dev.tamga.lists.TextEncoding;
import dev.tamga.screening.Schema;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.Reader;
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
      String file, Map<String, String> mapping, Schema defaultSchema, PrintStream err)
      throws IOException {
    InputStream raw = file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
    BufferedInputStream in = new BufferedInputStream(raw, LOOKS_AT);
    try {
      in.mark(LOOKS_AT);
      byte[] head = in.readNBytes(LOOKS_AT);
      in.reset();
      String start =
          new String(head, TextEncoding.detect(head)).replace("\uFEFF", "").stripLeading();
      if (start.isEmpty()) {
        throw new IOException(file + " is empty: there is nobody to screen");
      }
      if (start.startsWith("{")) {
        return new JsonRows(new JsonLines(in));
      }
      Reader reader = TextEncoding.open(in);
      CsvRows rows =
          new CsvRows(reader, start.lines().findFirst().orElse(""), mapping, defaultSchema);
      List<String> unknown = rows.unknownColumns();
      if (!unknown.isEmpty()) {
        err.println(
            "Not used: the columns "
                + String.join(", ", unknown)
                + ". If one matters, say what it means: --map 'COLUMN=property'.");
      }
      return rows;
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }
}
