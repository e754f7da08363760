package dev.connectors.maven.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Files that documents refer to by a URI. Each is fetched once and kept in a directory, by the hash
 * of its URI, so that later builds need no network and find what the first one found. Builds may
 * share the directory, also at the same time.
 */
public final class RemoteFiles {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Set<Integer> GONE = Set.of(404, 410);
  private static final int OK = 200;

  private final @Nullable Path cache;
  private final boolean offline;
  private final boolean refresh;
  private final Set<String> used = new TreeSet<>();
  private @Nullable HttpClient client;

  private RemoteFiles(@Nullable Path cache, boolean offline, boolean refresh) {
    this.cache = cache;
    this.offline = offline;
    this.refresh = refresh && !offline;
  }

  /** No remote files: references to them are refused. */
  public static RemoteFiles refused() {
    return new RemoteFiles(null, true, false);
  }

  /**
   * Remote files.
   *
   * @param cache the directory in which they are kept
   * @param offline whether only those are there that are kept
   * @param refresh whether to fetch those again that are kept
   */
  public static RemoteFiles in(Path cache, boolean offline, boolean refresh) {
    return new RemoteFiles(cache, offline, refresh);
  }

  /** The names, in the cache's directory, of the files that were read, sorted. */
  public List<String> used() {
    return List.copyOf(used);
  }

  boolean isAllowed() {
    return cache != null;
  }

  /**
   * A file's content; empty when its server has no such file.
   *
   * @throws IOException when it cannot be had, with the reason in words
   */
  byte[] read(URI uri) throws IOException {
    Path file = file(uri);
    used.add(String.valueOf(file.getFileName()));
    if (Files.isRegularFile(file) && !refresh) {
      return Files.readAllBytes(file);
    }
    if (offline) {
      throw new IOException(
          "is not in the cache, and the build is offline (expected: a build with network before)");
    }
    byte[] content = fetch(uri);
    write(file, content);
    return content;
  }

  /** Forgets a file that turned out to be no document. */
  void forget(URI uri) throws IOException {
    Files.deleteIfExists(file(uri));
  }

  private Path file(URI uri) {
    if (cache == null) {
      throw new IllegalStateException("remote files are not allowed");
    }
    return cache.resolve(hash(uri.toString()));
  }

  private byte[] fetch(URI uri) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> future =
        client()
            .sendAsync(
                HttpRequest.newBuilder(uri)
                    .header("Accept", "application/json, application/yaml, */*;q=0.5")
                    .timeout(TIMEOUT)
                    .build(),
                info -> new LimitedBody(SourceFiles.MAX_BYTES));
    try {
      HttpResponse<byte[]> response = future.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
      if (GONE.contains(response.statusCode())) {
        return new byte[0];
      }
      if (response.statusCode() != OK) {
        throw new IOException(cannot("status " + response.statusCode()));
      }
      return response.body();
    } catch (TimeoutException e) {
      future.cancel(true);
      throw new IOException(cannot("no complete answer within " + TIMEOUT.toSeconds() + " s"), e);
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException(cannot("interrupted"), e);
    } catch (ExecutionException e) {
      throw new IOException(cannot(reason(e)), e);
    }
  }

  private static String cannot(String reason) {
    return "cannot be fetched: " + reason + " (expected: a document)";
  }

  /** The kind of failure; messages of the JDK differ, and may name what is secret. */
  private static String reason(ExecutionException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return cause instanceof LimitedBody.TooLongException
        ? String.valueOf(cause.getMessage())
        : cause.getClass().getSimpleName();
  }

  private HttpClient client() {
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .connectTimeout(CONNECT_TIMEOUT)
              .followRedirects(HttpClient.Redirect.NORMAL)
              .build();
    }
    return client;
  }

  private static void write(Path file, byte[] content) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory == null) {
      throw new IOException("the cache has no directory");
    }
    Files.createDirectories(directory);
    Path temporary = Files.createTempFile(directory, ".fetched", ".tmp");
    try {
      Files.write(temporary, content);
      try {
        Files.move(
            temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException ignored) { // some file systems have no such move
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
