package dev.tamga.lists.readers;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the advanced XML of OFAC, in which everything refers to something else by number: locations
 * and documents come before the parties, designations and relationships after them.
 *
 * <p>The file is read twice. The first time, locations, documents and designations go to disk
 * ({@link RecordSpill}), so that memory holds the code tables and a few bytes for each number,
 * however large the file. The second time, each party is put together with what is its own.
 *
 * <p>Parties stand on several lists. The list of the file is the one on which most of them are.
 */
final class OfacAdvancedXmlReader implements ListReader {
  private static final Set<String> BEFORE_PARTIES =
      Set.of("DateOfIssue", "ReferenceValueSets", "Location", "IDRegDocument", "SanctionsEntry");
  private static final Set<String> PARTIES =
      Set.of("DistinctParty", "ProfileRelationship", "SanctionsEntryLink");

  @Override
  public void read(ListInput input, EntitySink sink) throws IOException {
    try (RecordSpill locations = new RecordSpill();
        RecordSpill documents = new RecordSpill();
        RecordSpill designations = new RecordSpill()) {
      Reading reading = new Reading(sink, locations, documents, designations);
      try (XmlRecords records = new XmlRecords(input.open(), input.name(), BEFORE_PARTIES)) {
        for (XmlElement record = records.next(); record != null; record = records.next()) {
          reading.first(record);
        }
      }
      reading.start(input.name());
      try (XmlRecords records = new XmlRecords(input.open(), input.name(), PARTIES)) {
        for (XmlElement record = records.next(); record != null; record = records.next()) {
          reading.second(record);
        }
      }
      reading.finish(input.name());
    }
  }

  /** One file while it is read. */
  private static final class Reading {
    private final EntitySink sink;
    private final RecordSpill locations;
    private final RecordSpill documents;
    private final RecordSpill designations;
    private final OfacReferences references = new OfacReferences();
    private final OfacAdvancedRecords records = new OfacAdvancedRecords(references);
    private final Map<String, Integer> entriesByList = new HashMap<>();
    private final Long2LongOpenHashMap uidsOfProfiles = new Long2LongOpenHashMap();
    private final LongOpenHashSet links = new LongOpenHashSet();
    private OfacList list = OfacList.SDN;
    private UsScope scope;
    private @Nullable String published;
    private int parties;
    private int designated;

    Reading(
        EntitySink sink, RecordSpill locations, RecordSpill documents, RecordSpill designations) {
      this.sink = sink;
      this.locations = locations;
      this.documents = documents;
      this.designations = designations;
      this.scope = new UsScope(list.dataset(), OfacList.PUBLISHER, sink);
      uidsOfProfiles.defaultReturnValue(-1);
    }

    void first(XmlElement record) throws IOException {
      switch (record.name()) {
        case "DateOfIssue" -> published = OfacPeriod.day(record);
        case "ReferenceValueSets" -> references.load(record);
        case "Location" -> spill(locations, record, "ID", records.location(record));
        case "IDRegDocument" -> spill(documents, record, "IdentityID", records.document(record));
        default -> {
          List<String> designation = records.designation(record);
          entriesByList.merge(designation.getFirst(), 1, Integer::sum);
          spill(designations, record, "ProfileID", designation);
        }
      }
    }

    private void spill(RecordSpill spill, XmlElement record, String key, List<String> texts)
        throws IOException {
      long number = number(record.attribute(key));
      if (number < 0) {
        sink.problem(record.name(), "the attribute " + key + " is missing or no number");
      } else {
        spill.add(number, texts);
      }
      record.reportUnread(OfacAdvancedRecords.LEFT_OUT, sink);
    }

    void start(String file) throws IOException {
      if (entriesByList.isEmpty()) {
        throw new ListReadException(
            file + " holds no sanctions entries. The file is not whole; download it again.");
      }
      int most = entriesByList.values().stream().mapToInt(Integer::intValue).max().orElse(0);
      list =
          entriesByList.getOrDefault("SDN List", 0) == most ? OfacList.SDN : OfacList.CONSOLIDATED;
      scope = new UsScope(list.dataset(), OfacList.PUBLISHER, sink);
      sink.list(list.header(published));
    }

    void second(XmlElement record) throws IOException {
      switch (record.name()) {
        case "DistinctParty" -> party(record);
        case "ProfileRelationship" -> relationship(record);
        default -> record.reportUnread(OfacAdvancedRecords.LEFT_OUT, sink);
      }
    }

    private void party(XmlElement record) throws IOException {
      String uid = record.attribute("FixedRef");
      if (number(uid) < 0) {
        sink.problem("DistinctParty", "the attribute FixedRef is missing or no number: " + uid);
        return;
      }
      UsEntry entry = new UsEntry(scope, "ofac-" + uid, list.suffix());
      entry.sanction().add(Property.AUTHORITY_ID, uid, "DistinctParty@FixedRef");
      entry.topic("sanction", "");
      OfacAdvancedParty party = new OfacAdvancedParty(entry, scope, list, references);
      for (XmlElement profile : record.children("Profile")) {
        long number = number(profile.attribute("ID"));
        if (number != number(uid)) {
          uidsOfProfiles.put(number, number(uid));
        }
        party.profile(profile, locations, documents);
        List<List<String>> own = designations.get(number);
        own.forEach(party::designation);
        designated += own.isEmpty() ? 0 : 1;
      }
      String comment = record.text("Comment");
      if (comment != null) {
        UsRemarks.read(comment, entry, "DistinctParty/Comment");
      }
      record.reportUnread(OfacAdvancedRecords.LEFT_OUT, sink);
      if (!entry.target().has(Property.NAME)) {
        sink.problem(entry.target().id(), "the party has no primary name");
      }
      parties++;
      entry.emit();
    }

    private void relationship(XmlElement record) throws IOException {
      String from = id(record.attribute("From-ProfileID"));
      String to = id(record.attribute("To-ProfileID"));
      String type = references.text("RelationType", record, "RelationTypeID");
      if (from == null || to == null) {
        sink.problem("ProfileRelationship", "a relationship lacks one of its two profiles");
        return;
      }
      if (type == null) {
        type = "Linked To";
        sink.problem(from, "the type of a relationship is not in the code tables");
      }
      OfacLink kind = OfacLink.of(type);
      String id = from + "-" + OfacLink.suffix(type, to);
      String own = record.attribute("ID");
      Entity.Builder link =
          Entity.builder(links.add(hash(id)) ? id : id + "-" + own, kind.schema(), scope.dataset());
      kind.fill(link, from, to, type, "ProfileRelationship");
      if ("true".equals(record.attribute("Former"))) {
        link.add(Property.STATUS, "former", "ProfileRelationship@Former", "true");
      }
      link.add(
          Property.STATUS,
          references.text("RelationQuality", record, "RelationQualityID"),
          "ProfileRelationship@RelationQualityID");
      link.add(Property.NOTES, record.text("Comment"), "ProfileRelationship/Comment");
      XmlElement period = record.child("DatePeriod");
      if (period != null) {
        link.add(Property.DATE, OfacPeriod.read(period), "ProfileRelationship/DatePeriod");
      }
      record.reportUnread(OfacAdvancedRecords.LEFT_OUT, sink);
      sink.entity(link.build());
    }

    /**
     * FNV-1a over the characters. Ids by the hundred thousand would fill the heap; two that share a
     * hash only mean a suffix that was not needed.
     */
    private static long hash(String id) {
      long hash = 0xcbf29ce484222325L;
      for (int i = 0; i < id.length(); i++) {
        hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
      }
      return hash;
    }

    private @Nullable String id(@Nullable String profile) {
      long number = number(profile);
      if (number < 0) {
        return null;
      }
      long uid = uidsOfProfiles.get(number);
      return "ofac-" + (uid < 0 ? number : uid);
    }

    void finish(String file) throws ListReadException {
      if (parties == 0) {
        throw new ListReadException(
            file + " holds no parties. The file is not whole; download it again.");
      }
      int without = designations.size() - designated;
      if (without > 0) {
        sink.problem(file, without + " profiles are designated that no party of the file has");
      }
    }

    private static long number(@Nullable String text) {
      return text == null || !text.matches("\\d{1,18}") ? -1 : Long.parseLong(text);
    }
  }
}
