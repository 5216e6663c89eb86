package dev.tamga.lists.fetch;

import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Brings one file from its address to its place, in one attempt that can go on where an earlier one
 * broke off. Only the last step touches the file that is there: everything before it happens
 * beside.
 */
final class Download {
  /** What came of it: the receipt, and whether the content is new. */
  record Outcome(Receipt receipt, boolean isNew) {}

  private final Publication publication;
  private final Path file;
  private final Surroundings surroundings;
  private final Deadline deadline;
  private final PartialFile part;

  /** What all downloads share. */
  record Surroundings(Courier courier, FetchLimits limits, Clock clock, FetchProgress progress) {}

  Download(
      Publication publication,
      Path file,
      PartialFile part,
      Surroundings surroundings,
      Deadline deadline) {
    this.publication = publication;
    this.file = file;
    this.part = part;
    this.surroundings = surroundings;
    this.deadline = deadline;
  }

  /**
   * One attempt.
   *
   * @param address where to ask, with the token if one is needed
   * @param named the same address as the receipt may name it
   */
  Outcome attempt(URI address, URI named) throws FetchException, InterruptedException {
    try {
      return attemptOnDisk(address, named);
    } catch (FetchException e) {
      throw e;
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      throw FetchException.disk("Writing " + file, e);
    }
  }

  private Outcome attemptOnDisk(URI address, URI named) throws IOException, InterruptedException {
    Optional<Receipt> known = receiptOfWholeFile(named);
    if (part.version().isPresent() && !part.version().get().url().equals(named.toString())) {
      part.discard();
    }
    HttpResponse<InputStream> response =
        surroundings.courier().ask(address, headers(known.orElse(null)));
    int status = response.statusCode();
    if (status == 304 && known.isPresent()) {
      Courier.close(response);
      return unchanged(
          known.get(), Answers.header(response, "ETag"), Answers.header(response, "Last-Modified"));
    }
    boolean goesOn = status == 206 && part.version().isPresent();
    if (status != 200 && !goesOn) {
      if (status == 416 && part.version().isPresent()) {
        Courier.close(response);
        throw startAgain("has no such rest of the list any more");
      }
      throw surroundings.courier().refusal(response);
    }
    receive(response, named, goesOn);
    return finish(named, known);
  }

  /** The receipt of the file that is there, if the file is still the one it speaks of. */
  private Optional<Receipt> receiptOfWholeFile(URI named) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Optional<Receipt> receipt = Receipt.of(file);
    return receipt.isPresent()
            && receipt.get().url().equals(named)
            && receipt.get().bytes() == Files.size(file)
            && receipt.get().sha256().equals(DurableFiles.sha256(file))
        ? receipt
        : Optional.empty();
  }

  private Map<String, String> headers(@Nullable Receipt known) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("User-Agent", ListFetcher.USER_AGENT);
    headers.put("Accept", "*/*");
    headers.put("Accept-Encoding", "gzip");
    if (known != null) {
      putIfPresent(headers, "If-None-Match", known.etag());
      putIfPresent(headers, "If-Modified-Since", known.lastModified());
    }
    part.version()
        .ifPresent(version -> {
          headers.put("Range", "bytes=" + part.size() + "-");
          putIfPresent(headers, "If-Range", version.validator());
        });
    return headers;
  }

  private static void putIfPresent(
      Map<String, String> headers, String name, @Nullable String value) {
    if (value != null) {
      headers.put(name, value);
    }
  }

  private void receive(HttpResponse<InputStream> response, URI named, boolean goesOn)
      throws IOException, InterruptedException {
    FetchLimits limits = surroundings.limits();
    try (Body body = new Body(response, limits.stall(), deadline)) {
      PartialFile.Version version = goesOn ? continued(response) : Answers.version(response, named);
      if (version.total() > limits.bytes()) {
        part.discard();
        throw tooLarge("announces " + version.total() + " bytes");
      }
      if (goesOn) {
        part.resume();
      } else {
        part.restart(version);
      }
      surroundings.progress().arrived(publication, part.size(), version.total());
      body.readTo((buffer, length) -> arrived(buffer, length, version.total()));
      requireWhole(version.total());
    } finally {
      part.settle();
    }
  }

  private PartialFile.Version continued(HttpResponse<InputStream> response) throws IOException {
    PartialFile.Version earlier = part.version().orElseThrow();
    if (!Answers.continues(response, earlier, part.size())) {
      throw startAgain("sent a rest that does not fit what is here: the list has changed");
    }
    return earlier;
  }

  private FetchException startAgain(String why) throws IOException {
    part.discard();
    return FetchException.passing(
        Secrets.shown(publication.url()) + " " + why + ".", "Fetch again: it begins anew.");
  }

  private void arrived(byte[] buffer, int length, long total) throws FetchException {
    try {
      if (part.size() + length > surroundings.limits().bytes()) {
        part.discard();
        throw tooLarge("sends more");
      }
      part.append(buffer, length);
    } catch (FetchException e) {
      throw e;
    } catch (IOException e) {
      throw FetchException.disk("Writing " + part.path(), e);
    }
    surroundings.progress().arrived(publication, part.size(), total);
  }

  private FetchException tooLarge(String what) {
    return FetchException.lasting(
        "The publisher " + what + "; a list may have " + surroundings.limits().bytes() + " bytes.",
        "Look at the address in a browser; raise the limit if the list has really grown so large.");
  }

  private void requireWhole(long total) throws IOException {
    if (total >= 0 && part.size() != total) {
      String reason = "Of " + total + " bytes " + part.size() + " arrived.";
      if (part.size() > total) {
        part.discard();
      }
      throw FetchException.passing(reason, "Fetch again: it goes on where it stopped.");
    }
  }

  private Outcome finish(URI named, Optional<Receipt> known) throws IOException {
    PartialFile.Version version = part.finished();
    Path unpacked = file.resolveSibling(file.getFileName() + ".unpacked");
    try {
      Path content = part.path();
      if (version.encoding() != null) {
        unpack(content, unpacked);
        content = unpacked;
      }
      ContentCheck.check(content, publication);
      String sha256 = DurableFiles.sha256(content);
      if (known.isPresent() && known.get().sha256().equals(sha256)) {
        return unchanged(known.get(), version.etag(), version.lastModified());
      }
      Receipt receipt =
          new Receipt(
              named,
              version.etag(),
              version.lastModified(),
              surroundings.clock().instant(),
              surroundings.clock().instant(),
              sha256,
              Files.size(content));
      put(content, receipt);
      return new Outcome(receipt, true);
    } finally {
      // Either in its place by now, or nothing to go on from.
      Files.deleteIfExists(unpacked);
      part.discard();
    }
  }

  private void unpack(Path packed, Path unpacked) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(packed), 1 << 16);
        FileOutputStream out = new FileOutputStream(unpacked.toFile())) {
      byte[] buffer = new byte[1 << 16];
      long size = 0;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > surroundings.limits().bytes()) {
          throw tooLarge("sends more, unpacked");
        }
        out.write(buffer, 0, n);
      }
      out.getFD().sync();
    } catch (ZipException | EOFException e) {
      throw FetchException.passing(
          "The list was packed for the way and arrived torn.", "Fetch again.", e);
    }
  }

  /**
   * The receipt is made ready first, so that what can go wrong goes wrong before the list moves.
   */
  private void put(Path content, Receipt receipt) throws IOException {
    Path receiptPath = Receipt.pathFor(file);
    Path ready = receiptPath.resolveSibling(receiptPath.getFileName() + ".part");
    try {
      DurableFiles.write(ready, receipt.json());
      DurableFiles.moveOver(content, file);
      DurableFiles.moveOver(ready, receiptPath);
    } finally {
      Files.deleteIfExists(ready);
    }
  }

  private Outcome unchanged(Receipt known, @Nullable String etag, @Nullable String lastModified)
      throws IOException {
    Receipt receipt = known.checked(surroundings.clock().instant(), etag, lastModified);
    Path receiptPath = Receipt.pathFor(file);
    Path ready = receiptPath.resolveSibling(receiptPath.getFileName() + ".part");
    try {
      DurableFiles.write(ready, receipt.json());
      DurableFiles.moveOver(ready, receiptPath);
    } finally {
      Files.deleteIfExists(ready);
    }
    part.discard();
    return new Outcome(receipt, false);
  }
}
