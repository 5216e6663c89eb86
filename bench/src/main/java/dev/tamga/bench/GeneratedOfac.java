package dev.tamga.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * An advanced XML of OFAC of any size, with invented parties: what the real one holds for each
 * (several names in two scripts, a birth date, an address, a passport, relationships, a
 * designation), in the same order and as many times over as the size needs.
 */
final class GeneratedOfac {
  /** Measured over the file that comes out. */
  private static final int BYTES_FOR_EACH_PARTY = 7_500;

  private static final int ALIASES = 3;
  private static final int CYRILLIC_LETTERS = 32;

  private final BufferedWriter out;
  private final GeneratedNames names = new GeneratedNames(7);
  private final int parties;

  private GeneratedOfac(BufferedWriter out, int parties) {
    this.out = out;
    this.parties = parties;
  }

  /** Writes a file of about so many bytes. */
  static void write(Path file, long bytes) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      new GeneratedOfac(out, (int) (bytes / BYTES_FOR_EACH_PARTY)).write();
    }
  }

  private void write() throws IOException {
    out.write(BEGINNING);
    out.write("<Locations>\n");
    for (int i = 1; i <= parties; i++) {
      location(i);
    }
    out.write("</Locations>\n<IDRegDocuments>\n");
    for (int i = 1; i <= parties; i++) {
      document(i);
    }
    out.write("</IDRegDocuments>\n<DistinctParties>\n");
    for (int i = 1; i <= parties; i++) {
      party(i);
    }
    out.write("</DistinctParties>\n<ProfileRelationships>\n");
    for (int i = 1; i <= parties; i++) {
      relationship(i);
    }
    out.write("</ProfileRelationships>\n<SanctionsEntries>\n");
    for (int i = 1; i <= parties; i++) {
      entry(i);
    }
    out.write("</SanctionsEntries>\n<SanctionsEntryLinks />\n</Sanctions>\n");
  }

  private void location(int i) throws IOException {
    out.write(
        """
        <Location ID="%d">
          <LocationAreaCode AreaCodeID="11063" />
          <LocationCountry CountryID="%d" CountryRelevanceID="1" />
          <LocationPart LocPartTypeID="1454"><LocationPartValue Primary="true" LocPartValueTypeID="1" LocPartValueStatusID="1"><Comment /><Value>%s</Value></LocationPartValue></LocationPart>
          <LocationPart LocPartTypeID="1451"><LocationPartValue Primary="true" LocPartValueTypeID="1" LocPartValueStatusID="1"><Comment /><Value>%d %s Street, Building %d</Value></LocationPartValue></LocationPart>
          <LocationPart LocPartTypeID="1456"><LocationPartValue Primary="true" LocPartValueTypeID="1" LocPartValueStatusID="1"><Comment /><Value>%d</Value></LocationPartValue></LocationPart>
          <FeatureVersionReference FeatureVersionID="%d" />
        </Location>
        """
            .formatted(i, country(), names.family(), i % 200, names.family(), i % 9, i % 99999, i));
  }

  private void document(int i) throws IOException {
    out.write(
        """
        <IDRegDocument ID="%d" IDRegDocTypeID="1571" IdentityID="%d" IssuedBy-CountryID="%d" ValidityID="1">
          <Comment /><IDRegistrationNo>P%08d</IDRegistrationNo><IssuingAuthority>Office of %s</IssuingAuthority>
          <DocumentDate IDRegDocDateTypeID="1480">%s</DocumentDate>
          <DocumentDate IDRegDocDateTypeID="1481">%s</DocumentDate>
          <DocumentedNameReference DocumentedNameID="%d" />
        </IDRegDocument>
        """
            .formatted(i, i, country(), i, names.family(), period(2001), period(2011), i * 10));
  }

  private void party(int i) throws IOException {
    out.write(
        """
        <DistinctParty FixedRef="%d">
          <Comment>Invented for a measure; (Linked To: %s).</Comment>
          <Profile ID="%d" PartySubTypeID="4">
            <Identity ID="%d" FixedRef="%d" Primary="true" False="false">
        """
            .formatted(i, names.person(), i, i, i));
    for (int alias = 0; alias <= ALIASES; alias++) {
      alias(i, alias);
    }
    out.write(
        """
              <NamePartGroups>
                <MasterNamePartGroup><NamePartGroup ID="%d" NamePartTypeID="1520" /></MasterNamePartGroup>
                <MasterNamePartGroup><NamePartGroup ID="%d" NamePartTypeID="1521" /></MasterNamePartGroup>
              </NamePartGroups>
            </Identity>
            <Feature ID="%d" FeatureTypeID="8"><FeatureVersion ID="%d" ReliabilityID="1560"><Comment />%s</FeatureVersion><IdentityReference IdentityID="%d" IdentityFeatureLinkTypeID="1" /></Feature>
            <Feature ID="%d" FeatureTypeID="25"><FeatureVersion ID="%d" ReliabilityID="1560"><Comment /><VersionLocation LocationID="%d" /></FeatureVersion><IdentityReference IdentityID="%d" IdentityFeatureLinkTypeID="1" /></Feature>
            <Feature ID="%d" FeatureTypeID="9"><FeatureVersion ID="%d" ReliabilityID="1560"><Comment /><VersionDetail DetailTypeID="1432">%s, Russia</VersionDetail></FeatureVersion><IdentityReference IdentityID="%d" IdentityFeatureLinkTypeID="1" /></Feature>
            <Feature ID="%d" FeatureTypeID="224"><FeatureVersion ID="%d" ReliabilityID="1560"><Comment /><VersionDetail DetailTypeID="1431" DetailReferenceID="91526" /></FeatureVersion><IdentityReference IdentityID="%d" IdentityFeatureLinkTypeID="1" /></Feature>
          </Profile>
        </DistinctParty>
        """
            .formatted(
                2 * i,
                2 * i + 1,
                4 * i,
                4 * i,
                period(1940 + i % 60),
                i,
                4 * i + 1,
                4 * i + 1,
                i,
                i,
                4 * i + 2,
                4 * i + 2,
                names.family(),
                i,
                4 * i + 3,
                4 * i + 3,
                i));
  }

  private void alias(int i, int alias) throws IOException {
    boolean first = alias == 0;
    out.write(
        """
              <Alias FixedRef="%d" AliasTypeID="%d" Primary="%b" LowQuality="%b">
        """
            .formatted(i, first ? 1403 : 1400, first, alias == ALIASES));
    documentedName(i, 10 * i + 2 * alias, 215, names.family(), names.given());
    if (alias < 2) {
      documentedName(i, 10 * i + 2 * alias + 1, 220, cyrillic(7), cyrillic(5));
    }
    out.write("      </Alias>\n");
  }

  private void documentedName(int party, int id, int script, String family, String given)
      throws IOException {
    out.write(
        """
                <DocumentedName ID="%d" FixedRef="%d" DocNameStatusID="1">
                  <DocumentedNamePart><NamePartValue NamePartGroupID="%d" ScriptID="%d" ScriptStatusID="1" Acronym="false">%s</NamePartValue></DocumentedNamePart>
                  <DocumentedNamePart><NamePartValue NamePartGroupID="%d" ScriptID="%d" ScriptStatusID="1" Acronym="false">%s</NamePartValue></DocumentedNamePart>
                </DocumentedName>
        """
            .formatted(id, party, 2 * party, script, family, 2 * party + 1, script, given));
  }

  private void relationship(int i) throws IOException {
    out.write(
        """
        <ProfileRelationship ID="%d" From-ProfileID="%d" To-ProfileID="%d" RelationTypeID="15003" RelationQualityID="1540" Former="false" SanctionsEntryID="%d"><Comment /></ProfileRelationship>
        """
            .formatted(i, i, 1 + names.number(parties), i));
  }

  private void entry(int i) throws IOException {
    out.write(
        """
        <SanctionsEntry ID="%d" ProfileID="%d" ListID="1550">
          <EntryEvent ID="%d" EntryEventTypeID="1" LegalBasisID="1828"><Comment /><Date CalendarTypeID="1"><Year>2020</Year><Month>10</Month><Day>5</Day></Date></EntryEvent>
          <SanctionsMeasure ID="%d" SanctionsTypeID="1"><Comment>SDGT</Comment></SanctionsMeasure>
          <SanctionsMeasure ID="%d" SanctionsTypeID="1705"><Comment /></SanctionsMeasure>
        </SanctionsEntry>
        """
            .formatted(i, i, i, 2 * i, 2 * i + 1));
  }

  private int country() {
    return switch (names.number(3)) {
      case 0 -> 11063;
      case 1 -> 11171;
      default -> 11110;
    };
  }

  private String cyrillic(int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append((char) ('а' + names.number(CYRILLIC_LETTERS)));
    }
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private String period(int year) {
    String day =
        "<Year>%d</Year><Month>%d</Month><Day>%d</Day>"
            .formatted(year, 1 + names.number(12), 1 + names.number(28));
    String point =
        """
        Approximate="false" YearFixed="false" MonthFixed="false" DayFixed="false"><From>%s</From><To>%s</To>\
        """
            .formatted(day, day);
    return "<DatePeriod CalendarTypeID=\"1\" YearFixed=\"false\" MonthFixed=\"false\""
        + " DayFixed=\"false\"><Start "
        + point
        + "</Start><End "
        + point
        + "</End></DatePeriod>";
  }

  private static final String BEGINNING =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <Sanctions xmlns="https://www.un.org/sanctions/1.0" Version="1">
      <DateOfIssue CalendarTypeID="1"><Year>2026</Year><Month>11</Month><Day>24</Day></DateOfIssue>
      <ReferenceValueSets>
        <AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1403">Name</AliasType></AliasTypeValues>
        <AreaCodeValues><AreaCode ID="11063" CountryID="11063" Description="Cuba" AreaCodeTypeID="1">CU</AreaCode></AreaCodeValues>
        <CountryValues><Country ID="11063" ISO2="CU">Cuba</Country><Country ID="11171" ISO2="RU">Russia</Country><Country ID="11110" ISO2="IR">Iran</Country></CountryValues>
        <DetailReferenceValues><DetailReference ID="91526">Male</DetailReference></DetailReferenceValues>
        <EntryEventTypeValues><EntryEventType ID="1">Created</EntryEventType></EntryEventTypeValues>
        <FeatureTypeValues><FeatureType ID="8" FeatureTypeGroupID="1">Birthdate</FeatureType><FeatureType ID="9" FeatureTypeGroupID="1">Place of Birth</FeatureType><FeatureType ID="25" FeatureTypeGroupID="1">Location</FeatureType><FeatureType ID="224" FeatureTypeGroupID="1">Gender</FeatureType></FeatureTypeValues>
        <IDRegDocDateTypeValues><IDRegDocDateType ID="1480">Issue Date</IDRegDocDateType><IDRegDocDateType ID="1481">Expiration Date</IDRegDocDateType></IDRegDocDateTypeValues>
        <IDRegDocTypeValues><IDRegDocType ID="1571">Passport</IDRegDocType></IDRegDocTypeValues>
        <LegalBasisValues><LegalBasis ID="1828" LegalBasisShortRef="EO13224" LegalBasisTypeID="1" SanctionsProgramID="1">Executive Order 13224 (Terrorism)</LegalBasis></LegalBasisValues>
        <ListValues><List ID="1550">SDN List</List></ListValues>
        <LocPartTypeValues><LocPartType ID="1451">ADDRESS1</LocPartType><LocPartType ID="1454">CITY</LocPartType><LocPartType ID="1456">POSTAL CODE</LocPartType></LocPartTypeValues>
        <NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType></NamePartTypeValues>
        <PartySubTypeValues><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
        <PartyTypeValues><PartyType ID="1">Individual</PartyType></PartyTypeValues>
        <RelationQualityValues><RelationQuality ID="1540">High</RelationQuality></RelationQualityValues>
        <RelationTypeValues><RelationType ID="15003" Symmetrical="false">Owned or Controlled By</RelationType></RelationTypeValues>
        <ReliabilityValues><Reliability ID="1560">Confirmed</Reliability></ReliabilityValues>
        <SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType><SanctionsType ID="1705">Block</SanctionsType></SanctionsTypeValues>
        <ScriptValues><Script ID="215" ScriptCode="Latn">Latin</Script><Script ID="220" ScriptCode="Cyrl">Cyrillic</Script></ScriptValues>
        <ValidityValues><Validity ID="1">Valid</Validity></ValidityValues>
      </ReferenceValueSets>
      """;
}
