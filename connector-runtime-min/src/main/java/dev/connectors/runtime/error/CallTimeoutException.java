package dev.connectors.runtime.error;

import org.jspecify.annotations.Nullable;

/** The time for the call was over before the whole answer had come. */
public final class CallTimeoutException extends TransportException {

  private static final long serialVersionUID = 1L;

  /**
   * An exception with its message.
   *
   * @param message the message, without secrets
   * @param cause what led to it, or null
   */
  public CallTimeoutException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
