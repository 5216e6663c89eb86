package dev.tamga.lists.readers;

import dev.tamga.lists.readers.SwissTarget.Place;
import dev.tamga.lists.readers.SwissTarget.Programme;
import dev.tamga.screening.Entity;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the Swiss sanctions list (SECO) in XML: first the programmes and places, which are held,
 * wherever in the file they stand; then the targets, one at a time.
 *
 * <p>De-listed targets stay in the file. The last modification decides: such a one is read, with
 * the end of its designation, but is no target and carries no topic.
 */
final class SwitzerlandXmlReader implements ListReader {
  private static final Map<String, String> LEFT_OUT = leftOut();

  private static Map<String, String> leftOut() {
    Map<String, String> table = new HashMap<>();
    String key = "an internal key of the publisher that nothing refers to";
    for (String subject : Set.of("individual", "entity", "object")) {
      String path = "target/" + subject + "/identity";
      table.put(path + "@ssid", key);
      table.put(path + "/name@ssid", key);
      table.put(path + "/address@ssid", key);
      table.put(path + "/day-month-year@ssid", key);
      table.put(path + "/place-of-birth@ssid", key);
      table.put(path + "/nationality@ssid", key);
    }
    String language = "other languages repeat the English text";
    table.put("sanctions-program/program-key", language);
    table.put("sanctions-program/program-name", language);
    table.put("sanctions-program/sanctions-set", language);
    return Map.copyOf(table);
  }

  @Override
  public void read(ListInput input, EntitySink sink) throws IOException {
    Map<String, Programme> programmes = new HashMap<>();
    Map<String, Place> places = new HashMap<>();
    readFrame(input, sink, programmes, places);
    TypedValues typed = new TypedValues(sink);
    Set<String> ids = new HashSet<>();
    try (InputStream in = input.open();
        XmlRecords records = new XmlRecords(in, input.name(), Set.of("target"))) {
      for (XmlElement each = records.next(); each != null; each = records.next()) {
        String ssid = each.attribute("ssid");
        if (ssid == null || !ids.add(ssid)) {
          sink.problem("target " + ssid, "the target has no ssid or one that another has too");
          continue;
        }
        for (Entity entity :
            new SwissTarget("ch-" + ssid, each, programmes, places, typed, sink).entities()) {
          sink.entity(entity);
        }
        each.reportUnread(LEFT_OUT, sink);
      }
    }
    if (ids.isEmpty()) {
      throw new ListReadException(
          input.name() + ": there is no <target> in it. Download the list again.");
    }
  }

  private static void readFrame(
      ListInput input,
      EntitySink sink,
      Map<String, Programme> programmes,
      Map<String, Place> places)
      throws IOException {
    try (InputStream in = input.open();
        XmlRecords records =
            new XmlRecords(in, input.name(), Set.of("sanctions-program", "place"))) {
      String date = records.root().attribute("date");
      sink.list(
          new ListHeader(
              SwissTarget.DATASET,
              "Swiss sanctions list",
              "State Secretariat for Economic Affairs",
              date));
      for (XmlElement each = records.next(); each != null; each = records.next()) {
        if (each.name().equals("place")) {
          addPlace(each, places);
        } else {
          addProgramme(each, programmes);
        }
        each.reportUnread(LEFT_OUT, sink);
      }
    }
  }

  private static void addPlace(XmlElement each, Map<String, Place> places) {
    String ssid = each.attribute("ssid");
    XmlElement country = each.child("country");
    Place place =
        new Place(
            each.text("location"),
            each.text("area"),
            country == null ? null : country.text(),
            country == null ? null : country.attribute("iso-code"));
    if (ssid != null) {
      places.put(ssid, place);
    }
  }

  private static void addProgramme(XmlElement each, Map<String, Programme> programmes) {
    each.attribute("ssid");
    String key = english(each, "program-key");
    String name = english(each, "program-name");
    for (XmlElement set : each.children("sanctions-set")) {
      String ssid = set.attribute("ssid");
      String language = set.attribute("lang");
      if (ssid != null && (language == null || language.equals("eng"))) {
        programmes.put(ssid, new Programme(key, name, set.text()));
      }
    }
  }

  private static @Nullable String english(XmlElement programme, String name) {
    String english = null;
    for (XmlElement each : programme.children(name)) {
      String language = each.attribute("lang");
      if (english == null && (language == null || language.equals("eng"))) {
        english = each.text();
      }
    }
    return english;
  }
}
