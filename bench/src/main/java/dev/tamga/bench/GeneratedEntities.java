package dev.tamga.bench;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;

/**
 * Entities that do not exist, in the proportions of a commercial list: of ten, six are persons and
 * companies that the list means, the others are their designations. Not thread-safe.
 */
final class GeneratedEntities {
  private static final String DATASET = "generated";
  private static final String[] COUNTRIES = {
    "ru", "ir", "sy", "by", "kp", "cn", "ae", "tr", "kg", "us", "ve", "mm"
  };

  private final GeneratedNames names;
  private int count;
  private String designated = "";

  GeneratedEntities(long seed) {
    names = new GeneratedNames(seed);
  }

  Entity next() {
    int turn = count++ % 10;
    if (turn % 2 == 1 && turn < 8) {
      return designation();
    }
    return turn % 3 == 2 ? company() : person();
  }

  private Entity person() {
    Entity.Builder person = target(Schema.PERSON).add(Property.NAME, names.person(), "name");
    for (int aliases = names.number(4); aliases > 0; aliases--) {
      person.add(Property.ALIAS, names.person(), "alias");
    }
    return person
        .add(Property.BIRTH_DATE, birthDate(), "birth date")
        .add(Property.NATIONALITY, country(), "nationality")
        .add(Property.PASSPORT_NUMBER, "P" + names.number(100_000_000), "passport")
        .build();
  }

  private Entity company() {
    Entity.Builder company = target(Schema.COMPANY).add(Property.NAME, names.company(), "name");
    for (int aliases = names.number(3); aliases > 0; aliases--) {
      company.add(Property.ALIAS, names.company(), "alias");
    }
    return company
        .add(Property.COUNTRY, country(), "country")
        .add(Property.REGISTRATION_NUMBER, String.valueOf(names.number(1_000_000_000)), "number")
        .build();
  }

  private Entity.Builder target(Schema schema) {
    designated = DATASET + "-" + count;
    return Entity.builder(designated, schema, DATASET)
        .target()
        .add(Property.TOPICS, "sanction", "");
  }

  private Entity designation() {
    return Entity.builder(designated + "-sanction", Schema.SANCTION, DATASET)
        .add(Property.ENTITY, designated, "id")
        .add(Property.PROGRAM, "Programme " + names.number(60), "programme")
        .add(Property.LISTING_DATE, "20" + (10 + names.number(16)), "listed")
        .build();
  }

  private String birthDate() {
    int year = 1935 + names.number(70);
    return names.number(3) == 0
        ? String.valueOf(year)
        : "%d-%02d-%02d".formatted(year, 1 + names.number(12), 1 + names.number(28));
  }

  private String country() {
    return COUNTRIES[names.number(COUNTRIES.length)];
  }
}
