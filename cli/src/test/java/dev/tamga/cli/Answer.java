package dev.tamga.cli;

import dev.tamga.screening.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object of a JSON answer. */
record Answer(Map<?, ?> json) {
  static Answer of(String line) {
    return new Answer(Json.object(line));
  }

  /** The names of its members, in order. */
  Set<String> members() {
    Set<String> names = new java.util.LinkedHashSet<>();
    json.keySet().forEach(name -> names.add(String.valueOf(name)));
    return names;
  }

  @Nullable Object get(String member) {
    return json.get(member);
  }

  String text(String member) {
    return String.valueOf(json.get(member));
  }

  double number(String member) {
    return Double.parseDouble(text(member));
  }

  /** A member that is an object. */
  Answer object(String member) {
    if (json.get(member) instanceof Map<?, ?> object) {
      return new Answer(object);
    }
    throw new AssertionError("There is no object " + member + " in " + json);
  }

  /** A member that is a list of objects; empty when it is absent. */
  List<Answer> objects(String member) {
    List<Answer> objects = new ArrayList<>();
    if (json.get(member) instanceof List<?> list) {
      for (Object one : list) {
        objects.add(new Answer((Map<?, ?>) one));
      }
    }
    return objects;
  }

  /** What the contributions of an explained score add up to. */
  double sumOfContributions() {
    return object("explanation").objects("features").stream()
        .mapToDouble(feature -> feature.number("contribution"))
        .sum();
  }
}
