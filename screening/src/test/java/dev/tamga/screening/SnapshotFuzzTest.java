package dev.tamga.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A snapshot is opened and read, or refused in words, whatever its bytes are. Checksums catch
 * accidents; here they are made to fit again, as somebody would who means harm.
 */
class SnapshotFuzzTest {
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final int EDIT_BYTES = 4;

  @TempDir static Path folder;

  private static byte[] sound = new byte[0];

  @BeforeAll
  static void writeASoundSnapshot() throws IOException {
    Path file = folder.resolve("sound.tamga");
    try (SnapshotWriter writer = new SnapshotWriter(folder)) {
      for (int i = 0; i < 5; i++) {
        String id = "own-" + i;
        writer.add(
            Entity.builder(id, i % 2 == 0 ? Schema.PERSON : Schema.COMPANY, "own")
                .target()
                .add(Property.NAME, "Ivan Petrovich Doe the " + i, "name")
                .add(Property.ALIAS, "Иван Петрович Доу", "alias", "Иван ДОУ")
                .add(Property.BIRTH_DATE, "1962-05", "birth date")
                .firstSeen("2024-01-01")
                .build());
        writer.add(
            Entity.builder(id + "-sanction", Schema.SANCTION, "own")
                .add(Property.ENTITY, id, "id")
                .add(Property.PROGRAM, "a programme", "programme")
                .build());
      }
      writer.finish(file, manifest());
    }
    sound = Files.readAllBytes(file);
  }

  private static Manifest manifest() {
    return new Manifest(
        Engine.VERSION,
        "2026-11-24",
        List.of(
            new Manifest.ListVersion(
                "own",
                "Own list",
                "The bank",
                "2026-11-24",
                "content",
                "simple CSV list",
                "own.csv",
                "00",
                10,
                5,
                Map.of("Person", 3L, "Company", 2L),
                List.of(new Manifest.LeftOut("colour", "no use", 1)),
                0)),
        List.of("accepted"));
  }

  /** The soundness of the snapshot that the others damage. */
  @Test
  void theSoundSnapshotIsReadWhole() throws SnapshotException {
    Snapshot snapshot = Snapshot.of(sound, "sound");
    snapshot.verify();
    readAll(snapshot);
    assertThat(snapshot.size()).isEqualTo(10);
    Snapshot.of(withFittingChecksums(sound.clone()), "sound").verify();
  }

  @FuzzTest
  void anyBytesAreRefusedOrRead(byte[] data) {
    withinReason(data);
  }

  /** Each four bytes are an edit of the sound snapshot: three bytes of position, one of value. */
  @FuzzTest
  void damageWithFittingChecksumsIsRefusedOrRead(byte[] edits) {
    byte[] damaged = sound.clone();
    for (int i = 0; i + EDIT_BYTES <= edits.length; i += EDIT_BYTES) {
      int position = (edits[i] & 0xff) << 16 | (edits[i + 1] & 0xff) << 8 | (edits[i + 2] & 0xff);
      damaged[position % damaged.length] = edits[i + 3];
    }
    withinReason(withFittingChecksums(damaged));
  }

  @Test
  void damageBehindOpenedChecksumsIsRefusedOrRead() {
    byte[] tempting = {0, 1, 0x7f, (byte) 0x80, (byte) 0xff, 0x10};
    for (int seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      byte[] damaged = sound.clone();
      for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
        int header = 200;
        int position =
            random.nextInt(4) == 0
                ? random.nextInt(header)
                : SnapshotFormat.HEADER_BYTES
                    + random.nextInt(sound.length - SnapshotFormat.HEADER_BYTES);
        damaged[position] =
            random.nextBoolean()
                ? tempting[random.nextInt(tempting.length)]
                : (byte) random.nextInt();
      }
      withinReason(withFittingChecksums(damaged));
    }
  }

  @Test
  void everyCutIsRefused() {
    for (int length = 0; length < sound.length; length += 7) {
      byte[] cut = java.util.Arrays.copyOf(sound, length);
      assertThatThrownBy(() -> Snapshot.of(cut, "cut")).isInstanceOf(SnapshotException.class);
    }
  }

  @Test
  void everyFlippedBitIsRefused() {
    for (int position = 0; position < sound.length; position++) {
      byte[] damaged = sound.clone();
      damaged[position] ^= (byte) (1 << position % 8);
      assertThatThrownBy(() -> Snapshot.of(damaged, "damaged"))
          .as("byte %s", position)
          .isInstanceOf(SnapshotException.class);
    }
  }

  private static void withinReason(byte[] bytes) {
    assertTimeoutPreemptively(
        LONGEST,
        () -> {
          try {
            readAll(Snapshot.of(bytes, "damaged"));
          } catch (SnapshotException refused) {
            assertThat(refused).hasMessageMatching("(?s).{20,}");
          }
        });
  }

  private static void readAll(Snapshot snapshot) throws SnapshotException {
    snapshot.name();
    snapshot.manifest().toJson();
    for (int i = 0; i < snapshot.size(); i++) {
      Entity entity = snapshot.entity(i);
      snapshot.position(entity.id());
      snapshot.isTarget(i);
      snapshot.schema(i);
      snapshot.names(i);
      snapshot.adjacent(i);
      snapshot.adjacent(i, Schema.SANCTION, Property.ENTITY);
    }
    Screener.of(snapshot, Configuration.DEFAULT)
        .screen(Query.named("Ivan Petrovich Doe", Schema.PERSON));
  }

  /** Writes the checksums that the bytes would have had if they had been written so. */
  private static byte[] withFittingChecksums(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long end = file.getLong(SnapshotFormat.CHECKSUMS_AT);
    if (end >= SnapshotFormat.HEADER_BYTES && end <= bytes.length - 4) {
      int checksums = (int) end;
      int blocks = (bytes.length - checksums) / 4;
      for (int block = 0; block < blocks; block++) {
        int from = SnapshotFormat.HEADER_BYTES + block * SnapshotFormat.BLOCK_BYTES;
        int length = Math.min(SnapshotFormat.BLOCK_BYTES, checksums - from);
        if (length > 0) {
          file.putInt(checksums + 4 * block, crc(bytes, from, length));
        }
      }
      file.putInt(SnapshotFormat.CHECKSUMS_CRC_AT, crc(bytes, checksums, 4 * blocks));
    }
    file.putInt(SnapshotFormat.HEADER_CRC_AT, crc(bytes, 0, SnapshotFormat.HEADER_CRC_AT));
    return bytes;
  }

  private static int crc(byte[] bytes, int from, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, length);
    return (int) crc.getValue();
  }
}
