package dev.tamga.lists.fetch;

/**
 * Hears how far the downloads are. It is called from several threads at a time, though from one at
 * a time for each publication, and must return quickly.
 */
@FunctionalInterface
public interface FetchProgress {
  /** Hears, and does nothing. */
  FetchProgress NONE = (publication, bytes, total) -> {};

  /**
   * Part of a list has arrived. The count starts again, or goes on, when a download is repeated.
   *
   * @param bytes how many bytes are here, as sent (possibly compressed)
   * @param total how many there will be, or -1 when the publisher does not say
   */
  void arrived(Publication publication, long bytes, long total);
}
