package dev.tamga.screening;

import dev.tamga.names.Part;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/**
 * Makes a snapshot: {@link #add} entities in any number, then {@link #finish}. The entities go to a
 * scratch file at once; the heap holds some 40 bytes for each, and the distinct tokens of their
 * names. The order of the entities is kept, and the same entities in the same order give the same
 * bytes. Not thread-safe.
 *
 * <p>An entity whose id another <em>list</em> has stated already is the same thing seen twice: the
 * two are merged. The same id twice in one list is an error of that list and is counted.
 */
public final class SnapshotWriter implements AutoCloseable {
  private final Path folder;
  private final Path spoolFile;
  private final DataOutputStream spool;
  private final FileChannel spoolReader;
  private final Labels labels = Labels.startingWithSchemas();
  private final EntityCodec codec = new EntityCodec(labels);
  private final LongArrayList offsets = new LongArrayList();
  private final IntArrayList lengths = new IntArrayList();
  private final Long2IntOpenHashMap byId = new Long2IntOpenHashMap();
  private final LongArrayList hashes = new LongArrayList();
  private final IntArrayList linkFrom = new IntArrayList();
  private final LongArrayList linkTo = new LongArrayList();
  private long spooled;

  /** What became of an added entity. */
  public enum Added {
    NEW,
    /** Another list had stated the same id; the two are one entity now. */
    MERGED,
    /** The same list had stated the same id already; this one was not taken. */
    DUPLICATE
  }

  /**
   * Starts a snapshot.
   *
   * @param folder where scratch files may be written; it must exist, and be on the file system of
   *     the target
   */
  public SnapshotWriter(Path folder) throws IOException {
    this.folder = folder;
    byId.defaultReturnValue(-1);
    spoolFile = folder.resolve("entities.spool");
    Files.deleteIfExists(spoolFile);
    spool =
        new DataOutputStream(
            new BufferedOutputStream(
                Files.newOutputStream(spoolFile, StandardOpenOption.CREATE_NEW), 1 << 18));
    spoolReader = FileChannel.open(spoolFile, StandardOpenOption.READ);
  }

  /** Adds one entity, or merges it with the one that has its id. */
  public Added add(Entity entity) throws IOException {
    long hash = SnapshotFormat.hash(entity.id());
    int known = byId.get(hash);
    if (known < 0) {
      int ordinal = offsets.size();
      byId.put(hash, ordinal);
      hashes.add(hash);
      offsets.add(0);
      lengths.add(0);
      store(ordinal, entity);
      links(ordinal, entity);
      return Added.NEW;
    }
    Entity first = stored(known);
    if (!first.id().equals(entity.id())) {
      throw new SnapshotException(
          "The ids " + first.id() + " and " + entity.id() + " have the same hash; rename one.");
    }
    if (!java.util.Collections.disjoint(first.datasets(), entity.datasets())) {
      return Added.DUPLICATE;
    }
    store(known, merge(first, entity));
    links(known, entity);
    return Added.MERGED;
  }

  private void store(int ordinal, Entity entity) throws IOException {
    byte[] record = codec.encode(entity);
    offsets.set(ordinal, spooled);
    lengths.set(ordinal, record.length);
    try {
      spool.write(record);
    } catch (IOException e) {
      throw notWritten(e);
    }
    spooled += record.length;
  }

  /** The system says what is wrong (the disk is full) and not where. */
  private IOException notWritten(IOException cause) {
    if (cause instanceof FileSystemException || cause instanceof SnapshotException) {
      return cause;
    }
    FileSystemException told =
        new FileSystemException(
            folder.toString(),
            null,
            "the snapshot could not be written there: " + cause.getMessage());
    told.initCause(cause);
    return told;
  }

  private Entity stored(int ordinal) throws IOException {
    spool.flush();
    java.nio.ByteBuffer record = java.nio.ByteBuffer.allocate(lengths.getInt(ordinal));
    long from = offsets.getLong(ordinal);
    while (record.hasRemaining()) {
      if (spoolReader.read(record, from + record.position()) < 0) {
        throw new IOException("The scratch file " + spoolFile + " was cut short by someone else.");
      }
    }
    return codec.decode(MemorySegment.ofArray(record.array()));
  }

  private static Entity merge(Entity first, Entity second) {
    Schema schema = second.schema().is(first.schema()) ? second.schema() : first.schema();
    Entity.Builder merged = Entity.builder(first.id(), schema, first.datasets().getFirst());
    for (Entity entity : List.of(first, second)) {
      if (entity.target()) {
        merged.target();
      }
      entity.datasets().forEach(merged::dataset);
      entity.referents().forEach(merged::referent);
      entity
          .properties()
          .forEach((property, values) ->
              values.forEach(value -> merged.add(property, value.text(), value.provenance())));
    }
    return merged
        .firstSeen(first.firstSeen() != null ? first.firstSeen() : second.firstSeen())
        .lastSeen(second.lastSeen() != null ? second.lastSeen() : first.lastSeen())
        .lastChange(second.lastChange() != null ? second.lastChange() : first.lastChange())
        .build();
  }

  private void links(int ordinal, Entity entity) {
    entity
        .properties()
        .forEach((property, values) -> {
          if (property.type() == Property.Type.ENTITY) {
            for (Value value : values) {
              linkFrom.add(ordinal);
              linkTo.add(SnapshotFormat.hash(value.text()));
            }
          }
        });
  }

  /** How many entities there are so far. */
  public int size() {
    return offsets.size();
  }

  /**
   * Writes the snapshot to a new file and forces it to the disk. The caller renames it.
   *
   * @return its content hash in hexadecimal
   */
  public String finish(Path file, Manifest manifest) throws IOException {
    try {
      return write(file, manifest);
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  private String write(Path file, Manifest manifest) throws IOException {
    spool.flush();
    try (Arena arena = Arena.ofConfined();
        SnapshotOutput out = new SnapshotOutput(file);
        NameSpool names = new NameSpool(folder, labels)) {
      MemorySegment records = spoolReader.map(FileChannel.MapMode.READ_ONLY, 0, spooled, arena);
      section(out, SnapshotFormat.Section.MANIFEST, manifest.toJson());
      entities(out, records, names);
      out.begin();
      out.put(labels.toBytes());
      out.end(SnapshotFormat.Section.LABELS);
      ids(out);
      linkSections(out);
      names.sections(out);
      return java.util.HexFormat.of().formatHex(out.finish(size()));
    }
  }

  private static void section(SnapshotOutput out, SnapshotFormat.Section section, String text)
      throws IOException {
    out.begin();
    out.put(text.getBytes(StandardCharsets.UTF_8));
    out.end(section);
  }

  private void entities(SnapshotOutput out, MemorySegment records, NameSpool names)
      throws IOException {
    out.begin();
    long offset = 0;
    for (int i = 0; i < size(); i++) {
      out.putLong(offset);
      offset += lengths.getInt(i);
    }
    out.putLong(offset);
    out.end(SnapshotFormat.Section.ENTITY_OFFSETS);
    byte[] kinds = new byte[size()];
    out.begin();
    for (int i = 0; i < size(); i++) {
      MemorySegment record = records.asSlice(offsets.getLong(i), lengths.getInt(i));
      out.put(record);
      Entity entity = codec.decode(record);
      kinds[i] = (byte) ((labels.number(entity.schema().label()) << 1) | (entity.target() ? 1 : 0));
      names.add(EntityNames.of(entity));
    }
    out.end(SnapshotFormat.Section.ENTITIES);
    out.begin();
    out.put(kinds);
    out.end(SnapshotFormat.Section.ENTITY_KINDS);
  }

  private void ids(SnapshotOutput out) throws IOException {
    long[] sorted = hashes.toLongArray();
    Arrays.sort(sorted);
    out.begin();
    for (long hash : sorted) {
      out.putLong(hash);
    }
    out.end(SnapshotFormat.Section.ID_HASHES);
    out.begin();
    for (long hash : sorted) {
      out.putInt(byId.get(hash));
    }
    out.end(SnapshotFormat.Section.ID_ENTITIES);
  }

  /** Links whose other end is not in the snapshot stay in the record and are left out here. */
  private void linkSections(SnapshotOutput out) throws IOException {
    int[] starts = new int[size() + 1];
    int[] targets = new int[linkTo.size()];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = byId.get(linkTo.getLong(i));
      if (targets[i] >= 0) {
        starts[targets[i] + 1]++;
      }
    }
    for (int i = 0; i < size(); i++) {
      starts[i + 1] += starts[i];
    }
    out.begin();
    for (int start : starts) {
      out.putInt(start);
    }
    out.end(SnapshotFormat.Section.LINK_OFFSETS);
    int[] links = new int[starts[size()]];
    int[] next = starts.clone();
    for (int i = 0; i < targets.length; i++) {
      if (targets[i] >= 0) {
        links[next[targets[i]]++] = linkFrom.getInt(i);
      }
    }
    out.begin();
    for (int link : links) {
      out.putInt(link);
    }
    out.end(SnapshotFormat.Section.LINKS);
  }

  @Override
  public void close() throws IOException {
    try (spool;
        spoolReader) {
      Files.deleteIfExists(spoolFile);
    }
  }

  /** The names of all entities, with tokens numbered as they are met, until all are known. */
  private static final class NameSpool implements AutoCloseable {
    private final Path file;
    private final Labels labels;
    private final DataOutputStream out;
    private final LongArrayList offsets = new LongArrayList();
    private final Object2IntOpenHashMap<String> tokens = new Object2IntOpenHashMap<>();
    private long position;

    NameSpool(Path folder, Labels labels) throws IOException {
      this.labels = labels;
      file = folder.resolve("names.spool");
      Files.deleteIfExists(file);
      out =
          new DataOutputStream(
              new BufferedOutputStream(
                  Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), 1 << 18));
      tokens.defaultReturnValue(-1);
    }

    void add(List<EntityNames.Borne> names) throws IOException {
      offsets.add(position);
      for (EntityNames.Borne borne : names) {
        put((labels.number(borne.property().label()) << 16) | Math.min(borne.index(), 0xffff));
        put((labels.number(borne.name().kind().name()) << 16) | borne.name().parts().size());
        for (Part part : borne.name().parts()) {
          put(token(part.text()));
          put(token(part.key()));
          put((labels.number(part.kind().name()) << 1) | (part.vowelless() ? 1 : 0));
        }
      }
    }

    private void put(int number) throws IOException {
      out.writeInt(number);
      position++;
    }

    private int token(String text) {
      int known = tokens.getInt(text);
      if (known >= 0) {
        return known;
      }
      tokens.put(text, tokens.size());
      return tokens.size() - 1;
    }

    void sections(SnapshotOutput target) throws IOException {
      out.flush();
      String[] sorted = tokens.keySet().toArray(new String[0]);
      Arrays.sort(sorted);
      int[] renumbered = new int[sorted.length];
      target.begin();
      int offset = 0;
      for (int i = 0; i < sorted.length; i++) {
        renumbered[tokens.getInt(sorted[i])] = i;
        target.putInt(offset);
        offset += sorted[i].length();
      }
      target.putInt(offset);
      target.end(SnapshotFormat.Section.TOKEN_OFFSETS);
      target.begin();
      for (String token : sorted) {
        target.put(token.getBytes(StandardCharsets.ISO_8859_1));
      }
      target.end(SnapshotFormat.Section.TOKENS);
      target.begin();
      for (int i = 0; i < offsets.size(); i++) {
        target.putLong(offsets.getLong(i));
      }
      target.putLong(position);
      target.end(SnapshotFormat.Section.NAME_OFFSETS);
      target.begin();
      try (DataInputStream in =
          new DataInputStream(
              new java.io.BufferedInputStream(Files.newInputStream(file), 1 << 18))) {
        copy(in, renumbered, target);
      }
      target.end(SnapshotFormat.Section.NAMES);
    }

    private void copy(DataInputStream in, int[] renumbered, SnapshotOutput target)
        throws IOException {
      long left = position;
      while (left > 0) {
        target.putInt(in.readInt());
        int head = in.readInt();
        target.putInt(head);
        int parts = head & 0xffff;
        for (int i = 0; i < parts; i++) {
          target.putInt(renumbered[in.readInt()]);
          target.putInt(renumbered[in.readInt()]);
          target.putInt(in.readInt());
        }
        left -= 2 + 3L * parts;
      }
    }

    @Override
    public void close() throws IOException {
      out.close();
      Files.deleteIfExists(file);
    }
  }
}
