package dev.tamga.lists.readers;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the consolidated list of OFSI, the British list of asset freezes until 28 January 2026. Its
 * groups carry the reference of the UK Sanctions List, their id in the list that followed.
 */
final class OfsiCsvReader implements ListReader {
  static final Map<String, String> LEFT_OUT =
      Map.of(
          "Non-Latin Script Type", "the letters of the name show their script",
          "Non-Latin Script Language", "the model does not keep the language of a name");

  private static final String AUTHORITY = "Office of Financial Sanctions Implementation";
  private static final Pattern LISTED_ASSET =
      Pattern.compile("Listed as asset of [^.]*?OFSI ID:? ?(\\d+)");
  private static final Pattern MEASURES =
      Pattern.compile("Financial sanctions imposed in addition to an asset freeze: ([^.]+)\\.");

  private static final UkTables.Layout LAYOUT =
      new UkTables.Layout(
          "uk_ofsi",
          "OFSI Consolidated List of Financial Sanctions Targets",
          "Office of Financial Sanctions Implementation, HM Treasury",
          36,
          "Group ID",
          "Group Type",
          "ofsi-",
          UkColumns.OFSI,
          LEFT_OUT);

  @Override
  public void read(ListInput input, EntitySink sink) throws IOException {
    UkTables.read(input, sink, LAYOUT, OfsiCsvReader::readRow);
  }

  private static void readRow(TableRow row, String key, UkTarget target) {
    UkTables.names(row, target, row.get("Alias Type"), row.get("Alias Quality"));
    target.each(Property.TITLE, row.get("Title"), "Title");
    target.nameInScript(row.get("Name Non-Latin Script"), "Name Non-Latin Script");
    target.birth(row);
    target.countries(Property.NATIONALITY, row.get("Nationality"), "Nationality");
    UkDocuments.passports(target, row);
    UkDocuments.nationalIdentifiers(target, row);
    target.each(Property.POSITION, row.get("Position"), "Position");
    UkTables.address(row, target, "Address ", "Post/Zip Code", "Country");
    readDesignation(row, key, target);
    String information = row.get("Other Information");
    if (information != null && target.isNew("Other Information", information)) {
      for (OfsiOtherInformation.Part part : OfsiOtherInformation.parts(information)) {
        readPart(part, "Other Information/" + part.label(), target);
      }
    }
  }

  private static void readDesignation(TableRow row, String key, UkTarget target) {
    String regime = row.get("Regime");
    Entity.Builder sanction = target.sanction(regime == null ? "" : regime, AUTHORITY);
    Dossier dossier = target.dossier();
    sanction.add(Property.RECORD_ID, key, "Group ID");
    dossier.date(sanction, Property.LISTING_DATE, row.get("Listed On"), "Listed On");
    dossier.date(
        sanction,
        Property.START_DATE,
        row.get("UK Sanctions List Date Designated"),
        "UK Sanctions List Date Designated");
    dossier.date(sanction, Property.MODIFIED_AT, row.get("Last Updated"), "Last Updated");
  }

  private static void readPart(OfsiOtherInformation.Part part, String field, UkTarget target) {
    String text = part.text();
    switch (part.label()) {
      case "UK Sanctions List Ref" -> {
        target.builder().referent("uk-" + text);
        target.ofEverySanction(Property.AUTHORITY_ID, text, field, null);
      }
      case "UN Ref" -> target.ofEverySanction(Property.UNSC_ID, text, field, null);
      case "UK Statement of Reasons" ->
          target.ofEverySanction(Property.REASON, NameTexts.oneLine(text), field, text);
      case "Gender" -> target.gender(text, field);
      case "Phone number", "Tel" -> UkDetails.phones(target, text, field);
      case "Fax" -> target.eachAsNote("Fax", text, field);
      case "Email address" -> UkDetails.online(target, Property.EMAIL, text, field);
      case "Website" -> UkDetails.online(target, Property.WEBSITE, text, field);
      case "Type of entity" -> target.each(Property.LEGAL_FORM, text, field);
      case "Subsidiaries" -> target.eachAsNote("Subsidiary", text, field);
      case "Parent company", "Current owners" -> target.each(Property.OWNER_NAME, text, field);
      case "Previous owners" -> target.each(Property.PAST_OWNER_NAME, text, field);
      case "Business Reg No" -> UkDetails.businessNumbers(target, text, field);
      case "IMO number" -> UkDetails.imo(target, text, field);
      case "Flag of ship" -> target.countries(Property.FLAG, text, field);
      case "Previous flags" -> target.countries(Property.PAST_FLAGS, text, field);
      case "Type of ship" -> target.each(Property.TYPE, text, field);
      case "Tonnage of ship" -> target.each(Property.TONNAGE, text, field);
      case "Length of ship" -> target.each(Property.LENGTH, text, field);
      case "Year built" -> UkDetails.yearBuilt(target, text, field);
      case OfsiOtherInformation.TEXT -> readText(text, target);
      default -> target.each(Property.HULL_NUMBER, text, field);
    }
  }

  private static void readText(String text, UkTarget target) {
    String field = "Other Information";
    target.builder().add(Property.NOTES, NameTexts.oneLine(text), field, text);
    Matcher measures = MEASURES.matcher(text);
    while (measures.find()) {
      target.ofEverySanction(Property.PROVISIONS, measures.group(1), field, measures.group());
    }
    Matcher asset = LISTED_ASSET.matcher(text);
    while (asset.find()) {
      target.ownedBy(asset.group(1), asset.group());
    }
  }
}
