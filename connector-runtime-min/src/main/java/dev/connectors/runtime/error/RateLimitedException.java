package dev.connectors.runtime.error;

/** Too many requests: status 429. */
public final class RateLimitedException extends ApiException {

  private static final long serialVersionUID = 1L;

  RateLimitedException(ApiFailure failure) {
    super(failure.type(ErrorType.BAD_REQUEST), failure.key("rate_limit_exceeded"), failure);
  }
}
