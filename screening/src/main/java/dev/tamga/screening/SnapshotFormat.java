package dev.tamga.screening;

import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * The layout of a snapshot file, version 1. All numbers are little-endian.
 *
 * <pre>
 * 0     8   magic: TAMGA, CR, LF, 0x1a (a text-mode transfer breaks it)
 * 8     4   format version
 * 12    4   number of sections
 * 16    8   length of the file
 * 24    8   where the checksums of the blocks start
 * 32    4   CRC-32C of the checksums of the blocks
 * 36    4   number of entities
 * 40    32  SHA-256 of everything between the header and the checksums of the blocks
 * 72    24  each section: 4 kind, 4 unused, 8 offset, 8 length
 * 4092  4   CRC-32C of the 4092 bytes before
 * 4096      the sections, each aligned to 8 bytes
 *           for each MiB from 4096 on, the CRC-32C of that block
 * </pre>
 */
final class SnapshotFormat {
  static final byte[] MAGIC = {'T', 'A', 'M', 'G', 'A', '\r', '\n', 0x1a};
  static final int VERSION = 1;
  static final int HEADER_BYTES = 4096;
  static final int BLOCK_BYTES = 1 << 20;

  static final int SECTION_COUNT_AT = 12;
  static final int FILE_LENGTH_AT = 16;
  static final int CHECKSUMS_AT = 24;
  static final int CHECKSUMS_CRC_AT = 32;
  static final int ENTITY_COUNT_AT = 36;
  static final int HASH_AT = 40;
  static final int SECTIONS_AT = 72;
  static final int SECTION_ENTRY_BYTES = 24;
  static final int HEADER_CRC_AT = HEADER_BYTES - 4;

  static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  /** What the sections hold, in the order in which they stand. */
  enum Section {
    /** The {@link Manifest} as JSON. */
    MANIFEST(1),
    /** The labels that entity records refer to by number: properties, datasets, fields. */
    LABELS(2),
    /** For each entity the offset of its record, and the end of the last: 8 bytes each. */
    ENTITY_OFFSETS(3),
    /** The records; {@link EntityCodec} says how one is written. */
    ENTITIES(4),
    /**
     * For each entity the label of its schema, and in the lowest bit whether it is a target: 1
     * byte.
     */
    ENTITY_KINDS(5),
    /** Hashes of the ids, sorted: 8 bytes each. */
    ID_HASHES(6),
    /** The entities in the order of the hashes: 4 bytes each. */
    ID_ENTITIES(7),
    /** For each entity the start of its links, and the end of the last: 4 bytes each. */
    LINK_OFFSETS(8),
    /** The entities that point at an entity: 4 bytes each. */
    LINKS(9),
    /** For each token the offset of its letters, and the end of the last: 4 bytes each. */
    TOKEN_OFFSETS(10),
    /** The letters of all tokens and keys, sorted, one byte each. */
    TOKENS(11),
    /**
     * For each entity the offset of its names in numbers, and the end of the last: 8 bytes each.
     */
    NAME_OFFSETS(12),
    /**
     * The names of the entities as numbers of 4 bytes: label of the property and index of the
     * value; label of the kind of name and count of parts; then for each part the token of its
     * text, the token of its key, and the label of its kind, with in the lowest bit whether it
     * lacks vowels.
     */
    NAMES(13);

    private final int code;

    Section(int code) {
      this.code = code;
    }

    /** The number by which the header knows it. */
    int code() {
      return code;
    }
  }

  private SnapshotFormat() {}

  /**
   * The 64-bit hash by which ids are found: FNV-1a (Fowler, Noll, Vo) over the UTF-16 code units,
   * with the finalizer of MurmurHash3 so that the high bits are even.
   */
  static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 33;
    hash *= 0xff51afd7ed558ccdL;
    hash ^= hash >>> 33;
    return hash;
  }
}
