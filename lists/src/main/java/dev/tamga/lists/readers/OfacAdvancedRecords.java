package dev.tamga.lists.readers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the advanced XML states apart from the parties, as lists of texts that can wait on disk
 * until their party comes: locations, documents, designations. Codes are replaced by what they
 * stand for.
 */
final class OfacAdvancedRecords {
  static final Map<String, String> LEFT_OUT = leftOut();

  /** How many texts a document has. */
  static final int DOCUMENT_TEXTS = 7;

  private final OfacReferences references;

  OfacAdvancedRecords(OfacReferences references) {
    this.references = references;
  }

  private static Map<String, String> leftOut() {
    String number = "an internal number without meaning outside the file";
    String identity = "DistinctParty/Profile/Identity";
    String name = identity + "/Alias/DocumentedName";
    Map<String, String> fields = new HashMap<>();
    fields.put("Location/LocationCountry@CountryRelevanceID", "all are of the same relevance");
    String part = "Location/LocationPart/LocationPartValue";
    fields.put(part + "@Primary", "says which spelling stands first; the order is kept");
    fields.put(part + "@LocPartValueTypeID", "all are of the same type");
    fields.put(part + "@LocPartValueStatusID", "all are of the same status");
    fields.put("Location/FeatureVersionReference@FeatureVersionID", "the feature points here too");
    fields.put("Location/IDRegDocumentReference@DocumentID", "the document points here too");
    fields.put("IDRegDocument@ID", number);
    fields.put("IDRegDocument@IssuedIn-LocationID", "the country that issued it is taken");
    fields.put("IDRegDocument/DocumentedNameReference@DocumentedNameID", "one of the names");
    fields.put("SanctionsEntry@ID", number);
    fields.put("SanctionsEntry/EntryEvent@ID", number);
    fields.put("SanctionsEntry/SanctionsMeasure@ID", number);
    fields.put(identity + "@FixedRef", "the number of the party");
    fields.put(identity + "/Alias@FixedRef", number);
    fields.put(name + "@ID", number);
    fields.put(name + "@FixedRef", "the number of the party");
    fields.put(name + "@DocNameStatusID", "says which spelling stands first; the order is kept");
    String value = name + "/DocumentedNamePart/NamePartValue";
    fields.put(value + "@ScriptStatusID", "only says that the script is known");
    fields.put(value + "@Acronym", "the letters show it");
    fields.put("DistinctParty/Profile/Feature@ID", number);
    fields.put("DistinctParty/Profile/Feature/FeatureVersion@ID", number);
    fields.put(
        "DistinctParty/Profile/Feature/FeatureVersion@ReliabilityID",
        "'Reported' and 'Confirmed' do not change what is stated");
    fields.put(
        "DistinctParty/Profile/Feature/FeatureVersion/VersionDetail@DetailTypeID",
        "the detail shows its type");
    String identityReference = "DistinctParty/Profile/Feature/IdentityReference";
    fields.put(identityReference + "@IdentityID", number);
    fields.put(identityReference + "@IdentityFeatureLinkTypeID", "all are of the same type");
    fields.put("ProfileRelationship@SanctionsEntryID", number);
    String link = "SanctionsEntryLink";
    fields.put(link + "@ID", number);
    fields.put(link + "@From-SanctionsEntryID", "links designations, not parties");
    fields.put(link + "@To-SanctionsEntryID", "links designations, not parties");
    fields.put(link + "@EntryLinkTypeID", "links designations, not parties");
    return Map.copyOf(fields);
  }

  /** Country first, empty when there is none; then type and text of each part. */
  List<String> location(XmlElement location) {
    XmlElement country = location.child("LocationCountry");
    XmlElement area = location.child("LocationAreaCode");
    String name = country == null ? null : references.text("Country", country, "CountryID");
    String areaName = area == null ? null : references.areaCountry(area.attribute("AreaCodeID"));
    List<String> texts = new ArrayList<>();
    texts.add(orEmpty(name == null ? areaName : name));
    for (XmlElement part : location.children("LocationPart")) {
      String type = references.text("LocPartType", part, "LocPartTypeID");
      for (XmlElement value : part.children("LocationPartValue")) {
        add(texts, orEmpty(type), value.text("Value"));
        add(texts, "COMMENT", value.text("Comment"));
      }
    }
    return texts;
  }

  /** Type, number, country, issuer, date of issue, of expiry, and what there is to note. */
  List<String> document(XmlElement document) {
    String issued = null;
    String expires = null;
    List<String> notes = new ArrayList<>();
    for (XmlElement date : document.children("DocumentDate")) {
      String type = references.text("IDRegDocDateType", date, "IDRegDocDateTypeID");
      XmlElement period = date.child("DatePeriod");
      String day = period == null ? null : OfacPeriod.read(period);
      if ("Issue Date".equals(type)) {
        issued = day;
      } else if ("Expiration Date".equals(type)) {
        expires = day;
      } else if (day != null) {
        notes.add(type + " " + day);
      }
    }
    String validity = references.text("Validity", document, "ValidityID");
    if (validity != null && !validity.equals("Valid")) {
      notes.add(validity);
    }
    String comment = document.text("Comment");
    if (comment != null) {
      notes.add(comment);
    }
    return List.of(
        orEmpty(references.text("IDRegDocType", document, "IDRegDocTypeID")),
        orEmpty(document.text("IDRegistrationNo")),
        orEmpty(references.text("Country", document, "IssuedBy-CountryID")),
        orEmpty(document.text("IssuingAuthority")),
        orEmpty(issued),
        orEmpty(expires),
        String.join("; ", notes));
  }

  /** The list first; then what kind of statement and its text, alternating. */
  List<String> designation(XmlElement entry) {
    List<String> texts = new ArrayList<>();
    texts.add(orEmpty(references.text("List", entry, "ListID")));
    for (XmlElement event : entry.children("EntryEvent")) {
      String type = references.text("EntryEventType", event, "EntryEventTypeID");
      XmlElement date = event.child("Date");
      boolean created = type == null || type.equals("Created");
      String day = date == null ? null : OfacPeriod.day(date);
      add(texts, created ? "listingDate" : "modifiedAt", day);
      add(texts, "provisions", references.text("LegalBasis", event, "LegalBasisID"));
      add(texts, "notes", event.text("Comment"));
    }
    for (XmlElement measure : entry.children("SanctionsMeasure")) {
      String type = references.text("SanctionsType", measure, "SanctionsTypeID");
      String comment = measure.text("Comment");
      if ("Program".equals(type)) {
        add(texts, "programId", comment);
      } else {
        add(texts, "provisions", comment == null ? type : orEmpty(type) + ": " + comment);
      }
      XmlElement period = measure.child("DatePeriod");
      if (period != null) {
        add(texts, "startDate", OfacPeriod.read(period));
      }
    }
    add(texts, "notes", entry.text("LimitationsToPublication"));
    return texts;
  }

  private static void add(List<String> texts, String what, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      texts.add(what);
      texts.add(text);
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
