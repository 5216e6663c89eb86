package dev.tamga.lists.readers;

import dev.tamga.screening.Countries;
import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the Consolidated Canadian Autonomous Sanctions List in XML.
 *
 * <p>The list has no key: items are numbered anew when a regulation is amended. The id is made from
 * the regulation, the schedule, and the name (for a ship its IMO number): one person under two
 * schedules is two records. {@code Country} names the regulation, under which nationals of others
 * are listed too, so it becomes the programme and the country of the designation, not of the
 * target.
 */
final class CanadaXmlReader implements ListReader {
  private static final String DATASET = "ca_sema";
  private static final Pattern ACRONYM = Pattern.compile("\\(([A-Z]{4,})\\)");

  @Override
  public void read(ListInput input, EntitySink sink) throws IOException {
    try (InputStream in = input.open();
        XmlRecords records = new XmlRecords(in, input.name(), Set.of("record"))) {
      sink.list(
          new ListHeader(
              DATASET,
              "Consolidated Canadian Autonomous Sanctions List",
              "Global Affairs Canada",
              null));
      Run run = new Run(sink);
      for (XmlElement each = records.next(); each != null; each = records.next()) {
        run.readRecord(each);
      }
      if (run.count == 0) {
        throw new ListReadException(
            input.name() + ": there is no <record> in it. Download the list again.");
      }
    }
  }

  /** One reading of one file. */
  private static final class Run {
    private final EntitySink sink;
    private final TypedValues typed;
    private final Set<String> ids = new HashSet<>();
    private int count;

    Run(EntitySink sink) {
      this.sink = sink;
      this.typed = new TypedValues(sink);
    }

    void readRecord(XmlElement each) throws IOException {
      count++;
      String regulation = oneLine(each.text("Country"));
      String schedule = oneLine(each.text("Schedule"));
      String item = oneLine(each.text("Item"));
      String where = "record " + count;
      if (regulation == null) {
        regulation = "";
        sink.problem(where, "the record names no regulation (Country)");
      }
      String imo = oneLine(each.text("ShipIMONumber"));
      String last = oneLine(each.text("LastName"));
      String given = oneLine(each.text("GivenName"));
      String organization = oneLine(each.text("EntityOrShip"));
      String name = organization != null ? organization : joined(given, last);
      if (name == null) {
        sink.problem(where, "the record has no name and is not taken");
        each.reportUnread(Map.of(), sink);
        return;
      }
      Schema schema =
          imo != null ? Schema.VESSEL : organization == null ? Schema.PERSON : Schema.ORGANIZATION;
      String listed = oneLine(each.text("DateOfListing"));
      String id = freeId(regulation, schedule, imo != null ? imo : name, listed, where);
      Entity.Builder target = Entity.builder(id, schema, DATASET).target();
      if (schema == Schema.PERSON) {
        String original = last == null || given == null ? null : last + ", " + given;
        target.add(Property.NAME, name, "record/LastName", original);
        target.add(Property.LAST_NAME, last, "record/LastName");
        target.add(Property.FIRST_NAME, given, "record/GivenName");
      }
      target.add(Property.NAME, organization, "record/EntityOrShip");
      addAliases(target, each.text("Aliases"));
      addDates(target, oneLine(each.text("DateOfBirthOrShipBuildDate")), where);
      addTitle(target, oneLine(each.text("TitleOrShip")));
      typed.imo(target, imo, "record/ShipIMONumber", where);
      target.add(Property.TOPICS, "sanction", "record");
      target.add(Property.PROGRAM_ID, programmeId(regulation), "record/Country", regulation);
      sink.entity(target.build());
      Entity.Builder sanction =
          Entity.builder(id + "-sanction-1", Schema.SANCTION, DATASET)
              .add(Property.ENTITY, id, "record")
              .add(Property.AUTHORITY, "Global Affairs Canada", "record")
              .add(Property.PROGRAM, english(regulation), "record/Country", regulation)
              .add(Property.PROGRAM_ID, programmeId(regulation), "record/Country", regulation)
              .add(
                  Property.COUNTRY,
                  Countries.code(english(regulation)).orElse(null),
                  "record/Country",
                  regulation)
              .add(
                  Property.PROVISIONS,
                  schedule == null ? null : "Schedule " + schedule,
                  "record/Schedule",
                  schedule)
              .add(Property.AUTHORITY_ID, authorityId(schedule, item), "record/Item", item);
      typed.date(sanction, Property.LISTING_DATE, listed, "record/DateOfListing", where);
      sink.entity(sanction.build());
      each.reportUnread(Map.of(), sink);
    }

    private String freeId(
        String regulation,
        @Nullable String schedule,
        String name,
        @Nullable String listed,
        String where) {
      String plainSchedule = schedule == null ? "" : schedule.replace(" ", "");
      String id = "ca-" + StableKey.of(english(regulation), plainSchedule, name);
      if (ids.add(id)) {
        return id;
      }
      String withDate =
          "ca-"
              + StableKey.of(
                  english(regulation), plainSchedule, name, listed == null ? "" : listed);
      String free = withDate;
      for (int i = 2; !ids.add(free); i++) {
        free = withDate + "-" + i;
      }
      sink.problem(where, name + " stands twice under one schedule; both are kept");
      return free;
    }

    private static void addAliases(Entity.Builder target, @Nullable String field) {
      if (field == null) {
        return;
      }
      for (String alias : CanadaAliases.split(field)) {
        // One word of a person, such as the first half of 'Alexander, or Alexandr Kalinin'.
        boolean weak = target.schema() == Schema.PERSON && !alias.contains(" ");
        target.add(weak ? Property.WEAK_ALIAS : Property.ALIAS, alias, "record/Aliases", field);
      }
    }

    private void addDates(Entity.Builder target, @Nullable String text, String where) {
      if (text == null) {
        return;
      }
      Property property =
          target.schema() == Schema.VESSEL
              ? Property.BUILD_DATE
              : target.schema() == Schema.PERSON
                  ? Property.BIRTH_DATE
                  : Property.INCORPORATION_DATE;
      for (String date : text.split("(?i)\\s+or\\s+")) {
        typed.date(target, property, date, "record/DateOfBirthOrShipBuildDate", where);
      }
    }

    private static void addTitle(Entity.Builder target, @Nullable String text) {
      if (text != null && target.schema() == Schema.PERSON) {
        target.add(Property.TITLE, text.replaceFirst("/.*", ""), "record/TitleOrShip", text);
      } else {
        target.add(Property.TYPE, text, "record/TitleOrShip");
      }
    }
  }

  private static @Nullable String joined(@Nullable String first, @Nullable String second) {
    return first == null ? second : second == null ? first : first + " " + second;
  }

  private static @Nullable String authorityId(@Nullable String schedule, @Nullable String item) {
    return item == null ? null : schedule == null ? item : schedule + ", item " + item;
  }

  /** The English half of 'Belarus / Bélarus'. */
  private static String english(String bilingual) {
    return bilingual.split(" / ", 2)[0].strip();
  }

  private static String programmeId(String regulation) {
    Matcher acronym = ACRONYM.matcher(english(regulation));
    return acronym.find() ? acronym.group(1) : "SEMA " + english(regulation);
  }

  private static @Nullable String oneLine(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String plain = text.replaceAll("[\\s\\u00a0]+", " ").strip();
    return plain.isEmpty() ? null : plain;
  }
}
