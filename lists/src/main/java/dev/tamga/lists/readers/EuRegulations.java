package dev.tamga.lists.readers;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the regulations of an entry of the European list: one designation for each programme, with
 * the regulation that it rests on; the regulations that stated or changed single values count as
 * changes of all designations.
 */
final class EuRegulations {
  private EuRegulations() {}

  static void read(XmlElement entity, Dossier dossier) {
    List<Entity.Builder> sanctions = new ArrayList<>();
    for (XmlElement regulation : entity.children("regulation")) {
      sanctions.add(readRegulation(regulation, dossier));
    }
    if (sanctions.isEmpty()) {
      sanctions.add(dossier.sanction("").add(Property.AUTHORITY, "European Union", ""));
    }
    for (Entity.Builder sanction : sanctions) {
      sanction
          .add(Property.AUTHORITY_ID, entity.attribute("euReferenceNumber"), "euReferenceNumber")
          .add(Property.RECORD_ID, entity.attribute("logicalId"), "logicalId")
          .add(Property.UNSC_ID, entity.attribute("unitedNationId"), "unitedNationId")
          .add(Property.REASON, entity.attribute("designationDetails"), "designationDetails");
      dossier.date(
          sanction,
          Property.START_DATE,
          entity.attribute("designationDate"),
          "sanctionEntity@designationDate");
      for (XmlElement child : entity.children()) {
        for (XmlElement summary : child.children("regulationSummary")) {
          readSummary(summary, sanction, dossier);
        }
      }
    }
    markDates(sanctions, dossier);
  }

  private static Entity.Builder readRegulation(XmlElement regulation, Dossier dossier) {
    String programme = Objects.requireNonNullElse(regulation.attribute("programme"), "");
    dossier.add(Property.PROGRAM_ID, programme, "regulation@programme");
    Entity.Builder sanction = dossier.sanction(programme);
    String organisation = regulation.attribute("organisationType");
    String url = regulation.text("publicationUrl");
    sanction
        .add(
            Property.AUTHORITY,
            authority(organisation),
            "regulation@organisationType",
            organisation)
        .add(Property.PROGRAM, programme, "regulation@programme")
        .add(Property.PROGRAM_ID, programme, "regulation@programme")
        .add(Property.PROVISIONS, title(regulation), "regulation@numberTitle")
        .add(Property.PROGRAM_URL, url, "regulation/publicationUrl")
        .add(Property.SOURCE_URL, url, "regulation/publicationUrl");
    dossier.date(
        sanction,
        Property.LISTING_DATE,
        regulation.attribute("publicationDate"),
        "regulation@publicationDate");
    dossier.date(
        sanction,
        Property.START_DATE,
        regulation.attribute("entryIntoForceDate"),
        "regulation@entryIntoForceDate");
    Dossier.remarks(regulation, "Regulation", sanction);
    return sanction;
  }

  private static void readSummary(XmlElement summary, Entity.Builder sanction, Dossier dossier) {
    sanction
        .add(Property.PROVISIONS, title(summary), "regulationSummary@numberTitle")
        .add(
            Property.SOURCE_URL,
            summary.attribute("publicationUrl"),
            "regulationSummary@publicationUrl");
    dossier.date(
        sanction,
        Property.MODIFIED_AT,
        summary.attribute("publicationDate"),
        "regulationSummary@publicationDate");
  }

  /** A regulation by its kind and number, such as 'Regulation 1210/2003 (OJ L169)'. */
  private static @Nullable String title(XmlElement regulation) {
    String kind = regulation.attribute("regulationType");
    String number = regulation.attribute("numberTitle");
    if (number == null) {
      return null;
    }
    return kind == null
        ? number
        : kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1) + " " + number;
  }

  private static String authority(@Nullable String organisation) {
    return switch (organisation) {
      case null -> "European Union";
      case "council" -> "Council of the European Union";
      case "commission" -> "European Commission";
      default -> organisation;
    };
  }

  private static void markDates(List<Entity.Builder> sanctions, Dossier dossier) {
    List<String> listed = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    for (Entity.Builder sanction : sanctions) {
      Entity sofar = sanction.build();
      listed.addAll(sofar.texts(Property.LISTING_DATE));
      changed.addAll(sofar.texts(Property.MODIFIED_AT));
    }
    dossier.target().firstSeen(listed.stream().min(String::compareTo).orElse(null));
    dossier.target().lastChange(changed.stream().max(String::compareTo).orElse(null));
  }
}
