package dev.tamga.lists.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Fetching one publication: find the address, download, report. */
final class Errand {
  private static final int LARGEST_PAGE = 8 << 20;

  /** Where a publication's file is, as it is asked for and as it may be named. */
  private record Target(URI address, URI named, String note) {}

  private final Publication publication;
  private final Path file;
  private final @Nullable String token;
  private final Secrets secrets;
  private final Download.Surroundings surroundings;
  private final Attempts attempts;
  private final Deadline deadline;

  Errand(
      Publication publication,
      Path file,
      @Nullable String token,
      Download.Surroundings surroundings,
      Attempts attempts,
      Deadline deadline) {
    this.publication = publication;
    this.file = file;
    this.token = token;
    this.secrets = new Secrets(token);
    this.surroundings = surroundings;
    this.attempts = attempts;
    this.deadline = deadline;
  }

  FetchResult run() throws InterruptedException {
    try {
      return runAlone();
    } catch (FetchException e) {
      return failed(e.reason(), e.whatToDo());
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      FetchException disk = FetchException.disk("Writing " + file, e);
      return failed(disk.reason(), disk.whatToDo());
    } catch (RuntimeException | StackOverflowError e) {
      return defect(e);
    }
  }

  /** What servers say may stand in the text: no token, and nothing that steers a terminal. */
  private FetchResult failed(String reason, String whatToDo) {
    return new FetchResult.Failed(
        publication,
        secrets.hide(reason).replaceAll("\\p{Cc}+", " "),
        secrets.hide(whatToDo).replaceAll("\\p{Cc}+", " "));
  }

  /** A defect shows itself in the result, so that the results of the other lists are not lost. */
  private FetchResult defect(Throwable defect) {
    StackTraceElement[] trace = defect.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    return failed(
        "A defect in the program stopped the download: " + defect + where + ".",
        "Report the defect with this text, and fetch the list with a browser until then.");
  }

  private FetchResult runAlone() throws IOException, InterruptedException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    // The lock file stays: were it deleted, a third process could lock a new one beside the second.
    Path lock = file.resolveSibling("." + file.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var held = channel.tryLock()) {
      if (held == null) {
        throw busy();
      }
      return fetch();
    } catch (OverlappingFileLockException e) {
      throw busy();
    }
  }

  private FetchException busy() {
    return FetchException.lasting(
        "Another fetch is at " + file + " just now.", "Wait until it is done.");
  }

  private FetchResult fetch() throws IOException, InterruptedException {
    Target target = target();
    try (PartialFile part = PartialFile.of(file)) {
      Download download = new Download(publication, file, part, surroundings, deadline);
      Download.Outcome outcome =
          attempts.run(() -> download.attempt(target.address(), target.named()));
      return outcome.isNew()
          ? new FetchResult.Fetched(publication, file, outcome.receipt(), target.note())
          : new FetchResult.Unchanged(publication, file, outcome.receipt());
    }
  }

  private Target target() throws FetchException, InterruptedException {
    URI url = publication.url();
    return switch (publication.access()) {
      case Access.File ignored -> new Target(url, url, "");
      case Access.Token access when token != null ->
          new Target(Secrets.withToken(url, access.parameter(), token), url, "");
      case Access.Token ignored -> throw new IllegalStateException("the token is missing");
      case Access.Page page -> linked(page);
    };
  }

  private Target linked(Access.Page page) throws FetchException, InterruptedException {
    List<URI> links = attempts.run(() -> links(page));
    if (links.isEmpty()) {
      throw FetchException.lasting(
          "The page "
              + Secrets.shown(publication.url())
              + " links no file "
              + page.linkPath()
              + " on "
              + page.linkHost()
              + ".",
          "Open the page in a browser and see where the list stands now.");
    }
    URI link = links.getFirst();
    String note =
        links.size() == 1
            ? ""
            : "The page links "
                + links.size()
                + " such files; this is the first, "
                + Secrets.shown(link)
                + ".";
    return new Target(link, link, note);
  }

  private List<URI> links(Access.Page page) throws FetchException, InterruptedException {
    HttpResponse<InputStream> response =
        surroundings
            .courier()
            .ask(
                publication.url(),
                Map.of(
                    "User-Agent", ListFetcher.USER_AGENT,
                    "Accept", "text/html",
                    "Accept-Encoding", "gzip"));
    if (response.statusCode() != 200) {
      throw surroundings.courier().refusal(response);
    }
    String html = new String(content(response), StandardCharsets.UTF_8);
    List<URI> links = PageLinks.find(html, response.uri(), page);
    if (!links.isEmpty()) {
      surroundings.courier().requireAllowed(links.getFirst(), response.uri());
    }
    return links;
  }

  private byte[] content(HttpResponse<InputStream> response)
      throws FetchException, InterruptedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Body body = new Body(response, surroundings.limits().stall(), deadline)) {
      boolean packed = Answers.encoding(response) != null;
      body.readTo((buffer, length) -> {
        if (bytes.size() + length > LARGEST_PAGE) {
          throw pageTooLarge();
        }
        bytes.write(buffer, 0, length);
      });
      return packed ? unpacked(bytes.toByteArray()) : bytes.toByteArray();
    }
  }

  private byte[] unpacked(byte[] packed) throws FetchException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] page = in.readNBytes(LARGEST_PAGE + 1);
      if (page.length > LARGEST_PAGE) {
        throw pageTooLarge();
      }
      return page;
    } catch (FetchException e) {
      throw e;
    } catch (IOException e) {
      throw FetchException.passing(
          "The page " + Secrets.shown(publication.url()) + " arrived torn.", "Fetch again.", e);
    }
  }

  private FetchException pageTooLarge() {
    return FetchException.lasting(
        "The page " + Secrets.shown(publication.url()) + " is larger than a page should be.",
        "Open the page in a browser and see where the list stands now.");
  }
}
