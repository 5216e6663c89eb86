package dev.tamga.lists.readers;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One row of the simple CSV list and the entities it makes: the target itself; a designation for
 * each authority or programme, with the {@link #ALIGNED} columns running in step; a wallet for each
 * wallet; a link for each id of an owner, director, relative, associate or agent.
 */
final class SimpleCsvRow {
  private static final Map<String, Property> PLAIN = new LinkedHashMap<>();
  private static final Map<String, Property> DATES = new LinkedHashMap<>();
  private static final Map<String, Property> COUNTRIES = new LinkedHashMap<>();

  /** The columns that together state designations: the n-th value of each belongs to the n-th. */
  static final Map<String, Property> ALIGNED = new LinkedHashMap<>();

  /** The columns in which one value may stand for all designations of the row. */
  private static final Set<String> SHARED = Set.of("source_url", "source_date", "status", "reason");

  private record Link(Schema schema, Property other, Property self) {}

  private static final Map<String, Link> LINKS = new LinkedHashMap<>();

  static {
    PLAIN.put("name", Property.NAME);
    PLAIN.put("alias", Property.ALIAS);
    PLAIN.put("weak_alias", Property.WEAK_ALIAS);
    PLAIN.put("previous_name", Property.PREVIOUS_NAME);
    PLAIN.put("birth_place", Property.BIRTH_PLACE);
    PLAIN.put("address", Property.ADDRESS);
    PLAIN.put("title", Property.TITLE);
    PLAIN.put("position", Property.POSITION);
    PLAIN.put("passport", Property.PASSPORT_NUMBER);
    PLAIN.put("id_number", Property.ID_NUMBER);
    PLAIN.put("tax_number", Property.TAX_NUMBER);
    PLAIN.put("registration_number", Property.REGISTRATION_NUMBER);
    PLAIN.put("mmsi", Property.MMSI);
    PLAIN.put("call_sign", Property.CALL_SIGN);
    PLAIN.put("vessel_type", Property.TYPE);
    PLAIN.put("lei", Property.LEI_CODE);
    PLAIN.put("bic", Property.SWIFT_BIC);
    PLAIN.put("phone", Property.PHONE);
    PLAIN.put("email", Property.EMAIL);
    PLAIN.put("website", Property.WEBSITE);
    PLAIN.put("topics", Property.TOPICS);
    PLAIN.put("notes", Property.NOTES);
    DATES.put("birth_date", Property.BIRTH_DATE);
    DATES.put("death_date", Property.DEATH_DATE);
    DATES.put("incorporation_date", Property.INCORPORATION_DATE);
    COUNTRIES.put("nationality", Property.NATIONALITY);
    COUNTRIES.put("country", Property.COUNTRY);
    COUNTRIES.put("birth_country", Property.BIRTH_COUNTRY);
    COUNTRIES.put("flag", Property.FLAG);
    ALIGNED.put("authority", Property.AUTHORITY);
    ALIGNED.put("programme", Property.PROGRAM);
    ALIGNED.put("legal_basis", Property.LEGAL_BASIS);
    ALIGNED.put("listed_on", Property.LISTING_DATE);
    ALIGNED.put("ended_on", Property.END_DATE);
    ALIGNED.put("status", Property.STATUS);
    ALIGNED.put("reason", Property.REASON);
    ALIGNED.put("source_url", Property.SOURCE_URL);
    ALIGNED.put("source_date", Property.SOURCE_DATE);
    LINKS.put("owner_id", new Link(Schema.OWNERSHIP, Property.OWNER, Property.ASSET));
    LINKS.put(
        "director_id", new Link(Schema.DIRECTORSHIP, Property.DIRECTOR, Property.ORGANIZATION));
    LINKS.put("family_id", new Link(Schema.FAMILY, Property.RELATIVE, Property.PERSON));
    LINKS.put("associate_id", new Link(Schema.ASSOCIATE, Property.ASSOCIATE, Property.PERSON));
    LINKS.put("agent_id", new Link(Schema.REPRESENTATION, Property.AGENT, Property.CLIENT));
  }

  /** Every column that is read. */
  static final SequencedSet<String> COLUMNS = new LinkedHashSet<>();

  static {
    COLUMNS.addAll(List.of("id", "dataset", "schema", "gender", "imo", "wallet"));
    COLUMNS.addAll(PLAIN.keySet());
    COLUMNS.addAll(DATES.keySet());
    COLUMNS.addAll(COUNTRIES.keySet());
    COLUMNS.addAll(ALIGNED.keySet());
    COLUMNS.addAll(LINKS.keySet());
  }

  private static final Map<String, Schema> OTHER_SCHEMA_WORDS =
      Map.of(
          "individual", Schema.PERSON,
          "entity", Schema.LEGAL_ENTITY,
          "organisation", Schema.ORGANIZATION,
          "ship", Schema.VESSEL,
          "aircraft", Schema.AIRPLANE,
          "wallet", Schema.CRYPTO_WALLET);

  private static final Pattern WALLET_WITH_CURRENCY = Pattern.compile("([A-Z]{3,5})[: ]\\s*(\\S+)");
  private static final Pattern DATASET = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");

  /** Room for the endings of the ids of linked entities. */
  private static final int LONGEST_ID = Entity.LONGEST_ID - 40;

  private final Map<String, String> cells;
  private final String where;
  private final TypedValues typed;
  private final EntitySink sink;
  private final String dataset;
  private final Schema schema;

  SimpleCsvRow(Map<String, String> cells, String where, TypedValues typed, EntitySink sink) {
    this.cells = cells;
    this.where = where;
    this.typed = typed;
    this.sink = sink;
    this.dataset = findDataset();
    this.schema = findSchema();
  }

  String where() {
    return where;
  }

  String dataset() {
    return dataset;
  }

  private String findDataset() {
    String named = cells.get("dataset");
    if (named == null || DATASET.matcher(named).matches()) {
      return named == null ? SimpleCsvReader.OWN_LIST : named;
    }
    sink.problem(where, "'" + named + "' cannot name a dataset; taken into own_list");
    return SimpleCsvReader.OWN_LIST;
  }

  private Schema findSchema() {
    String named = cells.get("schema");
    if (named == null) {
      return Schema.LEGAL_ENTITY;
    }
    Optional<Schema> known =
        Arrays.stream(Schema.values())
            .filter(each -> each.label().equalsIgnoreCase(named) && each.isMatchable())
            .findFirst()
            .or(() -> Optional.ofNullable(OTHER_SCHEMA_WORDS.get(named.toLowerCase(Locale.ROOT))));
    if (known.isEmpty()) {
      sink.problem(where, "schema '" + named + "' is none of a target; read as LegalEntity");
    }
    return known.orElse(Schema.LEGAL_ENTITY);
  }

  /** Whether the row has an id of its own. */
  boolean statesId() {
    return cells.get("id") != null;
  }

  /** An id made from everything in the row, for one whose name and birth date another row has. */
  String idFromWholeRow() {
    return "own-" + StableKey.of(new TreeMap<>(cells).toString());
  }

  /** The id in the row, or one made from what identifies it. */
  String id() {
    String own = cells.get("id");
    if (own != null && own.length() <= LONGEST_ID) {
      return own;
    }
    if (own != null) {
      sink.problem(where, "the id is longer than " + LONGEST_ID + " characters; replaced");
      return "own-" + StableKey.of(own);
    }
    return "own-"
        + StableKey.of(
            schema.label(),
            Objects.requireNonNull(cells.get("name")),
            cells.getOrDefault("birth_date", ""));
  }

  /** Makes the entities of the row, the target first. */
  void entities(String id, Consumer<Entity> out) {
    Entity.Builder target = Entity.builder(id, schema, dataset).target();
    PLAIN.forEach((column, property) -> {
      for (String text : values(column)) {
        target.add(property, text, column);
      }
    });
    DATES.forEach((column, property) -> {
      for (String text : values(column)) {
        typed.date(target, property, text, column, where);
      }
    });
    COUNTRIES.forEach((column, property) -> {
      for (String text : values(column)) {
        typed.country(target, property, text, column, where);
      }
    });
    values("gender").forEach(text -> typed.gender(target, text, "gender", where));
    values("imo").forEach(text -> typed.imo(target, text, "imo", where));
    List<Entity.Builder> designations = designations(target);
    out.accept(target.build());
    designations.forEach(designation -> out.accept(designation.build()));
    wallets(id, out);
    links(id, out);
  }

  private List<Entity.Builder> designations(Entity.Builder target) {
    int count = Math.max(aligned("authority").size(), aligned("programme").size());
    if (count == 0) {
      // Nobody designates; what the row says of a reason or a source it says of the target itself.
      ALIGNED.forEach((column, property) -> {
        for (String text : values(column)) {
          addTyped(target, property, text, column);
        }
      });
      return List.of();
    }
    List<Entity.Builder> designations =
        IntStream.rangeClosed(1, count)
            .mapToObj(i ->
                Entity.builder(target.id() + "-sanction-" + i, Schema.SANCTION, dataset)
                    .add(Property.ENTITY, target.id(), "id"))
            .toList();
    ALIGNED.forEach((column, property) -> distribute(column, property, designations, target));
    for (String programme : values("programme")) {
      target.add(Property.PROGRAM_ID, programme, "programme");
    }
    return designations;
  }

  private void distribute(
      String column, Property property, List<Entity.Builder> designations, Entity.Builder target) {
    List<String> texts = aligned(column);
    if (texts.isEmpty()) {
      return;
    }
    if (texts.size() == 1 && SHARED.contains(column)) {
      designations.forEach(each -> addTyped(each, property, texts.getFirst(), column));
      return;
    }
    if (texts.size() != designations.size()) {
      sink.problem(
          where,
          column
              + " has "
              + texts.size()
              + " values for "
              + designations.size()
              + " designations; leave a place empty between bars where one has none");
    }
    for (int i = 0; i < texts.size(); i++) {
      if (i < designations.size()) {
        addTyped(designations.get(i), property, texts.get(i), column);
      } else if (!texts.get(i).isBlank()) {
        target.add(Property.NOTES, column + ": " + texts.get(i), column, texts.get(i));
      }
    }
  }

  private void addTyped(Entity.Builder entity, Property property, String text, String column) {
    if (property.type() == Property.Type.DATE && !text.isBlank()) {
      typed.date(entity, property, text, column, where);
    } else {
      entity.add(property, text, column);
    }
  }

  private void wallets(String id, Consumer<Entity> out) {
    int number = 0;
    for (String text : values("wallet")) {
      number++;
      Matcher matcher = WALLET_WITH_CURRENCY.matcher(text);
      boolean named = matcher.matches();
      Entity.Builder wallet =
          Entity.builder(id + "-wallet-" + number, Schema.CRYPTO_WALLET, dataset)
              .add(Property.PUBLIC_KEY, named ? matcher.group(2) : text, "wallet", text)
              .add(Property.CURRENCY, named ? matcher.group(1) : null, "wallet", text)
              .add(Property.HOLDER, id, "id");
      values("topics").forEach(topic -> wallet.add(Property.TOPICS, topic, "topics"));
      out.accept(wallet.build());
    }
  }

  private void links(String id, Consumer<Entity> out) {
    LINKS.forEach((column, link) -> {
      int number = 0;
      for (String other : values(column)) {
        number++;
        String kind = column.substring(0, column.length() - "_id".length());
        out.accept(
            Entity.builder(id + "-link-" + kind + "-" + number, link.schema(), dataset)
                .add(link.self(), id, "id")
                .add(link.other(), other, column)
                .build());
      }
    });
  }

  /** The values of a cell without the empty ones. */
  private List<String> values(String column) {
    return aligned(column).stream().filter(text -> !text.isEmpty()).toList();
  }

  /** The values of a cell with the empty ones, which keep the places of the others. */
  private List<String> aligned(String column) {
    @Nullable String cell = cells.get(column);
    return cell == null
        ? List.of()
        : Arrays.stream(cell.split("\\|", -1)).map(String::strip).toList();
  }
}
