package dev.tamga.names;

/**
 * One part of a name.
 *
 * @param text the part in Latin letters and digits, lower case, without diacritics
 * @param kind what the part is
 * @param key what the part is compared by: the class of a legal form, the English for a generic
 *     word, else the text
 * @param vowelless whether it was romanised from a script that leaves out vowels (Arabic, Hebrew)
 */
public record Part(String text, PartKind kind, String key, boolean vowelless) {
  static Part word(String text, PartKind kind) {
    return new Part(text, kind, text, false);
  }
}
