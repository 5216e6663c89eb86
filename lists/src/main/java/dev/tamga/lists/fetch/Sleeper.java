package dev.tamga.lists.fetch;

import java.time.Duration;

/** Waits. */
@FunctionalInterface
interface Sleeper {
  void sleep(Duration time) throws InterruptedException;
}
