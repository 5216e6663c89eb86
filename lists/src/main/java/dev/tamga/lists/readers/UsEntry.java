package dev.tamga.lists.readers;

import dev.tamga.lists.readers.PlainDates.Order;
import dev.tamga.screening.Countries;
import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a United States list while it is put together: the target, its designation, and the
 * addresses, documents, wallets and links that belong to it.
 */
final class UsEntry {
  private static final Pattern WALLET = Pattern.compile("(\\w+):? (\\S+)");
  private static final Pattern MEASURE_DATE =
      Pattern.compile("(?:\\([^)]*\\)\\s*)?[:-]?\\s*(.*)", Pattern.DOTALL);

  private final UsScope scope;
  private final Entity.Builder target;
  private final Entity.Builder sanction;
  private final Map<String, Entity.Builder> others = new LinkedHashMap<>();

  UsEntry(UsScope scope, String id, String sanctionSuffix) {
    this.scope = scope;
    this.target = Entity.builder(id, Schema.LEGAL_ENTITY, scope.dataset()).target();
    this.sanction = other("sanction-" + sanctionSuffix, Schema.SANCTION);
    sanction.add(Property.ENTITY, id, "").add(Property.AUTHORITY, scope.authority(), "");
  }

  Entity.Builder target() {
    return target;
  }

  /** The designation that every entry has. */
  Entity.Builder sanction() {
    return sanction;
  }

  /**
   * The designation on one of the lists of OFAC by its name: that on the list of the file is the
   * one that every entry has.
   */
  Entity.Builder designation(OfacList fileList, String listName) {
    if (listName.equals(fileList.ownName())) {
      return sanction;
    }
    String slug = listName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return other("sanction-" + fileList.suffix() + "-" + slug, Schema.SANCTION)
        .add(Property.ENTITY, target.id(), "")
        .add(Property.AUTHORITY, scope.authority(), "")
        .add(Property.PROGRAM, listName, "");
  }

  /** An entity that belongs to the target: the same one for the same suffix. */
  Entity.Builder other(String suffix, Schema schema) {
    return others.computeIfAbsent(
        suffix, _ -> Entity.builder(target.id() + "-" + suffix, schema, scope.dataset()));
  }

  /** Sets what kind of thing the target is, from the list's word for it. */
  void kind(@Nullable String word) {
    switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
      case "individual" -> target.schema(Schema.PERSON);
      case "vessel" -> target.schema(Schema.VESSEL);
      case "aircraft" -> target.schema(Schema.AIRPLANE);
      case "", "entity" -> target.schema(Schema.ORGANIZATION);
      default -> {
        scope.sink().problem(target.id(), "the kind of entry '" + word + "' is not known");
        target.add(Property.NOTES, word, "type");
      }
    }
  }

  /**
   * Adds a name. That of a person is written family name first, with a comma; it is turned into
   * natural order, and the parts of the main name are kept.
   */
  void name(Property property, String name, String field) {
    int comma = name.indexOf(", ");
    if (target.schema() != Schema.PERSON || comma < 0) {
      target.add(property, name, field);
      return;
    }
    String family = name.substring(0, comma);
    String given = name.substring(comma + 2);
    target.add(property, UsNames.natural(family, given), field, name);
    if (property == Property.NAME) {
      target.add(Property.LAST_NAME, family, field, name);
      target.add(Property.FIRST_NAME, UsNames.withoutSuffix(given), field, name);
      target.add(Property.NAME_SUFFIX, UsNames.suffix(given), field, name);
    }
  }

  /** Whether the target holds that position by another column already. */
  boolean isPosition(String text) {
    return target.build().texts(Property.POSITION).contains(text);
  }

  /** Adds a programme to the target and to its designation. */
  void programme(String code, String field) {
    target.add(Property.PROGRAM_ID, code, field);
    sanction.add(Property.PROGRAM_ID, code, field);
    sanction.add(Property.PROGRAM, code, field);
  }

  void topic(String topic, String field) {
    target.add(Property.TOPICS, topic, field);
  }

  void country(Property property, @Nullable String text, String field) {
    scope.country(target, property, text, field);
  }

  /** Adds a date, or keeps its words as a note when they are not understood. */
  void date(Entity.Builder entity, Property property, @Nullable String text, String field) {
    if (text == null) {
      return;
    }
    Optional<String> date = PlainDates.read(text, Order.MONTH_FIRST);
    if (date.isPresent()) {
      entity.add(property, date.get(), field, text);
    } else {
      scope.sink().problem(target.id(), "the date '" + text + "' is not understood; kept as text");
      entity.add(Property.NOTES, property.label() + ": " + text, field, text);
    }
  }

  void birthPlace(String place, String field) {
    target.add(Property.BIRTH_PLACE, place, field);
    String last = place.substring(place.lastIndexOf(',') + 1).strip();
    Countries.code(last).ifPresent(code -> target.add(Property.BIRTH_COUNTRY, code, field, place));
  }

  /** Takes up a fact whose label the table knows. */
  void fact(OfacLabel.Fact fact, String field) {
    OfacLabel label = fact.label();
    String text = fact.text();
    switch (label.kind()) {
      case NUMBER, PASSPORT -> number(label, OfacNumber.parse(text), field);
      case WALLET -> wallet(text, field);
      case MEASURE, MEASUREDATE -> measure(label, text, field);
      case NOTE -> target.add(Property.NOTES, label.label() + " " + text, field);
      default -> described(label, text.replaceFirst("^:\\s*", ""), field);
    }
  }

  /**
   * Takes up a fact that comes with its label and details apart. An identifier of a kind that the
   * table does not know is an identifier all the same.
   */
  void labelled(String label, OfacNumber details, String field) {
    Optional<OfacLabel.Fact> known = OfacLabel.split(label + " " + details.number());
    if (known.isEmpty()) {
      number(new OfacLabel(label, OfacLabel.Kind.NUMBER, Property.ID_NUMBER), details, field);
      return;
    }
    OfacLabel.Kind kind = known.get().label().kind();
    if (kind == OfacLabel.Kind.NUMBER || kind == OfacLabel.Kind.PASSPORT) {
      number(known.get().label(), details, field);
    } else {
      fact(known.get(), field);
    }
  }

  private void described(OfacLabel label, String text, String field) {
    switch (label.kind()) {
      case DATE -> date(target, label.property(), text, field);
      case COUNTRY -> country(label.property(), text, field);
      case GENDER -> target.add(Property.GENDER, text.toLowerCase(Locale.ROOT), field, text);
      case BIRTHPLACE -> birthPlace(text, field);
      case TARGETTYPE -> {
        organizationKind(text);
        target.add(label.property(), text, field);
      }
      default -> target.add(label.property(), text, field);
    }
  }

  private void organizationKind(String text) {
    if (target.schema() != Schema.ORGANIZATION) {
      return;
    }
    switch (text) {
      case "Private Company", "Public Company", "State-Owned Enterprise", "Financial Institution" ->
          target.schema(Schema.COMPANY);
      case "Government Entity" -> target.schema(Schema.PUBLIC_BODY);
      default -> {}
    }
  }

  /** Adds an identifier; where it has a country, dates or an issuer, the document too. */
  void number(OfacLabel label, OfacNumber number, String field) {
    String plain = number.plainNumber();
    target.add(number.property(label.property()), plain, field, number.number());
    if (!number.hasDetails()) {
      return;
    }
    boolean passport = label.kind() == OfacLabel.Kind.PASSPORT;
    String key = StableKey.of(label.label(), number.number(), number.country());
    Entity.Builder document =
        other("id-" + key, passport ? Schema.PASSPORT : Schema.IDENTIFICATION)
            .add(Property.HOLDER, target.id(), "")
            .add(Property.TYPE, label.label(), field)
            .add(Property.NUMBER, plain, field, number.number())
            .add(Property.AUTHORITY, number.authority(), field);
    scope.country(document, Property.COUNTRY, number.country(), field);
    date(document, Property.START_DATE, number.issued(), field);
    date(document, Property.END_DATE, number.expires(), field);
  }

  private void wallet(String text, String field) {
    Matcher wallet = WALLET.matcher(text);
    if (!wallet.matches()) {
      scope.sink().problem(target.id(), "the wallet '" + text + "' is not understood");
      target.add(Property.NOTES, "Digital Currency Address - " + text, field);
      return;
    }
    other("wallet-" + StableKey.of(wallet.group(1), wallet.group(2)), Schema.CRYPTO_WALLET)
        .add(Property.HOLDER, target.id(), "")
        .add(Property.CURRENCY, wallet.group(1), field)
        .add(Property.PUBLIC_KEY, wallet.group(2), field)
        .add(Property.TOPICS, "sanction", "");
  }

  private void measure(OfacLabel label, String text, String field) {
    String written = text.startsWith(":") ? label.label() + text : label.label() + " " + text;
    sanction.add(Property.PROVISIONS, written, field);
    if (label.kind() == OfacLabel.Kind.MEASUREDATE) {
      Matcher date = MEASURE_DATE.matcher(text);
      if (date.matches()) {
        date(sanction, label.property(), date.group(1), field);
      }
    }
  }

  /** Links the target to another entry by its name; a note where no one entry has that name. */
  void linkedTo(String name, String field) {
    String id = scope.idOfName(name);
    if (id == null || id.equals(target.id())) {
      target.add(Property.NOTES, "Linked To: " + name, field);
    } else {
      other("link-" + StableKey.of(id), Schema.UNKNOWN_LINK)
          .add(Property.SUBJECT, target.id(), field, name)
          .add(Property.OBJECT, id, field, name)
          .add(Property.ROLE, "Linked To", field);
    }
  }

  /** Gives everything to the sink, the target first. */
  void emit() throws IOException {
    scope.sink().entity(target.build());
    for (Entity.Builder other : others.values()) {
      scope.sink().entity(other.build());
    }
  }
}
