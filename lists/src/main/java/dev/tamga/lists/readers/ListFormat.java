package dev.tamga.lists.readers;

/** The published forms of lists that Tamga reads. */
public enum ListFormat {
  OFAC_CSV("OFAC legacy CSV: names"),
  OFAC_CSV_ALIASES("OFAC legacy CSV: aliases"),
  OFAC_CSV_ADDRESSES("OFAC legacy CSV: addresses"),
  OFAC_CSV_COMMENTS("OFAC legacy CSV: continued remarks"),
  OFAC_XML("OFAC legacy XML"),
  OFAC_ENHANCED_XML("OFAC enhanced XML"),
  OFAC_ADVANCED_XML("OFAC advanced XML"),
  UN_XML("United Nations consolidated XML"),
  UK_CSV("UK Sanctions List CSV"),
  OFSI_CSV("OFSI consolidated list CSV"),
  EU_XML("EU financial sanctions XML 1.1"),
  CANADA_XML("Canada SEMA XML"),
  AUSTRALIA_XLSX("Australia DFAT workbook"),
  CSL_CSV("US consolidated screening list CSV"),
  CSL_JSON("US consolidated screening list JSON"),
  BIS_DENIED_PERSONS("BIS denied persons list"),
  SWITZERLAND_XML("Switzerland SECO XML"),
  KYRGYZSTAN_XML("Kyrgyz national sanctions list XML"),
  ENTITY_JSON("FollowTheMoney JSON lines"),
  SIMPLE_CSV("simple CSV list");

  private final String title;

  ListFormat(String title) {
    this.title = title;
  }

  /** What to call the form in a message. */
  public String title() {
    return title;
  }

  /** Whether the file completes another one and is not a list by itself. */
  public boolean isCompanion() {
    return switch (this) {
      case OFAC_CSV_ALIASES, OFAC_CSV_ADDRESSES, OFAC_CSV_COMMENTS -> true;
      default -> false;
    };
  }
}
