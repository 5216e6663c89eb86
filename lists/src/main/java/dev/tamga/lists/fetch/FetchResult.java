package dev.tamga.lists.fetch;

import java.nio.file.Path;

/** What became of one publication. No text in it holds a token. */
public sealed interface FetchResult {
  /** What was to be fetched. */
  Publication publication();

  /**
   * A new version is in its place.
   *
   * @param note what a user may want to know, such as that a page had several links; often empty
   */
  record Fetched(Publication publication, Path file, Receipt receipt, String note)
      implements FetchResult {}

  /** The publisher offers the same content that is here already; the file was left as it is. */
  record Unchanged(Publication publication, Path file, Receipt receipt) implements FetchResult {}

  /**
   * It could not be fetched. The file that was there, if any, is still there.
   *
   * @param reason what went wrong
   * @param whatToDo what a person can do about it
   */
  record Failed(Publication publication, String reason, String whatToDo) implements FetchResult {}

  /**
   * It was not tried, because something of the user's is missing.
   *
   * @param reason what is missing
   * @param whatToDo how to get and give it
   */
  record Skipped(Publication publication, String reason, String whatToDo) implements FetchResult {}
}
