package dev.tamga.lists.readers;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the national sanctions list of the Kyrgyz Republic in XML. The list has no key, so an id is
 * made from the kind, the name and the birth date. The legal persons have all their names in one
 * field; the first is the name, the others are aliases.
 */
final class KyrgyzstanXmlReader implements ListReader {
  private static final String DATASET = "kg_fiu";
  private static final String AUTHORITY =
      "State Financial Intelligence Service of the Kyrgyz Republic";
  private static final Pattern QUOTED = Pattern.compile("«([^«»]+)»|“([^“”]+)”|\"([^\"]+)\"");
  private static final Map<String, String> LEFT_OUT =
      Map.of(
          "KyrgyzPhysicPerson/Number", "the place in the list, numbered anew in each version",
          "KyrgyzLegalPerson/Number", "the place in the list, numbered anew in each version");

  @Override
  public void read(ListInput input, EntitySink sink) throws IOException {
    try (InputStream in = input.open();
        XmlRecords records =
            new XmlRecords(in, input.name(), Set.of("KyrgyzPhysicPerson", "KyrgyzLegalPerson"))) {
      sink.list(
          new ListHeader(
              DATASET, "National sanctions list of the Kyrgyz Republic", AUTHORITY, null));
      Run run = new Run(sink);
      for (XmlElement each = records.next(); each != null; each = records.next()) {
        run.readRecord(each);
      }
      if (run.count == 0) {
        throw new ListReadException(
            input.name()
                + ": there is no <KyrgyzPhysicPerson> and no <KyrgyzLegalPerson> in it. Download"
                + " the list again.");
      }
    }
  }

  /** One reading of one file. */
  private static final class Run {
    private final EntitySink sink;
    private final TypedValues typed;
    private final Set<String> ids = new HashSet<>();
    private int count;

    Run(EntitySink sink) {
      this.sink = sink;
      this.typed = new TypedValues(sink);
    }

    void readRecord(XmlElement each) throws IOException {
      count++;
      String where = each.name() + " " + count;
      Entity.Builder target =
          each.name().equals("KyrgyzPhysicPerson") ? person(each, where) : legalPerson(each, where);
      if (target == null) {
        sink.problem(where, "the record has no name and is not taken");
      } else {
        emit(target, each, where);
      }
      each.reportUnread(LEFT_OUT, sink);
    }

    private Entity.@Nullable Builder person(XmlElement each, String where) {
      String surname = plain(each.text("Surname"));
      String given = plain(each.text("Name"));
      String patronymic = plain(each.text("Patronomic"));
      String born = plain(each.text("DataBirth"));
      String name = joined(given, patronymic, surname);
      if (name.isEmpty()) {
        return null;
      }
      Entity.Builder person = start(Schema.PERSON, name, born == null ? "" : born, where);
      return addPerson(person, each, surname, given, patronymic, born, where);
    }

    private Entity.Builder addPerson(
        Entity.Builder person,
        XmlElement each,
        @Nullable String surname,
        @Nullable String given,
        @Nullable String patronymic,
        @Nullable String born,
        String where) {
      String field = "KyrgyzPhysicPerson/";
      person.add(
          Property.NAME,
          joined(given, patronymic, surname),
          field + "Surname",
          joined(surname, given, patronymic));
      person.add(Property.LAST_NAME, surname, field + "Surname");
      person.add(Property.FIRST_NAME, given, field + "Name");
      person.add(Property.FATHER_NAME, patronymic, field + "Patronomic");
      if (born != null) {
        for (String date : born.split("\\s*[;,]\\s*|\\s+(?:или|or)\\s+")) {
          typed.date(
              person,
              Property.BIRTH_DATE,
              date.replaceFirst("\\s*(?:г\\.?|года|г\\.р\\.)$", ""),
              field + "DataBirth",
              where);
        }
      }
      return person.add(Property.BIRTH_PLACE, plain(each.text("PlaceBirth")), field + "PlaceBirth");
    }

    private Entity.@Nullable Builder legalPerson(XmlElement each, String where) {
      String field = each.text("Name");
      List<String> names = names(field);
      if (names.isEmpty()) {
        return null;
      }
      Entity.Builder legal = start(Schema.ORGANIZATION, names.getFirst(), "", where);
      legal.add(Property.NAME, names.getFirst(), "KyrgyzLegalPerson/Name", field);
      for (String alias : names.subList(1, names.size())) {
        legal.add(Property.ALIAS, alias, "KyrgyzLegalPerson/Name", field);
      }
      return legal;
    }

    private Entity.Builder start(Schema schema, String name, String born, String where) {
      String id = "kg-" + StableKey.of(schema.label(), name, born);
      String free = id;
      for (int i = 2; !ids.add(free); i++) {
        free = id + "-" + i;
      }
      if (!free.equals(id)) {
        sink.problem(where, name + " stands in the list twice; both are kept");
      }
      return Entity.builder(free, schema, DATASET).target();
    }

    private void emit(Entity.Builder target, XmlElement each, String where) throws IOException {
      String record = each.name() + "/";
      String basis = plain(each.text("BasicInclusion"));
      String category = plain(each.text("CategoryPerson"));
      target.add(Property.TOPICS, "sanction", each.name());
      target.add(Property.PROGRAM_ID, category, record + "CategoryPerson");
      sink.entity(target.build());
      Entity.Builder sanction =
          Entity.builder(target.id() + "-sanction-1", Schema.SANCTION, DATASET)
              .add(Property.ENTITY, target.id(), each.name())
              .add(Property.AUTHORITY, AUTHORITY, each.name())
              .add(Property.COUNTRY, "kg", each.name())
              .add(Property.PROGRAM, category, record + "CategoryPerson")
              .add(Property.LEGAL_BASIS, basis, record + "BasicInclusion");
      typed.date(
          sanction,
          Property.LISTING_DATE,
          plain(each.text("DateInclusion")),
          record + "DateInclusion",
          where);
      sink.entity(sanction.build());
    }
  }

  /**
   * The names in one field: split at line breaks, semicolons and commas outside quotation marks and
   * brackets; several quoted names with nothing but blanks between them are one each.
   */
  static List<String> names(@Nullable String field) {
    List<String> names = new ArrayList<>();
    if (field == null) {
      return names;
    }
    StringBuilder name = new StringBuilder();
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      switch (c) {
        case '"' -> quoted = !quoted;
        case '«', '“', '(' -> depth++;
        case '»', '”', ')' -> depth = Math.max(0, depth - 1);
        default -> {}
      }
      boolean outside = depth == 0 && !quoted;
      if (c == '\n' || c == '\r' || c == ';' || (c == ',' && outside)) {
        addName(names, name.toString());
        name.setLength(0);
      } else {
        name.append(c);
      }
    }
    addName(names, name.toString());
    return names;
  }

  private static void addName(List<String> names, String text) {
    String name = text.replaceAll("[\\s\\u00a0]+", " ").strip();
    List<String> quoted = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(name);
    while (matcher.find()) {
      quoted.add(matcher.group());
    }
    boolean onlyQuoted = quoted.size() > 0 && matcher.replaceAll("").isBlank();
    for (String each : onlyQuoted ? quoted : List.of(name)) {
      String bare = onlyQuoted ? each.substring(1, each.length() - 1).strip() : each;
      if (!bare.isEmpty() && !names.contains(bare)) {
        names.add(bare);
      }
    }
  }

  private static String joined(@Nullable String... parts) {
    return Stream.of(parts).filter(part -> part != null).collect(Collectors.joining(" "));
  }

  private static @Nullable String plain(@Nullable String text) {
    return text == null ? null : text.replaceAll("[\\s\\u00a0]+", " ").strip();
  }
}
