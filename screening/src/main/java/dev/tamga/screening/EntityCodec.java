package dev.tamga.screening;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entity as bytes: texts in UTF-8 after their length, numbers in groups of seven bits, labels by
 * number.
 */
final class EntityCodec {
  private final Labels labels;

  EntityCodec(Labels labels) {
    this.labels = labels;
  }

  byte[] encode(Entity entity) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    putText(out, entity.id());
    putNumber(out, labels.number(entity.schema().label()));
    putNumber(out, entity.target() ? 1 : 0);
    putOptional(out, entity.firstSeen());
    putOptional(out, entity.lastSeen());
    putOptional(out, entity.lastChange());
    putNumber(out, entity.datasets().size());
    entity.datasets().forEach(dataset -> putNumber(out, labels.number(dataset)));
    putNumber(out, entity.referents().size());
    entity.referents().forEach(referent -> putText(out, referent));
    putNumber(out, entity.properties().size());
    for (Map.Entry<Property, List<Value>> entry : entity.properties().entrySet()) {
      putNumber(out, labels.number(entry.getKey().label()));
      putNumber(out, entry.getValue().size());
      for (Value value : entry.getValue()) {
        putText(out, value.text());
        putNumber(out, labels.number(value.provenance().dataset()));
        putNumber(out, labels.number(value.provenance().field()));
        putOptional(out, value.provenance().original());
      }
    }
    return out.toByteArray();
  }

  Entity decode(MemorySegment record) throws SnapshotException {
    try {
      return new Decoder(record).entity();
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new SnapshotException(
          "An entity record is damaged ("
              + e.getMessage()
              + "). Run 'tamga lists verify' on the snapshot and build it again.",
          e);
    }
  }

  private static void putNumber(ByteArrayOutputStream out, int number) {
    int rest = number;
    while (rest > 0x7f) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  private static void putText(ByteArrayOutputStream out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    putNumber(out, bytes.length);
    out.writeBytes(bytes);
  }

  private static void putOptional(ByteArrayOutputStream out, @Nullable String text) {
    if (text == null) {
      putNumber(out, 0);
    } else {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      putNumber(out, bytes.length + 1);
      out.writeBytes(bytes);
    }
  }

  /** Walks through one record. */
  private final class Decoder {
    private final MemorySegment record;
    private long position;

    Decoder(MemorySegment record) {
      this.record = record;
    }

    Entity entity() throws SnapshotException {
      String id = text(number());
      String schemaLabel = labels.text(number());
      Schema schema =
          Schema.byLabel(schemaLabel)
              .orElseThrow(() ->
                  new SnapshotException(
                      "The snapshot holds the schema "
                          + schemaLabel
                          + ", which this version does not know: build it again."));
      boolean target = number() == 1;
      String firstSeen = optional();
      String lastSeen = optional();
      String lastChange = optional();
      List<String> datasets = new ArrayList<>(2);
      for (int i = count(); i > 0; i--) {
        datasets.add(labels.text(number()));
      }
      List<String> referents = new ArrayList<>(0);
      for (int i = count(); i > 0; i--) {
        referents.add(text(number()));
      }
      return new Entity(
          id, schema, target, properties(), datasets, referents, firstSeen, lastSeen, lastChange);
    }

    private Map<Property, List<Value>> properties() throws SnapshotException {
      EnumMap<Property, List<Value>> properties = new EnumMap<>(Property.class);
      for (int i = count(); i > 0; i--) {
        String label = labels.text(number());
        Property property =
            Property.byLabel(label)
                .orElseThrow(() ->
                    new SnapshotException(
                        "The snapshot holds the property "
                            + label
                            + ", which this version does not know: build it again."));
        int size = count();
        List<Value> values = new ArrayList<>(size);
        for (int j = 0; j < size; j++) {
          String text = text(number());
          String dataset = labels.text(number());
          String field = labels.text(number());
          values.add(new Value(text, new Provenance(dataset, field, optional())));
        }
        properties.put(property, values);
      }
      return properties;
    }

    private int number() {
      int number = 0;
      for (int shift = 0; shift < 35; shift += 7) {
        byte next = record.get(ValueLayout.JAVA_BYTE, position++);
        number |= (next & 0x7f) << shift;
        if (next >= 0) {
          return number;
        }
      }
      throw new IllegalArgumentException("a number does not end");
    }

    /** A number of things that are still to come: no more than there are bytes left. */
    private int count() {
      int count = number();
      if (count < 0 || count > record.byteSize() - position) {
        throw new IllegalArgumentException(
            "a count of " + count + " is more than the record holds");
      }
      return count;
    }

    private String text(int length) {
      if (length < 0 || length > record.byteSize() - position) {
        throw new IllegalArgumentException("a text of " + length + " bytes goes past the record");
      }
      byte[] bytes = new byte[length];
      MemorySegment.copy(record, ValueLayout.JAVA_BYTE, position, bytes, 0, length);
      position += length;
      return new String(bytes, StandardCharsets.UTF_8);
    }

    private @Nullable String optional() {
      int length = number();
      return length == 0 ? null : text(length - 1);
    }
  }
}
