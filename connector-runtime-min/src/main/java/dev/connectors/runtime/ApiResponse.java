package dev.connectors.runtime;

import dev.connectors.runtime.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A successful answer with its status and headers.
 *
 * @param <T> the type of the body; {@code Void} for operations whose answers have none
 */
public final class ApiResponse<T extends @Nullable Object> {

  private final int status;
  private final Map<String, List<String>> headers;
  private final T body;

  private ApiResponse(int status, Map<String, List<String>> headers, T body) {
    this.status = status;
    this.headers = HttpHeaders.copyOf(headers);
    this.body = body;
  }

  /**
   * An answer; for generated code, and for fakes in tests.
   *
   * @param status the HTTP status
   * @param headers the headers; case of names does not count
   * @param body the body
   * @param <T> its type
   * @return the answer
   */
  public static <T extends @Nullable Object> ApiResponse<T> of(
      int status, Map<String, List<String>> headers, T body) {
    return new ApiResponse<>(status, headers, body);
  }

  /**
   * The HTTP status.
   *
   * @return from 200 to 299
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
   * @return the body; null only when {@code T} is {@code Void}
   */
  public T body() {
    return body;
  }

  /** The status; neither headers nor body, which may be secret. */
  @Override
  public String toString() {
    return "ApiResponse[status=" + status + "]";
  }
}
