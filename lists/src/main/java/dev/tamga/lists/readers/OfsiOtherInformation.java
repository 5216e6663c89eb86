package dev.tamga.lists.readers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of OFSI's column 'Other Information': {@code (UK Sanctions List Ref):RUS0251. free text
 * (UK Statement of Reasons):… (Gender):Male}. Only the labels that OFSI uses part it; other words
 * in brackets belong to the text around them.
 */
final class OfsiOtherInformation {
  private static final Pattern LABEL =
      Pattern.compile(
          "\\((UK Sanctions List Ref|UN Ref|UK Statement of Reasons|Gender|Phone number|Fax|Tel"
              + "|Email address|Website|Type of entity|Subsidiaries|Parent company|Business Reg No"
              + "|IMO number|Current owners|Previous owners|Flag of ship|Previous flags"
              + "|Type of ship|Tonnage of ship|Length of ship|Year built"
              + "|Hull identification number \\(HIN\\)|Hull identification number)\\):");
  private static final Pattern REFERENCE =
      Pattern.compile("^([A-Z]{2,5}[ei]?\\.?\\d{2,5})\\.?\\s*");

  /** A part: what its label says, or 'text' for what has none. */
  record Part(String label, String text) {}

  static final String TEXT = "text";

  private OfsiOtherInformation() {}

  /** The parts in their order; those that hold nothing are absent. */
  static List<Part> parts(String cell) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = LABEL.matcher(cell);
    String label = TEXT;
    int start = 0;
    while (matcher.find()) {
      add(label, cell.substring(start, matcher.start()), parts);
      label = matcher.group(1);
      start = matcher.end();
    }
    add(label, cell.substring(start), parts);
    return parts;
  }

  /** A reference is followed by free text without a label. */
  private static void add(String label, String text, List<Part> parts) {
    String stripped = text.strip();
    if (label.endsWith(" Ref")) {
      Matcher reference = REFERENCE.matcher(stripped);
      if (reference.find()) {
        parts.add(new Part(label, reference.group(1)));
        add(TEXT, stripped.substring(reference.end()), parts);
        return;
      }
    }
    if (!stripped.isEmpty()) {
      parts.add(new Part(label, stripped));
    }
  }
}
