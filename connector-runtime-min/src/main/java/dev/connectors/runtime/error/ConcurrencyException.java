package dev.connectors.runtime.error;

/** Somebody else changed the same thing in the meantime; what was asked was not done. */
public final class ConcurrencyException extends ConnectorException {

  private static final long serialVersionUID = 1L;

  /**
   * An exception with its message.
   *
   * @param message the message, without secrets
   */
  public ConcurrencyException(String message) {
    super(ErrorType.CONCURRENCY, null, message, null, null);
  }
}
