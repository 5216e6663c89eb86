package dev.tamga.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * The most heap that was in use right after a collection, from all collections since this was made.
 * It is a little more than what was reachable: a collection of the young part leaves what died in
 * the old one.
 */
final class PeakHeap {
  private final AtomicLong peak = new AtomicLong();
  private final Set<String> heapPools = new HashSet<>();

  PeakHeap() {
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        heapPools.add(pool.getName());
      }
    }
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (collector instanceof NotificationEmitter emitter) {
        emitter.addNotificationListener(
            (notification, _) -> {
              if (notification.getUserData() instanceof CompositeData data) {
                record(GarbageCollectionNotificationInfo.from(data));
              }
            },
            null,
            null);
      }
    }
  }

  private void record(GarbageCollectionNotificationInfo collection) {
    long used = 0;
    for (Map.Entry<String, java.lang.management.MemoryUsage> pool :
        collection.getGcInfo().getMemoryUsageAfterGc().entrySet()) {
      used += heapPools.contains(pool.getKey()) ? pool.getValue().getUsed() : 0;
    }
    peak.accumulateAndGet(used, Math::max);
  }

  /** The peak in bytes; collects once more, so that there is one. */
  long bytes() {
    peak.accumulateAndGet(inUse(), Math::max);
    return peak.get();
  }

  /** What is in use now, after a collection. */
  static long inUse() {
    // Twice: what the first one finds to clean up is gone after the second.
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
