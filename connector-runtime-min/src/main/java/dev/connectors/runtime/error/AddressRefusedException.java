package dev.connectors.runtime.error;

import org.jspecify.annotations.Nullable;

/**
 * The network policy does not allow requests to a host or an address; the message says how to allow
 * it.
 */
public final class AddressRefusedException extends ConfigurationException {

  private static final long serialVersionUID = 1L;

  /**
   * An exception with its message.
   *
   * @param message the message, without secrets
   * @param cause what led to it, or null
   */
  public AddressRefusedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
