package dev.tamga.lists.readers;

import dev.tamga.screening.Countries;
import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All rows of one reference of Australia's list, and the entities they make. */
final class AustraliaReference {
  static final String DATASET = "au_dfat";
  private static final String AUTHORITY = "Department of Foreign Affairs and Trade";

  /** Cells enumerate their values as {@code a) … b) …}. */
  private static final Pattern MARKER = Pattern.compile("(?:^|(?<=[\\s;,.]))[a-z]\\)\\s*");

  private static final Pattern BETWEEN_DATES =
      Pattern.compile(
          "\\s*(?:;|\\R|>>|\\s{2,}|,?\\s+or\\s+|,?\\s*\\balt\\.?\\s+DOB:?|(?<=\\d{4}),\\s*)\\s*");
  private static final Pattern ALIAS_REMARK = Pattern.compile("\\(as |\\baka\\b");
  private static final Pattern LISTED_ON =
      Pattern.compile(
          "(?:Listed|Designated)\\b[^()]*?\\bon:?\\s+(\\d{1,2} [A-Za-z]+\\.? \\d{4})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LEGAL =
      Pattern.compile("Instrument|Regulation|\\bAct\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern PASSPORT =
      Pattern.compile("(?i:passport(?:\\s+(?:no|number))?)\\.?\\s*:?\\s*([A-Z]{0,3}\\d{5,10})\\b");
  private static final Pattern REGISTRATION =
      Pattern.compile("(?i:(?:state )?registration (?:number|no)\\.?)\\s*:?\\s*(\\d{6,15})\\b");
  private static final Pattern IMO = Pattern.compile("\\bIMO(?: (?:number|no))?\\.?:?\\s*(\\d{7})");

  /** A workbook counts days from here. */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  /** A bare figure up to here is a year: as a count of days it would be a date before 1907. */
  private static final double LAST_YEAR = 2200;

  private final String id;
  private final String reference;
  private final List<TableRow> rows;
  private final TypedValues typed;
  private final EntitySink sink;
  private final String where;

  /** The rows of the aliases repeat what the first row says; that is read once. */
  private final Set<String> datesRead = new HashSet<>();

  AustraliaReference(String reference, List<TableRow> rows, TypedValues typed, EntitySink sink) {
    this.reference = reference;
    this.id = "au-" + reference;
    this.rows = rows;
    this.typed = typed;
    this.sink = sink;
    this.where = id;
  }

  void emit() throws IOException {
    Entity.Builder target = Entity.builder(id, schema(), DATASET).target();
    Map<String, Entity.Builder> sanctions = new LinkedHashMap<>();
    for (TableRow row : rows) {
      addName(target, row);
      addTexts(target, row);
      addSanction(sanctions, target, row);
      row.reportUnread(Map.of(), sink);
    }
    target.add(Property.TOPICS, "sanction", "Reference");
    if (!target.has(Property.NAME)) {
      sink.problem(where, "no row of the reference is a primary name");
    }
    sink.entity(target.build());
    for (Entity.Builder sanction : sanctions.values()) {
      sink.entity(sanction.build());
    }
  }

  private Schema schema() {
    String type = plain(rows.getFirst().get("Type"));
    return switch (type == null ? "" : type.toLowerCase(Locale.ROOT)) {
      case "individual" -> Schema.PERSON;
      case "entity" -> Schema.ORGANIZATION;
      case "vessel", "ship" -> Schema.VESSEL;
      default -> {
        sink.problem(where, "type '" + type + "' is not known; read as LegalEntity");
        yield Schema.LEGAL_ENTITY;
      }
    };
  }

  private void addName(Entity.Builder target, TableRow row) {
    row.get("Type");
    String name = plain(row.get("Name of Individual or Entity"));
    String kind = plain(row.get("Name Type"));
    String strength = plain(row.get("Alias Strength"));
    String field = "Name of Individual or Entity";
    boolean weak = "weak".equalsIgnoreCase(strength);
    Property property =
        switch (kind == null ? "" : kind.toLowerCase(Locale.ROOT)) {
          case "primary name" -> Property.NAME;
          case "aka", "original script" -> weak ? Property.WEAK_ALIAS : Property.ALIAS;
          case "formerly known as", "previously listed as", "fka" -> Property.PREVIOUS_NAME;
          default -> {
            sink.problem(where, "name type '" + kind + "' is not known; read as an alias");
            yield Property.ALIAS;
          }
        };
    target.add(property, name, field);
    if (strength != null && !weak && !strength.equalsIgnoreCase("strong")) {
      sink.problem(where, "alias strength '" + strength + "' is not known; read as strong");
    }
  }

  private void addTexts(Entity.Builder target, TableRow row) {
    addDates(target, row.get("Date of Birth"));
    for (String place : enumerated(row.get("Place of Birth"))) {
      target.add(Property.BIRTH_PLACE, place, "Place of Birth");
      target.add(Property.BIRTH_COUNTRY, lastPart(place), "Place of Birth", place);
    }
    for (String text : enumerated(row.get("Citizenship"))) {
      addCitizenship(target, text);
    }
    for (String address : enumerated(row.get("Address"))) {
      target.add(Property.ADDRESS, address, "Address");
      target.add(Property.COUNTRY, lastPart(address), "Address", address);
    }
    typed.imo(target, plain(row.get("IMO Number")), "IMO Number", where);
    String more = plain(row.get("Additional Information"));
    if (more != null) {
      target.add(Property.NOTES, more, "Additional Information");
      addAll(target, Property.PASSPORT_NUMBER, PASSPORT, more);
      addAll(target, Property.REGISTRATION_NUMBER, REGISTRATION, more);
      addAll(target, Property.IMO_NUMBER, IMO, more);
    }
  }

  private static void addAll(Entity.Builder target, Property property, Pattern form, String text) {
    Matcher matcher = form.matcher(text);
    while (matcher.find()) {
      target.add(property, matcher.group(1), "Additional Information", matcher.group());
    }
  }

  private void addDates(Entity.Builder target, @Nullable String cell) {
    Property property =
        target.schema() == Schema.PERSON ? Property.BIRTH_DATE : Property.INCORPORATION_DATE;
    if (cell != null && isNumber(cell)) {
      target.add(property, fromNumber(cell), "Date of Birth", cell);
      return;
    }
    if (cell != null && ALIAS_REMARK.matcher(cell).find() && datesRead.add(cell)) {
      target.add(Property.NOTES, "Date of Birth: " + cell.strip(), "Date of Birth");
    }
    for (String each : enumerated(cell)) {
      for (String part : BETWEEN_DATES.split(each)) {
        String date = tidy(part);
        if (!date.isEmpty() && datesRead.add(date)) {
          typed.date(target, property, date, "Date of Birth", where);
        }
      }
    }
  }

  /** The date without what only says to which alias it belongs; that is in the notes. */
  private static String tidy(String part) {
    return part.replaceAll("\\((?:as|this aka only|for this aka)[^)]*\\)?", "")
        .replaceAll("(?i)\\.? for this aka only", "")
        .replaceAll("\\s*([-/])\\s*", "$1")
        .replaceAll("^[\\s,.]+|[\\s,.]+$", "");
  }

  private static boolean isNumber(String cell) {
    return cell.matches("\\d{1,6}(?:\\.\\d+)?");
  }

  private static String fromNumber(String cell) {
    double number = Double.parseDouble(cell);
    return number >= 1000 && number <= LAST_YEAR
        ? Integer.toString((int) number)
        : DAY_ZERO.plusDays((long) number).toString();
  }

  private void addCitizenship(Entity.Builder target, String text) {
    String bare = text.replaceAll("\\([^)]*\\)", "").replaceAll("[\\s;,.]+$", "").strip();
    if (Countries.code(bare).isPresent()) {
      target.add(Property.CITIZENSHIP, Countries.code(bare).get(), "Citizenship", text);
      return;
    }
    String[] several = bare.split("\\s*(?:/|;|,|\\band\\b)\\s*");
    boolean all = Arrays.stream(several).allMatch(each -> Countries.code(each).isPresent());
    for (String each : all ? several : new String[] {text}) {
      typed.country(target, Property.CITIZENSHIP, each, "Citizenship", where);
    }
  }

  private void addSanction(
      Map<String, Entity.Builder> sanctions, Entity.Builder target, TableRow row) {
    String committee = plain(row.get("Committees"));
    String listing = plain(row.get("Listing Information"));
    String control = row.get("Control Date");
    String key = committee == null ? "" : committee;
    Entity.Builder sanction =
        sanctions.computeIfAbsent(
            key,
            _ ->
                Entity.builder(id + "-sanction-" + (sanctions.size() + 1), Schema.SANCTION, DATASET)
                    .add(Property.ENTITY, id, "Reference")
                    .add(Property.AUTHORITY, AUTHORITY, "Committees")
                    .add(Property.AUTHORITY_ID, reference, "Reference"));
    sanction.add(Property.PROGRAM, committee, "Committees");
    target.add(Property.PROGRAM_ID, committee, "Committees");
    if (listing != null) {
      boolean legal = LEGAL.matcher(listing).find();
      sanction.add(legal ? Property.LEGAL_BASIS : Property.SUMMARY, listing, "Listing Information");
      Matcher matcher = LISTED_ON.matcher(listing);
      if (matcher.find()) {
        typed.date(sanction, Property.LISTING_DATE, matcher.group(1), "Listing Information", where);
      }
    }
    if (control != null) {
      String date = isNumber(control) ? fromNumber(control) : control;
      typed.date(sanction, Property.DATE, date, "Control Date", where);
    }
  }

  private static @Nullable String lastPart(String address) {
    String last = address.substring(address.lastIndexOf(',') + 1);
    return Countries.code(last.replaceAll("\\([^)]*\\)|[.;]", "").strip()).orElse(null);
  }

  /** The values of a cell, one for each letter with a bracket; none for 'NA'. */
  private static List<String> enumerated(@Nullable String cell) {
    List<String> values = new ArrayList<>();
    if (cell == null) {
      return values;
    }
    String text = cell.replace('\u00a0', ' ');
    for (String part : MARKER.split(text)) {
      String value = part.replaceAll("^[\\s;,]+|[\\s;,]+$", "");
      if (!value.isEmpty() && isStated(value)) {
        values.add(value);
      }
    }
    return values;
  }

  private static boolean isStated(String value) {
    return !value.matches("(?i)n/?a\\.?|unknown|-+");
  }

  private static @Nullable String plain(@Nullable String cell) {
    return Optional.ofNullable(cell)
        .map(text -> text.replaceAll("[\\s\\u00a0]+", " ").strip())
        .filter(text -> !text.isEmpty() && isStated(text))
        .orElse(null);
  }
}
