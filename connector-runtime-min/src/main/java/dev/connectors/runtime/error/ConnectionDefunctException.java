package dev.connectors.runtime.error;

import org.jspecify.annotations.Nullable;

/** The application no longer accepts a connection's credentials: its owner must connect again. */
public final class ConnectionDefunctException extends ConnectionException {

  private static final long serialVersionUID = 1L;

  /**
   * An exception with its message.
   *
   * @param message the message, without secrets
   * @param cause what led to it, or null
   */
  public ConnectionDefunctException(String message, @Nullable Throwable cause) {
    this(message, null, cause);
  }

  ConnectionDefunctException(String message, @Nullable Object data, @Nullable Throwable cause) {
    super("connection_is_defunct", message, data, cause);
  }
}
