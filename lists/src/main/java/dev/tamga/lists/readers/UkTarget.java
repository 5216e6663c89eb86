package dev.tamga.lists.readers;

import dev.tamga.screening.Countries;
import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One target of a British list, collected row by row. The rows repeat most of their cells; a cell
 * that has been read is not read again.
 */
final class UkTarget {
  private static final Pattern NOW = Pattern.compile("\\((?:now|then)?\\s*(?:the )?([^)]+)\\)");

  private static final Set<String> KINDS_OF_NAME =
      Set.of("primary name", "primary name variation", "aka", "alias", "fka");

  private final Dossier dossier;
  private final UkColumns columns;
  private final Set<String> cellsRead = new HashSet<>();
  private final Map<String, Entity.Builder> sanctions = new LinkedHashMap<>();
  private final List<Fact> ofEverySanction = new ArrayList<>();
  private final Map<String, String> owners = new LinkedHashMap<>();
  private @Nullable Fact stopgapName;

  private record Fact(Property property, String text, String field, @Nullable String original) {}

  UkTarget(Dossier dossier, UkColumns columns) {
    this.dossier = dossier;
    this.columns = columns;
    dossier.add(Property.TOPICS, "sanction", "");
  }

  UkColumns columns() {
    return columns;
  }

  Dossier dossier() {
    return dossier;
  }

  Entity.Builder builder() {
    return dossier.target();
  }

  boolean isPerson() {
    return dossier.target().schema() == Schema.PERSON;
  }

  /** Whether these cells hold something and were not yet read together. */
  boolean isNew(String what, @Nullable String... cells) {
    StringBuilder key = new StringBuilder(what);
    boolean any = false;
    for (String cell : cells) {
      any |= cell != null;
      key.append('\u0000').append(cell == null ? "" : cell);
    }
    return any && cellsRead.add(key.toString());
  }

  /**
   * Adds a name.
   *
   * @param family the family name, or the whole name of what is no person
   * @param others the other parts in their order
   * @param type such as 'Primary name', 'Primary name variation', 'AKA', 'Alias', 'FKA'
   * @param quality such as 'Low quality'; null when the list does not say
   */
  void name(
      @Nullable String family,
      List<String> others,
      String type,
      @Nullable String quality,
      String field) {
    String given = NameTexts.oneLine(String.join(" ", others));
    String name = NameTexts.oneLine(given + " " + (family == null ? "" : family));
    if (name.isEmpty()) {
      return;
    }
    String original = family == null || given.isEmpty() ? name : family + ", " + given;
    Property property = nameProperty(type, quality);
    builder().add(property, name, field, original);
    if (stopgapName == null && property == Property.ALIAS) {
      stopgapName = new Fact(Property.NAME, name, field, original);
    }
    if (isPerson() && property != Property.WEAK_ALIAS && family != null && !others.isEmpty()) {
      builder().add(Property.LAST_NAME, family, "Name 6");
      builder().add(Property.FIRST_NAME, others.getFirst(), "Name 1");
      if (others.size() > 1) {
        builder().add(Property.SECOND_NAME, others.get(1), "Name 2");
      }
      for (int i = 2; i < others.size(); i++) {
        builder().add(Property.MIDDLE_NAME, others.get(i), "Name " + (i + 1));
      }
    }
  }

  private Property nameProperty(String type, @Nullable String quality) {
    String words = type.toLowerCase(Locale.ROOT);
    String strength = quality == null ? "" : quality.toLowerCase(Locale.ROOT);
    if (!KINDS_OF_NAME.contains(words)) {
      dossier
          .reading()
          .problemOnce(dossier.id(), "unknown kind of name '" + type + "'", "name type " + type);
    }
    if (words.equals("fka")) {
      return Property.PREVIOUS_NAME;
    }
    if (strength.contains("low") || strength.contains("weak")) {
      return Property.WEAK_ALIAS;
    }
    return words.equals("primary name") ? Property.NAME : Property.ALIAS;
  }

  /** Adds the name in its own script. */
  void nameInScript(@Nullable String text, String field) {
    if (text != null && isNew(field, text)) {
      for (String name : NameTexts.of(text)) {
        builder().add(Property.ALIAS, name, field, text);
      }
    }
  }

  /** Adds each part of a cell that may number them. */
  void each(Property property, @Nullable String cell, String field) {
    if (cell != null && isNew(field, cell)) {
      for (String part : parts(cell)) {
        builder().add(property, part, field, cell);
      }
    }
  }

  /** Adds each part of a cell as a note that says what it is. */
  void eachAsNote(String label, @Nullable String cell, String field) {
    if (cell != null && isNew(field, cell)) {
      for (String part : parts(cell)) {
        builder().add(Property.NOTES, label + ": " + part, field, cell);
      }
    }
  }

  /** The numbered parts of a cell, without those that stand for nothing. */
  static List<String> parts(String cell) {
    return Enumerations.figures(NameTexts.oneLine(cell)).stream()
        .map(part -> part.replaceAll("[\\s.,;]+$", ""))
        .filter(part -> !isNothing(part))
        .toList();
  }

  static boolean isNothing(String part) {
    return part.matches("[\\s.–—-]*");
  }

  void gender(@Nullable String text, String field) {
    if (text != null && isNew(field, text)) {
      builder().add(Property.GENDER, text.toLowerCase(Locale.ROOT), field, text);
    }
  }

  /** Adds what a row says of the birth; towns and countries that are as many belong together. */
  void birth(TableRow row) {
    String dates = row.get(columns.birthDate);
    if (dates != null && isNew("birth", dates)) {
      for (String date : parts(dates)) {
        dossier.date(Property.BIRTH_DATE, date, columns.birthDate);
      }
    }
    String town = row.get(columns.birthTown);
    String country = row.get(columns.birthCountry);
    if (!isNew("birth place", town, country)) {
      return;
    }
    List<String> countries = country == null ? List.of() : parts(country);
    if (town != null) {
      birthTowns(town, country == null ? "" : country, countries);
    }
    for (String one : countries) {
      country(Property.BIRTH_COUNTRY, one, columns.birthCountry);
    }
  }

  private void birthTowns(String town, String country, List<String> countries) {
    List<String> towns = Enumerations.figures(NameTexts.oneLine(town));
    List<String> sameOrder = Enumerations.figures(NameTexts.oneLine(country));
    for (int i = 0; i < towns.size(); i++) {
      String place = towns.get(i).replaceAll("[\\s.,;]+$", "");
      if (!isNothing(place)) {
        String of = countries.size() == 1 ? countries.getFirst() : "";
        if (sameOrder.size() == towns.size()) {
          of = sameOrder.get(i).replaceAll("[\\s.,;]+$", "");
        }
        builder()
            .add(
                Property.BIRTH_PLACE,
                isNothing(of) ? place : place + ", " + of,
                columns.birthTown,
                town);
      }
    }
  }

  void countries(Property property, @Nullable String cell, String field) {
    if (cell != null && isNew(field, cell)) {
      for (String one : parts(cell)) {
        country(property, one, field);
      }
    }
  }

  /** Adds a country that may be followed by what it is now, as in 'Uzbek SSR (now Uzbekistan)'. */
  private void country(Property property, String text, String field) {
    Matcher now = NOW.matcher(text);
    List<String> tries =
        Stream.of(
                Stream.of(text, text.replaceAll("\\s*\\(.*", "")),
                now.find() ? Stream.of(now.group(1)) : Stream.<String>empty(),
                Stream.of(text.split("\\s*(?:\\.\\s|/|;|,\\s| and )\\s*")))
            .flatMap(stream -> stream)
            .toList();
    if (Countries.code(text).isPresent()) {
      dossier.country(property, text, field);
    } else if (now.reset().find() && Countries.code(now.group(1)).isPresent()) {
      builder().add(property, Countries.code(now.group(1)).get(), field, text);
    } else if (tries.stream().noneMatch(part -> Countries.code(part).isPresent())) {
      dossier.country(property, text, field);
    } else {
      for (String part : tries) {
        Countries.code(part).ifPresent(code -> builder().add(property, code, field, text));
      }
    }
  }

  /** Adds an address of up to six lines, the last of which is the city. */
  void address(
      List<@Nullable String> lines,
      @Nullable String postalCode,
      @Nullable String country,
      String field) {
    List<@Nullable String> cells = new ArrayList<>(lines);
    cells.add(postalCode);
    cells.add(country);
    if (!isNew(field, cells.toArray(new @Nullable String[0]))) {
      return;
    }
    PostalAddress address = new PostalAddress();
    for (int i = 0; i < lines.size(); i++) {
      address.part(i == lines.size() - 1 ? Property.CITY : Property.STREET, lines.get(i));
    }
    dossier.address(address.part(Property.POSTAL_CODE, postalCode).country(country), field);
  }

  /** Starts or completes the designation under a regime. */
  Entity.Builder sanction(String regime, String authority) {
    dossier.add(Property.PROGRAM_ID, regime, columns.regime);
    return sanctions.computeIfAbsent(
        regime,
        _ ->
            dossier
                .sanction(regime)
                .add(Property.AUTHORITY, authority, "")
                .add(Property.PROGRAM, regime, columns.regime)
                .add(Property.PROGRAM_ID, regime, columns.regime));
  }

  /** Adds what holds of all designations of the target. */
  void ofEverySanction(
      Property property, @Nullable String text, String field, @Nullable String original) {
    if (text != null) {
      ofEverySanction.add(new Fact(property, text, field, original));
    }
  }

  /** Remembers that the target is listed as the asset of another. */
  void ownedBy(String ownerKey, String statement) {
    owners.put(ownerKey, statement);
  }

  /** Marks the days on which the list first named and last changed the target. */
  private void datesOfRecord() {
    List<String> listed = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    for (Entity.Builder sanction : sanctions.values()) {
      Entity sofar = sanction.build();
      listed.addAll(sofar.texts(Property.LISTING_DATE));
      changed.addAll(sofar.texts(Property.MODIFIED_AT));
    }
    builder().firstSeen(listed.stream().min(String::compareTo).orElse(null));
    builder().lastChange(changed.stream().max(String::compareTo).orElse(null));
  }

  /**
   * Hands the target to the sink.
   *
   * @param idOf the id of another target by its key; null when the list does not have it
   */
  void send(Function<String, @Nullable String> idOf) throws IOException {
    for (Entity.Builder sanction : sanctions.values()) {
      for (Fact fact : ofEverySanction) {
        sanction.add(fact.property(), fact.text(), fact.field(), fact.original());
      }
    }
    owners.forEach((key, statement) -> {
      String owner = idOf.apply(key);
      if (owner != null) {
        dossier
            .linked(Schema.OWNERSHIP, "link", owner)
            .add(Property.OWNER, owner, "Other Information")
            .add(Property.ASSET, dossier.id(), "")
            .add(Property.ROLE, "listed as asset", "Other Information", statement);
      }
    });
    Fact name = stopgapName;
    if (name != null && !builder().has(Property.NAME)) {
      builder().add(name.property(), name.text(), name.field(), name.original());
    }
    datesOfRecord();
    dossier.send();
  }
}
