package dev.tamga.lists.readers;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.util.Map;

/** How two entries are related in OFAC's words, and which link that is in the model. */
record OfacLink(Schema schema, Property from, Property to) {
  private static final OfacLink OTHER =
      new OfacLink(Schema.UNKNOWN_LINK, Property.SUBJECT, Property.OBJECT);

  private static final Map<String, OfacLink> BY_TYPE =
      Map.of(
          "Owned or Controlled By",
          new OfacLink(Schema.OWNERSHIP, Property.ASSET, Property.OWNER),
          "Owns, controls, or operates",
          new OfacLink(Schema.OWNERSHIP, Property.OWNER, Property.ASSET),
          "Leader or official of",
          new OfacLink(Schema.DIRECTORSHIP, Property.DIRECTOR, Property.ORGANIZATION),
          "Principal Executive Officer",
          new OfacLink(Schema.DIRECTORSHIP, Property.DIRECTOR, Property.ORGANIZATION),
          "Acting for or on behalf of",
          new OfacLink(Schema.REPRESENTATION, Property.AGENT, Property.CLIENT),
          "Associate Of",
          new OfacLink(Schema.ASSOCIATE, Property.PERSON, Property.ASSOCIATE),
          "Family member of",
          new OfacLink(Schema.FAMILY, Property.PERSON, Property.RELATIVE));

  /** The link of that type; one that says no more than that there is one, for types not known. */
  static OfacLink of(String type) {
    return BY_TYPE.getOrDefault(type, OTHER);
  }

  /** The id of a link; the same whichever form of the list states it. */
  static String suffix(String type, String toId) {
    return "link-" + StableKey.of(type, toId);
  }

  void fill(Entity.Builder link, String fromId, String toId, String type, String field) {
    link.add(from, fromId, field).add(to, toId, field);
    link.add(schema == Schema.FAMILY ? Property.RELATIONSHIP : Property.ROLE, type, field);
  }
}
