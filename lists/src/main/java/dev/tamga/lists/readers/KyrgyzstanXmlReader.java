package dev.tamga.lists.readers;

import dev.tamga.screening.Countries;
import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the national sanctions list of the Kyrgyz Republic. It has no keys: an id is made from the
 * names, the date of birth and the date of inclusion.
 */
final class KyrgyzstanXmlReader implements ListReader {
  static final String DATASET = "kg_fiu";
  static final String PUBLISHER = "State Financial Intelligence Service of the Kyrgyz Republic";

  /** Nothing of this list is left out. */
  static final Map<String, String> LEFT_OUT = Map.of();

  private static final String PERSON = "KyrgyzPhysicPerson";
  private static final String LEGAL_PERSON = "KyrgyzLegalPerson";

  private static final Pattern BETWEEN_DATES =
      Pattern.compile("\\s*(?:[;,\\n]|\\sили\\s|\\sлибо\\s)\\s*");
  private static final Pattern WORDS_FOR_YEAR =
      Pattern.compile("\\s*(?:г\\.\\s*р\\.?|г\\.|г|год[а]?(?:\\s+рождения)?|ж\\.)$");

  /** What the publisher's software writes where it has no date. */
  private static final Pattern NO_DATE = Pattern.compile("0?1\\.0?1\\.0001.*|0001-01-01.*|-+");

  @Override
  public void read(ListInput input, EntitySink sink) throws IOException {
    try (InputStream in = input.open();
        XmlRecords records = new XmlRecords(in, input.name(), Set.of(PERSON, LEGAL_PERSON))) {
      if (!records.root().name().equals("SanctionList")) {
        throw new ListReadException(
            input.name()
                + " begins with <"
                + records.root().name()
                + ">, not <SanctionList>: it is not the list of the Kyrgyz Republic."
                + " Download it again from the publisher's page.");
      }
      Reading reading =
          Reading.begin(
              new ListHeader(DATASET, "Kyrgyz National Sanctions List", PUBLISHER, null), sink);
      records.root().reportUnread(LEFT_OUT, sink);
      Set<String> ids = new HashSet<>();
      int count = 0;
      for (XmlElement record = records.next(); record != null; record = records.next()) {
        if (readRecord(record, ids, reading)) {
          record.reportUnread(LEFT_OUT, sink);
        }
        count++;
      }
      if (count == 0) {
        throw new ListReadException(
            input.name() + " holds no entries. Download it again from the publisher's page.");
      }
    }
  }

  /** Says whether the record was taken; one that was not has been complained of. */
  private static boolean readRecord(XmlElement record, Set<String> ids, Reading reading)
      throws IOException {
    String surname = record.text("Surname");
    String name = record.text("Name");
    String patronymic = record.text("Patronomic");
    if (surname == null && name == null && patronymic == null) {
      reading.sink().problem(record.name(), "an entry without a name was passed over");
      return false;
    }
    String born = record.text("DataBirth");
    String included = record.text("DateInclusion");
    String id = "kg-" + StableKey.of(surname, name, patronymic, born, included);
    if (!ids.add(id)) {
      // Two entries that agree in all this are told apart by what else they say.
      id =
          "kg-"
              + StableKey.of(
                  surname,
                  name,
                  patronymic,
                  born,
                  included,
                  record.text("PlaceBirth"),
                  record.text("CategoryPerson"),
                  record.text("BasicInclusion"));
      if (!ids.add(id)) {
        reading.sink().problem(id, "the same entry stands in the file more than once");
        return false;
      }
    }
    boolean person = record.name().equals(PERSON);
    Dossier dossier = reading.dossier(id, person ? Schema.PERSON : Schema.ORGANIZATION);
    dossier.add(Property.TOPICS, "sanction", "");
    if (person) {
      readPersonNames(surname, name, patronymic, dossier);
    } else {
      readNames(NameTexts.join(" ", surname, name, patronymic), dossier);
    }
    if (born != null) {
      readBirthDates(born, person, dossier);
    }
    readBirthPlace(record.text("PlaceBirth"), dossier);
    readSanction(record, included, dossier);
    dossier.send();
    return true;
  }

  private static void readNames(String field, Dossier dossier) {
    List<String> names = KyrgyzNames.of(field);
    dossier.target().add(Property.NAME, names.getFirst(), LEGAL_PERSON + "/Name", field);
    for (String other : names.subList(1, names.size())) {
      dossier.target().add(Property.ALIAS, other, LEGAL_PERSON + "/Name", field);
    }
  }

  /** Parts can hold other spellings, as in {@code Абдуллаев (Абдуллоев)}. */
  private static void readPersonNames(
      @Nullable String surname,
      @Nullable String name,
      @Nullable String patronymic,
      Dossier dossier) {
    String original = NameTexts.join(" ", surname, name, patronymic);
    Property property = Property.NAME;
    for (String given : KyrgyzNames.spellings(name)) {
      for (String father : KyrgyzNames.spellings(patronymic)) {
        for (String family : KyrgyzNames.spellings(surname)) {
          String whole = NameTexts.oneLine(given + " " + father + " " + family);
          dossier.target().add(property, whole, PERSON + "/Name", original);
          property = Property.ALIAS;
        }
      }
    }
    part(Property.FIRST_NAME, name, "Name", dossier);
    part(Property.FATHER_NAME, patronymic, "Patronomic", dossier);
    part(Property.LAST_NAME, surname, "Surname", dossier);
  }

  private static void part(
      Property property, @Nullable String text, String field, Dossier dossier) {
    for (String spelling : KyrgyzNames.spellings(text)) {
      dossier.target().add(property, spelling, PERSON + "/" + field, text);
    }
  }

  private static void readBirthDates(String text, boolean person, Dossier dossier) {
    String field = "DataBirth";
    for (String single : BETWEEN_DATES.split(text.strip())) {
      String plain = WORDS_FOR_YEAR.matcher(single.strip()).replaceFirst("");
      if (plain.isEmpty() || NO_DATE.matcher(plain).matches()) {
        continue;
      }
      Optional<String> date = PlainDates.read(plain, PlainDates.Order.DAY_FIRST);
      if (date.isPresent()) {
        dossier
            .target()
            .add(
                person ? Property.BIRTH_DATE : Property.INCORPORATION_DATE,
                date.get(),
                field,
                single);
      } else {
        dossier.oddValue(dossier.target(), field, single);
      }
    }
  }

  /** The place is free text; a country in it is taken where one part of it is nothing else. */
  private static void readBirthPlace(@Nullable String text, Dossier dossier) {
    if (text == null || text.matches("-+")) {
      return;
    }
    dossier.target().add(Property.BIRTH_PLACE, NameTexts.oneLine(text), "PlaceBirth", text);
    SequencedSet<String> countries = new LinkedHashSet<>();
    for (String part : text.split("[,;\\n()]")) {
      Countries.code(part).filter(_ -> part.strip().length() > 2).ifPresent(countries::add);
    }
    for (String country : countries) {
      dossier.target().add(Property.BIRTH_COUNTRY, country, "PlaceBirth", text);
    }
  }

  private static void readSanction(XmlElement record, @Nullable String included, Dossier dossier) {
    Entity.Builder sanction = dossier.sanction("").add(Property.AUTHORITY, PUBLISHER, "");
    String category = record.text("CategoryPerson");
    if (category != null) {
      String line = NameTexts.oneLine(category);
      dossier.target().add(Property.PROGRAM_ID, line, "CategoryPerson", category);
      sanction
          .add(Property.PROGRAM_ID, line, "CategoryPerson", category)
          .add(Property.PROGRAM, line, "CategoryPerson", category);
    }
    String basis = record.text("BasicInclusion");
    if (basis != null) {
      sanction.add(Property.REASON, NameTexts.oneLine(basis), "BasicInclusion", basis);
    }
    if (included == null || NO_DATE.matcher(included).matches()) {
      return;
    }
    String plain = WORDS_FOR_YEAR.matcher(included).replaceFirst("");
    dossier.date(sanction, Property.LISTING_DATE, plain, "DateInclusion");
    String day = sanction.build().first(Property.LISTING_DATE);
    sanction.add(Property.START_DATE, day, "DateInclusion", included);
    dossier.target().firstSeen(day);
  }
}
