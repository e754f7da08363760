package dev.connectors.runtime.error;

import org.jspecify.annotations.Nullable;

/**
 * The calling thread was interrupted, which cancelled the call; the thread's interrupt flag is
 * still set.
 */
public final class CallInterruptedException extends TransportException {

  private static final long serialVersionUID = 1L;

  /**
   * An exception with its message.
   *
   * @param message the message, without secrets
   * @param cause what led to it, or null
   */
  public CallInterruptedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
