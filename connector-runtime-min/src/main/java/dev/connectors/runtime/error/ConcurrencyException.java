package dev.connectors.runtime.error;

import org.jspecify.annotations.Nullable;

/** Somebody else changed the same thing in the meantime; what was asked was not done. */
public final class ConcurrencyException extends ConnectorException {

  private static final long serialVersionUID = 1L;

  /**
   * An exception with its message.
   *
   * @param message the message, without secrets
   */
  public ConcurrencyException(String message) {
    this(null, message, null, null);
  }

  ConcurrencyException(
      @Nullable String key, String message, @Nullable Object data, @Nullable Throwable cause) {
    super(ErrorType.CONCURRENCY, key, message, data, cause);
  }
}
