package dev.tamga.screening;

import static dev.tamga.screening.SnapshotFormat.BLOCK_BYTES;
import static dev.tamga.screening.SnapshotFormat.HEADER_BYTES;
import static dev.tamga.screening.SnapshotFormat.INT;
import static dev.tamga.screening.SnapshotFormat.LONG;

import dev.tamga.names.Name;
import dev.tamga.names.NameKind;
import dev.tamga.names.Part;
import dev.tamga.names.PartKind;
import dev.tamga.screening.SnapshotFormat.Section;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One immutable version of lists: their entities, the names of these, and where they came from. It
 * is a memory-mapped file; processes that open the same file share one copy, and a file that is
 * renamed over it does not disturb those who have it open. Thread-safe.
 *
 * <p>Opening checks the header and the checksums of at most {@value #BLOCKS_CHECKED_AT_OPENING}
 * blocks of one MiB, spread evenly: all of a snapshot of ordinary size, and a constant amount of a
 * huge one. {@link #verify} reads everything.
 */
public final class Snapshot {
  static final int BLOCKS_CHECKED_AT_OPENING = 64;

  private final MemorySegment file;
  private final String source;
  private final Map<Section, MemorySegment> sections = new EnumMap<>(Section.class);
  private final int size;
  private final String hash;
  private final Manifest manifest;
  private final EntityCodec codec;
  private final @Nullable Schema[] schemas;
  private final @Nullable Property[] nameProperties;
  private final @Nullable PartKind[] partKinds;
  private final @Nullable NameKind[] nameKinds;

  private Snapshot(MemorySegment file, String source) throws SnapshotException {
    this.file = file;
    this.source = source;
    checkHeader();
    size = file.get(INT, SnapshotFormat.ENTITY_COUNT_AT);
    hash =
        HexFormat.of()
            .formatHex(file.asSlice(SnapshotFormat.HASH_AT, 32).toArray(ValueLayout.JAVA_BYTE));
    locateSections();
    checkBlocks(BLOCKS_CHECKED_AT_OPENING);
    checkSizes();
    try {
      manifest =
          Manifest.fromJson(
              new String(
                  section(Section.MANIFEST).toArray(ValueLayout.JAVA_BYTE),
                  StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
    Labels labels = Labels.fromBytes(section(Section.LABELS));
    codec = new EntityCodec(labels);
    schemas = new @Nullable Schema[labels.size()];
    nameProperties = new @Nullable Property[labels.size()];
    partKinds = new @Nullable PartKind[labels.size()];
    nameKinds = new @Nullable NameKind[labels.size()];
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.text(i);
      schemas[i] = Schema.byLabel(label).orElse(null);
      nameProperties[i] = Property.byLabel(label).orElse(null);
      partKinds[i] = byName(PartKind.values(), label);
      nameKinds[i] = byName(NameKind.values(), label);
    }
  }

  /**
   * Opens a snapshot file.
   *
   * @throws SnapshotException when the file is not a snapshot of this version, or not a whole one
   * @throws IOException when it cannot be read
   */
  public static Snapshot open(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      // The mapping lives as long as the snapshot is reachable: queries may still run on it when a
      // newer one has taken its place, and nobody knows which is the last.
      MemorySegment file =
          channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
      return new Snapshot(file, path.toString());
    } catch (NoSuchFileException e) {
      throw new SnapshotException(
          "There is no snapshot at " + path + ". Make one with 'tamga lists build -o FILE PATH…'.",
          e);
    }
  }

  /**
   * Opens a snapshot that is held in memory.
   *
   * @param source what to call it in messages
   */
  public static Snapshot of(byte[] bytes, String source) throws SnapshotException {
    MemorySegment copy = Arena.ofAuto().allocate(Math.max(1, bytes.length), 8);
    MemorySegment.copy(bytes, 0, copy, ValueLayout.JAVA_BYTE, 0, bytes.length);
    return new Snapshot(copy.asSlice(0, bytes.length), source);
  }

  private static <E extends Enum<E>> @Nullable E byName(E[] constants, String label) {
    for (E constant : constants) {
      if (constant.name().equals(label)) {
        return constant;
      }
    }
    return null;
  }

  /** What a label stands for; a label that stands for nothing here means damage or a newer form. */
  private <E> E meaning(@Nullable E[] meanings, int label) throws SnapshotException {
    E meaning = label >= 0 && label < meanings.length ? meanings[label] : null;
    if (meaning == null) {
      throw refused("it uses the label " + label + " for what this version does not know");
    }
    return meaning;
  }

  private SnapshotException refused(String reason) {
    return new SnapshotException(
        source
            + " is refused: "
            + reason
            + ". Build it again with 'tamga lists build', or take the last good copy.");
  }

  private void checkHeader() throws SnapshotException {
    if (file.byteSize() < HEADER_BYTES) {
      throw refused(
          file.byteSize() == 0 ? "the file is empty" : "it is no snapshot, or only its beginning");
    }
    byte[] magic = file.asSlice(0, 8).toArray(ValueLayout.JAVA_BYTE);
    if (!Arrays.equals(magic, SnapshotFormat.MAGIC)) {
      throw refused("it is no Tamga snapshot (its first bytes are not those of one)");
    }
    int version = file.get(INT, 8);
    if (version != SnapshotFormat.VERSION) {
      throw refused(
          "it has format "
              + version
              + " and this version of Tamga reads format "
              + SnapshotFormat.VERSION);
    }
    CRC32C crc = new CRC32C();
    crc.update(file.asSlice(0, SnapshotFormat.HEADER_CRC_AT).asByteBuffer());
    if ((int) crc.getValue() != file.get(INT, SnapshotFormat.HEADER_CRC_AT)) {
      throw refused("its header is damaged");
    }
    long length = file.get(LONG, SnapshotFormat.FILE_LENGTH_AT);
    if (length != file.byteSize()) {
      throw refused(
          "it should have " + length + " bytes and has " + file.byteSize() + " (cut short?)");
    }
  }

  private void locateSections() throws SnapshotException {
    int count = file.get(INT, SnapshotFormat.SECTION_COUNT_AT);
    long end = file.get(LONG, SnapshotFormat.CHECKSUMS_AT);
    Section[] expected = Section.values();
    if (count != expected.length || end < HEADER_BYTES || end > file.byteSize()) {
      throw refused("its header does not describe a snapshot");
    }
    for (int i = 0; i < count; i++) {
      long entry = SnapshotFormat.SECTIONS_AT + (long) i * SnapshotFormat.SECTION_ENTRY_BYTES;
      int code = file.get(INT, entry);
      long offset = file.get(LONG, entry + 8);
      long length = file.get(LONG, entry + 16);
      if (code != expected[i].code()
          || offset < HEADER_BYTES
          || length < 0
          || length > end - offset) {
        throw refused("its header does not describe a snapshot");
      }
      sections.put(expected[i], file.asSlice(offset, length));
    }
  }

  private MemorySegment section(Section section) {
    MemorySegment found = sections.get(section);
    if (found == null) {
      throw new IllegalStateException("section " + section + " was not located");
    }
    return found;
  }

  private void checkBlocks(int most) throws SnapshotException {
    long end = file.get(LONG, SnapshotFormat.CHECKSUMS_AT);
    int blocks = (int) ((end - HEADER_BYTES + BLOCK_BYTES - 1) / BLOCK_BYTES);
    MemorySegment checksums = file.asSlice(end);
    if (checksums.byteSize() != 4L * blocks) {
      throw refused("its table of checksums has the wrong size");
    }
    CRC32C tableCrc = new CRC32C();
    tableCrc.update(checksums.asByteBuffer());
    if ((int) tableCrc.getValue() != file.get(INT, SnapshotFormat.CHECKSUMS_CRC_AT)) {
      throw refused("its table of checksums is damaged");
    }
    int checked = Math.min(blocks, most);
    for (int i = 0; i < checked; i++) {
      int block = checked == 1 ? 0 : (int) ((long) i * (blocks - 1) / (checked - 1));
      long from = HEADER_BYTES + (long) block * BLOCK_BYTES;
      CRC32C crc = new CRC32C();
      crc.update(file.asSlice(from, Math.min(BLOCK_BYTES, end - from)).asByteBuffer());
      if ((int) crc.getValue() != checksums.get(INT, 4L * block)) {
        throw refused("its content from byte " + from + " on is damaged");
      }
    }
  }

  private void checkSizes() throws SnapshotException {
    boolean fits =
        size >= 0
            && section(Section.ENTITY_OFFSETS).byteSize() == 8L * (size + 1)
            && section(Section.ENTITY_KINDS).byteSize() == size
            && section(Section.ID_HASHES).byteSize() == 8L * size
            && section(Section.ID_ENTITIES).byteSize() == 4L * size
            && section(Section.LINK_OFFSETS).byteSize() == 4L * (size + 1)
            && section(Section.NAME_OFFSETS).byteSize() == 8L * (size + 1);
    if (!fits) {
      throw refused("its sections do not fit together");
    }
  }

  /**
   * Reads every byte and compares it with the checksums and the content hash, and decodes every
   * entity.
   *
   * @throws SnapshotException when something is not as it was written
   */
  public void verify() throws SnapshotException {
    checkBlocks(Integer.MAX_VALUE);
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      long end = file.get(LONG, SnapshotFormat.CHECKSUMS_AT);
      for (long from = HEADER_BYTES; from < end; from += BLOCK_BYTES) {
        sha256.update(file.asSlice(from, Math.min(BLOCK_BYTES, end - from)).asByteBuffer());
      }
      if (!HexFormat.of().formatHex(sha256.digest()).equals(hash)) {
        throw refused("its content does not have the hash that it states");
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    for (int i = 0; i < size; i++) {
      entity(i);
      names(i);
      adjacent(i);
    }
  }

  /** Its name: the day of its newest list and the beginning of its content hash. */
  public String name() {
    return manifest.date() + "-" + hash.substring(0, 12);
  }

  /** The SHA-256 of its content, in hexadecimal. */
  public String hash() {
    return hash;
  }

  /** What is in it and where it came from. */
  public Manifest manifest() {
    return manifest;
  }

  /** How many entities it holds: those that lists mean, and designations, addresses and links. */
  public int size() {
    return size;
  }

  /** How many bytes the file has. */
  public long bytes() {
    return file.byteSize();
  }

  /**
   * The entity at a position from 0 to {@link #size()} - 1, whole.
   *
   * @throws SnapshotException when the snapshot turns out to be damaged, here and wherever else
   *     something is read from it
   */
  public Entity entity(int position) throws SnapshotException {
    MemorySegment offsets = section(Section.ENTITY_OFFSETS);
    return codec.decode(
        slice(
            Section.ENTITIES,
            offsets.get(LONG, 8L * position),
            offsets.get(LONG, 8L * position + 8)));
  }

  private MemorySegment slice(Section section, long from, long to) throws SnapshotException {
    MemorySegment whole = section(section);
    if (from < 0 || to < from || to > whole.byteSize()) {
      throw refused("an offset points outside of section " + section);
    }
    return whole.asSlice(from, to - from);
  }

  /** The entity of that id; empty when there is none. */
  public Optional<Entity> find(String id) throws SnapshotException {
    int position = position(id);
    return position < 0 ? Optional.empty() : Optional.of(entity(position));
  }

  /** The position of the entity of that id, or -1. */
  public int position(String id) throws SnapshotException {
    long wanted = SnapshotFormat.hash(id);
    MemorySegment hashes = section(Section.ID_HASHES);
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long found = hashes.get(LONG, 8L * middle);
      if (found == wanted) {
        int position = section(Section.ID_ENTITIES).get(INT, 4L * middle);
        checkPosition(position);
        return entity(position).id().equals(id) ? position : -1;
      }
      if (found < wanted) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private void checkPosition(int position) throws SnapshotException {
    if (position < 0 || position >= size) {
      throw refused("it refers to an entity that is not there");
    }
  }

  /** The positions of the entities that point at one: its designations, owners, documents. */
  public int[] adjacent(int position) throws SnapshotException {
    MemorySegment offsets = section(Section.LINK_OFFSETS);
    long from = 4L * offsets.get(INT, 4L * position);
    long to = 4L * offsets.get(INT, 4L * position + 4);
    int[] found = slice(Section.LINKS, from, to).toArray(INT);
    for (int other : found) {
      checkPosition(other);
    }
    return found;
  }

  /** The entities of a schema that point at one through a property. */
  public List<Entity> adjacent(int position, Schema schema, Property property)
      throws SnapshotException {
    String id = entity(position).id();
    List<Entity> found = new ArrayList<>();
    for (int other : adjacent(position)) {
      if (schema(other) == schema) {
        Entity entity = entity(other);
        if (entity.texts(property).contains(id)) {
          found.add(entity);
        }
      }
    }
    return found;
  }

  /** The schema of the entity at a position. */
  public Schema schema(int position) throws SnapshotException {
    int kind = section(Section.ENTITY_KINDS).get(ValueLayout.JAVA_BYTE, position) & 0xff;
    return meaning(schemas, kind >>> 1);
  }

  /** Whether a list means the entity at a position itself. */
  public boolean isTarget(int position) {
    return (section(Section.ENTITY_KINDS).get(ValueLayout.JAVA_BYTE, position) & 1) == 1;
  }

  /** The names of the entity at a position, as they were read when the snapshot was made. */
  List<EntityNames.Borne> names(int position) throws SnapshotException {
    MemorySegment offsets = section(Section.NAME_OFFSETS);
    MemorySegment numbers =
        slice(
            Section.NAMES,
            4 * offsets.get(LONG, 8L * position),
            4 * offsets.get(LONG, 8L * position + 8));
    try {
      List<EntityNames.Borne> names = new ArrayList<>();
      for (long at = 0; at < numbers.byteSize(); ) {
        int head = numbers.get(INT, at);
        int second = numbers.get(INT, at + 4);
        int count = second & 0xffff;
        List<Part> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
          long part = at + 8 + 12L * i;
          int kind = numbers.get(INT, part + 8);
          parts.add(
              new Part(
                  romanised(token(numbers.get(INT, part))),
                  meaning(partKinds, kind >>> 1),
                  token(numbers.get(INT, part + 4)),
                  (kind & 1) == 1));
        }
        names.add(
            new EntityNames.Borne(
                meaning(nameProperties, head >>> 16),
                head & 0xffff,
                new Name("", meaning(nameKinds, second >>> 16), parts)));
        at += 8 + 12L * count;
      }
      return names;
    } catch (IndexOutOfBoundsException e) {
      throw refused("the names of an entity are damaged");
    }
  }

  private String token(int number) throws SnapshotException {
    MemorySegment offsets = section(Section.TOKEN_OFFSETS);
    long from = offsets.get(INT, 4L * number);
    byte[] letters =
        slice(Section.TOKENS, from, offsets.get(INT, 4L * number + 4))
            .toArray(ValueLayout.JAVA_BYTE);
    return new String(letters, StandardCharsets.ISO_8859_1);
  }

  /** The comparison of names knows costs for these letters only. */
  private String romanised(String token) throws SnapshotException {
    for (int i = 0; i < token.length(); i++) {
      char letter = token.charAt(i);
      if ((letter < 'a' || letter > 'z') && (letter < '0' || letter > '9')) {
        throw refused("the names of an entity are damaged");
      }
    }
    if (token.isEmpty()) {
      throw refused("the names of an entity are damaged");
    }
    return token;
  }
}
