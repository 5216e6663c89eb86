package dev.tamga.lists.readers;

import dev.tamga.screening.Countries;
import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Documents of the British lists: a cell with their numbers and one with their details, each of
 * which may number its parts. The parts belong together where there are as many of each.
 */
final class UkDocuments {
  private static final Pattern ISSUER =
      Pattern.compile(
          "^\\W*(.+?)(?:\\)|,|\\.\\s|\\.?$|\\s*[–-]\\s|\\s+(?:diplomatic|service|foreign|travel|number"
              + "|passport|national|citizen|identity|identification|issued|expire[sd]|military|social"
              + "|personal|\\()\\b)",
          Pattern.CASE_INSENSITIVE);

  private UkDocuments() {}

  static void passports(UkTarget target, @Nullable String numbers, @Nullable String details) {
    if (target.isNew("passport", numbers, details)) {
      read(target, numbers, details, true);
    }
  }

  static void nationalIdentifiers(
      UkTarget target, @Nullable String numbers, @Nullable String details) {
    if (target.isNew("national identifier", numbers, details)) {
      read(target, numbers, details, false);
    }
  }

  private static void read(
      UkTarget target, @Nullable String numbers, @Nullable String details, boolean passport) {
    List<String> all = split(numbers);
    List<String> remarks = split(details);
    boolean paired = all.size() == remarks.size();
    for (int i = 0; i < all.size(); i++) {
      document(target, all.get(i), paired ? remarks.get(i) : "", passport);
    }
    if (!paired && all.isEmpty()) {
      remarks.forEach(remark -> document(target, "", remark, passport));
    } else if (!paired && details != null) {
      target
          .builder()
          .add(
              Property.NOTES,
              (passport ? "Passports: " : "National identifiers: ") + NameTexts.oneLine(details),
              detailsField(passport),
              details);
    }
  }

  private static List<String> split(@Nullable String cell) {
    return cell == null ? List.of() : Enumerations.figures(NameTexts.oneLine(cell));
  }

  private static void document(UkTarget target, String text, String remark, boolean passport) {
    boolean numbered = !UkTarget.isNothing(text);
    boolean remarked = !UkTarget.isNothing(remark);
    if (!numbered && !remarked) {
      return;
    }
    Dossier dossier = target.dossier();
    String kind = passport ? "passport" : text + " " + remark;
    Entity.Builder document =
        dossier
            .linked(
                passport ? Schema.PASSPORT : Schema.IDENTIFICATION,
                passport ? "passport" : "id",
                text + "|" + remark)
            .add(Property.HOLDER, dossier.id(), "")
            .add(
                Property.TYPE,
                passport ? "Passport" : "National identifier",
                numberField(passport),
                passport ? "Passport Number" : "National Identification Number");
    if (numbered) {
      String number = DocumentNumber.in(text).orElse(text);
      document.add(Property.NUMBER, number, numberField(passport), text);
      target.builder().add(DocumentNumber.property(kind), number, numberField(passport), text);
    }
    if (remarked) {
      document.add(Property.NOTES, remark, detailsField(passport));
      readRemark(remark, detailsField(passport), document, dossier);
    }
  }

  private static void readRemark(
      String remark, String field, Entity.Builder document, Dossier dossier) {
    Matcher issuer = ISSUER.matcher(remark);
    if (issuer.find()) {
      Countries.code(issuer.group(1))
          .ifPresent(code -> document.add(Property.COUNTRY, code, field, remark));
    }
    DocumentNumber.issue(remark)
        .ifPresent(date -> dossier.date(document, Property.START_DATE, date, field));
    DocumentNumber.expiry(remark)
        .ifPresent(date -> dossier.date(document, Property.END_DATE, date, field));
  }

  private static String numberField(boolean passport) {
    return passport ? "Passport Number" : "National Identification Number";
  }

  private static String detailsField(boolean passport) {
    return passport ? "Passport Details" : "National Identification Details";
  }
}
