package dev.tamga.lists.readers;

import dev.tamga.screening.Entity;
import java.io.IOException;

/**
 * Takes what a reader finds, in the order of the file. It is called from the thread that reads; an
 * exception that it throws ends the reading.
 */
public interface EntitySink {
  /** A list begins: called for each dataset before the first of its entities. */
  void list(ListHeader header) throws IOException;

  /** One entity. */
  void entity(Entity entity) throws IOException;

  /**
   * A field that holds something and is not turned into the model. Called for each occurrence; the
   * same field always comes with the same reason.
   *
   * @param field the field in the list's own words, without positions
   */
  void leftOut(String field, String reason);

  /**
   * A record or a value that could not be understood; the rest goes on.
   *
   * @param where the line or the id of the record
   * @param what what is wrong and what became of it, in English
   */
  void problem(String where, String what);
}
