package dev.connectors.runtime.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as a {@link Transport} sends it; immutable but for the bytes of its body. */
public final class TransportRequest {

  private final String method;
  private final URI uri;
  private final Map<String, List<String>> headers;
  private final byte @Nullable [] body;
  private final Duration timeout;

  /**
   * A request.
   *
   * @param method the HTTP method in upper case
   * @param uri the absolute URI, whose query may hold secrets
   * @param headers the headers; case of names does not count
   * @param body the body, which is not copied, or null for none
   * @param timeout the time for the whole exchange, the answer's body included
   */
  public TransportRequest(
      String method,
      URI uri,
      Map<String, List<String>> headers,
      byte @Nullable [] body,
      Duration timeout) {
    this.method = method;
    this.uri = uri;
    this.headers = HttpHeaders.copyOf(headers);
    this.body = body;
    this.timeout = timeout;
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
   * The body.
   *
   * @return the bytes, not to be changed, or null for none
   */
  public byte @Nullable [] body() {
    return body;
  }

  /**
   * The time for the whole exchange.
   *
   * @return a positive duration
   */
  public Duration timeout() {
    return timeout;
  }

  /** Method, host and path; neither query nor headers nor body, which may be secret. */
  @Override
  public String toString() {
    return method + " " + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
  }
}
