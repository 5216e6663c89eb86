package dev.tamga.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the tables that stand beside the classes: UTF-8, fields separated by tabs, lines that start
 * with {@code #} are comments and say where the facts are from. Thread-safe.
 */
public final class Tables {
  private Tables() {}

  /**
   * The rows of a table.
   *
   * @param beside the class beside whose file the table stands
   * @param columns how many fields a row has; missing ones at the end are read as empty
   * @throws IllegalStateException when the table is missing: the program is not whole
   * @throws IllegalArgumentException when a row has too many fields
   */
  public static List<String[]> read(Class<?> beside, String name, int columns) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The table " + name + " is missing from this build");
      }
      return rows(in, name, columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The rows of a table that a user brings.
   *
   * @throws IllegalArgumentException when a row has too many fields
   * @throws IOException when the file cannot be read
   */
  public static List<String[]> read(Path table, int columns) throws IOException {
    try (InputStream in = Files.newInputStream(table)) {
      return rows(in, table.toString(), columns);
    }
  }

  private static List<String[]> rows(InputStream in, String name, int columns) throws IOException {
    List<String[]> rows = new ArrayList<>();
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (!line.isBlank() && line.charAt(0) != '#') {
        rows.add(fields(name, line, columns));
      }
    }
    return rows;
  }

  private static String[] fields(String name, String line, int columns) {
    String[] fields = new String[columns];
    int start = 0;
    for (int i = 0; i < columns; i++) {
      int tab = start > line.length() ? -1 : line.indexOf('\t', start);
      int end = tab < 0 ? line.length() : tab;
      fields[i] = start > line.length() ? "" : line.substring(start, end).strip();
      start = end + 1;
    }
    if (start <= line.length()) {
      throw new IllegalArgumentException(
          "A row of " + name + " has more than " + columns + " fields: " + line);
    }
    return fields;
  }
}
