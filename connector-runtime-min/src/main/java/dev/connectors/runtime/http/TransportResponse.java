package dev.connectors.runtime.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A whole answer as a {@link Transport} got it. */
public final class TransportResponse {

  private final int status;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  /**
   * An answer.
   *
   * @param status the HTTP status
   * @param headers the headers; case of names does not count
   * @param body the body, which is not copied; empty for none
   */
  public TransportResponse(int status, Map<String, List<String>> headers, byte[] body) {
    this.status = status;
    this.headers = HttpHeaders.copyOf(headers);
    this.body = body;
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
   * The body.
   *
   * @return the bytes, not to be changed; empty for none
   */
  public byte[] body() {
    return body;
  }

  /** The status and the length of the body. */
  @Override
  public String toString() {
    return status + ", " + body.length + " bytes";
  }
}
