package dev.connectors.runtime.error;

/** The API does not know who asks, or no longer accepts the credentials: status 401. */
public final class NotAuthenticatedException extends ApiException {

  private static final long serialVersionUID = 1L;

  NotAuthenticatedException(ApiFailure failure) {
    super(failure.type(ErrorType.BAD_REQUEST), failure.key("not_authenticated"), failure);
  }
}
