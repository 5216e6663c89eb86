package dev.tamga.lists.readers;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names of a Swiss target. A name comes in parts with an order; a part can have other
 * spellings, in Latin letters or in another script. The main name is the primary one of the main
 * identity; where there is none, the first primary name, else the first good one, else the first.
 */
final class SecoNames {
  private static final String FIELD = "name";
  private static final String PRIMARY = "primary-name";

  /** What the list calls a name, how it is spelt, and which parts it has. */
  private record Name(
      String type, boolean weak, boolean ofMainIdentity, List<SecoName.Spelling> spellings) {

    boolean isPrimary() {
      return type.equals(PRIMARY);
    }
  }

  private SecoNames() {}

  static void read(List<XmlElement> identities, Dossier dossier) {
    XmlElement mainIdentity =
        identities.stream()
            .filter(identity -> "true".equals(identity.attribute("main")))
            .findFirst()
            .orElse(identities.isEmpty() ? null : identities.getFirst());
    List<Name> names = new ArrayList<>();
    for (XmlElement identity : identities) {
      for (XmlElement element : identity.children("name")) {
        readName(element, identity.equals(mainIdentity), names, dossier);
      }
    }
    Name main = main(names);
    for (Name name : names) {
      Property property = property(name);
      boolean isMain = name.equals(main);
      for (SecoName.Spelling spelling : name.spellings()) {
        boolean isMainSpelling = isMain && spelling.equals(name.spellings().getFirst());
        dossier
            .target()
            .add(
                isMainSpelling ? Property.NAME : spelling.isFormer() ? former(name) : property,
                spelling.text(),
                FIELD,
                spelling.original());
      }
    }
  }

  private static void readName(
      XmlElement element, boolean ofMainIdentity, List<Name> names, Dossier dossier) {
    String type = Objects.requireNonNullElse(element.attribute("name-type"), PRIMARY);
    boolean weak = isWeak(element.attribute("quality"), dossier);
    boolean person = dossier.target().schema() == Schema.PERSON;
    SecoName name = SecoName.of(element, person, dossier);
    List<SecoName.Spelling> spellings = name.spellings();
    if (!spellings.isEmpty()) {
      names.add(new Name(checked(type, dossier), weak, ofMainIdentity, spellings));
    }
    if (person && !weak) {
      name.addParts(dossier.target());
    }
    for (String remark : element.texts("remark")) {
      dossier
          .target()
          .add(
              Property.NOTES,
              NameTexts.join(" ", "Name", spellings.isEmpty() ? null : spellings.getFirst().text())
                  + ": "
                  + NameTexts.oneLine(remark),
              FIELD + "/remark",
              remark);
    }
  }

  private static boolean isWeak(@Nullable String quality, Dossier dossier) {
    return switch (quality) {
      case "low" -> true;
      case "good" -> false;
      case null -> false;
      default -> {
        dossier
            .reading()
            .problemOnce(
                dossier.id(), "unknown quality '" + quality + "' of a name", "quality " + quality);
        yield false;
      }
    };
  }

  private static String checked(String type, Dossier dossier) {
    if (!List.of(PRIMARY, "alias", "formerly-known-as").contains(type)) {
      dossier
          .reading()
          .problemOnce(
              dossier.id(), "unknown type of name '" + type + "'; taken for an alias", type);
    }
    return type;
  }

  private static @Nullable Name main(List<Name> names) {
    return names.stream()
        .filter(name -> name.isPrimary() && name.ofMainIdentity())
        .findFirst()
        .or(() -> names.stream().filter(Name::isPrimary).findFirst())
        .or(() -> names.stream().filter(name -> !name.weak()).findFirst())
        .or(() -> names.stream().findFirst())
        .orElse(null);
  }

  private static Property property(Name name) {
    if (name.weak()) {
      return Property.WEAK_ALIAS;
    }
    return name.type().equals("formerly-known-as") ? Property.PREVIOUS_NAME : Property.ALIAS;
  }

  private static Property former(Name name) {
    return name.weak() ? Property.WEAK_ALIAS : Property.PREVIOUS_NAME;
  }

  /** One name with its parts in the order that the list states. */
  private static final class SecoName {
    /** So many combinations of spellings are written out; more say nothing new. */
    private static final int MOST_COMBINATIONS = 64;

    private static final String TITLE = "title";
    private static final String FAMILY = "family-name";
    private static final String MAIDEN = "maiden-name";

    private final List<Part> parts;
    private final boolean person;

    private record Part(int order, String type, String value, List<Variant> variants) {}

    private record Variant(String text, String script) {}

    /**
     * A whole name.
     *
     * @param text in natural order
     * @param original in the order of the list, with its titles
     */
    record Spelling(String text, String original, boolean isFormer) {}

    private SecoName(List<Part> parts, boolean person) {
      this.parts = parts;
      this.person = person;
    }

    static SecoName of(XmlElement element, boolean person, Dossier dossier) {
      List<Part> parts = new ArrayList<>();
      for (XmlElement part : element.children("name-part")) {
        readPart(part, parts, dossier);
      }
      parts.sort(Comparator.comparingInt(Part::order));
      return new SecoName(List.copyOf(parts), person);
    }

    private static void readPart(XmlElement element, List<Part> parts, Dossier dossier) {
      List<Variant> variants = new ArrayList<>();
      for (XmlElement variant : element.children("spelling-variant")) {
        String text = variant.text();
        String script = variant.attribute("script");
        String language = variant.attribute("lang");
        if (text != null) {
          variants.add(new Variant(NameTexts.oneLine(text), NameTexts.join("/", script, language)));
        }
      }
      String type = Objects.requireNonNullElse(element.attribute("name-part-type"), "other");
      String order = element.attribute("order");
      String value = element.text("value");
      if (value == null && !variants.isEmpty()) {
        value = variants.getFirst().text();
      }
      if (value != null) {
        parts.add(
            new Part(
                order != null && order.matches("\\d{1,9}") ? Integer.parseInt(order) : 0,
                type,
                NameTexts.oneLine(value),
                List.copyOf(variants)));
      } else {
        dossier.reading().sink().problem(dossier.id(), "a part of a name holds nothing");
      }
    }

    /** The name itself first, then all its other spellings. */
    List<Spelling> spellings() {
      SequencedSet<Spelling> spellings = new LinkedHashSet<>();
      if (parts.isEmpty()) {
        return List.of();
      }
      add(parts.stream().map(Part::value).toList(), spellings);
      SequencedSet<String> scripts = new LinkedHashSet<>();
      parts.forEach(part -> part.variants().forEach(variant -> scripts.add(variant.script())));
      for (String script : scripts) {
        for (List<String> texts : combinations(script)) {
          add(texts, spellings);
        }
      }
      return List.copyOf(spellings);
    }

    private void add(List<String> texts, SequencedSet<Spelling> spellings) {
      String original = String.join(" ", texts);
      boolean bothNames = has(MAIDEN) && has(FAMILY);
      spellings.add(new Spelling(natural(texts, bothNames ? MAIDEN : null), original, false));
      if (bothNames) {
        spellings.add(new Spelling(natural(texts, FAMILY), original, true));
      }
    }

    private boolean has(String type) {
      return parts.stream().anyMatch(part -> part.type().equals(type));
    }

    /** A person's given names come before the family name; titles are no part of a name. */
    private String natural(List<String> texts, @Nullable String without) {
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        String type = parts.get(i).type();
        boolean titleOnly = type.equals(TITLE) && parts.size() > 1;
        if (!titleOnly && !type.equals(without)) {
          order.add(i);
        }
      }
      if (person) {
        order.sort(Comparator.comparingInt(i -> rank(parts.get(i).type())));
      }
      return String.join(" ", order.stream().map(texts::get).toList());
    }

    private static int rank(String type) {
      return switch (type) {
        case FAMILY, MAIDEN -> 1;
        case "tribal-name" -> 2;
        case "suffix" -> 3;
        default -> 0;
      };
    }

    /** The name in a script: each part in each of its spellings there. */
    private List<List<String>> combinations(String script) {
      List<List<String>> choices = parts.stream().map(part -> choices(part, script)).toList();
      long count = 1;
      int longest = 1;
      for (List<String> choice : choices) {
        count = Math.min(count * choice.size(), MOST_COMBINATIONS + 1L);
        longest = Math.max(longest, choice.size());
      }
      return count <= MOST_COMBINATIONS ? product(choices) : inStep(choices, longest);
    }

    /** A part that is not spelt in the script stands as it is. */
    private static List<String> choices(Part part, String script) {
      SequencedSet<String> choices = new LinkedHashSet<>();
      for (Variant variant : part.variants()) {
        if (variant.script().equals(script)) {
          choices.add(variant.text());
        }
      }
      boolean sameLetters =
          choices.stream()
              .allMatch(choice -> NameTexts.isLatin(choice) == NameTexts.isLatin(part.value()));
      if (sameLetters) {
        choices.add(part.value());
      }
      return List.copyOf(choices);
    }

    private static List<List<String>> product(List<List<String>> choices) {
      List<List<String>> combinations = List.of(List.of());
      for (List<String> choice : choices) {
        List<List<String>> longer = new ArrayList<>();
        for (List<String> start : combinations) {
          for (String text : choice) {
            List<String> extended = new ArrayList<>(start);
            extended.add(text);
            longer.add(extended);
          }
        }
        combinations = longer;
      }
      return combinations;
    }

    private static List<List<String>> inStep(List<List<String>> choices, int longest) {
      List<List<String>> combinations = new ArrayList<>();
      for (int i = 0; i < longest; i++) {
        int step = i;
        combinations.add(
            choices.stream().map(choice -> choice.get(Math.min(step, choice.size() - 1))).toList());
      }
      return combinations;
    }

    void addParts(Entity.Builder target) {
      for (Part part : parts) {
        Property property =
            switch (part.type()) {
              case "given-name" -> Property.FIRST_NAME;
              case "further-given-name", "grand-father-name" -> Property.MIDDLE_NAME;
              case "father-name" -> Property.FATHER_NAME;
              case FAMILY, "tribal-name" -> Property.LAST_NAME;
              case "suffix" -> Property.NAME_SUFFIX;
              case TITLE -> Property.TITLE;
              default -> null;
            };
        if (property != null) {
          target.add(property, part.value(), "name/name-part[" + part.type() + "]");
        }
      }
    }
  }
}
