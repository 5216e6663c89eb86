package dev.tamga.lists.readers;

import dev.tamga.screening.Countries;
import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What targets of the Swiss list point at by number: programmes, places, and each other. */
final class SecoReferences {
  private final Map<String, Programme> programmes = new HashMap<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Set<String> targets = new HashSet<>();
  private @Nullable String published;

  /**
   * A sanctions set with the programme that it belongs to.
   *
   * @param key the programme's short name
   * @param title the programme's whole name, that of its ordinance
   * @param measures what the set is about
   */
  record Programme(
      @Nullable String key,
      @Nullable String title,
      @Nullable String measures,
      @Nullable String origin) {

    void addTo(Entity.Builder sanction, Dossier dossier, boolean inForce) {
      if (inForce) {
        dossier.add(Property.PROGRAM_ID, key, "sanctions-program/program-key");
      }
      sanction
          .add(Property.PROGRAM_ID, key, "sanctions-program/program-key")
          .add(
              Property.PROGRAM,
              title == null ? key : title,
              title == null ? "sanctions-program/program-key" : "sanctions-program/program-name")
          .add(Property.PROVISIONS, measures, "sanctions-program/sanctions-set");
      if (origin != null) {
        sanction.add(Property.NOTES, "Origin: " + origin, "sanctions-program/origin", origin);
      }
    }
  }

  /** A place with its other spellings. */
  record Place(
      @Nullable String location,
      @Nullable String area,
      @Nullable String country,
      List<String> otherSpellings) {

    void addTo(PostalAddress address) {
      address.part(Property.CITY, location).part(Property.REGION, area).country(country);
    }
  }

  void note(XmlElement record, Reading reading) {
    switch (record.name()) {
      case "sanctions-program" -> noteProgramme(record, reading);
      case "place" -> notePlace(record, reading);
      default -> {
        String ssid = record.attribute("ssid");
        if (ssid != null && !targets.add(ssid)) {
          reading.sink().problem("ch-" + ssid, "the file holds this target more than once");
        }
      }
    }
  }

  private void noteProgramme(XmlElement programme, Reading reading) {
    String key = english(programme.children("program-key"));
    String title = english(programme.children("program-name"));
    String origin = programme.text("origin");
    Map<String, List<XmlElement>> sets = new HashMap<>();
    for (XmlElement set : programme.children("sanctions-set")) {
      String ssid = set.attribute("ssid");
      if (ssid == null) {
        reading.sink().problem("sanctions-program", "a sanctions set without number");
      } else {
        sets.computeIfAbsent(ssid, _ -> new ArrayList<>()).add(set);
      }
    }
    sets.forEach(
        (ssid, set) -> programmes.put(ssid, new Programme(key, title, english(set), origin)));
  }

  /** The English text; where there is none, the first. The others stay unread. */
  private static @Nullable String english(List<XmlElement> texts) {
    XmlElement chosen = null;
    for (XmlElement text : texts) {
      String language = text.attribute("lang");
      if (chosen == null || (language != null && language.startsWith("en"))) {
        chosen = text;
      }
    }
    return chosen == null ? null : chosen.text();
  }

  private void notePlace(XmlElement place, Reading reading) {
    String ssid = place.attribute("ssid");
    XmlElement country = place.child("country");
    List<String> otherSpellings = new ArrayList<>();
    for (String variant : List.of("location-variant", "area-variant", "spelling-variant")) {
      otherSpellings.addAll(place.texts(variant));
    }
    Place found =
        new Place(
            place.text("location"),
            place.text("area"),
            country == null ? null : country(country),
            List.copyOf(otherSpellings));
    if (ssid == null) {
      reading.sink().problem("place", "a place without number");
    } else {
      places.put(ssid, found);
    }
  }

  /** A country in words where these mean the same as its code, else by the code. */
  static @Nullable String country(XmlElement country) {
    String code = country.attribute("iso-code");
    String words = country.text();
    if (code == null || words == null) {
      return code == null ? words : code;
    }
    Optional<String> byCode = Countries.code(code);
    return byCode.isEmpty() || byCode.equals(Countries.code(words)) ? words : code;
  }

  Optional<Programme> programme(String set) {
    return Optional.ofNullable(programmes.get(set));
  }

  /** The place that an element's {@code place-id} means; an unknown one is complained of. */
  Optional<Place> place(XmlElement element, Dossier dossier) {
    String id = element.attribute("place-id");
    if (id == null) {
      return Optional.empty();
    }
    Place place = places.get(id);
    if (place == null) {
      dossier.oddValue(dossier.target(), element.name() + "@place-id", id);
    }
    return Optional.ofNullable(place);
  }

  boolean isTarget(String ssid) {
    return targets.contains(ssid);
  }

  int targets() {
    return targets.size();
  }

  void published(@Nullable String date) {
    published = date;
  }

  @Nullable String published() {
    return published;
  }
}
