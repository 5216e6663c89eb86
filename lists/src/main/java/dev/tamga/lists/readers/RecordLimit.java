package dev.tamga.lists.readers;

import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.Set;

/**
 * The text of a table in which no record is longer than {@value #LONGEST} characters: what is too
 * long is cut off and noted, so that one bad record neither fills the memory nor ends the reading.
 * A quotation mark that is never closed is noted as well, as it takes all that follows into one
 * record.
 *
 * <p>Quotation marks are read as the parser reads them: one opens a quotation only where a field
 * begins.
 */
public final class RecordLimit extends Reader {
  /** The longest record, in characters. */
  public static final int LONGEST = 4 << 20;

  private final Reader in;
  private final char separator;
  private final char[] buffer = new char[1 << 14];
  private int position;
  private int limit;

  private final Set<Long> cut = new HashSet<>();
  private long line = 1;
  private long recordLine = 1;
  private int length;
  private boolean atFieldStart = true;
  private boolean quoted;
  private boolean lastWasClosing;
  private boolean quotedWhenCut;
  private boolean unclosed;
  private boolean closingQuoteDue;

  /** Limits the records of a table with that separator. Closing it closes the reader. */
  public RecordLimit(Reader in, char separator) {
    this.in = in;
    this.separator = separator;
  }

  /** Whether the record that begins on a line was cut off. */
  public boolean isCut(long startingLine) {
    return cut.contains(startingLine);
  }

  /** Whether the record that begins on a line has a quotation mark that is never closed. */
  public boolean isUnclosed(long startingLine) {
    return unclosed && startingLine == recordLine;
  }

  @Override
  public int read(char[] target, int offset, int count) throws IOException {
    int written = 0;
    while (written < count) {
      if (closingQuoteDue) {
        closingQuoteDue = false;
        target[offset + written++] = '"';
        continue;
      }
      if (position == limit && !fill()) {
        unclosed = quoted;
        break;
      }
      char c = buffer[position];
      boolean wasWithin = length < LONGEST;
      boolean ends = c == '\n' && !quoted;
      if (ends && !wasWithin && quotedWhenCut) {
        quotedWhenCut = false;
        closingQuoteDue = true;
        continue;
      }
      position++;
      follow(c);
      // Line breaks stay, so that the numbers of the lines after it are right.
      if (wasWithin || ends || (c == '\n' && quotedWhenCut)) {
        target[offset + written++] = c;
      }
    }
    return written == 0 && count > 0 ? -1 : written;
  }

  private void follow(char c) {
    if (c == '"' && (quoted || atFieldStart || lastWasClosing)) {
      lastWasClosing = quoted;
      quoted = !quoted;
    } else {
      lastWasClosing = false;
    }
    line += c == '\n' ? 1 : 0;
    if (c == '\n' && !quoted) {
      length = 0;
      recordLine = line;
      atFieldStart = true;
      return;
    }
    atFieldStart = c == separator && !quoted;
    length++;
    if (length == LONGEST) {
      cut.add(recordLine);
      quotedWhenCut = quoted;
    }
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer));
    return limit > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
