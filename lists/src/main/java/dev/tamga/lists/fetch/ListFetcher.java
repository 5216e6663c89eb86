package dev.tamga.lists.fetch;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Downloads lists from their publishers into a directory, several at a time. One that fails neither
 * stops the others nor touches the file that an earlier fetch left. Immutable and thread-safe; two
 * fetches into one directory do not disturb each other: the later one reports a list that the
 * earlier one is at as failed.
 */
public final class ListFetcher {
  /** How many lists are downloaded at the same time. */
  public static final int AT_A_TIME = 4;

  static final String USER_AGENT = "Tamga-list-fetcher (sanctions screening)";

  private final Path directory;
  private final Map<String, String> tokens;
  private final Environment environment;
  private final FetchLimits limits;
  private final boolean plainHttpAllowed;
  private final Clock clock;
  private final Sleeper sleeper;
  private final long seed;

  /** Where tokens stand that were not given. */
  @FunctionalInterface
  interface Environment {
    @Nullable String get(String variable);
  }

  private ListFetcher(Builder builder, Path directory) {
    this.directory = directory;
    this.tokens = Map.copyOf(builder.tokens);
    this.environment = builder.environment;
    this.limits = builder.limits;
    this.plainHttpAllowed = builder.plainHttpAllowed;
    this.clock = builder.clock;
    this.sleeper = builder.sleeper;
    this.seed = builder.seed == null ? System.nanoTime() : builder.seed;
  }

  /** A builder, which needs at least the directory. */
  public static Builder builder() {
    return new Builder();
  }

  /** Where the file of a publication stands, or will. */
  Path fileOf(Publication publication) {
    return directory.resolve(publication.dataset()).resolve(publication.fileName());
  }

  /**
   * Fetches the publications and waits for all of them. When the thread is interrupted, what is
   * under way stops and is reported as failed, what was done stays done, and the thread is still
   * marked as interrupted on return.
   *
   * @return what became of each, in the order given
   * @throws IllegalArgumentException when two of them would have the same file
   */
  public List<FetchResult> fetch(List<Publication> publications, FetchProgress progress) {
    requireOwnFiles(publications);
    Semaphore places = new Semaphore(AT_A_TIME);
    try (HttpClient client = client();
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Download.Surroundings surroundings =
          new Download.Surroundings(
              new Courier(client, new AddressRules(plainHttpAllowed), limits.answer(), clock),
              limits,
              clock,
              progress);
      List<Future<FetchResult>> running = new ArrayList<>();
      for (Publication publication : publications) {
        running.add(executor.submit(() -> fetchInTurn(publication, places, surroundings)));
      }
      return results(running, executor);
    }
  }

  private HttpClient client() {
    HttpClient.Builder client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.connect());
    ProxySelector proxies = ProxySelector.getDefault();
    return (proxies == null ? client : client.proxy(proxies)).build();
  }

  private FetchResult fetchInTurn(
      Publication publication, Semaphore places, Download.Surroundings surroundings) {
    try {
      places.acquire();
      try {
        return fetchOne(publication, surroundings);
      } finally {
        places.release();
      }
    } catch (InterruptedException e) {
      return new FetchResult.Failed(
          publication,
          "The download was interrupted.",
          "Fetch again: it goes on where it stopped.");
    }
  }

  private FetchResult fetchOne(Publication publication, Download.Surroundings surroundings)
      throws InterruptedException {
    String token = null;
    if (publication.access() instanceof Access.Token access) {
      token = token(publication, access);
      if (token == null) {
        return new FetchResult.Skipped(
            publication,
            "It needs a token of yours, and there is none.",
            publication.note() + " Then set the environment variable " + access.variable() + ".");
      }
    }
    SplittableRandom random = new SplittableRandom(seed ^ publication.dataset().hashCode());
    Deadline deadline = Deadline.in(limits.whole());
    return new Errand(
            publication,
            fileOf(publication),
            token,
            surroundings,
            new Attempts(limits, random, sleeper, deadline),
            deadline)
        .run();
  }

  private @Nullable String token(Publication publication, Access.Token access) {
    String given = tokens.get(publication.dataset());
    String token = given == null ? environment.get(access.variable()) : given;
    return token == null || token.isBlank() ? null : token.strip();
  }

  private void requireOwnFiles(List<Publication> publications) {
    Set<Path> files = new HashSet<>();
    for (Publication publication : publications) {
      if (!files.add(fileOf(publication))) {
        throw new IllegalArgumentException("Two publications have the file " + fileOf(publication));
      }
    }
  }

  private static List<FetchResult> results(
      List<Future<FetchResult>> running, ExecutorService executor) {
    List<FetchResult> results = new ArrayList<>();
    boolean interrupted = false;
    for (Future<FetchResult> one : running) {
      FetchResult result = null;
      while (result == null) {
        try {
          result = one.get();
        } catch (InterruptedException e) {
          interrupted = true;
          executor.shutdownNow();
        } catch (ExecutionException e) {
          throw new IllegalStateException("The machine cannot go on", e.getCause());
        }
      }
      results.add(result);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return results;
  }

  /** Builds fetchers. Not thread-safe. */
  public static final class Builder {
    private final Map<String, String> tokens = new HashMap<>();
    private @Nullable Path directory;
    private Environment environment = System::getenv;
    private FetchLimits limits = FetchLimits.standard();
    private boolean plainHttpAllowed;
    private Clock clock = Clock.systemUTC();
    private Sleeper sleeper = Thread::sleep;
    private @Nullable Long seed;

    private Builder() {}

    /** Below which directory each list gets its folder. */
    public Builder directory(Path below) {
      this.directory = below;
      return this;
    }

    /** The user's token for a dataset. It goes before the one in the environment. */
    public Builder token(String dataset, String token) {
      tokens.put(dataset, token);
      return this;
    }

    /** Other limits than the standard ones. */
    public Builder limits(FetchLimits other) {
      this.limits = other;
      return this;
    }

    /**
     * Whether lists may come over plain HTTP, where anybody on the way can change them. Otherwise
     * only from this machine itself.
     */
    public Builder plainHttpAllowed(boolean allowed) {
      this.plainHttpAllowed = allowed;
      return this;
    }

    /** The clock for receipts and for waits until a given time. */
    Builder clock(Clock other) {
      this.clock = other;
      return this;
    }

    /** Makes the random part of the waits the same each time. */
    Builder seed(long fixed) {
      this.seed = fixed;
      return this;
    }

    Builder sleeper(Sleeper other) {
      this.sleeper = other;
      return this;
    }

    Builder environment(Environment other) {
      this.environment = other;
      return this;
    }

    /**
     * The fetcher.
     *
     * @throws IllegalStateException when no directory was given
     */
    public ListFetcher build() {
      if (directory == null) {
        throw new IllegalStateException("A list fetcher needs a directory");
      }
      return new ListFetcher(this, directory);
    }
  }
}
