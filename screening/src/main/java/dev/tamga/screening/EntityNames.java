package dev.tamga.screening;

import dev.tamga.names.Name;
import dev.tamga.names.NameKind;
import java.util.ArrayList;
import java.util.List;

/** The names of an entity, read. */
final class EntityNames {
  static final List<Property> PROPERTIES =
      List.of(Property.NAME, Property.ALIAS, Property.WEAK_ALIAS, Property.PREVIOUS_NAME);

  /**
   * A name and the property under which the entity bears it.
   *
   * @param index which value of the property it is
   */
  record Borne(Property property, int index, Name name) {}

  private EntityNames() {}

  static List<Borne> of(Entity entity) {
    if (!entity.schema().isMatchable()) {
      return List.of();
    }
    NameKind kind = kind(entity.schema());
    List<Borne> names = new ArrayList<>();
    for (Property property : PROPERTIES) {
      List<String> texts = entity.texts(property);
      for (int i = 0; i < texts.size(); i++) {
        Name name = Name.of(texts.get(i), kind);
        if (!name.parts().isEmpty()) {
          names.add(new Borne(property, i, name));
        }
      }
    }
    return names;
  }

  /** How the names of a schema are read; legal entities of unknown kind as organizations. */
  static NameKind kind(Schema schema) {
    if (schema == Schema.PERSON) {
      return NameKind.PERSON;
    }
    return schema.is(Schema.LEGAL_ENTITY) ? NameKind.ORGANIZATION : NameKind.THING;
  }
}
