package dev.connectors.runtime.http;

import dev.connectors.runtime.error.ConfigurationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request: bytes that are opened when they are sent, and once more for a redirect or
 * when the request is repeated. A file is never held in memory. Immutable.
 *
 * <pre>{@code
 * logos().putLogo(42, RequestBody.of(Path.of("logo.png")));
 * }</pre>
 */
public final class RequestBody {

  /** Opens bytes. */
  @FunctionalInterface
  public interface Opener {

    /**
     * Opens the bytes, from their start.
     *
     * @return a stream that the caller closes
     * @throws IOException when they cannot be opened
     */
    InputStream open() throws IOException;
  }

  private static final long UNKNOWN = -1;

  private final Opener opener;
  private final long length;
  private final @Nullable String contentType;
  private final boolean repeatable;

  /** Whether its bytes can be read without waiting. */
  private final boolean inMemory;

  private RequestBody(
      Opener opener,
      long length,
      @Nullable String contentType,
      boolean repeatable,
      boolean inMemory) {
    this.opener = Objects.requireNonNull(opener, "opener: null (expected: a stream)");
    this.length = length;
    this.contentType = contentType;
    this.repeatable = repeatable;
    this.inMemory = inMemory;
  }

  /**
   * Bytes in memory.
   *
   * @param bytes the bytes, which are not copied
   * @return the body
   */
  public static RequestBody of(byte[] bytes) {
    return new RequestBody(() -> new ByteArrayInputStream(bytes), bytes.length, null, true, true);
  }

  /**
   * A text.
   *
   * @param text the text, sent in UTF-8
   * @return the body
   */
  public static RequestBody of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A file of the file system.
   *
   * @param file the file; it is opened when the request is sent, and must not change its length
   *     before
   * @return the body
   * @throws ConfigurationException when there is no such file
   */
  public static RequestBody of(Path file) {
    try {
      return new RequestBody(() -> Files.newInputStream(file), Files.size(file), null, true, false);
    } catch (IOException e) {
      throw new ConfigurationException(file + ": cannot be read (" + e + ")", e);
    }
  }

  /**
   * Bytes from anywhere.
   *
   * @param opener opens them, once for each time that the request is sent
   * @return the body, of unknown length
   */
  public static RequestBody of(Opener opener) {
    return new RequestBody(opener, UNKNOWN, null, true, false);
  }

  /**
   * What a stream holds, which can be sent once: a redirect that asks for the body again fails, and
   * no failed request is repeated.
   *
   * @param stream the stream, which is closed when it was sent
   * @return the body, of unknown length
   */
  public static RequestBody once(InputStream stream) {
    Objects.requireNonNull(stream, "stream: null (expected: a stream)");
    AtomicBoolean opened = new AtomicBoolean();
    Opener opener =
        () -> {
          if (opened.getAndSet(true)) {
            throw new IOException("the stream was read before, and cannot be opened again");
          }
          return stream;
        };
    return of(opener).notRepeatable();
  }

  /**
   * The same body with a length, which saves servers that need one from refusing it.
   *
   * @param bytes how many bytes there are; a body that has more or fewer fails
   * @return the body
   * @throws IllegalArgumentException when it is negative
   */
  public RequestBody withLength(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("length: " + bytes + " (expected: 0 or more)");
    }
    return new RequestBody(opener, bytes, contentType, repeatable, inMemory);
  }

  /**
   * The same body with a media type, which takes the place of the documented one.
   *
   * @param mediaType such as {@code image/jpeg}
   * @return the body
   * @throws IllegalArgumentException when it has characters that headers do not have
   */
  public RequestBody withContentType(String mediaType) {
    HttpHeaders.check("Content-Type", mediaType);
    return new RequestBody(opener, length, mediaType, repeatable, inMemory);
  }

  /**
   * The same body for an opener that opens its bytes only once; a failed request with it is not
   * repeated.
   *
   * @return the body
   */
  public RequestBody notRepeatable() {
    return new RequestBody(opener, length, contentType, false, inMemory);
  }

  /**
   * Whether it can be opened again.
   *
   * @return false when a request with it can be sent only once
   */
  public boolean isRepeatable() {
    return repeatable;
  }

  /**
   * Whether it can be read without waiting for anything.
   *
   * @return true for bytes and texts
   */
  public boolean isInMemory() {
    return inMemory;
  }

  /**
   * Its media type.
   *
   * @return the type that was set, or empty when the documented one holds
   */
  public Optional<String> contentType() {
    return Optional.ofNullable(contentType);
  }

  /**
   * How many bytes it has.
   *
   * @return the length, or empty when it is not known
   */
  public OptionalLong contentLength() {
    return length == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(length);
  }

  /**
   * Opens it, from its start.
   *
   * @return a stream that the caller closes
   * @throws IOException when it cannot be opened
   */
  public InputStream open() throws IOException {
    return opener.open();
  }

  /**
   * Reads it whole; for transports of clients that take nothing else, and for tests.
   *
   * @return its bytes
   * @throws IOException when it cannot be read
   */
  public byte[] bytes() throws IOException {
    try (InputStream stream = open()) {
      return stream.readAllBytes();
    }
  }

  /** The media type and the length, as far as they are known. */
  @Override
  public String toString() {
    String type = contentType == null ? "" : contentType + ", ";
    return "RequestBody[" + type + (length == UNKNOWN ? "unknown length" : length + " bytes") + "]";
  }
}
