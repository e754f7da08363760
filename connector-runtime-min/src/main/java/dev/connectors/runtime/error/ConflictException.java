package dev.connectors.runtime.error;

/**
 * The request conflicts with what is there already: status 409. After attempts with an idempotency
 * key that failed on the way, what is there may be their own doing.
 */
public final class ConflictException extends ApiException {

  private static final long serialVersionUID = 1L;

  ConflictException(ApiFailure failure) {
    super(failure.type(ErrorType.BAD_REQUEST), failure.key("already_exists"), failure);
  }
}
