package dev.tamga.lists.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, read within its time limits. A read blocks until something arrives, so a
 * second thread watches, and closes the body when nothing did for too long.
 */
final class Body implements AutoCloseable {
  /** Takes what arrives. */
  @FunctionalInterface
  interface Receiver {
    void receive(byte[] buffer, int length) throws FetchException;
  }

  private final HttpResponse<InputStream> response;
  private final Duration stall;
  private final Deadline deadline;
  private final Thread watchman;
  private volatile long lastArrival = System.nanoTime();
  private volatile @Nullable String tooSlow;

  Body(HttpResponse<InputStream> response, Duration stall, Deadline deadline) {
    this.response = response;
    this.stall = stall;
    this.deadline = deadline;
    this.watchman = Thread.ofVirtual().unstarted(this::watch);
  }

  /** Reads to the end, which must be the one that the publisher announced if it announced one. */
  void readTo(Receiver receiver) throws FetchException, InterruptedException {
    lastArrival = System.nanoTime();
    watchman.start();
    byte[] buffer = new byte[1 << 16];
    try {
      InputStream in = response.body();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        lastArrival = System.nanoTime();
        receiver.receive(buffer, n);
      }
    } catch (FetchException e) {
      throw e;
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      requireInTime();
      throw brokenOff(e);
    }
    // A closed body can look like one that came to its end.
    requireInTime();
  }

  private void watch() {
    try {
      while (true) {
        long quiet = System.nanoTime() - lastArrival;
        if (quiet >= stall.toNanos()) {
          stop("sent nothing for " + seconds(stall));
          return;
        }
        if (deadline.isOver()) {
          stop("did not send it all in the time for one list");
          return;
        }
        Thread.sleep(
            Duration.ofNanos(Math.min(stall.toNanos() - quiet, deadline.left().toNanos()) + 1));
      }
    } catch (InterruptedException done) {
      // The body was read, or given up, before a limit was reached.
      return;
    }
  }

  private void stop(String why) {
    tooSlow = why;
    Courier.close(response);
  }

  private void requireInTime() throws FetchException {
    String why = tooSlow;
    if (why != null) {
      throw FetchException.passing(
          Secrets.shown(response.uri()) + " " + why + ".", "Fetch again later.");
    }
  }

  private FetchException brokenOff(IOException e) {
    // The client wraps what happened in one that only says that the stream is closed.
    Throwable told = e.getCause() == null ? e : e.getCause();
    return FetchException.passing(
        "The answer of " + Secrets.shown(response.uri()) + " broke off: " + told.getMessage() + ".",
        "Check the network and fetch again: it goes on where it stopped if the publisher lets it.",
        e);
  }

  private static String seconds(Duration time) {
    return time.toMillis() / 1000.0 + " s";
  }

  @Override
  public void close() {
    watchman.interrupt();
    Courier.close(response);
  }
}
