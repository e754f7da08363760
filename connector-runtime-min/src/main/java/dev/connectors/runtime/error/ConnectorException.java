package dev.connectors.runtime.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything that generated connectors throw on purpose. Unchecked; no message of the
 * tree shows a secret of a connection.
 *
 * <p>Exceptions can be serialised with all they hold: what an API answered is in there as it came.
 */
public class ConnectorException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorType type;
  private final @Nullable String key;

  @SuppressWarnings("serial") // trees can be serialised
  private final @Nullable Object data;

  /**
   * An exception with everything it carries.
   *
   * @param type the kind of the error
   * @param key what exactly went wrong, such as {@code not_found}, or null
   * @param message the message; it must not hold secrets
   * @param data more about the error as a JSON tree, or null
   * @param cause what led to it, or null
   */
  protected ConnectorException(
      ErrorType type,
      @Nullable String key,
      String message,
      @Nullable Object data,
      @Nullable Throwable cause) {
    super(message, cause);
    this.type = type;
    this.key = key;
    this.data = data;
  }

  /**
   * The kind of the error.
   *
   * @return the type
   */
  public ErrorType type() {
    return type;
  }

  /**
   * What exactly went wrong.
   *
   * @return for example {@code not_found}, or null when there is no word for it
   */
  public @Nullable String key() {
    return key;
  }

  /**
   * More about the error, such as the body of the answer of an API.
   *
   * @return a JSON tree, or null
   */
  public @Nullable Object data() {
    return data;
  }
}
