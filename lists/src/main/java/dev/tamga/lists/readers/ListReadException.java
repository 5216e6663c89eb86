package dev.tamga.lists.readers;

import java.io.IOException;

/**
 * A file that is not the list it should be, or not all of it. The message says where, what, and
 * what to do.
 */
public final class ListReadException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message where, what, and what to do
   */
  public ListReadException(String message) {
    super(message);
  }

  /**
   * @param message where, what, and what to do
   */
  public ListReadException(String message, Throwable cause) {
    super(message, cause);
  }
}
