package dev.connectors.runtime.error;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The server that gives out tokens answered, but with neither a token nor a reason that would end
 * the connection: it is overloaded, broken, behind a gateway that answers in its place, or says
 * something that no rule knows. The connection stays as it is, and asking again may help.
 */
public final class AuthorizationServerException extends ConnectionException {

  private static final long serialVersionUID = 1L;

  private static final int TOO_MANY_REQUESTS = 429;

  private final @Nullable Integer status;
  private final @Nullable String error;
  private final @Nullable Duration retryAfter;

  /**
   * An exception for an answer.
   *
   * @param message the message, without secrets
   * @param status the HTTP status of the answer, or null when it came through a browser
   * @param headers the headers of the answer, names in lower case, of which {@code Retry-After} is
   *     kept; empty when it came through a browser
   * @param error the code of the error, such as {@code temporarily_unavailable}, or null
   * @param cause what led to it, or null
   */
  public AuthorizationServerException(
      String message,
      @Nullable Integer status,
      Map<String, List<String>> headers,
      @Nullable String error,
      @Nullable Throwable cause) {
    super(key(status), message, null, cause);
    this.status = status;
    this.error = error;
    this.retryAfter = RetryAfter.of(headers, Instant.now()).orElse(null);
  }

  /** The same with another message. */
  AuthorizationServerException(String message, AuthorizationServerException cause) {
    super(cause.key(), message, null, cause);
    this.status = cause.status;
    this.error = cause.error;
    this.retryAfter = cause.retryAfter;
  }

  private static @Nullable String key(@Nullable Integer status) {
    return status != null && status == TOO_MANY_REQUESTS ? "rate_limit_exceeded" : null;
  }

  /**
   * The HTTP status of the answer.
   *
   * @return for example 503; empty when the answer came through a browser
   */
  public OptionalInt status() {
    return status == null ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /**
   * The code of the error.
   *
   * @return for example {@code temporarily_unavailable}, or null when there is none
   */
  public @Nullable String error() {
    return error;
  }

  /**
   * How long the server asks to wait, counted from when its answer arrived: its {@code Retry-After}
   * header.
   *
   * @return the time to wait, zero when the date has passed; empty when the server does not say
   */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
