package dev.tamga.lists.readers;

import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the free texts on a Swiss target. All are kept as notes; the numbers that they announce in
 * so many words are taken out of them besides.
 */
final class SecoRemarks {
  private static final Map<Property, Pattern> NUMBERS = new LinkedHashMap<>();

  static {
    number(Property.IMO_NUMBER, "\\bIMO(?: number| no\\.?)?[\\s:]*(\\d{7})\\b");
    number(Property.MMSI, "\\bMMSI(?: number| no\\.?)?[\\s:]*(\\d{9})\\b");
    number(
        Property.REGISTRATION_NUMBER,
        "(?<!tax )\\bregistration (?:number|no\\.?)[\\s:]+([\\p{L}\\d][\\p{L}\\d/-]*\\d[\\p{L}\\d/-]*)");
    number(
        Property.TAX_NUMBER,
        "\\btax (?:registration |identification |ID )?(?:number|no\\.?)[\\s:]+(\\d[\\d/-]{4,})");
    number(Property.INN_CODE, "\\bINN[\\s:]+(\\d{10}(?:\\d{2})?)\\b");
    number(Property.OGRN_CODE, "\\bOGRN[\\s:]+(\\d{13}(?:\\d{2})?)\\b");
  }

  private SecoRemarks() {}

  private static void number(Property property, String pattern) {
    NUMBERS.put(property, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
  }

  static void read(XmlElement holder, Dossier dossier) {
    for (String element : List.of("other-information", "remark")) {
      for (String text : holder.texts(element)) {
        read(NameTexts.oneLine(text), holder.name() + "/" + element, text, dossier);
      }
    }
    for (XmlElement attribute : holder.children("generic-attribute")) {
      String label = attribute.attribute("name");
      String text = attribute.text();
      if (text != null) {
        read(
            NameTexts.join(": ", label, NameTexts.oneLine(text)),
            holder.name() + "/generic-attribute",
            text,
            dossier);
      }
    }
  }

  private static void read(String line, String field, String text, Dossier dossier) {
    dossier.target().add(Property.NOTES, line, field, text);
    // A person's remarks tell of the numbers of that person's companies.
    if (dossier.target().schema() == Schema.PERSON) {
      return;
    }
    NUMBERS.forEach((property, pattern) -> {
      Matcher matcher = pattern.matcher(line);
      while (matcher.find()) {
        dossier.target().add(property, matcher.group(1), field, matcher.group());
      }
    });
  }
}
