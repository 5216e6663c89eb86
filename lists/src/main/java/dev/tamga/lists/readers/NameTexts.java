package dev.tamga.lists.readers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes apart name fields that hold several names: {@code A; B}, {@code A b) B}, and a name that is
 * followed by itself in another script, as in {@code Абу (Abu)} and {@code Abu (original script:
 * Абу)}. Brackets in the script of the name itself stay: they are acronyms, places, or words of the
 * name.
 */
final class NameTexts {
  private static final Pattern BRACKET = Pattern.compile("\\(((?:[^()]|\\([^()]*\\))*)\\)");
  private static final Pattern SCRIPT_LABEL =
      Pattern.compile(
          "(?:original script|in \\p{L}+(?: script)?)\\s*:\\s*|\\(original script\\)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STRAY_LETTER = Pattern.compile("\\s+b\\)\\s+");

  private NameTexts() {}

  /** The single names in a field, in its order. */
  static List<String> of(String field) {
    SequencedSet<String> names = new LinkedHashSet<>();
    for (String part : split(STRAY_LETTER.matcher(oneLine(field)).replaceAll("; "))) {
      addByScript(part, names);
    }
    return List.copyOf(names);
  }

  private static void addByScript(String text, SequencedSet<String> names) {
    Matcher bracket = BRACKET.matcher(text);
    List<String> others = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    int from = 0;
    while (bracket.find()) {
      String outside = text.substring(0, bracket.start());
      String inside = bracket.group(1);
      if (isLatin(outside) != isLatin(inside) && hasLetters(outside) && hasLetters(inside)) {
        rest.append(text, from, bracket.start());
        from = bracket.end();
        others.addAll(split(SCRIPT_LABEL.matcher(inside).replaceAll("")));
      }
    }
    add(rest.append(text.substring(from)).toString(), names);
    others.forEach(other -> add(other, names));
  }

  private static void add(String name, SequencedSet<String> names) {
    String tidy = oneLine(name).replaceAll("[\\s,;]+$", "");
    if (hasLetters(tidy)) {
      names.add(tidy);
    }
  }

  /** Splits at semicolons outside brackets. */
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == ';' && depth <= 0) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  /** Whether most letters of a text are Latin: labels such as 'original script' do not count. */
  static boolean isLatin(String text) {
    String bare = SCRIPT_LABEL.matcher(text).replaceAll("");
    long latin =
        bare.codePoints()
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    return latin * 2 >= bare.codePoints().filter(Character::isLetter).count();
  }

  private static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** The text with each run of white space, line breaks among it, as one blank. */
  static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** The texts that are not null, in their order, as one. */
  static String join(String between, @Nullable String... texts) {
    return String.join(between, Stream.of(texts).filter(Objects::nonNull).toList());
  }
}
