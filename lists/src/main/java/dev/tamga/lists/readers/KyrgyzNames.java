package dev.tamga.lists.readers;

import dev.tamga.names.Name;
import dev.tamga.names.NameKind;
import dev.tamga.names.PartKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes apart the name fields of the Kyrgyz list. Those of legal persons hold several names, parted
 * by commas, semicolons or line breaks, or only by their quotation marks: {@code "Аль-Каида"
 * "База"}. A legal form belongs to the name beside it, before the quotation marks as in {@code ОсОО
 * "Альфа"} or behind a comma as in {@code Alpha, Ltd}.
 */
final class KyrgyzNames {
  private static final String OPENING = "«“„";
  private static final String CLOSING = "»”";
  private static final char STRAIGHT = '"';
  private static final char OPEN = '«';
  private static final char CLOSE = '»';

  /** Another name in brackets that says so. */
  private static final Pattern NAMED_IN_BRACKETS =
      Pattern.compile(
          "\\(((?:он|она|оно|они) же|также известн\\p{L}*|a\\.?k\\.?a)([^()]*)\\)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Words between two names that belong to neither. */
  private static final Pattern CONNECTION =
      Pattern.compile(
          "^(?:[\\s,;-]*(?:и|или|либо|он же|она же|оно же|они же|также известн\\p{L}*(?: как)?"
              + "|a\\.?k\\.?a\\.?|or|and)(?=[\\s:]|$)[\\s:]*)+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern OTHER_SPELLING = Pattern.compile("[(/]([^()/]*)\\)?");

  private KyrgyzNames() {}

  /** The single names in the field of a legal person, in its order; never none. */
  static List<String> of(String field) {
    SequencedSet<String> names = new LinkedHashSet<>();
    String apart = NAMED_IN_BRACKETS.matcher(evenQuotes(field)).replaceAll(", $1$2, ");
    for (String segment : withLegalForms(segments(apart))) {
      for (String name : byQuotes(segment)) {
        names.addAll(NameTexts.of(name));
      }
    }
    return names.isEmpty() ? List.of(NameTexts.oneLine(field)) : List.copyOf(names);
  }

  /** The spellings of a part of a person's name; one empty one where there is none. */
  static List<String> spellings(@Nullable String part) {
    if (part == null) {
      return List.of("");
    }
    SequencedSet<String> spellings = new LinkedHashSet<>();
    Matcher other = OTHER_SPELLING.matcher(part);
    spellings.add(NameTexts.oneLine(other.replaceAll(" ")));
    other.reset();
    while (other.find()) {
      spellings.add(NameTexts.oneLine(other.group(1)));
    }
    spellings.remove("");
    return spellings.isEmpty() ? List.of(NameTexts.oneLine(part)) : List.copyOf(spellings);
  }

  /**
   * The text with all its quotation marks as one kind. Where they do not pair up, they say nothing
   * of where a name ends, and are taken away.
   */
  private static String evenQuotes(String text) {
    StringBuilder even = new StringBuilder(text.length());
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean closes =
          CLOSING.indexOf(c) >= 0
              || ((c == STRAIGHT || OPENING.indexOf(c) > 0) && depth > 0 && !startsWord(text, i));
      if (closes) {
        even.append(CLOSE);
        depth--;
      } else if (c == STRAIGHT || OPENING.indexOf(c) >= 0) {
        even.append(OPEN);
        depth++;
      } else {
        even.append(c);
      }
      if (depth < 0) {
        break;
      }
    }
    return depth == 0 ? even.toString() : text.replaceAll("[«»“”„\"]", " ");
  }

  /** Whether a mark within quotation marks begins another quotation. */
  private static boolean startsWord(String text, int at) {
    boolean wordFollows = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    char before = text.charAt(at - 1);
    return wordFollows && (Character.isWhitespace(before) || before == '(');
  }

  /** Splits at what parts names outside quotation marks and brackets. */
  private static List<String> segments(String field) {
    List<String> segments = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == OPEN || c == '(') {
        depth++;
      } else if (c == CLOSE || c == ')') {
        depth = Math.max(0, depth - 1);
      } else if ((c == ',' || c == ';' || c == '\n') && depth == 0) {
        segments.add(field.substring(start, i));
        start = i + 1;
      }
    }
    segments.add(field.substring(start));
    return segments;
  }

  private static List<String> withLegalForms(List<String> segments) {
    List<String> names = new ArrayList<>();
    for (String segment : segments) {
      if (segment.isBlank()) {
        continue;
      }
      if (!names.isEmpty() && isLegalForm(segment)) {
        names.add(names.removeLast() + ", " + segment.strip());
      } else {
        names.add(segment.strip());
      }
    }
    return names;
  }

  /** A legal form is one only beside a name. */
  private static boolean isLegalForm(String segment) {
    var parts = Name.of("Alpha " + segment.strip(), NameKind.ORGANIZATION).parts();
    return parts.size() > 1
        && parts.stream().skip(1).allMatch(part -> part.kind() == PartKind.LEGAL_FORM);
  }

  /**
   * One name for each pair of quotation marks, with the words before it; words behind the last pair
   * belong to the last name. Without quotation marks the text is one name.
   */
  private static List<String> byQuotes(String segment) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    int quotes = 0;
    int brackets = 0;
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      switch (c) {
        case OPEN -> {
          quotes++;
          name.append(' ');
        }
        case CLOSE -> {
          quotes--;
          name.append(' ');
          if (quotes == 0 && brackets == 0) {
            names.add(name.toString());
            name.setLength(0);
          }
        }
        default -> {
          brackets += c == '(' ? 1 : c == ')' ? -1 : 0;
          name.append(c);
        }
      }
    }
    if (!name.toString().isBlank()) {
      names.add(names.isEmpty() ? name.toString() : names.removeLast() + name);
    }
    return names.stream()
        .map(text -> NameTexts.oneLine(CONNECTION.matcher(text).replaceFirst("")))
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
