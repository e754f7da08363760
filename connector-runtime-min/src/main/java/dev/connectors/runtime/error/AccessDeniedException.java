package dev.connectors.runtime.error;

/** The account may not do this: status 403. */
public final class AccessDeniedException extends ApiException {

  private static final long serialVersionUID = 1L;

  AccessDeniedException(ApiFailure failure) {
    super(failure.type(ErrorType.BAD_REQUEST), failure.key("access_denied"), failure);
  }
}
