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
record UkDocuments(UkTarget target, String field, String detailsField, boolean passport) {
  private static final Pattern ISSUER =
      Pattern.compile(
          "^\\W*(.+?)(?:\\)|,|\\.\\s|\\.?$|\\s*[–-]\\s|\\s+(?:diplomatic|service|foreign|travel|number"
              + "|passport|national|citizen|identity|identification|issued|expire[sd]|military|social"
              + "|personal|\\()\\b)",
          Pattern.CASE_INSENSITIVE);

  static void passports(UkTarget target, TableRow row) {
    UkColumns columns = target.columns();
    new UkDocuments(target, columns.passport, columns.passportDetails, true).read(row);
  }

  static void nationalIdentifiers(UkTarget target, TableRow row) {
    UkColumns columns = target.columns();
    new UkDocuments(target, columns.nationalIdentifier, columns.nationalIdentifierDetails, false)
        .read(row);
  }

  private void read(TableRow row) {
    String numbers = row.get(field);
    String details = row.get(detailsField);
    if (!target.isNew(field, numbers, details)) {
      return;
    }
    List<String> all = split(numbers);
    List<String> remarks = split(details);
    boolean paired = all.size() == remarks.size();
    for (int i = 0; i < all.size(); i++) {
      document(all.get(i), paired ? remarks.get(i) : "");
    }
    if (!paired && all.isEmpty()) {
      remarks.forEach(remark -> document("", remark));
    } else if (!paired && details != null) {
      target
          .builder()
          .add(
              Property.NOTES,
              (passport ? "Passports: " : "National identifiers: ") + NameTexts.oneLine(details),
              detailsField,
              details);
    }
  }

  private static List<String> split(@Nullable String cell) {
    return cell == null ? List.of() : Enumerations.figures(NameTexts.oneLine(cell));
  }

  private void document(String text, String remark) {
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
            .add(Property.TYPE, passport ? "Passport" : "National identifier", field, field);
    if (numbered) {
      String number = DocumentNumber.in(text).orElse(text);
      document.add(Property.NUMBER, number, field, text);
      target.builder().add(DocumentNumber.property(kind), number, field, text);
    }
    if (remarked) {
      document.add(Property.NOTES, remark, detailsField);
      readRemark(remark, document, dossier);
    }
  }

  private void readRemark(String remark, Entity.Builder document, Dossier dossier) {
    Matcher issuer = ISSUER.matcher(remark);
    if (issuer.find()) {
      Countries.code(issuer.group(1))
          .ifPresent(code -> document.add(Property.COUNTRY, code, detailsField, remark));
    }
    DocumentNumber.issue(remark)
        .ifPresent(date -> dossier.date(document, Property.START_DATE, date, detailsField));
    DocumentNumber.expiry(remark)
        .ifPresent(date -> dossier.date(document, Property.END_DATE, date, detailsField));
  }
}
