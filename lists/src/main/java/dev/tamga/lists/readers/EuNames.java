package dev.tamga.lists.readers;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names of an entry of the European list. The list does not say which is the main one: it
 * is the first strong name in Latin letters, else the first strong one, else the first.
 */
final class EuNames {
  private static final Pattern LOW_QUALITY =
      Pattern.compile("\\blow[ -]quality\\b|\\bweak\\b", Pattern.CASE_INSENSITIVE);
  private static final String FIELD = "nameAlias/wholeName";

  private record Name(String text, String original, boolean strong) {}

  private EuNames() {}

  static void read(List<XmlElement> aliases, Dossier dossier) {
    List<Name> names = new ArrayList<>();
    for (XmlElement alias : aliases) {
      boolean strong = isStrong(alias);
      String whole = alias.attribute("wholeName");
      String parts =
          NameTexts.join(
              " ",
              alias.attribute("firstName"),
              alias.attribute("middleName"),
              alias.attribute("lastName"));
      String original = whole == null ? parts : whole;
      if (!original.isBlank()) {
        names.add(new Name(tidy(original, dossier), original, strong));
      }
      readPerson(alias, strong, dossier);
    }
    Name main = main(names);
    for (Name name : names) {
      dossier.target().add(property(name, main), name.text(), FIELD, name.original());
    }
  }

  private static Property property(Name name, @Nullable Name main) {
    if (name.equals(main)) {
      return Property.NAME;
    }
    return name.strong() ? Property.ALIAS : Property.WEAK_ALIAS;
  }

  private static @Nullable Name main(List<Name> names) {
    return names.stream()
        .filter(name -> name.strong() && NameTexts.isLatin(name.text()))
        .findFirst()
        .or(() -> names.stream().filter(Name::strong).findFirst())
        .or(() -> names.stream().findFirst())
        .orElse(null);
  }

  /** Some weak names are marked only by a remark. */
  private static boolean isStrong(XmlElement alias) {
    boolean markedWeak = "false".equals(alias.attribute("strong"));
    boolean remarkedWeak =
        alias.texts("remark").stream().anyMatch(remark -> LOW_QUALITY.matcher(remark).find());
    return !markedWeak && !remarkedWeak;
  }

  private static String tidy(String name, Dossier dossier) {
    String line = NameTexts.oneLine(name);
    return dossier.target().schema() == Schema.PERSON ? CyrillicGaps.close(line) : line;
  }

  private static void readPerson(XmlElement alias, boolean strong, Dossier dossier) {
    Entity.Builder target = dossier.target();
    if (strong && target.schema() == Schema.PERSON) {
      part(Property.FIRST_NAME, alias.attribute("firstName"), "firstName", dossier);
      part(Property.MIDDLE_NAME, alias.attribute("middleName"), "middleName", dossier);
      part(Property.LAST_NAME, alias.attribute("lastName"), "lastName", dossier);
    }
    dossier.add(Property.TITLE, alias.attribute("title"), "nameAlias/title");
    String function = alias.attribute("function");
    if (function != null) {
      for (String position : Enumerations.letters(NameTexts.oneLine(function))) {
        target.add(Property.POSITION, position, "nameAlias/function", function);
      }
    }
    String gender = alias.attribute("gender");
    if (gender != null) {
      switch (gender.toUpperCase(Locale.ROOT)) {
        case "M" -> target.add(Property.GENDER, "male", "nameAlias/gender", gender);
        case "F" -> target.add(Property.GENDER, "female", "nameAlias/gender", gender);
        default -> dossier.oddValue(target, "nameAlias/gender", gender);
      }
    }
    Dossier.remarks(alias, "Name " + NameTexts.join("", alias.attribute("wholeName")), target);
  }

  private static void part(
      Property property, @Nullable String text, String field, Dossier dossier) {
    if (text != null) {
      dossier.target().add(property, tidy(text, dossier), "nameAlias/" + field, text);
    }
  }
}
