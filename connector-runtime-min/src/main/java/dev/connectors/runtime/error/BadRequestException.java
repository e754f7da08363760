package dev.connectors.runtime.error;

/** The API refused the request: status 400, 422, or another 4xx without a class of its own. */
public final class BadRequestException extends ApiException {

  private static final long serialVersionUID = 1L;

  BadRequestException(ApiFailure failure) {
    super(failure.type(ErrorType.BAD_REQUEST), failure.key(null), failure);
  }
}
