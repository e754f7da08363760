package dev.connectors.runtime.http;

import dev.connectors.runtime.error.JsonException;
import dev.connectors.runtime.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer as a {@link Transport} got it: the whole of it, or its head with a stream. */
public final class TransportResponse implements AutoCloseable {

  private final int status;
  private final Map<String, List<String>> headers;
  private final byte @Nullable [] body;
  private final InputStream stream;

  /**
   * A whole answer.
   *
   * @param status the HTTP status
   * @param headers the headers; case of names does not count
   * @param body the body, which is not copied; empty for none
   */
  public TransportResponse(int status, Map<String, List<String>> headers, byte[] body) {
    this(status, headers, body, new ByteArrayInputStream(body));
  }

  /**
   * An answer whose body is read while it comes.
   *
   * @param status the HTTP status
   * @param headers the headers; case of names does not count
   * @param stream the body without any content encoding that {@code headers} do not name; it fails
   *     when the body is cut off, and closing it ends the exchange
   */
  public TransportResponse(int status, Map<String, List<String>> headers, InputStream stream) {
    this(status, headers, null, stream);
  }

  private TransportResponse(
      int status, Map<String, List<String>> headers, byte @Nullable [] body, InputStream stream) {
    this.status = status;
    this.headers = HttpHeaders.copyOf(headers);
    this.body = body;
    this.stream = Objects.requireNonNull(stream, "stream: null (expected: a stream)");
  }

  /**
   * The HTTP status.
   *
   * @return for example 200
   */
  public int status() {
    return status;
  }

  /**
   * The headers.
   *
   * @return names in lower case, each with its values; unmodifiable
   */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /**
   * The first value of a header.
   *
   * @param name its name, in any case
   * @return the value, or empty when the answer lacks the header
   */
  public Optional<String> header(String name) {
    return HttpHeaders.first(headers, name);
  }

  /**
   * Whether the body is in memory.
   *
   * @return false when it is a stream
   */
  public boolean isWhole() {
    return body != null;
  }

  /**
   * The body of a whole answer.
   *
   * @return the bytes, not to be changed; empty for none
   * @throws IllegalStateException when the body is a stream, see {@link #whole}
   */
  public byte[] body() {
    if (body == null) {
      throw new IllegalStateException("body: a stream (expected: bytes; whole() reads it)");
    }
    return body;
  }

  /**
   * The body as a stream, to be read once.
   *
   * @return the stream, which the caller closes
   */
  public InputStream stream() {
    return stream;
  }

  /**
   * The same answer with its body in memory.
   *
   * @param maxBytes how long the body may be
   * @return this when it is whole already
   * @throws IOException when the body breaks off or is longer
   */
  public TransportResponse whole(long maxBytes) throws IOException {
    if (body == null) {
      return new TransportResponse(status, headers, Answers.whole(stream, maxBytes));
    }
    if (body.length > maxBytes) {
      throw new TooLongException(maxBytes);
    }
    return this;
  }

  /**
   * The body of a whole answer, whatever its media type says.
   *
   * @return a JSON tree when it is JSON, else its text, or null when there is none
   * @throws IllegalStateException when the body is a stream, see {@link #whole}
   */
  public @Nullable Object data() {
    byte[] bytes = body();
    if (bytes.length == 0) {
      return null;
    }
    Charset charset = HttpHeaders.charset(header("content-type").orElse(""));
    try {
      return charset.equals(StandardCharsets.UTF_8)
          ? Json.parse(bytes)
          : Json.parse(new String(bytes, charset));
    } catch (JsonException ignored) { // then it is a text
      return new String(bytes, charset);
    }
  }

  /** Ends the exchange when the body is a stream. */
  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException ignored) { // nobody wants the rest
      return;
    }
  }

  /** The status and the length of the body. */
  @Override
  public String toString() {
    return status + ", " + (body == null ? "a stream" : body.length + " bytes");
  }
}
