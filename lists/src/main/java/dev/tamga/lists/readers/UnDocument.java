package dev.tamga.lists.readers;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document of the United Nations' list. Its number stands in the number field, alone or
 * among words, or only in the note or in the second type.
 */
final class UnDocument {
  private static final String FIELD = "INDIVIDUAL_DOCUMENT";

  private UnDocument() {}

  static void read(XmlElement element, Dossier dossier) {
    String type = oneLine(element.text("TYPE_OF_DOCUMENT"));
    String exactType = oneLine(element.text("TYPE_OF_DOCUMENT2"));
    String stated = oneLine(element.text("NUMBER"));
    String note = oneLine(element.text("NOTE"));
    String issuingCountry = element.text("ISSUING_COUNTRY");
    String issueDate = element.text("DATE_OF_ISSUE");
    String city = element.text("CITY_OF_ISSUE");
    String country = element.text("COUNTRY_OF_ISSUE");
    if (Stream.of(type, exactType, stated, note, issuingCountry, issueDate, city, country)
        .allMatch(Objects::isNull)) {
      return;
    }
    String words =
        Stream.of(exactType == null || isEmptyWord(exactType) ? type : exactType, stated, note)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    String kindWords = exactType == null || isEmptyWord(exactType) ? words : exactType;
    String kind = stated == null ? words : kindWords;
    Entity.Builder document =
        dossier.linked(
            DocumentNumber.schema(kind), "id", words + "|" + issuingCountry + "|" + issueDate);
    document
        .add(Property.HOLDER, dossier.id(), "")
        .add(Property.TYPE, type, FIELD + "/TYPE_OF_DOCUMENT")
        .add(Property.TYPE, exactType, FIELD + "/TYPE_OF_DOCUMENT2")
        .add(Property.NOTES, note, FIELD + "/NOTE")
        .add(Property.AUTHORITY, place(city, country), FIELD + "/CITY_OF_ISSUE");
    readNumber(stated, exactType, note, kind, document, dossier);
    dossier.country(document, Property.COUNTRY, issuingCountry, FIELD + "/ISSUING_COUNTRY");
    if (issuingCountry == null) {
      dossier.country(document, Property.COUNTRY, country, FIELD + "/COUNTRY_OF_ISSUE");
    }
    readDates(issueDate, stated, note, document, dossier);
  }

  private static void readNumber(
      @Nullable String stated,
      @Nullable String exactType,
      @Nullable String note,
      String kind,
      Entity.Builder document,
      Dossier dossier) {
    String text = stated;
    String field = FIELD + "/NUMBER";
    String number = stated == null ? null : DocumentNumber.in(stated).orElse(stated);
    if (number == null && exactType != null) {
      text = exactType;
      field = FIELD + "/TYPE_OF_DOCUMENT2";
      number = DocumentNumber.announcedIn(exactType).orElse(null);
    }
    if (number == null && note != null) {
      text = note;
      field = FIELD + "/NOTE";
      number =
          DocumentNumber.announcedIn(note)
              .or(() ->
                  note.matches("\\d{5,} .*") ? DocumentNumber.in(note) : java.util.Optional.empty())
              .orElse(null);
    }
    if (number != null) {
      document.add(Property.NUMBER, number, field, text);
      dossier.target().add(DocumentNumber.property(kind), number, field, text);
    }
  }

  private static void readDates(
      @Nullable String issueDate,
      @Nullable String stated,
      @Nullable String note,
      Entity.Builder document,
      Dossier dossier) {
    dossier.date(document, Property.START_DATE, issueDate, FIELD + "/DATE_OF_ISSUE");
    Stream.of(note, stated)
        .filter(Objects::nonNull)
        .forEach(text -> {
          DocumentNumber.expiry(text)
              .ifPresent(date -> dossier.date(document, Property.END_DATE, date, FIELD + "/NOTE"));
          if (issueDate == null) {
            DocumentNumber.issue(text)
                .ifPresent(
                    date -> dossier.date(document, Property.START_DATE, date, FIELD + "/NOTE"));
          }
        });
  }

  /** 'number:' says nothing of the document. */
  private static boolean isEmptyWord(String type) {
    return type.toLowerCase(Locale.ROOT).matches("(?:number|no)\\W*");
  }

  private static @Nullable String place(@Nullable String city, @Nullable String country) {
    String place =
        Stream.of(city, country).filter(Objects::nonNull).collect(Collectors.joining(", "));
    return place.isEmpty() ? null : place;
  }

  private static @Nullable String oneLine(@Nullable String text) {
    return text == null ? null : NameTexts.oneLine(text);
  }
}
