package dev.connectors.runtime.error;

/** What was asked for is not there, or no longer: status 404 or 410. */
public final class NotFoundException extends ApiException {

  private static final long serialVersionUID = 1L;

  NotFoundException(ApiFailure failure) {
    super(failure.type(ErrorType.BAD_REQUEST), failure.key("not_found"), failure);
  }
}
