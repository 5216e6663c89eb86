package dev.tamga.lists.readers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads Australia's consolidated list, a workbook. A row is one name; the figures that its
 * reference begins with ({@code 123}, {@code 123a}, {@code 123b}) say whose. Rows of one reference
 * do not always stand together, so they are gathered before {@link AustraliaReference} makes the
 * entities.
 */
final class AustraliaXlsxReader implements ListReader {
  private static final int HEADER_WITHIN = 10;
  private static final Pattern REFERENCE = Pattern.compile("\\s*(\\d+)(?:\\.0)?\\s*([a-zA-Z].*)?");

  @Override
  public void read(ListInput input, EntitySink sink) throws IOException {
    sink.list(
        new ListHeader(
            AustraliaReference.DATASET,
            "Australian Sanctions Consolidated List",
            "Department of Foreign Affairs and Trade",
            null));
    Map<String, List<TableRow>> references = new LinkedHashMap<>();
    try (Workbook workbook = Workbook.open(input.file(), input.name())) {
      List<String> header = header(workbook, input.name());
      Map<String, Integer> columns = new HashMap<>();
      for (int i = 0; i < header.size(); i++) {
        columns.putIfAbsent(header.get(i), i);
      }
      for (Workbook.Row row = workbook.next(); row != null; row = workbook.next()) {
        if (row.cells().stream().allMatch(String::isBlank)) {
          continue;
        }
        TableRow cells = new TableRow(columns, header, row.cells(), row.number());
        String reference = figures(cells.get("Reference"));
        if (reference == null) {
          sink.problem("row " + row.number(), "the row has no reference and is not taken");
        } else {
          references.computeIfAbsent(reference, _ -> new ArrayList<>(4)).add(cells);
        }
      }
    }
    if (references.isEmpty()) {
      throw new ListReadException(input.name() + ": the sheet has no rows. Download it again.");
    }
    TypedValues typed = new TypedValues(sink);
    for (Map.Entry<String, List<TableRow>> each : references.entrySet()) {
      new AustraliaReference(each.getKey(), each.getValue(), typed, sink).emit();
    }
  }

  private static @Nullable String figures(@Nullable String reference) {
    if (reference == null) {
      return null;
    }
    Matcher matcher = REFERENCE.matcher(reference);
    return matcher.matches() ? matcher.group(1) : null;
  }

  /**
   * Whether a workbook has the columns of this list.
   *
   * @throws ListReadException when it is no whole workbook
   */
  static boolean recognises(Path file) throws IOException {
    try (Workbook workbook = Workbook.open(file, file.toString())) {
      return findHeader(workbook) != null;
    }
  }

  private static List<String> header(Workbook workbook, String fileName) throws IOException {
    List<String> header = findHeader(workbook);
    if (header == null) {
      throw new ListReadException(
          fileName
              + ": no row names the columns 'Reference' and 'Name of Individual or Entity'. This"
              + " reader takes the workbook of the Department of Foreign Affairs and Trade.");
    }
    return header;
  }

  private static @Nullable List<String> findHeader(Workbook workbook) throws IOException {
    for (int i = 0; i < HEADER_WITHIN; i++) {
      Workbook.Row row = workbook.next();
      if (row == null) {
        break;
      }
      List<String> names =
          row.cells().stream().map(name -> name.replaceAll("\\s+", " ").strip()).toList();
      if (names.contains("Reference") && names.contains("Name of Individual or Entity")) {
        return names;
      }
    }
    return null;
  }
}
