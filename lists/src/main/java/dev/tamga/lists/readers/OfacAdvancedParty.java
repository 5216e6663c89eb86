package dev.tamga.lists.readers;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts one party of the advanced XML together. */
final class OfacAdvancedParty {
  private static final String RELIABILITY =
      "DistinctParty/Profile/Feature/FeatureVersion@ReliabilityID";

  /** The order in which an address is written on one line. */
  private static final List<String> LINE =
      List.of(
          "ADDRESS1", "ADDRESS2", "ADDRESS3", "CITY", "STATE/PROVINCE", "POSTAL CODE", "REGION");

  private final UsEntry entry;
  private final UsScope scope;
  private final OfacList list;
  private final OfacReferences references;

  OfacAdvancedParty(UsEntry entry, UsScope scope, OfacList list, OfacReferences references) {
    this.entry = entry;
    this.scope = scope;
    this.list = list;
    this.references = references;
  }

  void profile(XmlElement profile, RecordSpill locations, RecordSpill documents)
      throws IOException {
    entry.kind(references.partyKind(profile.attribute("PartySubTypeID")));
    for (XmlElement identity : profile.children("Identity")) {
      identity(identity);
      String id = identity.attribute("ID");
      if (id != null && id.matches("\\d{1,18}")) {
        documents.get(Long.parseLong(id)).forEach(this::document);
      }
    }
    for (XmlElement feature : profile.children("Feature")) {
      String label = references.text("FeatureType", feature, "FeatureTypeID");
      for (XmlElement version : feature.children("FeatureVersion")) {
        feature(label == null ? "Feature" : label, version, locations);
      }
    }
  }

  private void identity(XmlElement identity) {
    boolean main = !"false".equals(identity.attribute("Primary"));
    boolean untrue = "true".equals(identity.attribute("False"));
    Map<String, String> partTypes = new HashMap<>();
    for (XmlElement group : identity.children("NamePartGroups/MasterNamePartGroup/NamePartGroup")) {
      String id = group.attribute("ID");
      String type = references.text("NamePartType", group, "NamePartTypeID");
      if (id != null && type != null) {
        partTypes.put(id, type);
      }
    }
    for (XmlElement alias : identity.children("Alias")) {
      boolean primary = "true".equals(alias.attribute("Primary"));
      boolean weak = "true".equals(alias.attribute("LowQuality")) || untrue;
      String type = references.text("AliasType", alias, "AliasTypeID");
      if (type != null && !Set.of("Name", "A.K.A.", "F.K.A.", "N.K.A.").contains(type)) {
        scope.sink().problem(entry.target().id(), "the kind of alias '" + type + "' is not known");
      }
      Property other =
          weak
              ? Property.WEAK_ALIAS
              : "F.K.A.".equals(type) ? Property.PREVIOUS_NAME : Property.ALIAS;
      for (XmlElement name : alias.children("DocumentedName")) {
        boolean first = main && primary && !weak && !entry.target().has(Property.NAME);
        name(name, first ? Property.NAME : other, partTypes);
      }
    }
  }

  /** The first spelling of the primary name is the name; those in other scripts are aliases. */
  private void name(XmlElement documented, Property property, Map<String, String> partTypes) {
    String field = "DistinctParty/Profile/Identity/Alias/DocumentedName";
    List<String> all = new ArrayList<>();
    List<String> family = new ArrayList<>();
    List<String> given = new ArrayList<>();
    for (XmlElement value : documented.children("DocumentedNamePart/NamePartValue")) {
      String text = value.text();
      String group = value.attribute("NamePartGroupID");
      value.attribute("ScriptID");
      if (text == null) {
        continue;
      }
      String type = group == null ? "" : partTypes.getOrDefault(group, "");
      all.add(text);
      (type.equals("Last Name") ? family : given).add(text);
      Property part = OfacParts.ofName(type);
      if (part != null && property == Property.NAME && entry.target().schema() == Schema.PERSON) {
        entry.target().add(part, text, field);
      }
    }
    boolean person = entry.target().schema() == Schema.PERSON;
    if (!person || family.isEmpty() || given.isEmpty()) {
      entry.target().add(property, String.join(" ", all), field);
      return;
    }
    String last = String.join(" ", family);
    String first = String.join(" ", given);
    entry.target().add(property, UsNames.natural(last, first), field, last + ", " + first);
  }

  private void document(List<String> texts) {
    if (texts.size() != OfacAdvancedRecords.DOCUMENT_TEXTS) {
      throw new IllegalStateException("a document has " + texts.size() + " texts");
    }
    String field = "IDRegDocument";
    String type = texts.getFirst().isEmpty() ? "Identification Number" : texts.getFirst();
    OfacNumber number =
        new OfacNumber(
            texts.get(1),
            orNull(texts.get(2)),
            orNull(texts.get(3)),
            orNull(texts.get(4)),
            orNull(texts.get(5)));
    entry.labelled(type, number, field);
    if (!texts.getLast().isEmpty()) {
      entry
          .target()
          .add(Property.NOTES, type + " " + number.number() + ": " + texts.getLast(), field);
    }
  }

  private void feature(String label, XmlElement version, RecordSpill locations) throws IOException {
    String field = "DistinctParty/Profile/Feature/" + label;
    boolean untrue = isFalse(version);
    XmlElement period = version.child("DatePeriod");
    if (period != null) {
      date(label, OfacPeriod.read(period), untrue, field);
    }
    for (XmlElement detail : version.children("VersionDetail")) {
      String text = detail.text();
      String code = references.text("DetailReference", detail, "DetailReferenceID");
      String value = text == null ? code : text;
      if (value != null) {
        value(label, value, untrue, field);
      }
    }
    for (XmlElement located : version.children("VersionLocation")) {
      String id = located.attribute("LocationID");
      if (id != null && id.matches("\\d{1,18}")) {
        List<List<String>> found = locations.get(Long.parseLong(id));
        if (found.isEmpty()) {
          scope.sink().problem(entry.target().id(), "the location " + id + " is not in the file");
        }
        for (List<String> location : found) {
          location(label, id, location, untrue, field);
        }
      }
    }
    String comment = version.text("Comment");
    if (comment != null) {
      entry.target().add(Property.NOTES, label + ": " + comment, field, comment);
    }
  }

  private boolean isFalse(XmlElement version) {
    String reliability = references.text("Reliability", version, "ReliabilityID");
    if (reliability != null && !reliability.equals("False")) {
      Unread.report(RELIABILITY, OfacAdvancedRecords.LEFT_OUT, scope.sink());
    }
    return "False".equals(reliability);
  }

  private void date(String label, @Nullable String date, boolean untrue, String field) {
    if (date == null) {
      scope.sink().problem(entry.target().id(), "a date of '" + label + "' is not understood");
      return;
    }
    Optional<OfacLabel.Fact> fact = untrue ? Optional.empty() : OfacLabel.split(label);
    OfacLabel.Kind kind = fact.isEmpty() ? OfacLabel.Kind.NOTE : fact.get().label().kind();
    if (fact.isPresent() && kind == OfacLabel.Kind.DATE) {
      entry.target().add(fact.get().label().property(), date, field);
    } else if (fact.isPresent() && kind == OfacLabel.Kind.MEASUREDATE) {
      entry.sanction().add(fact.get().label().property(), date, field);
      entry.sanction().add(Property.PROVISIONS, label + " " + date, field);
    } else if (fact.isPresent() && kind == OfacLabel.Kind.MEASURE) {
      entry.sanction().add(Property.PROVISIONS, label + " " + date, field);
    } else {
      note(label, date, untrue, field);
    }
  }

  private void value(String label, String value, boolean untrue, String field) {
    if (untrue || OfacLabel.split(label + " " + value).isEmpty()) {
      note(label, value, untrue, field);
    } else if (label.equals("Title")) {
      entry.target().add(Property.POSITION, value, field);
    } else {
      entry.labelled(label, new OfacNumber(value, null, null, null, null), field);
    }
  }

  private void note(String label, String value, boolean untrue, String field) {
    String text = label + " " + value;
    entry.target().add(Property.NOTES, untrue ? text + " (known to be false)" : text, field);
  }

  private void location(
      String label, String id, List<String> location, boolean untrue, String field) {
    Map<String, List<String>> parts = new HashMap<>();
    for (int i = 1; i + 1 < location.size(); i += 2) {
      parts.computeIfAbsent(location.get(i), _ -> new ArrayList<>(1)).add(location.get(i + 1));
    }
    String country = orNull(location.getFirst());
    if (!label.equals("Location") || untrue) {
      List<String> line = new ArrayList<>();
      LINE.forEach(part -> line.addAll(parts.getOrDefault(part, List.of())));
      if (country != null) {
        line.add(country);
      }
      value(label, String.join(", ", line), untrue, field);
      return;
    }
    UsAddress address = new UsAddress(entry, scope, "Location");
    for (String part : LINE) {
      for (String text : parts.getOrDefault(part, List.of())) {
        address.part(addressPart(part), text, part);
      }
    }
    parts.forEach((part, texts) -> {
      if (!LINE.contains(part)) {
        texts.forEach(text -> address.part(addressPart(part), text, part));
      }
    });
    address.country(country, "LocationCountry");
    address.addTo(id);
  }

  private static Property addressPart(String word) {
    Property property = word.equals("COMMENT") ? Property.NOTES : OfacParts.ofAddress(word);
    return property == null ? Property.PLACE : property;
  }

  /** Takes up a designation: that on the list of the file is the one that every entry has. */
  void designation(List<String> texts) {
    String name = texts.getFirst();
    Entity.Builder sanction = entry.designation(list, name.isEmpty() ? list.ownName() : name);
    for (int i = 1; i + 1 < texts.size(); i += 2) {
      Property property = Property.byLabel(texts.get(i)).orElseThrow();
      String text = texts.get(i + 1);
      if (property == Property.PROGRAM_ID) {
        entry.target().add(property, text, "SanctionsEntry/SanctionsMeasure/Comment");
        sanction.add(Property.PROGRAM, text, "SanctionsEntry/SanctionsMeasure/Comment");
      }
      sanction.add(property, text, "SanctionsEntry");
    }
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
