package dev.connectors.runtime;

import dev.connectors.runtime.error.UnexpectedValueException;
import dev.connectors.runtime.http.HttpHeaders;
import dev.connectors.runtime.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A successful answer with its status and headers.
 *
 * @param <T> the type of the body; {@code Void} for operations whose answers have none
 */
public final class ApiResponse<T extends @Nullable Object> {

  private final int status;
  private final Map<String, List<String>> headers;
  private final Supplier<? extends T> body;
  private final Supplier<? extends @Nullable Object> json;

  private ApiResponse(
      int status,
      Map<String, List<String>> headers,
      Supplier<? extends T> body,
      Supplier<? extends @Nullable Object> json) {
    this.status = status;
    this.headers = HttpHeaders.copyOf(headers);
    this.body = body;
    this.json = json;
  }

  /**
   * An answer; for fakes in tests.
   *
   * @param status the HTTP status
   * @param headers the headers; case of names does not count
   * @param body the body
   * @param <T> its type
   * @return the answer
   */
  public static <T extends @Nullable Object> ApiResponse<T> of(
      int status, Map<String, List<String>> headers, T body) {
    return new ApiResponse<>(status, headers, () -> body, () -> Json.copyOf(body));
  }

  /**
   * An answer whose body is read when it is asked for.
   *
   * @param status the HTTP status
   * @param headers the headers; case of names does not count
   * @param body reads the body
   * @param json reads the body as a JSON tree
   * @param <T> the body's type
   * @return the answer
   */
  public static <T extends @Nullable Object> ApiResponse<T> of(
      int status,
      Map<String, List<String>> headers,
      Supplier<? extends T> body,
      Supplier<? extends @Nullable Object> json) {
    return new ApiResponse<>(status, headers, body, json);
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
   * @return the body; null when {@code T} is {@code Void}, and when an answer that may be empty is
   * @throws dev.connectors.runtime.error.UnexpectedValueException when the body is no JSON, or JSON
   *     of another type
   */
  public T body() {
    return body.get();
  }

  /**
   * The body as another type, when the document gives more than one for successes.
   *
   * <pre>{@code
   * ApiResponse<Export> response = exports().withResponse().createExport();
   * ExportTask task = response.status() == 202 ? response.body(ExportTask::of) : null;
   * }</pre>
   *
   * @param type makes the type from a JSON object
   * @param <B> the type
   * @return the typed body
   * @throws dev.connectors.runtime.error.UnexpectedValueException when the body is no JSON object
   */
  public <B> B body(Function<? super Map<String, @Nullable Object>, B> type) {
    Object tree = json();
    if (!(tree instanceof Map<?, ?> object)) {
      throw new UnexpectedValueException(
          null, status, "$", Json.excerpt(tree, Set.of()), "object", null);
    }
    @SuppressWarnings("unchecked") // a JSON object has names as keys
    Map<String, @Nullable Object> names = (Map<String, @Nullable Object>) object;
    return type.apply(names);
  }

  /**
   * The body as JSON.
   *
   * @return a tree
   * @throws dev.connectors.runtime.error.UnexpectedValueException when the body is empty, or no
   *     JSON
   */
  public @Nullable Object json() {
    return json.get();
  }

  /** The status; neither headers nor body, which may be secret. */
  @Override
  public String toString() {
    return "ApiResponse[status=" + status + "]";
  }
}
