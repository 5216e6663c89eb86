package dev.tamga.lists.readers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Opens files that may be compressed with gzip or zip, recognised by their first bytes. What comes
 * out of an archive is limited in size and in its ratio to what went in, so that a small hostile
 * file cannot fill memory or disk. A zip archive must hold exactly one file; a workbook (XLSX),
 * though a zip, is passed through as it is.
 */
final class Compressed {
  /** The largest list, decompressed, in bytes: 16 times the largest published one. */
  private static final long MOST_BYTES = 4L << 30;

  private Compressed() {}

  /** Opens a file and decompresses it if needed. The caller closes the stream. */
  static InputStream open(Path file) throws IOException {
    Counting raw = new Counting(Files.newInputStream(file));
    try {
      return decompress(file, raw);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  private static InputStream decompress(Path file, Counting raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
    in.mark(64);
    byte[] head = in.readNBytes(64);
    in.reset();
    if (head.length >= 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
      return unpacked(gunzip(file, in), raw, file);
    }
    if (head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
      if (isWorkbook(file)) {
        return in;
      }
      ZipInputStream zip = new ZipInputStream(in);
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && entry.isDirectory()) {
        entry = zip.getNextEntry();
      }
      if (entry == null) {
        throw new ListReadException(file + " is a zip archive with nothing in it.");
      }
      return new OnlyEntry(unpacked(zip, raw, file), zip, file);
    }
    return in;
  }

  private static InputStream unpacked(InputStream in, Counting raw, Path file) {
    return new Unpacked(in, () -> raw.count, MOST_BYTES, file.toString());
  }

  private static InputStream gunzip(Path file, InputStream in) throws IOException {
    try {
      return new GZIPInputStream(in, 1 << 16);
    } catch (ZipException e) {
      throw new ListReadException(
          file + " is not a whole gzip file (" + e.getMessage() + "). Download it again.", e);
    }
  }

  private static boolean isWorkbook(Path file) throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (int i = 0; i < 50; i++) {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null) {
          return false;
        }
        String name = entry.getName();
        if (name.equals("[Content_Types].xml") || name.startsWith("xl/")) {
          return true;
        }
        if (i == 0) {
          return false;
        }
      }
      return false;
    }
  }

  /** Counts the bytes that were read from the file. */
  private static final class Counting extends WatchedStream {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    void passed(int more) {
      count += Math.max(more, 0);
    }
  }

  /** At its end makes sure that the archive held no second file. */
  private static final class OnlyEntry extends WatchedStream {
    private final ZipInputStream zip;
    private final Path file;
    private boolean checked;

    OnlyEntry(InputStream in, ZipInputStream zip, Path file) {
      super(in);
      this.zip = zip;
      this.file = file;
    }

    @Override
    void passed(int count) throws IOException {
      if (count >= 0 || checked) {
        return;
      }
      checked = true;
      ZipEntry next = zip.getNextEntry();
      if (next != null) {
        throw new ListReadException(
            file
                + " holds more than one file (also "
                + next.getName()
                + "): unpack it and name the folder instead.");
      }
    }
  }
}
