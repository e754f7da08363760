package dev.connectors.runtime.error;

import org.jspecify.annotations.Nullable;

/**
 * No complete answer came: the host could not be reached, or the exchange broke. Whether the
 * application received the request is not known in general.
 */
public class TransportException extends ConnectorException {

  private static final long serialVersionUID = 1L;

  /**
   * An exception with its message.
   *
   * @param message the message, without secrets
   * @param cause what led to it, or null
   */
  public TransportException(String message, @Nullable Throwable cause) {
    super(ErrorType.CONNECTION, null, message, null, cause);
  }
}
