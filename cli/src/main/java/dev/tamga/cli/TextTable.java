package dev.tamga.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints rows in columns that fit the terminal. Long cells are wrapped at blanks; wide characters
 * (Han, Kana, Hangul) count as two columns. Control characters are shown as blanks, so that no text
 * of a list or a file can steer the terminal.
 */
final class TextTable {
  private static final int GAP = 2;

  private final PrintStream out;
  private final List<String> header;
  private final int[] widths;

  /**
   * @param shares how the width left over by the narrow columns is shared; a negative share is a
   *     fixed width
   */
  TextTable(PrintStream out, int width, List<String> header, int[] shares) {
    this.out = out;
    this.header = header;
    widths = new int[shares.length];
    int left = width - GAP * (shares.length - 1);
    int sum = 0;
    for (int share : shares) {
      left -= Math.max(0, -share);
      sum += Math.max(0, share);
    }
    for (int i = 0; i < shares.length; i++) {
      widths[i] = shares[i] < 0 ? -shares[i] : Math.max(8, left * shares[i] / sum);
    }
  }

  void printHeader() {
    print(header);
    StringBuilder line = new StringBuilder();
    for (int width : widths) {
      line.append(line.isEmpty() ? "" : " ".repeat(GAP)).append("─".repeat(width));
    }
    out.println(line);
  }

  void print(List<String> cells) {
    List<List<String>> wrapped = new ArrayList<>();
    int lines = 1;
    for (int i = 0; i < widths.length; i++) {
      List<String> cell = wrap(cells.get(i), widths[i]);
      wrapped.add(cell);
      lines = Math.max(lines, cell.size());
    }
    for (int line = 0; line < lines; line++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String piece = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
        text.append(piece);
        if (i < widths.length - 1) {
          text.append(" ".repeat(Math.max(0, widths[i] - width(piece)) + GAP));
        }
      }
      out.println(text.toString().stripTrailing());
    }
  }

  private static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String paragraph : text.split("\n", -1)) {
      for (String word : plain(paragraph).split(" ")) {
        String rest = word;
        if (!line.isEmpty() && width(line) + 1 + width(rest) > width) {
          lines.add(line.toString());
          line.setLength(0);
        }
        while (width(rest) > width) {
          int cut = cut(rest, width);
          lines.add(rest.substring(0, cut));
          rest = rest.substring(cut);
        }
        line.append(line.isEmpty() ? "" : " ").append(rest);
      }
      lines.add(line.toString());
      line.setLength(0);
    }
    return lines;
  }

  private static int cut(String word, int width) {
    int used = 0;
    int i = 0;
    while (i < word.length()) {
      int c = word.codePointAt(i);
      if (used + width(c) > width && i > 0) {
        break;
      }
      used += width(c);
      i += Character.charCount(c);
    }
    return i;
  }

  /** The text without characters that steer a terminal or turn the direction of a line. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
        .forEach(plain::appendCodePoint);
    return plain.toString().strip();
  }

  private static int width(CharSequence text) {
    return text.codePoints().map(TextTable::width).sum();
  }

  private static int width(int c) {
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115f)
            || (c >= 0x2e80 && c <= 0xa4cf)
            || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xff00 && c <= 0xff60)
            || (c >= 0x1f300 && c <= 0x1faff)
            || (c >= 0x20000 && c <= 0x3fffd);
    return wide ? 2 : 1;
  }
}
