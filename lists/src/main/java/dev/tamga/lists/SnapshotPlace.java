package dev.tamga.lists;

import dev.tamga.screening.Manifest;
import dev.tamga.screening.Snapshot;
import dev.tamga.screening.SnapshotWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a snapshot is put: one file, or a folder in which each lies under its own name and a small
 * file {@value #CURRENT} names the one in use. Only one build at a time can hold a place. A new
 * snapshot is written beside, forced to the disk and renamed, so that whoever looks sees the old
 * one or the new one, whole, whatever happens in between.
 */
public final class SnapshotPlace implements AutoCloseable {
  static final String CURRENT = "current";

  private final Path target;
  private final boolean folder;
  private final Path home;
  private final Path scratch;
  private final FileChannel lockFile;
  private final FileLock lock;

  private SnapshotPlace(
      Path target, boolean folder, Path home, Path scratch, FileChannel lockFile, FileLock lock) {
    this.target = target;
    this.folder = folder;
    this.home = home;
    this.scratch = scratch;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /**
   * The snapshot file that a path means: itself, or the current one of a folder; null when there is
   * none yet.
   *
   * @throws IOException when the folder does not say which is current, or cannot be read
   */
  public static @Nullable Path resolve(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return Files.exists(path) ? path : null;
    }
    Path current = path.resolve(CURRENT);
    if (!Files.exists(current)) {
      return null;
    }
    String name = Files.readString(current).strip();
    if (name.isEmpty() || name.contains("/") || name.contains("\\")) {
      throw new FileSystemException(
          current.toString(), null, "it should hold the name of a snapshot in its folder");
    }
    return path.resolve(name);
  }

  /** Takes hold of a place for one build. */
  static SnapshotPlace open(Path target) throws IOException {
    Path absolute = target.toAbsolutePath().normalize();
    boolean folder = Files.isDirectory(absolute);
    Path parent = absolute.getParent();
    Path home = folder || parent == null ? absolute : parent;
    if (!Files.isDirectory(home)) {
      throw new FileSystemException(
          home.toString(), null, "there is no such folder; make it first (mkdir -p)");
    }
    String base = "." + (folder ? "snapshot" : String.valueOf(absolute.getFileName()));
    FileChannel lockFile;
    try {
      lockFile =
          FileChannel.open(
              home.resolve(base + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (AccessDeniedException e) {
      throw readOnly(home, e);
    } catch (FileSystemException e) {
      throw String.valueOf(e.getReason()).contains("Read-only") ? readOnly(home, e) : e;
    }
    try {
      FileLock lock = tryLock(lockFile);
      if (lock == null) {
        throw new FileSystemException(
            absolute.toString(),
            null,
            "another build is writing it; wait until that has ended and try again");
      }
      Path scratch = home.resolve(base + ".building");
      deleteAll(scratch); // what a build that was killed left behind; nobody else holds the lock
      Files.createDirectory(scratch);
      return new SnapshotPlace(absolute, folder, home, scratch, lockFile, lock);
    } catch (IOException | RuntimeException e) {
      lockFile.close();
      throw e;
    }
  }

  private static FileSystemException readOnly(Path home, Exception cause) {
    FileSystemException refused =
        new FileSystemException(
            home.toString(), null, "no permission to write there; choose another -o");
    refused.initCause(cause);
    return refused;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException sameProcess) {
      return null;
    }
  }

  /** A folder for scratch files, on the file system of the target. */
  Path scratch() {
    return scratch;
  }

  /** The snapshot in use, or null. */
  @Nullable Path current() throws IOException {
    return resolve(target);
  }

  /** Writes the snapshot and makes it the one in use. Returns where it lies. */
  Path put(SnapshotWriter writer, Manifest manifest) throws IOException {
    Path written = scratch.resolve("snapshot");
    writer.finish(written, manifest);
    if (!folder) {
      move(written, target);
      return target;
    }
    String name = Snapshot.open(written).name() + ".tamga";
    move(written, home.resolve(name));
    Path pointer = scratch.resolve(CURRENT);
    try (FileChannel channel =
        FileChannel.open(pointer, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.write(java.nio.ByteBuffer.wrap((name + "\n").getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
    move(pointer, home.resolve(CURRENT));
    return home.resolve(name);
  }

  private void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel directory = FileChannel.open(home, StandardOpenOption.READ)) {
      directory.force(true);
    } catch (IOException unsupported) {
      // Some systems cannot force a directory; the rename is atomic there all the same.
      return;
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (lockFile) {
      deleteAll(scratch);
      lock.release();
    }
  }
}
