package dev.connectors.runtime.error;

import org.jspecify.annotations.Nullable;

/** What is stored could not be read or written. */
public final class StoreException extends ConnectorException {

  private static final long serialVersionUID = 1L;

  /**
   * An exception with its message.
   *
   * @param message the message, without secrets
   * @param cause what led to it, or null
   */
  public StoreException(String message, @Nullable Throwable cause) {
    super(ErrorType.DEPENDENCY_ERROR, null, message, null, cause);
  }
}
