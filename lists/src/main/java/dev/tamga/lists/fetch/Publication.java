package dev.tamga.lists.fetch;

import dev.tamga.lists.readers.ListFormat;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * A list as its publisher offers it.
 *
 * @param dataset its short name, which is also that of its folder
 * @param title what people call it
 * @param publisher who publishes it
 * @param url where, without any secret
 * @param fileName the name that the file gets in the folder
 * @param format the form that the content must have
 * @param access how one gets from the address to the file
 * @param note what a user should know or do; may be empty
 */
public record Publication(
    String dataset,
    String title,
    String publisher,
    URI url,
    String fileName,
    ListFormat format,
    Access access,
    String note) {
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException when a name could lead out of its folder
   */
  public Publication {
    requirePlain(dataset);
    requirePlain(fileName);
  }

  private static void requirePlain(String name) {
    if (!PLAIN_NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("No name for a folder or file of a list: " + name);
    }
  }
}
