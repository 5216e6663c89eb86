package dev.tamga.lists.readers;

import dev.tamga.screening.Countries;
import dev.tamga.screening.Schema;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** One pass over one file: its dataset, its sink, and what has been complained of already. */
final class Reading {
  /** A remark behind a country, such as '(previous address)'. */
  private static final Pattern REMARK = Pattern.compile("\\s*\\([^()]*\\)$");

  private final String dataset;
  private final EntitySink sink;
  private final Set<String> complaints = new HashSet<>();

  private Reading(String dataset, EntitySink sink) {
    this.dataset = dataset;
    this.sink = sink;
  }

  /** Announces the list to the sink and begins. */
  static Reading begin(ListHeader header, EntitySink sink) throws IOException {
    sink.list(header);
    return new Reading(header.dataset(), sink);
  }

  String dataset() {
    return dataset;
  }

  EntitySink sink() {
    return sink;
  }

  /** Starts the entities of one target. */
  Dossier dossier(String id, Schema schema) {
    return new Dossier(this, id, schema, true);
  }

  /** Starts the entities of one that the list has struck off and still tells of. */
  Dossier dossierOfDelisted(String id, Schema schema) {
    return new Dossier(this, id, schema, false);
  }

  /** The code of a country; its text as it stands, with a complaint, when it is not known. */
  String country(String text, String field, String id) {
    return Countries.code(text)
        .or(() -> Countries.code(REMARK.matcher(text).replaceFirst("")))
        .orElseGet(() -> {
          problemOnce(id, "unknown country '" + text + "' in " + field, "country " + text);
          return text;
        });
  }

  /** Reports a problem that recurs with many records only the first time. */
  void problemOnce(String where, String what, String key) {
    if (complaints.add(key)) {
      sink.problem(where, what);
    }
  }
}
