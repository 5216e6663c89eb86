package dev.tamga.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What the figures were measured on. */
final class Machine {
  private Machine() {}

  static String description() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return Runtime.getRuntime().availableProcessors()
        + " cores ("
        + System.getProperty("os.arch")
        + "), "
        + ((system.getTotalMemorySize() + (1 << 29)) >> 30)
        + " GB of memory, "
        + System.getProperty("os.name")
        + ", JDK "
        + Runtime.version();
  }
}
