package dev.tamga.lists.readers;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import java.io.IOException;
import java.util.Map;

/** Reads the UK Sanctions List, since 28 January 2026 the only British list. */
final class UkCsvReader implements ListReader {
  static final Map<String, String> LEFT_OUT =
      Map.of(
          "Non-latin script type", "the letters of the name show their script",
          "Non-latin script language", "the model does not keep the language of a name");

  private static final String AUTHORITY = "Foreign, Commonwealth and Development Office";

  private static final UkTables.Layout LAYOUT =
      new UkTables.Layout(
          "uk_sanctions",
          "UK Sanctions List",
          AUTHORITY,
          58,
          "Unique ID",
          "Designation Type",
          "uk-",
          UkColumns.UK_SANCTIONS_LIST,
          LEFT_OUT);

  @Override
  public void read(ListInput input, EntitySink sink) throws IOException {
    UkTables.read(input, sink, LAYOUT, UkCsvReader::readRow);
  }

  private static void readRow(TableRow row, String key, UkTarget target) {
    UkTables.names(row, target, row.get("Name type"), row.get("Alias strength"));
    target.nameInScript(row.get("Name non-latin script"), "Name non-latin script");
    readDesignation(row, key, target);
    readPerson(row, target);
    readOrganization(row, target);
    readShip(row, target);
    UkTables.address(row, target, "Address Line ", "Address Postal Code", "Address Country");
    UkDetails.phones(target, row.get("Phone number"), "Phone number");
    UkDetails.online(target, Property.WEBSITE, row.get("Website"), "Website");
    UkDetails.online(target, Property.EMAIL, row.get("Email address"), "Email address");
    String information = row.get("Other Information");
    if (information != null && target.isNew("Other Information", information)) {
      target
          .builder()
          .add(Property.NOTES, NameTexts.oneLine(information), "Other Information", information);
    }
  }

  private static void readDesignation(TableRow row, String key, UkTarget target) {
    String regime = row.get("Regime Name");
    Entity.Builder sanction = target.sanction(regime == null ? "" : regime, AUTHORITY);
    Dossier dossier = target.dossier();
    sanction
        .add(Property.AUTHORITY_ID, key, "Unique ID")
        .add(Property.UNSC_ID, row.get("UN Reference Number"), "UN Reference Number");
    String group = row.get("OFSI Group ID");
    if (group != null) {
      target.builder().referent("ofsi-" + group);
      sanction.add(Property.RECORD_ID, group, "OFSI Group ID");
    }
    String reasons = row.get("UK Statement of Reasons");
    if (reasons != null) {
      sanction.add(Property.REASON, NameTexts.oneLine(reasons), "UK Statement of Reasons", reasons);
    }
    String measures = row.get("Sanctions Imposed");
    if (measures != null) {
      for (String measure : measures.split("\\|")) {
        sanction.add(Property.PROVISIONS, measure, "Sanctions Imposed", measures);
      }
    }
    String source = row.get("Designation source");
    if (source != null) {
      sanction.add(Property.NOTES, "Designation source: " + source, "Designation source", source);
    }
    String designated = row.get("Date Designated");
    dossier.date(sanction, Property.LISTING_DATE, designated, "Date Designated");
    sanction.add(
        Property.START_DATE,
        sanction.build().first(Property.LISTING_DATE),
        "Date Designated",
        designated);
    dossier.date(sanction, Property.MODIFIED_AT, row.get("Last Updated"), "Last Updated");
  }

  private static void readPerson(TableRow row, UkTarget target) {
    target.each(Property.TITLE, row.get("Title"), "Title");
    target.birth(row);
    target.countries(Property.NATIONALITY, row.get("Nationality(/ies)"), "Nationality(/ies)");
    target.gender(row.get("Gender"), "Gender");
    target.each(Property.POSITION, row.get("Position"), "Position");
    UkDocuments.passports(target, row);
    UkDocuments.nationalIdentifiers(target, row);
  }

  private static void readOrganization(TableRow row, UkTarget target) {
    target.each(Property.LEGAL_FORM, row.get("Type of entity"), "Type of entity");
    target.eachAsNote("Subsidiary", row.get("Subsidiaries"), "Subsidiaries");
    target.each(Property.OWNER_NAME, row.get("Parent company"), "Parent company");
    UkDetails.businessNumbers(
        target, row.get("Business registration number (s)"), "Business registration number (s)");
  }

  private static void readShip(TableRow row, UkTarget target) {
    UkDetails.imo(target, row.get("IMO number"), "IMO number");
    target.each(
        Property.OWNER_NAME, row.get("Current owner/operator (s)"), "Current owner/operator (s)");
    target.each(
        Property.PAST_OWNER_NAME,
        row.get("Previous owner/operator (s)"),
        "Previous owner/operator (s)");
    target.countries(
        Property.FLAG, row.get("Current believed flag of ship"), "Current believed flag of ship");
    target.countries(Property.PAST_FLAGS, row.get("Previous flags"), "Previous flags");
    target.each(Property.TYPE, row.get("Type of ship"), "Type of ship");
    target.each(Property.TONNAGE, row.get("Tonnage of ship"), "Tonnage of ship");
    target.each(Property.LENGTH, row.get("Length of ship"), "Length of ship");
    UkDetails.yearBuilt(target, row.get("Year Built"), "Year Built");
    target.each(
        Property.HULL_NUMBER,
        row.get("Hull identification number (HIN)"),
        "Hull identification number (HIN)");
  }
}
