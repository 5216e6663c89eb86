package dev.tamga.screening;

import static dev.tamga.screening.SnapshotFormat.BLOCK_BYTES;
import static dev.tamga.screening.SnapshotFormat.HEADER_BYTES;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.CRC32C;

/** Writes the sections of a snapshot one after the other, and the checksums along the way. */
final class SnapshotOutput implements AutoCloseable {
  private record Extent(long offset, long length) {}

  private final FileChannel channel;
  private final ByteBuffer block =
      ByteBuffer.allocateDirect(BLOCK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private final MessageDigest sha256;
  private final IntArrayList checksums = new IntArrayList();
  private final Map<SnapshotFormat.Section, Extent> sections =
      new EnumMap<>(SnapshotFormat.Section.class);
  private long position = HEADER_BYTES;
  private long sectionStart;

  SnapshotOutput(Path file) throws IOException {
    channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ);
    channel.position(HEADER_BYTES);
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void begin() throws IOException {
    while (position % 8 != 0) {
      put((byte) 0);
    }
    sectionStart = position;
  }

  void end(SnapshotFormat.Section section) {
    sections.put(section, new Extent(sectionStart, position - sectionStart));
  }

  /** The number of bytes in the section so far. */
  long length() {
    return position - sectionStart;
  }

  void put(byte value) throws IOException {
    room(1);
    block.put(value);
    position++;
  }

  void putInt(int value) throws IOException {
    if (block.remaining() >= 4) {
      block.putInt(value);
      position += 4;
    } else {
      for (int shift = 0; shift < 32; shift += 8) {
        put((byte) (value >>> shift));
      }
    }
  }

  void putLong(long value) throws IOException {
    putInt((int) value);
    putInt((int) (value >>> 32));
  }

  void put(byte[] bytes) throws IOException {
    put(MemorySegment.ofArray(bytes));
  }

  void put(MemorySegment bytes) throws IOException {
    long from = 0;
    while (from < bytes.byteSize()) {
      room(1);
      int length = (int) Math.min(block.remaining(), bytes.byteSize() - from);
      block.put(bytes.asSlice(from, length).asByteBuffer());
      position += length;
      from += length;
    }
  }

  private void room(int bytes) throws IOException {
    if (block.remaining() < bytes) {
      flushBlock();
    }
  }

  private void flushBlock() throws IOException {
    block.flip();
    if (block.hasRemaining()) {
      CRC32C crc = new CRC32C();
      crc.update(block.duplicate());
      checksums.add((int) crc.getValue());
      sha256.update(block.duplicate());
      while (block.hasRemaining()) {
        channel.write(block);
      }
    }
    block.clear();
  }

  /** Writes checksums and header, and forces all to the disk. Returns the content hash. */
  byte[] finish(int entities) throws IOException {
    flushBlock();
    long checksumsAt = position;
    ByteBuffer table = ByteBuffer.allocate(checksums.size() * 4).order(ByteOrder.LITTLE_ENDIAN);
    checksums.forEach(table::putInt);
    table.flip();
    CRC32C tableCrc = new CRC32C();
    tableCrc.update(table.duplicate());
    while (table.hasRemaining()) {
      channel.write(table);
    }
    byte[] hash = sha256.digest();
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    header.put(SnapshotFormat.MAGIC).putInt(SnapshotFormat.VERSION).putInt(sections.size());
    header.putLong(checksumsAt + 4L * checksums.size()).putLong(checksumsAt);
    header.putInt((int) tableCrc.getValue()).putInt(entities).put(hash);
    sections.forEach((section, extent) ->
        header.putInt(section.code()).putInt(0).putLong(extent.offset).putLong(extent.length));
    CRC32C headerCrc = new CRC32C();
    headerCrc.update(header.array(), 0, SnapshotFormat.HEADER_CRC_AT);
    header.putInt(SnapshotFormat.HEADER_CRC_AT, (int) headerCrc.getValue());
    header.position(0).limit(HEADER_BYTES);
    channel.position(0);
    while (header.hasRemaining()) {
      channel.write(header);
    }
    channel.force(true);
    return hash;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
