package dev.connectors.runtime.error;

import org.jspecify.annotations.Nullable;

/**
 * A value is of another type than expected: {@code getDeal, status 200: $.data.id: "abc" (expected:
 * integer)}.
 */
public final class UnexpectedValueException extends DataException {

  private static final long serialVersionUID = 1L;

  /**
   * An exception with its place.
   *
   * @param operation the operation whose answer holds the data, or null
   * @param status the status of that answer, or null
   * @param path the JSON path of the value
   * @param found the value as JSON text, cut, without secrets, or words for it
   * @param expected what was expected, such as {@code integer}
   * @param cause what led to it, or null
   */
  public UnexpectedValueException(
      @Nullable String operation,
      @Nullable Integer status,
      String path,
      String found,
      String expected,
      @Nullable Throwable cause) {
    super(operation, status, path, found + " (expected: " + expected + ")", cause);
  }
}
