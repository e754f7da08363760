package dev.connectors.runtime.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as a {@link Transport} sends it; immutable. */
public final class TransportRequest {

  private final String method;
  private final URI uri;
  private final Map<String, List<String>> headers;
  private final @Nullable RequestBody body;
  private final Duration timeout;
  private final boolean streaming;

  /**
   * A request.
   *
   * @param method the HTTP method in upper case
   * @param uri the absolute URI, whose query may hold secrets
   * @param headers the headers; case of names does not count
   * @param body the body, or null for none
   * @param timeout the time for the whole exchange, the answer's body included
   */
  public TransportRequest(
      String method,
      URI uri,
      Map<String, List<String>> headers,
      @Nullable RequestBody body,
      Duration timeout) {
    this(method, uri, headers, body, timeout, false);
  }

  /**
   * A request whose answer may be a stream.
   *
   * @param method the HTTP method in upper case
   * @param uri the absolute URI, whose query may hold secrets
   * @param headers the headers; case of names does not count
   * @param body the body, or null for none
   * @param timeout the time until the answer's head has come, and between two pieces of its body;
   *     when the answer is not wanted as a stream, the time for the whole exchange
   * @param streaming whether a success is wanted as a stream
   */
  public TransportRequest(
      String method,
      URI uri,
      Map<String, List<String>> headers,
      @Nullable RequestBody body,
      Duration timeout,
      boolean streaming) {
    this.method = method;
    this.uri = uri;
    this.headers = HttpHeaders.copyOf(headers);
    this.body = body;
    this.timeout = timeout;
    this.streaming = streaming;
  }

  /**
   * The HTTP method.
   *
   * @return for example {@code GET}
   */
  public String method() {
    return method;
  }

  /**
   * Where the request goes.
   *
   * @return the absolute URI, whose query may hold secrets
   */
  public URI uri() {
    return uri;
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
   * The body, with its length when that is known.
   *
   * @return the body, or null for none
   */
  public @Nullable RequestBody body() {
    return body;
  }

  /**
   * The time for the whole exchange; for a stream, until its head has come and between its pieces.
   *
   * @return a positive duration
   */
  public Duration timeout() {
    return timeout;
  }

  /**
   * The same request with less time. A stream keeps its own: between pieces, the whole time-out
   * holds, and whoever sends it limits the time until its head has come.
   *
   * @param time what is left
   * @return this when there is as much, or the answer is wanted as a stream
   */
  public TransportRequest within(Duration time) {
    return streaming || time.compareTo(timeout) >= 0
        ? this
        : new TransportRequest(method, uri, headers, body, time, false);
  }

  /**
   * Whether a success is wanted as a stream, since it may be long. Nothing breaks when a transport
   * reads it whole all the same.
   *
   * @return false when the answer is wanted whole
   */
  public boolean streaming() {
    return streaming;
  }

  /** Method, host and path; neither query nor headers nor body, which may be secret. */
  @Override
  public String toString() {
    return method + " " + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
  }
}
