package dev.connectors.runtime.error;

import org.jspecify.annotations.Nullable;

/** A connection cannot be made or used, whatever is asked of the application. */
public class ConnectionException extends ConnectorException {

  private static final long serialVersionUID = 1L;

  /**
   * An exception with its message.
   *
   * @param key what exactly went wrong, or null
   * @param message the message, without secrets
   * @param data more about it as a JSON tree without secrets, or null
   * @param cause what led to it, or null
   */
  public ConnectionException(
      @Nullable String key, String message, @Nullable Object data, @Nullable Throwable cause) {
    super(ErrorType.CONNECTION, key, message, data, cause);
  }
}
