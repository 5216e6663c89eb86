package dev.tamga.lists.readers;

import dev.tamga.names.Tables;
import dev.tamga.screening.Property;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A label with which OFAC writes a fact about an entry, and what it means; see its table. */
record OfacLabel(String label, Kind kind, Property property) {

  /** How the text behind a label is to be read. */
  enum Kind {
    TEXT,
    DATE,
    COUNTRY,
    GENDER,
    BIRTHPLACE,
    NUMBER,
    PASSPORT,
    WALLET,
    TARGETTYPE,
    NOTE,
    MEASURE,
    MEASUREDATE
  }

  /** A label and the text behind it. */
  record Fact(OfacLabel label, String text) {}

  private static final List<OfacLabel> LONGEST_FIRST = load();

  private static List<OfacLabel> load() {
    List<OfacLabel> labels = new ArrayList<>();
    for (String[] row : Tables.read(OfacLabel.class, "ofac-labels.tsv", 3)) {
      labels.add(
          new OfacLabel(
              row[0],
              Kind.valueOf(row[1].toUpperCase(Locale.ROOT)),
              Property.byLabel(row[2]).orElseThrow()));
    }
    labels.sort(Comparator.comparingInt((OfacLabel label) -> label.label.length()).reversed());
    return List.copyOf(labels);
  }

  /** Splits a text that begins with a known label; empty when it does not. */
  static Optional<Fact> split(String text) {
    for (OfacLabel label : LONGEST_FIRST) {
      if (text.startsWith(label.label) && endsAt(text, label.label.length())) {
        return Optional.of(new Fact(label, text.substring(label.label.length()).strip()));
      }
    }
    return Optional.empty();
  }

  private static boolean endsAt(String text, int end) {
    return end == text.length() || " :#,".indexOf(text.charAt(end)) >= 0;
  }
}
