package dev.tamga.lists;

import dev.tamga.lists.readers.EntitySink;
import dev.tamga.lists.readers.ListHeader;
import dev.tamga.lists.readers.ListInput;
import dev.tamga.lists.readers.ListReaders;
import dev.tamga.screening.Engine;
import dev.tamga.screening.Entity;
import dev.tamga.screening.Manifest;
import dev.tamga.screening.Manifest.ListVersion;
import dev.tamga.screening.Snapshot;
import dev.tamga.screening.SnapshotException;
import dev.tamga.screening.SnapshotWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Builds one snapshot from list files: finds the lists, takes the newest version of each, reads
 * them, passes the {@linkplain Gate gate}, and puts the snapshot in its place atomically. Whatever
 * goes wrong, the snapshot that was there stays as it was. Thread-safe.
 */
public final class ListBuild {
  private static final int MOST_PROBLEMS_TOLD = 20;

  /**
   * What to build.
   *
   * @param paths files and folders with lists
   * @param target the snapshot file, or a folder of snapshots
   * @param date the day of the lists that do not say theirs (ISO 8601); null when not known
   * @param acceptShrink why a candidate that the gate refuses is to be taken all the same; null to
   *     refuse it
   */
  public record Request(
      List<Path> paths, Path target, @Nullable String date, @Nullable String acceptShrink) {

    /**
     * Takes the request.
     *
     * @throws IllegalArgumentException when the reason for accepting a refused candidate is blank
     */
    public Request {
      paths = List.copyOf(paths);
      if (acceptShrink != null && acceptShrink.isBlank()) {
        throw new IllegalArgumentException("--accept-shrink wants the reason, in words");
      }
    }
  }

  /**
   * What was built.
   *
   * @param file where the snapshot lies
   * @param superseded older versions of lists that were not taken
   * @param others files in the folders that are no lists
   * @param snapshot the same, opened
   * @param problems the first few records and values that could not be understood
   * @param accepted what the gate had refused, when that was accepted with a reason
   */
  public record Report(
      Path file,
      Snapshot snapshot,
      List<Path> superseded,
      List<Path> others,
      List<String> problems,
      List<String> accepted) {}

  private final Request request;
  private final Consumer<String> progress;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, List<String>> duplicates = new TreeMap<>();
  private final Set<String> sentinelIds = Gate.sentinelIds();
  private final Set<String> sentinelsSeen = new HashSet<>();

  private ListBuild(Request request, Consumer<String> progress) {
    this.request = request;
    this.progress = progress;
  }

  /**
   * Builds.
   *
   * @param progress is told what is being done, a line each
   * @throws GateException when the candidate looks wrong
   * @throws IOException when a file cannot be read or written
   */
  public static Report run(Request request, Consumer<String> progress) throws IOException {
    return new ListBuild(request, progress).run();
  }

  private Report run() throws IOException {
    ListFinder.Found found = ListFinder.find(request.paths);
    problems.addAll(found.broken());
    List<ListDating.Dated> dated = new ArrayList<>();
    for (ListInput input : found.lists()) {
      dated.add(ListDating.date(input));
    }
    ListDating.Choice choice = ListDating.newest(dated);
    try (SnapshotPlace place = SnapshotPlace.open(request.target);
        SnapshotWriter writer = new SnapshotWriter(place.scratch())) {
      Manifest last = last(place);
      List<ListVersion> lists = new ArrayList<>();
      for (ListDating.Dated list : choice.chosen()) {
        progress.accept("reading " + list.header().title() + " from " + list.input().name());
        lists.addAll(read(list, writer));
      }
      List<String> reasons = Gate.check(lists, last, sentinelsSeen, duplicates);
      if (!reasons.isEmpty() && request.acceptShrink == null) {
        throw new GateException(reasons);
      }
      List<String> overrides = new ArrayList<>();
      for (String reason : reasons) {
        overrides.add(reason + "; accepted: " + request.acceptShrink);
      }
      progress.accept("writing " + writer.size() + " entities");
      Manifest manifest = new Manifest(Engine.VERSION, newest(lists), lists, overrides);
      Path file = place.put(writer, manifest);
      return new Report(
          file,
          Snapshot.open(file),
          choice.superseded().stream().map(older -> older.input().file()).toList(),
          found.others(),
          problems,
          reasons);
    }
  }

  private @Nullable Manifest last(SnapshotPlace place) throws IOException {
    Path file = place.current();
    if (file == null) {
      return null;
    }
    try {
      return Snapshot.open(file).manifest();
    } catch (SnapshotException e) {
      problems.add("the last snapshot could not be compared with: " + e.getMessage());
      return null;
    }
  }

  private static String newest(Collection<ListVersion> lists) {
    String newest = "";
    for (ListVersion list : lists) {
      String published = list.published();
      if (published != null && published.compareTo(newest) > 0) {
        newest = published;
      }
    }
    return newest.isEmpty() ? Manifest.UNDATED : newest.substring(0, Math.min(10, newest.length()));
  }

  private List<ListVersion> read(ListDating.Dated list, SnapshotWriter writer) throws IOException {
    Collector collector = new Collector(list, writer);
    ListReaders.read(list.input(), collector);
    return collector.versions();
  }

  /** What is counted of one dataset. */
  private static final class Tally {
    final ListHeader header;
    long entities;
    final Map<String, Long> targetsBySchema = new TreeMap<>();

    Tally(ListHeader header) {
      this.header = header;
    }
  }

  /** Passes entities on to the writer and counts. */
  private final class Collector implements EntitySink {
    private final ListDating.Dated list;
    private final SnapshotWriter writer;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Map<String, Manifest.LeftOut> leftOut = new TreeMap<>();
    private long problemCount;

    Collector(ListDating.Dated list, SnapshotWriter writer) {
      this.list = list;
      this.writer = writer;
    }

    @Override
    public void list(ListHeader header) {
      tallies.putIfAbsent(header.dataset(), new Tally(header));
    }

    @Override
    public void entity(Entity entity) throws IOException {
      if (writer.add(entity) == SnapshotWriter.Added.DUPLICATE) {
        List<String> ids =
            duplicates.computeIfAbsent(entity.datasets().getFirst(), _ -> new ArrayList<>());
        if (ids.size() < 5) {
          ids.add(entity.id());
        }
        return;
      }
      if (sentinelIds.contains(entity.id())) {
        sentinelsSeen.add(entity.id());
      }
      for (String dataset : entity.datasets()) {
        Tally tally = tallies.get(dataset);
        if (tally != null) {
          tally.entities++;
          if (entity.target()) {
            tally.targetsBySchema.merge(entity.schema().label(), 1L, Long::sum);
          }
        }
      }
    }

    @Override
    public void leftOut(String field, String reason) {
      leftOut.merge(
          field,
          new Manifest.LeftOut(field, reason, 1),
          (before, _) -> new Manifest.LeftOut(field, reason, before.count() + 1));
    }

    @Override
    public void problem(String where, String what) {
      problemCount++;
      if (problems.size() < MOST_PROBLEMS_TOLD) {
        problems.add(list.input().name() + ", " + where + ": " + what);
      }
    }

    List<ListVersion> versions() throws IOException {
      String date = list.date() != null ? list.date() : request.date;
      String datedBy = list.date() == null && date != null ? "request" : list.datedBy();
      String sha256 = sha256(list.input());
      List<ListVersion> versions = new ArrayList<>();
      for (Tally tally : tallies.values()) {
        boolean first = versions.isEmpty();
        versions.add(
            new ListVersion(
                tally.header.dataset(),
                tally.header.title(),
                tally.header.publisher(),
                tally.header.published() != null ? tally.header.published() : date,
                datedBy,
                list.input().format().title(),
                list.input().name(),
                sha256,
                tally.entities,
                tally.targetsBySchema.values().stream().mapToLong(Long::longValue).sum(),
                tally.targetsBySchema,
                first ? List.copyOf(leftOut.values()) : List.of(),
                first ? problemCount : 0));
      }
      return versions;
    }
  }

  private static String sha256(ListInput input) throws IOException {
    String main = sha256(input.file());
    if (input.companions().isEmpty()) {
      return main;
    }
    MessageDigest digest = digest();
    digest.update(HexFormat.of().parseHex(main));
    for (ListInput.Companion companion : input.companions()) {
      digest.update(HexFormat.of().parseHex(sha256(companion.file())));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = digest();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
