package dev.tamga.lists.readers;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Records by number, kept on disk: for what a list states before it can be used and that is too
 * large for memory. In memory there are 16 to 32 bytes for each number, whatever its records hold.
 * The temporary file is gone once this is closed. Not thread-safe.
 *
 * <p>A record is the offset of the previous one of the same number, its length, its texts. The
 * index knows the last record of a number; the others are found by going back.
 */
final class RecordSpill implements AutoCloseable {
  private static final long NONE = -1;
  private static final int HEAD_BYTES = Long.BYTES + Integer.BYTES;
  private static final int WRITES_AT = 1 << 20;

  private final FileChannel file;
  private final Path path;
  private final Long2LongOpenHashMap lastRecords = new Long2LongOpenHashMap();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream(WRITES_AT);
  private long written;

  RecordSpill() throws IOException {
    lastRecords.defaultReturnValue(NONE);
    path = Files.createTempFile("tamga-", ".records");
    file =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** Where the records are while this is open. */
  Path path() {
    return path;
  }

  /** How many numbers have records. */
  int size() {
    return lastRecords.size();
  }

  /** Adds a record to those of a number. */
  void add(long number, List<String> texts) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(body)) {
      out.writeInt(texts.size());
      for (String text : texts) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
      }
    }
    long offset = written + pending.size();
    long previous = lastRecords.put(number, offset);
    pending.writeBytes(
        ByteBuffer.allocate(HEAD_BYTES).putLong(previous).putInt(body.size()).array());
    body.writeTo(pending);
    if (pending.size() >= WRITES_AT) {
      writePending();
    }
  }

  /** The records of a number, in the order in which they were added. */
  List<List<String>> get(long number) throws IOException {
    long offset = lastRecords.get(number);
    if (offset == NONE) {
      return List.of();
    }
    if (pending.size() > 0) {
      writePending();
    }
    List<List<String>> records = new ArrayList<>(2);
    while (offset != NONE) {
      ByteBuffer head = ByteBuffer.wrap(read(offset, HEAD_BYTES));
      long previous = head.getLong();
      records.add(texts(read(offset + HEAD_BYTES, head.getInt())));
      offset = previous;
    }
    return records.reversed();
  }

  private static List<String> texts(byte[] body) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(body))) {
      int count = in.readInt();
      List<String> texts = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        texts.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
      }
      return texts;
    }
  }

  private byte[] read(long offset, int length) throws IOException {
    byte[] bytes = new byte[length];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, offset + buffer.position()) < 0) {
        throw new IOException(path + " ends before its record at " + offset);
      }
    }
    return bytes;
  }

  private void writePending() throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(pending.toByteArray());
    while (buffer.hasRemaining()) {
      written += file.write(buffer, written);
    }
    pending.reset();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
