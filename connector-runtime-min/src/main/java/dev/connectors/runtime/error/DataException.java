package dev.connectors.runtime.error;

import org.jspecify.annotations.Nullable;

/**
 * JSON data are not what the type says: something is missing, or has another type. The raw data
 * stay reachable through the view's {@code json()}.
 *
 * <p>The type is {@link ErrorType#DEPENDENCY_ERROR} when the data came in an answer of the API, and
 * {@link ErrorType#BAD_REQUEST} otherwise.
 */
public class DataException extends ConnectorException {

  private static final long serialVersionUID = 1L;

  private final @Nullable String operation;
  private final @Nullable Integer status;
  private final String path;

  DataException(
      @Nullable String operation,
      @Nullable Integer status,
      String path,
      String problem,
      @Nullable Throwable cause) {
    super(
        status == null ? ErrorType.BAD_REQUEST : ErrorType.DEPENDENCY_ERROR,
        null,
        place(operation, status) + path + ": " + problem,
        null,
        cause);
    this.operation = operation;
    this.status = status;
    this.path = path;
  }

  private static String place(@Nullable String operation, @Nullable Integer status) {
    String name = operation == null ? "" : operation;
    String code = status == null ? "" : "status " + status;
    String comma = name.isEmpty() || code.isEmpty() ? "" : ", ";
    String colon = name.isEmpty() && code.isEmpty() ? "" : ": ";
    return name + comma + code + colon;
  }

  /**
   * The operation whose answer holds the data.
   *
   * @return its name, or null when the data did not come from an operation
   */
  public @Nullable String operation() {
    return operation;
  }

  /**
   * Where in the data.
   *
   * @return a JSON path such as {@code $.data.items[3].id}, with names that are no identifiers as
   *     {@code ['first name']}
   */
  public String path() {
    return path;
  }

  /**
   * The HTTP status of the answer that holds the data.
   *
   * @return the status, or null when the data did not come in an answer
   */
  public @Nullable Integer status() {
    return status;
  }
}
