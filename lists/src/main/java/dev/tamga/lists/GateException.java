package dev.tamga.lists;

import java.io.IOException;
import java.util.List;

/** A candidate that the load gate refused. The last good snapshot is as it was. */
public final class GateException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> reasons;

  GateException(List<String> reasons) {
    super(String.join("\n", reasons));
    this.reasons = List.copyOf(reasons);
  }

  /** Why, one sentence with its figures each. */
  public List<String> reasons() {
    return reasons;
  }
}
