package dev.tamga.screening;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a {@link Value} says about its entity, by the names of the <a
 * href="https://followthemoney.tech/explorer/">FollowTheMoney</a> model. A handful ({@code
 * weakAlias}, {@code hullNumber}, {@code pastOwnerName} …) are kept here under a name of their own
 * because official lists state them.
 */
public enum Property {
  // Names
  NAME("name", Type.NAME),
  ALIAS("alias", Type.NAME),
  WEAK_ALIAS("weakAlias", Type.NAME),
  PREVIOUS_NAME("previousName", Type.NAME),
  ABBREVIATION("abbreviation", Type.NAME),
  // Parts of a name, where the list states them
  FIRST_NAME("firstName", Type.NAME_PART),
  SECOND_NAME("secondName", Type.NAME_PART),
  MIDDLE_NAME("middleName", Type.NAME_PART),
  FATHER_NAME("fatherName", Type.NAME_PART),
  MOTHER_NAME("motherName", Type.NAME_PART),
  LAST_NAME("lastName", Type.NAME_PART),
  NAME_SUFFIX("nameSuffix", Type.NAME_PART),
  TITLE("title", Type.NAME_PART),
  // Dates, each as vague as its source (see VagueDate)
  BIRTH_DATE("birthDate", Type.DATE),
  DEATH_DATE("deathDate", Type.DATE),
  INCORPORATION_DATE("incorporationDate", Type.DATE),
  DISSOLUTION_DATE("dissolutionDate", Type.DATE),
  BUILD_DATE("buildDate", Type.DATE),
  START_DATE("startDate", Type.DATE),
  END_DATE("endDate", Type.DATE),
  LISTING_DATE("listingDate", Type.DATE),
  DATE("date", Type.DATE),
  MODIFIED_AT("modifiedAt", Type.DATE),
  SOURCE_DATE("sourceDate", Type.DATE),
  // Countries, as ISO 3166-1 alpha-2 codes in lower case where the text could be resolved
  COUNTRY("country", Type.COUNTRY),
  NATIONALITY("nationality", Type.COUNTRY),
  CITIZENSHIP("citizenship", Type.COUNTRY),
  JURISDICTION("jurisdiction", Type.COUNTRY),
  MAIN_COUNTRY("mainCountry", Type.COUNTRY),
  BIRTH_COUNTRY("birthCountry", Type.COUNTRY),
  FLAG("flag", Type.COUNTRY),
  PAST_FLAGS("pastFlags", Type.COUNTRY),
  // Identifiers
  ID_NUMBER("idNumber", Type.IDENTIFIER),
  PASSPORT_NUMBER("passportNumber", Type.IDENTIFIER),
  SOCIAL_SECURITY_NUMBER("socialSecurityNumber", Type.IDENTIFIER),
  TAX_NUMBER("taxNumber", Type.IDENTIFIER),
  VAT_CODE("vatCode", Type.IDENTIFIER),
  INN_CODE("innCode", Type.IDENTIFIER),
  KPP_CODE("kppCode", Type.IDENTIFIER),
  REGISTRATION_NUMBER("registrationNumber", Type.IDENTIFIER),
  OGRN_CODE("ogrnCode", Type.IDENTIFIER),
  OKPO_CODE("okpoCode", Type.IDENTIFIER),
  USC_CODE("uscCode", Type.IDENTIFIER),
  DUNS_CODE("dunsCode", Type.IDENTIFIER),
  LEI_CODE("leiCode", Type.IDENTIFIER),
  SWIFT_BIC("swiftBic", Type.IDENTIFIER),
  BIK_CODE("bikCode", Type.IDENTIFIER),
  ISIN_CODE("isinCode", Type.IDENTIFIER),
  IMO_NUMBER("imoNumber", Type.IDENTIFIER),
  MMSI("mmsi", Type.IDENTIFIER),
  CALL_SIGN("callSign", Type.IDENTIFIER),
  SERIAL_NUMBER("serialNumber", Type.IDENTIFIER),
  HULL_NUMBER("hullNumber", Type.IDENTIFIER),
  PUBLIC_KEY("publicKey", Type.IDENTIFIER),
  NUMBER("number", Type.IDENTIFIER),
  // Places
  ADDRESS("address", Type.ADDRESS),
  BIRTH_PLACE("birthPlace", Type.ADDRESS),
  FULL("full", Type.ADDRESS),
  // Parts of an address
  STREET("street", Type.TEXT),
  STREET_2("street2", Type.TEXT),
  STREET_3("street3", Type.TEXT),
  CITY("city", Type.TEXT),
  STATE("state", Type.TEXT),
  REGION("region", Type.TEXT),
  PLACE("place", Type.TEXT),
  POSTAL_CODE("postalCode", Type.TEXT),
  POST_OFFICE_BOX("postOfficeBox", Type.TEXT),
  // Contact
  PHONE("phone", Type.TEXT),
  EMAIL("email", Type.TEXT),
  WEBSITE("website", Type.TEXT),
  // What is said of a person or an organization
  GENDER("gender", Type.TEXT),
  POSITION("position", Type.TEXT),
  RELIGION("religion", Type.TEXT),
  ETHNICITY("ethnicity", Type.TEXT),
  EDUCATION("education", Type.TEXT),
  LEGAL_FORM("legalForm", Type.TEXT),
  SECTOR("sector", Type.TEXT),
  DESCRIPTION("description", Type.TEXT),
  NOTES("notes", Type.TEXT),
  SUMMARY("summary", Type.TEXT),
  KEYWORDS("keywords", Type.TEXT),
  TOPICS("topics", Type.TEXT),
  SOURCE_URL("sourceUrl", Type.TEXT),
  PUBLISHER("publisher", Type.TEXT),
  // What is said of a vessel, an aircraft, a wallet
  TYPE("type", Type.TEXT),
  MODEL("model", Type.TEXT),
  TONNAGE("tonnage", Type.TEXT),
  GROSS_REGISTERED_TONNAGE("grossRegisteredTonnage", Type.TEXT),
  LENGTH("length", Type.TEXT),
  OPERATOR_NAME("operatorName", Type.TEXT),
  OWNER_NAME("ownerName", Type.TEXT),
  PAST_OWNER_NAME("pastOwnerName", Type.TEXT),
  CURRENCY("currency", Type.TEXT),
  MANAGING_EXCHANGE("managingExchange", Type.TEXT),
  // Designations
  AUTHORITY("authority", Type.TEXT),
  AUTHORITY_ID("authorityId", Type.TEXT),
  UNSC_ID("unscId", Type.TEXT),
  PROGRAM("program", Type.TEXT),
  PROGRAM_ID("programId", Type.TEXT),
  PROGRAM_URL("programUrl", Type.TEXT),
  PROVISIONS("provisions", Type.TEXT),
  LEGAL_BASIS("legalBasis", Type.TEXT),
  REASON("reason", Type.TEXT),
  STATUS("status", Type.TEXT),
  DURATION("duration", Type.TEXT),
  RECORD_ID("recordId", Type.TEXT),
  // Links between entities: values are entity ids
  ENTITY("entity", Type.ENTITY),
  ADDRESS_ENTITY("addressEntity", Type.ENTITY),
  HOLDER("holder", Type.ENTITY),
  OWNER("owner", Type.ENTITY),
  ASSET("asset", Type.ENTITY),
  DIRECTOR("director", Type.ENTITY),
  ORGANIZATION("organization", Type.ENTITY),
  MEMBER("member", Type.ENTITY),
  EMPLOYER("employer", Type.ENTITY),
  EMPLOYEE("employee", Type.ENTITY),
  AGENT("agent", Type.ENTITY),
  CLIENT("client", Type.ENTITY),
  PERSON("person", Type.ENTITY),
  RELATIVE("relative", Type.ENTITY),
  ASSOCIATE("associate", Type.ENTITY),
  SUBJECT("subject", Type.ENTITY),
  OBJECT("object", Type.ENTITY),
  PREDECESSOR("predecessor", Type.ENTITY),
  SUCCESSOR("successor", Type.ENTITY),
  // What a link says
  ROLE("role", Type.TEXT),
  RELATIONSHIP("relationship", Type.TEXT),
  PERCENTAGE("percentage", Type.TEXT),
  SHARES_COUNT("sharesCount", Type.TEXT);

  /** How the values of a property are to be read. */
  public enum Type {
    /** A whole name, which is compared with those of a query. */
    NAME,
    /** A part of a name, kept as the list states it. */
    NAME_PART,
    /** A date in the form of {@link VagueDate}; the list's words where they say none. */
    DATE,
    /** A code of {@link Countries}; the list's words where they name none. */
    COUNTRY,
    /** A number or mark that one bearer has. */
    IDENTIFIER,
    /** An address in one line, or a place. */
    ADDRESS,
    /** The id of another entity. */
    ENTITY,
    /** Anything else. */
    TEXT
  }

  private static final Map<String, Property> BY_LABEL = new HashMap<>();

  static {
    for (Property property : values()) {
      BY_LABEL.put(property.label, property);
    }
  }

  private final String label;
  private final Type type;

  Property(String label, Type type) {
    this.label = label;
    this.type = type;
  }

  /** The name that FollowTheMoney gives it, for example {@code birthDate}. */
  public String label() {
    return label;
  }

  /** How its values are to be read. */
  public Type type() {
    return type;
  }

  /** The property of that FollowTheMoney name; empty when the model here does not have it. */
  public static Optional<Property> byLabel(String label) {
    return Optional.ofNullable(BY_LABEL.get(label));
  }
}
