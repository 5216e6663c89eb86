package dev.tamga.screening;

import java.io.IOException;

/** A snapshot that cannot be trusted or read. The message says why and what to do. */
public final class SnapshotException extends IOException {
  private static final long serialVersionUID = 1L;

  SnapshotException(String message) {
    super(message);
  }

  SnapshotException(String message, Throwable cause) {
    super(message, cause);
  }
}
