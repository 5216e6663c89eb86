package dev.tamga.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Does the same work to every item of a stream on all cores, and hands the results on in the order
 * of the items. At most a few hundred items are held at a time, however long the stream is.
 */
final class OrderedPipeline {
  private static final int CHUNK = 8;
  private static final int CHUNKS_PER_CORE = 3;

  /** Gives the next item, or null at the end. */
  interface Source<I> {
    @Nullable I next() throws IOException;
  }

  /** Turns an item into a result. Called on several threads. */
  interface Work<I, O> {
    O apply(I item) throws IOException;
  }

  /** Takes the results in order. */
  interface Target<O> {
    void accept(O result) throws IOException;
  }

  private OrderedPipeline() {}

  static <I, O> void run(Source<I> source, Work<I, O> work, Target<O> target) throws IOException {
    int cores = Runtime.getRuntime().availableProcessors();
    try (ExecutorService workers = Executors.newFixedThreadPool(cores)) {
      ArrayDeque<Future<List<O>>> running = new ArrayDeque<>();
      try {
        for (List<I> chunk = chunk(source); !chunk.isEmpty(); chunk = chunk(source)) {
          List<I> items = chunk;
          running.add(workers.submit(() -> all(items, work)));
          if (running.size() >= cores * CHUNKS_PER_CORE) {
            pass(running.remove(), target);
          }
        }
        while (!running.isEmpty()) {
          pass(running.remove(), target);
        }
      } finally {
        running.forEach(future -> future.cancel(true));
      }
    }
  }

  private static <I> List<I> chunk(Source<I> source) throws IOException {
    List<I> chunk = new ArrayList<>(CHUNK);
    while (chunk.size() < CHUNK) {
      I item = source.next();
      if (item == null) {
        break;
      }
      chunk.add(item);
    }
    return chunk;
  }

  private static <I, O> List<O> all(List<I> items, Work<I, O> work) throws IOException {
    List<O> results = new ArrayList<>(items.size());
    for (I item : items) {
      results.add(work.apply(item));
    }
    return results;
  }

  private static <O> void pass(Future<List<O>> future, Target<O> target) throws IOException {
    try {
      for (O result : future.get()) {
        target.accept(result);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted; what was written so far is complete in itself", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
