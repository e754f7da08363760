package dev.connectors.runtime.error;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The API answered, and the answer is no success. The subclasses are for the statuses that callers
 * treat differently; the class itself stands for the others, such as a redirect that was not
 * followed.
 *
 * <pre>{@code
 * try {
 *   deals.getDeal(42);
 * } catch (NotFoundException e) {
 *   return Optional.empty();
 * } catch (ApiException e) {
 *   log(e.status(), e.body(ApiError::of));
 * }
 * }</pre>
 */
public class ApiException extends ConnectorException {

  private static final long serialVersionUID = 1L;

  private final int status;

  @SuppressWarnings("serial") // the maps and lists of an answer can be serialised
  private final Map<String, List<String>> headers;

  private final RequestInfo request;
  private final @Nullable Duration retryAfter;

  ApiException(ErrorType type, @Nullable String key, ApiFailure failure) {
    super(type, key, failure.message(), failure.body(), failure.cause());
    this.status = failure.status();
    this.headers = failure.headers();
    this.request = failure.request();
    this.retryAfter = RetryAfter.of(failure.headers(), Instant.now()).orElse(null);
  }

  /**
   * The exception for an answer, of the subclass that its status asks for.
   *
   * @param request what was asked
   * @param status the HTTP status
   * @param headers the headers of the answer, names in lower case
   * @param body the body: a JSON tree, a text, or null when there is none
   * @param hint what the caller can do about it, for the end of the message, or null
   * @param redact takes secrets out of the piece of the body that the message shows
   * @return the exception, to be thrown
   */
  public static ApiException of(
      RequestInfo request,
      int status,
      Map<String, List<String>> headers,
      @Nullable Object body,
      @Nullable String hint,
      UnaryOperator<String> redact) {
    String message = ApiMessage.of(request, status, ApiMessage.detail(body), hint, redact);
    return of(status, new ApiFailure(request, status, headers, body, null, message));
  }

  /**
   * The exception for an answer that the connector calls a failure, whatever its status; of the
   * subclass that the key asks for, else the status.
   *
   * @param request what was asked
   * @param status the HTTP status
   * @param headers the headers of the answer, names in lower case
   * @param body what {@link #body} gives: a JSON tree, a text, or null when there is none
   * @param key what exactly went wrong, such as {@code not_found} (CONNECTOR-FORMAT, section 10),
   *     or null
   * @param detail what the API says, or null for what the body says
   * @param redact takes secrets out of the piece that the message shows
   * @return the exception, to be thrown
   */
  public static ApiException judged(
      RequestInfo request,
      int status,
      Map<String, List<String>> headers,
      @Nullable Object body,
      @Nullable String key,
      @Nullable String detail,
      UnaryOperator<String> redact) {
    String text = detail == null ? ApiMessage.detail(body) : detail;
    String message = ApiMessage.of(request, status, text, null, redact);
    ApiFailure failure = new ApiFailure(request, status, headers, body, key, message);
    return of(key == null ? Math.max(status, 400) : status(key, status), failure);
  }

  /** The exception that the connector's own code throws, of the subclass that its status has. */
  static ApiException thrown(ApiFailure failure) {
    return of(failure.status(), failure);
  }

  /** The status that answers of a kind have mostly. */
  static int status(String key, int status) {
    return switch (key) {
      case "not_authenticated", "access_token_expired" -> 401;
      case "access_denied" -> 403;
      case "not_found" -> 404;
      case "already_exists" -> 409;
      case "rate_limit_exceeded" -> 429;
      default -> Math.max(status, 400);
    };
  }

  private static ApiException of(int status, ApiFailure failure) {
    return switch (status) {
      case 401 -> new NotAuthenticatedException(failure);
      case 403 -> new AccessDeniedException(failure);
      case 404, 410 -> new NotFoundException(failure);
      case 409 -> new ConflictException(failure);
      case 429 -> new RateLimitedException(failure);
      default -> other(status, failure);
    };
  }

  private static ApiException other(int status, ApiFailure failure) {
    if (status >= 500) {
      return new ServerException(failure);
    }
    if (status >= 400) {
      return new BadRequestException(failure);
    }
    return new ApiException(ErrorType.BAD_REQUEST, null, failure);
  }

  /**
   * The exception for an answer of a GraphQL API that has errors, though its status is a success.
   *
   * @param request what was asked
   * @param status the HTTP status
   * @param headers the headers of the answer, names in lower case
   * @param body the body, a JSON tree
   * @param value what was answered for the operation beside the errors; null when nothing was
   * @param redact takes secrets out of the piece of the body that the message shows
   * @return the exception, to be thrown; null when there are no errors
   */
  public static @Nullable ApiException ofErrors(
      RequestInfo request,
      int status,
      Map<String, List<String>> headers,
      @Nullable Object body,
      @Nullable Object value,
      UnaryOperator<String> redact) {
    List<GraphQlError> errors = GraphQlError.in(body);
    if (errors.isEmpty()) {
      return null;
    }
    String hint = ApiMessage.place(errors);
    String message = ApiMessage.of(request, status, ApiMessage.detail(body), hint, redact);
    ApiFailure failure = new ApiFailure(request, status, headers, body, null, message);
    String code = value == null ? String.valueOf(errors.get(0).code()) : "";
    return switch (code.toUpperCase(Locale.ROOT)) {
      case "RATE_LIMITED", "RATE_LIMIT", "RATELIMITED", "THROTTLED", "TOO_MANY_REQUESTS" ->
          new RateLimitedException(failure);
      case "UNAUTHENTICATED", "AUTHENTICATION_ERROR", "AUTH_NOT_AUTHENTICATED" ->
          new NotAuthenticatedException(failure);
      case "FORBIDDEN", "ACCESS_DENIED", "INSUFFICIENT_SCOPES", "AUTH_NOT_AUTHORIZED" ->
          new AccessDeniedException(failure);
      case "NOT_FOUND" -> new NotFoundException(failure);
      case "INTERNAL_SERVER_ERROR" -> new ServerException(failure);
      default -> new GraphQlException(failure, value);
    };
  }

  /**
   * The errors that a GraphQL API answered with.
   *
   * @return at least one in an exception for these; empty for another API, and when the answer does
   *     not say; unmodifiable
   */
  public List<GraphQlError> errors() {
    return List.copyOf(GraphQlError.in(data()));
  }

  /**
   * The HTTP status. Where the connector's own code threw an error, it is the one that its key
   * stands for, else the one that it gives, else 400.
   *
   * @return for example 404
   */
  public int status() {
    return status;
  }

  /**
   * The headers of the answer.
   *
   * @return names in lower case, each with its values; unmodifiable
   */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /**
   * The body of the answer.
   *
   * @return a JSON tree when the body is JSON, else its text, or null when it is empty
   */
  public @Nullable Object body() {
    return data();
  }

  /**
   * The body as one of the types that the document gives for errors.
   *
   * @param type makes the type from a JSON object, such as {@code ApiError::of}
   * @param <T> the type
   * @return the typed body
   * @throws UnexpectedValueException when the body is no JSON object
   */
  public <T> T body(Function<? super Map<String, @Nullable Object>, T> type) {
    if (!(data() instanceof Map<?, ?> object)) {
      throw new UnexpectedValueException(
          request.operation(), status, "$", ApiMessage.kind(data()), "object", null);
    }
    @SuppressWarnings("unchecked") // a JSON object has names as keys
    Map<String, @Nullable Object> names = (Map<String, @Nullable Object>) object;
    return type.apply(names);
  }

  /**
   * How long the API asks to wait before the request is sent again, counted from when its answer
   * arrived: its {@code Retry-After} header, which holds seconds or a date.
   *
   * @return the time to wait, zero when the date has passed; empty when the API does not say
   */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /**
   * Which connection the call was made for.
   *
   * @return its id, or empty for a connection that is not stored
   */
  public Optional<String> connectionId() {
    return request.connection();
  }

  /**
   * What was asked.
   *
   * @return operation, method and path, without values; only the operation where the connector's
   *     own code threw an error
   */
  public RequestInfo request() {
    return request;
  }
}
