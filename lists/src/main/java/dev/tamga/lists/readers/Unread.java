package dev.tamga.lists.readers;

import java.util.Map;

/**
 * How a reader accounts for fields that it did not ask for: those that it means to leave out are in
 * its table with the reason, all others are new to it.
 */
final class Unread {
  static final String UNKNOWN = "not known to this version of the reader";

  private Unread() {}

  static void report(String field, Map<String, String> meantToBeLeftOut, EntitySink sink) {
    sink.leftOut(field, meantToBeLeftOut.getOrDefault(field, UNKNOWN));
  }
}
