package dev.tamga.lists.readers;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** What comes out of an archive; refuses to go on when it is too much, or too much for its size. */
final class Unpacked extends WatchedStream {
  /** Lists compress about 20-fold; what grows 400-fold is an attack. */
  private static final int HIGHEST_RATIO = 400;

  /** Below this size, in bytes, the ratio says nothing. */
  private static final long RATIO_COUNTS_FROM = 10 << 20;

  private final LongSupplier packed;
  private final long most;
  private final String fileName;
  private long out;

  /**
   * @param packed how many compressed bytes what came out so far was made from
   * @param most how many bytes may come out
   */
  Unpacked(InputStream in, LongSupplier packed, long most, String fileName) {
    super(in);
    this.packed = packed;
    this.most = most;
    this.fileName = fileName;
  }

  @Override
  void passed(int count) throws IOException {
    out += Math.max(count, 0);
    long from = packed.getAsLong();
    if (out > most || (out > RATIO_COUNTS_FROM && out / HIGHEST_RATIO > from)) {
      throw new ListReadException(
          fileName
              + " unpacks to more than a list can hold ("
              + out
              + " bytes from "
              + from
              + "): refused as an archive bomb.");
    }
  }
}
