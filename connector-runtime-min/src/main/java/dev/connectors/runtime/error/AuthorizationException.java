package dev.connectors.runtime.error;

import org.jspecify.annotations.Nullable;

/**
 * The application, or the person who was asked, refused access: in the answer of the authorization
 * page, or of the endpoint that gives out tokens. Asking again in the same way does not help.
 */
public final class AuthorizationException extends ConnectionException {

  private static final long serialVersionUID = 1L;

  private final @Nullable String error;

  /**
   * An exception with its message.
   *
   * @param error the code of the error, such as {@code invalid_grant} or {@code access_denied} (RFC
   *     6749, sections 4.1.2.1 and 5.2), or null when there is none
   * @param message the message, without secrets
   * @param cause what led to it, or null
   */
  public AuthorizationException(@Nullable String error, String message, @Nullable Throwable cause) {
    super("not_authenticated", message, null, cause);
    this.error = error;
  }

  /**
   * The code of the error.
   *
   * @return for example {@code access_denied}, or null when there is none
   */
  public @Nullable String error() {
    return error;
  }
}
