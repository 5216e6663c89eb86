package dev.tamga.lists.readers;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The code tables at the beginning of the advanced XML: for each kind of code, its texts by number.
 */
final class OfacReferences {
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, String> pointers = new HashMap<>();

  /** Takes up {@code ReferenceValueSets}. */
  void load(XmlElement sets) {
    for (XmlElement set : sets.children()) {
      for (XmlElement value : set.children()) {
        String id = value.attribute("ID");
        String text = value.text();
        if (id == null) {
          continue;
        }
        if (text != null) {
          texts.put(value.name() + "/" + id, text);
        }
        pointer(value, id, "PartyTypeID");
        pointer(value, id, "CountryID");
      }
    }
  }

  private void pointer(XmlElement value, String id, String attribute) {
    String target = value.attribute(attribute);
    if (target != null) {
      pointers.put(value.name() + "/" + id, target);
    }
  }

  /** The text of a code; null when there is no code or the table does not have it. */
  @Nullable String text(String kind, @Nullable String id) {
    return id == null ? null : texts.get(kind + "/" + id);
  }

  /** The text that the code in an attribute stands for. */
  @Nullable String text(String kind, XmlElement element, String attribute) {
    return text(kind, element.attribute(attribute));
  }

  /** What kind of party a subtype is: vessels and aircraft by themselves, others by their type. */
  @Nullable String partyKind(@Nullable String subType) {
    String text = text("PartySubType", subType);
    return text == null || text.equals("Unknown")
        ? text("PartyType", pointers.get("PartySubType/" + subType))
        : text;
  }

  /** The country of an area. */
  @Nullable String areaCountry(@Nullable String areaCode) {
    return text("Country", pointers.get("AreaCode/" + areaCode));
  }
}
