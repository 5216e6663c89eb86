package dev.tamga.lists;

import dev.tamga.names.Tables;
import dev.tamga.screening.Manifest;
import dev.tamga.screening.Manifest.ListVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a candidate may go live: no list empty, none gone or shrunk by more than {@value
 * #MOST_SHRINK_PERCENT} percent since the last version, no id stated twice, and the entries that
 * every true version of a list has (its sentinels) are there.
 *
 * <p>That it parsed to its end is the readers' part: they throw when it did not.
 */
final class Gate {
  static final int MOST_SHRINK_PERCENT = 5;

  /** An entry whose absence means that a list is not whole. */
  private record Sentinel(String id, String name) {}

  private static final Map<String, List<Sentinel>> SENTINELS = new HashMap<>();

  static {
    for (String[] row : Tables.read(Gate.class, "sentinels.tsv", 4)) {
      SENTINELS.computeIfAbsent(row[0], _ -> new ArrayList<>()).add(new Sentinel(row[1], row[2]));
    }
  }

  private Gate() {}

  /** The ids of all sentinels, to be noticed while lists are read. */
  static Set<String> sentinelIds() {
    Set<String> ids = new HashSet<>();
    SENTINELS.values().forEach(all -> all.forEach(sentinel -> ids.add(sentinel.id)));
    return ids;
  }

  /**
   * What speaks against the candidate; empty when nothing does.
   *
   * @param last what is live now; null when there is nothing
   * @param sentinelsSeen which of {@link #sentinelIds} the candidate holds
   * @param duplicates for each dataset some ids that it states more than once
   */
  static List<String> check(
      List<ListVersion> candidate,
      @Nullable Manifest last,
      Set<String> sentinelsSeen,
      Map<String, List<String>> duplicates) {
    List<String> reasons = new ArrayList<>();
    Map<String, ListVersion> byDataset = new HashMap<>();
    for (ListVersion list : candidate) {
      byDataset.put(list.dataset(), list);
      if (list.targets() == 0) {
        reasons.add(list.dataset() + " is empty: " + list.file() + " holds no entry");
        continue;
      }
      for (Sentinel sentinel : SENTINELS.getOrDefault(list.dataset(), List.of())) {
        if (!sentinelsSeen.contains(sentinel.id)) {
          reasons.add(
              list.dataset()
                  + " lacks "
                  + sentinel.id
                  + " ("
                  + sentinel.name
                  + "), which every whole version of it holds");
        }
      }
    }
    if (candidate.isEmpty()) {
      reasons.add("there is no list in what was named");
    }
    duplicates.forEach((dataset, ids) ->
        reasons.add(dataset + " states the same id more than once: " + String.join(", ", ids)));
    if (last != null) {
      for (ListVersion before : last.lists()) {
        shrunk(before, byDataset.get(before.dataset()), reasons);
      }
    }
    return reasons;
  }

  private static void shrunk(ListVersion before, @Nullable ListVersion now, List<String> reasons) {
    if (now == null) {
      reasons.add(
          before.dataset()
              + " is gone: the last version had "
              + before.targets()
              + " entries, and no file holds it now");
    } else if (now.targets() > 0
        && now.targets() * 100 < before.targets() * (100 - MOST_SHRINK_PERCENT)) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "%s shrank from %,d entries to %,d, by %.1f %% (at most %d %% is usual)",
              before.dataset(),
              before.targets(),
              now.targets(),
              100.0 * (before.targets() - now.targets()) / before.targets(),
              MOST_SHRINK_PERCENT));
    }
  }
}
