package dev.tamga.lists.readers;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the consolidated list of the United Nations Security Council. The list numbers the parts of
 * a name and does not say which is the family's, so they are joined in their order and not taken
 * for given and family names: in {@code RI}, {@code WON HO} the first is the family name.
 */
final class UnXmlReader implements ListReader {
  static final String DATASET = "un_sc";

  static final Map<String, String> LEFT_OUT =
      Map.of(
          "INDIVIDUAL/VERSIONNUM", "the publisher's own count of edits",
          "ENTITY/VERSIONNUM", "the publisher's own count of edits",
          "INDIVIDUAL/LIST_TYPE/VALUE", "says 'UN List' of every entry",
          "ENTITY/LIST_TYPE/VALUE", "says 'UN List' of every entry",
          "INDIVIDUAL/SORT_KEY", "orders the printed list",
          "ENTITY/SORT_KEY", "orders the printed list",
          "INDIVIDUAL/SORT_KEY_LAST_MOD", "orders the printed list",
          "ENTITY/SORT_KEY_LAST_MOD", "orders the printed list");

  private static final Pattern COMPANY_IMO_NUMBER =
      Pattern.compile("(?:^|[.] )(?:IMO [Nn]umber:|Company Number IMO) (5\\d{6})");
  private static final Pattern SCRIPT_IN_NOTE =
      Pattern.compile(
          "(?:original script|in \\p{L}+(?: script)?)\\s*:\\s*(.+)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Some notes list further spellings of the alias and nothing else. */
  private static final Pattern SPELLINGS =
      Pattern.compile("(?:\\p{Lu}[^;:,.\\d()]{2,40}; )+\\p{Lu}[^;:,.\\d()]{2,40}");

  @Override
  public void read(ListInput input, EntitySink sink) throws IOException {
    try (InputStream in = input.open();
        XmlRecords records = new XmlRecords(in, input.name(), Set.of("INDIVIDUAL", "ENTITY"))) {
      if (!records.root().name().equals("CONSOLIDATED_LIST")) {
        throw new ListReadException(
            input.name()
                + " begins with <"
                + records.root().name()
                + ">, not <CONSOLIDATED_LIST>: it is not the list of the United Nations."
                + " Download consolidated.xml again.");
      }
      Reading reading =
          Reading.begin(
              new ListHeader(
                  DATASET,
                  "United Nations Security Council Consolidated List",
                  "United Nations Security Council",
                  records.root().attribute("dateGenerated")),
              sink);
      UnLinks links = new UnLinks();
      for (XmlElement record = records.next(); record != null; record = records.next()) {
        readEntry(record, reading, links);
        record.reportUnread(LEFT_OUT, sink);
      }
      links.send(reading);
    }
  }

  private static void readEntry(XmlElement entry, Reading reading, UnLinks links)
      throws IOException {
    String key = entry.text("DATAID");
    String name = name(entry);
    if (key == null || name.isEmpty()) {
      reading
          .sink()
          .problem(
              "DATAID " + key + ", name '" + name + "'",
              "an entry without its DATAID or without a name was passed over");
      return;
    }
    boolean person = entry.name().equals("INDIVIDUAL");
    Dossier dossier = reading.dossier("un-" + key, person ? Schema.PERSON : Schema.ORGANIZATION);
    dossier.add(Property.NAME, name, entry.name() + "/FIRST_NAME");
    dossier.add(Property.TOPICS, "sanction", "");
    if (person) {
      readPerson(entry, dossier);
    }
    readNames(entry, dossier);
    readCommon(entry, dossier);
    readSanction(entry, dossier);
    dossier.send();
    links.note(dossier, person, entry.text("REFERENCE_NUMBER"), entry.text("COMMENTS1"));
  }

  private static String name(XmlElement entry) {
    List<@Nullable String> parts =
        Arrays.asList(
            entry.text("FIRST_NAME"),
            entry.text("SECOND_NAME"),
            entry.text("THIRD_NAME"),
            entry.text("FOURTH_NAME"));
    StringBuilder name = new StringBuilder();
    for (String part : parts) {
      // One entry says 'na' where it has no fourth name.
      if (part != null && !part.equals("na")) {
        name.append(' ').append(part);
      }
    }
    return NameTexts.oneLine(name.toString());
  }

  private static void readNames(XmlElement entry, Dossier dossier) {
    String script = entry.text("NAME_ORIGINAL_SCRIPT");
    if (script != null) {
      dossier
          .target()
          .add(
              Property.ALIAS,
              NameTexts.oneLine(script),
              entry.name() + "/NAME_ORIGINAL_SCRIPT",
              script);
    }
    String element = entry.name() + "_ALIAS";
    for (XmlElement alias : entry.children(element)) {
      readAlias(alias, element, dossier);
    }
  }

  private static void readAlias(XmlElement alias, String element, Dossier dossier) {
    String quality = alias.text("QUALITY");
    String names = alias.text("ALIAS_NAME");
    String note = alias.text("NOTE");
    Property property = aliasProperty(quality, dossier);
    if (names != null) {
      for (String name : NameTexts.of(names)) {
        dossier.target().add(property, name, element + "/ALIAS_NAME", names);
      }
    }
    if (note != null) {
      readAliasNote(names, note, property, element + "/NOTE", dossier);
    }
    readAliasBirth(alias, element, dossier);
  }

  private static void readAliasNote(
      @Nullable String names, String note, Property property, String field, Dossier dossier) {
    var script = SCRIPT_IN_NOTE.matcher(note);
    if (script.find() && !NameTexts.isLatin(script.group(1))) {
      dossier.target().add(property, NameTexts.oneLine(script.group(1)), field, note);
    }
    if (SPELLINGS.matcher(NameTexts.oneLine(note)).matches()) {
      for (String name : NameTexts.of(note)) {
        dossier.target().add(property, name, field, note);
      }
    }
    dossier
        .target()
        .add(
            Property.NOTES,
            "Alias " + (names == null ? "" : names) + ": " + NameTexts.oneLine(note),
            field,
            note);
  }

  private static Property aliasProperty(@Nullable String quality, Dossier dossier) {
    if (quality == null) {
      return Property.ALIAS;
    }
    return switch (quality.toLowerCase(Locale.ROOT)) {
      case "good", "a.k.a.", "aka" -> Property.ALIAS;
      case "low" -> Property.WEAK_ALIAS;
      case "f.k.a.", "fka" -> Property.PREVIOUS_NAME;
      default -> {
        dossier
            .reading()
            .problemOnce(
                dossier.id(), "unknown alias quality '" + quality + "'", "quality " + quality);
        yield Property.ALIAS;
      }
    };
  }

  /** Some persons were born, as their aliases, on other days and in other places. */
  private static void readAliasBirth(XmlElement alias, String element, Dossier dossier) {
    String date = alias.text("DATE_OF_BIRTH");
    if (date != null && !date.equals("null")) {
      dossier.date(Property.BIRTH_DATE, date, element + "/DATE_OF_BIRTH");
    }
    readPlaceOfBirth(
        Stream.of(alias.text("CITY_OF_BIRTH")),
        alias.text("COUNTRY_OF_BIRTH"),
        element + "/CITY_OF_BIRTH",
        dossier);
  }

  private static void readCommon(XmlElement entry, Dossier dossier) {
    String comments = entry.text("COMMENTS1");
    if (comments != null) {
      String line = NameTexts.oneLine(comments);
      dossier.target().add(Property.NOTES, line, entry.name() + "/COMMENTS1", comments);
      var imo = COMPANY_IMO_NUMBER.matcher(line);
      if (dossier.target().schema() == Schema.ORGANIZATION && imo.find()) {
        dossier
            .target()
            .add(Property.IMO_NUMBER, imo.group(1), entry.name() + "/COMMENTS1", imo.group());
      }
    }
    String element = entry.name() + "_ADDRESS";
    for (XmlElement address : entry.children(element)) {
      dossier.address(
          new PostalAddress()
              .part(Property.STREET, address.text("STREET"))
              .part(Property.CITY, address.text("CITY"))
              .part(Property.STATE, address.text("STATE_PROVINCE"))
              .part(Property.POSTAL_CODE, address.text("ZIP_CODE"))
              .country(address.text("COUNTRY"))
              .note(address.text("NOTE")),
          element);
    }
  }

  private static void readPerson(XmlElement person, Dossier dossier) {
    for (String title : person.texts("TITLE/VALUE")) {
      for (String single : Enumerations.letters(NameTexts.oneLine(title))) {
        dossier.target().add(Property.TITLE, single, "INDIVIDUAL/TITLE", title);
      }
    }
    for (String position : person.texts("DESIGNATION/VALUE")) {
      for (String single : Enumerations.letters(NameTexts.oneLine(position))) {
        dossier.target().add(Property.POSITION, single, "INDIVIDUAL/DESIGNATION", position);
      }
    }
    String gender = person.text("GENDER");
    if (gender != null) {
      dossier
          .target()
          .add(Property.GENDER, gender.toLowerCase(Locale.ROOT), "INDIVIDUAL/GENDER", gender);
    }
    for (String nationality : person.texts("NATIONALITY/VALUE")) {
      if (!nationality.equalsIgnoreCase("na")) {
        dossier.country(Property.NATIONALITY, nationality, "INDIVIDUAL/NATIONALITY");
      }
    }
    for (XmlElement date : person.children("INDIVIDUAL_DATE_OF_BIRTH")) {
      UnBirthDate.read(date, dossier);
    }
    for (XmlElement place : person.children("INDIVIDUAL_PLACE_OF_BIRTH")) {
      readPlaceOfBirth(
          Stream.of(place.text("STREET"), place.text("CITY"), place.text("STATE_PROVINCE")),
          place.text("COUNTRY"),
          "INDIVIDUAL_PLACE_OF_BIRTH",
          dossier);
      String note = place.text("NOTE");
      if (note != null) {
        dossier
            .target()
            .add(Property.NOTES, "Place of birth: " + note, "INDIVIDUAL_PLACE_OF_BIRTH/NOTE", note);
      }
    }
    for (XmlElement document : person.children("INDIVIDUAL_DOCUMENT")) {
      UnDocument.read(document, dossier);
    }
  }

  private static void readPlaceOfBirth(
      Stream<@Nullable String> parts, @Nullable String country, String field, Dossier dossier) {
    PostalAddress place = new PostalAddress();
    parts.forEach(part -> place.part(Property.PLACE, part));
    place.country(country);
    if (place.isMoreThanCountry()) {
      dossier.add(Property.BIRTH_PLACE, place.line(), field);
    }
    dossier.country(Property.BIRTH_COUNTRY, country, field);
  }

  private static void readSanction(XmlElement entry, Dossier dossier) {
    String field = entry.name() + "/";
    Entity.Builder sanction =
        dossier
            .sanction("UNSC")
            .add(Property.AUTHORITY, "United Nations Security Council", "")
            .add(Property.UNSC_ID, entry.text("REFERENCE_NUMBER"), field + "REFERENCE_NUMBER")
            .add(Property.RECORD_ID, entry.text("DATAID"), field + "DATAID");
    readProgramme(entry.text("UN_LIST_TYPE"), field + "UN_LIST_TYPE", sanction, dossier);
    String listed = entry.text("LISTED_ON");
    dossier.date(sanction, Property.LISTING_DATE, listed, field + "LISTED_ON");
    dossier.date(sanction, Property.START_DATE, listed, field + "LISTED_ON");
    dossier.date(sanction, Property.END_DATE, entry.text("DELISTED_ON"), field + "DELISTED_ON");
    dossier.target().firstSeen(sanction.build().first(Property.LISTING_DATE));
    for (String updated : entry.texts("LAST_DAY_UPDATED/VALUE")) {
      dossier.date(sanction, Property.MODIFIED_AT, updated, field + "LAST_DAY_UPDATED");
    }
    dossier
        .target()
        .lastChange(
            sanction.build().texts(Property.MODIFIED_AT).stream()
                .max(String::compareTo)
                .orElse(sanction.build().first(Property.LISTING_DATE)));
    String submitter = entry.text("SUBMITTED_BY");
    if (submitter != null) {
      sanction.add(Property.NOTES, "Submitted by " + submitter, field + "SUBMITTED_BY", submitter);
    }
  }

  private static void readProgramme(
      @Nullable String listType, String field, Entity.Builder sanction, Dossier dossier) {
    if (listType == null) {
      return;
    }
    dossier.add(Property.PROGRAM_ID, listType, field);
    sanction.add(Property.PROGRAM_ID, listType, field);
    UnProgramme.of(listType)
        .ifPresentOrElse(
            programme ->
                sanction
                    .add(Property.PROGRAM, programme.title(), field, listType)
                    .add(
                        Property.PROVISIONS,
                        "Security Council resolution " + programme.resolutions(),
                        field,
                        listType)
                    .add(Property.PROGRAM_URL, programme.page(), field, listType),
            () -> {
              sanction.add(Property.PROGRAM, listType, field);
              dossier
                  .reading()
                  .problemOnce(
                      dossier.id(), "unknown list type '" + listType + "'", "type " + listType);
            });
  }
}
