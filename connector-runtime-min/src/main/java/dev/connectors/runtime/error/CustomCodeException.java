package dev.connectors.runtime.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A function in JavaScript failed: it threw something that is no error of the connector format, or
 * was ended. The stack trace begins with its own frames.
 */
public final class CustomCodeException extends ConnectorException {

  private static final long serialVersionUID = 1L;

  private final @Nullable String place;

  /**
   * An exception with its message.
   *
   * @param key what exactly went wrong, such as {@code timeout}, or null
   * @param message the message, without secrets
   * @param place where in the connector's files, such as {@code operations/create/run.ts:12:5}, or
   *     null when that is not known
   * @param data more about the error as a JSON tree, or null
   * @param cause what led to it, or null
   */
  public CustomCodeException(
      @Nullable String key,
      String message,
      @Nullable String place,
      @Nullable Object data,
      @Nullable Throwable cause) {
    super(ErrorType.CUSTOM_CODE, key, message, data, cause);
    this.place = place;
  }

  /**
   * Where it happened.
   *
   * @return file, line and column in the connector, such as {@code operations/create/run.ts:12:5};
   *     empty when that is not known
   */
  public Optional<String> place() {
    return Optional.ofNullable(place);
  }
}
