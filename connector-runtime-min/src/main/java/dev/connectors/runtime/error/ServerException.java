package dev.connectors.runtime.error;

/** The application failed to answer: status 5xx. */
public final class ServerException extends ApiException {

  private static final long serialVersionUID = 1L;

  ServerException(ApiFailure failure) {
    super(failure.type(ErrorType.CONNECTION), failure.key(null), failure);
  }
}
