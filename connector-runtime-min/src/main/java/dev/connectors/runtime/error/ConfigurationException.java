package dev.connectors.runtime.error;

import org.jspecify.annotations.Nullable;

/** The connector, the connection or this program is set up in a way that cannot work. */
public class ConfigurationException extends ConnectorException {

  private static final long serialVersionUID = 1L;

  /**
   * An exception with its message.
   *
   * @param message the message, without secrets
   * @param cause what led to it, or null
   */
  public ConfigurationException(String message, @Nullable Throwable cause) {
    this(null, message, null, cause);
  }

  ConfigurationException(
      @Nullable String key, String message, @Nullable Object data, @Nullable Throwable cause) {
    super(ErrorType.CONFIGURATION, key, message, data, cause);
  }
}
