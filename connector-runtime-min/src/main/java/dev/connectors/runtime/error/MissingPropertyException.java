package dev.connectors.runtime.error;

import org.jspecify.annotations.Nullable;

/**
 * A required property is not there, or is null: {@code getDeal, status 200: $.data.id: missing
 * (expected: integer)}.
 */
public final class MissingPropertyException extends DataException {

  private static final long serialVersionUID = 1L;

  /**
   * An exception with its place.
   *
   * @param operation the operation whose answer holds the data, or null
   * @param status the status of that answer, or null
   * @param path the JSON path of the property
   * @param found what is there instead, such as {@code missing} or {@code null}
   * @param expected what was expected, such as {@code integer}
   */
  public MissingPropertyException(
      @Nullable String operation,
      @Nullable Integer status,
      String path,
      String found,
      String expected) {
    super(operation, status, path, found + " (expected: " + expected + ")", null);
  }
}
