package dev.tamga.names;

/** What bears a name; names of people, of organizations and of things are read differently. */
public enum NameKind {
  /** Given names, family name, patronymic, titles. */
  PERSON,
  /** Distinctive words, generic words, legal form. */
  ORGANIZATION,
  /** The name of a vessel, an aircraft or another thing. */
  THING
}
