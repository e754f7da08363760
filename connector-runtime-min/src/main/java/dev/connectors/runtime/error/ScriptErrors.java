package dev.connectors.runtime.error;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Errors as data, as JavaScript has them (CONNECTOR-FORMAT, section 10), and the exceptions that
 * they are in Java. For this library.
 */
public final class ScriptErrors {

  private static final String DEFUNCT = "connection_is_defunct";
  private static final String EXPIRED = "access_token_expired";
  private static final String RATE_LIMIT = "rate_limit_exceeded";
  private static final String STATUS = "status";

  private static final int UNAUTHORIZED = 401;
  private static final int BAD_REQUEST = 400;
  private static final int SERVER_ERROR = 500;
  private static final int LAST = 599;

  private ScriptErrors() {}

  /**
   * An exception as JavaScript sees it.
   *
   * @param exception the exception
   * @return {@code type}, {@code message}, and where there are such {@code key}, {@code data},
   *     {@code status} and {@code causedByError}
   */
  public static Map<String, @Nullable Object> data(ConnectorException exception) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    boolean expired = isExpired(exception);
    data.put("type", (expired ? ErrorType.CONNECTION : exception.type()).id());
    put(data, "key", expired ? EXPIRED : exception.key());
    data.put("message", String.valueOf(exception.getMessage()));
    put(data, "data", exception.data());
    put(data, STATUS, exception instanceof ApiException answer ? answer.status() : null);
    if (exception.getCause() instanceof ConnectorException cause) {
      data.put("causedByError", data(cause));
    }
    return data;
  }

  /** Whether an API answered so; code that throws such an error may mean something else by it. */
  private static boolean isExpired(ConnectorException exception) {
    return exception instanceof NotAuthenticatedException answer
        && answer.status() == UNAUTHORIZED
        && answer.request().isRequest();
  }

  private static void put(Map<String, @Nullable Object> data, String name, @Nullable Object value) {
    if (value != null) {
      data.put(name, value);
    }
  }

  /**
   * The exception for an error that JavaScript threw: one that callers in Java catch as they catch
   * the API's own answers.
   *
   * @param error the error as data, of which {@code type}, {@code key}, {@code data} and {@code
   *     status} are read
   * @param message the message of the exception: with its place, and without secrets
   * @param place where in the connector's files, or null when that is not known
   * @param info which call it is about
   * @param cause what led to it, or null
   * @return the exception, to be thrown; for a type that is not known, that of custom code
   */
  public static ConnectorException exception(
      Map<String, ? extends @Nullable Object> error,
      String message,
      @Nullable String place,
      RequestInfo info,
      @Nullable Throwable cause) {
    String key = error.get("key") instanceof String text ? text : null;
    Object data = error.get("data");
    return switch (String.valueOf(error.get("type"))) {
      case "bad_request" ->
          answered(ErrorType.BAD_REQUEST, key, status(error), message, data, info, cause);
      case "connection" -> connection(key, status(error), message, data, info, cause);
      case "configuration" -> new ConfigurationException(key, message, data, cause);
      case "concurrency" -> new ConcurrencyException(key, message, data, cause);
      case "internal" -> new ConnectorException(ErrorType.INTERNAL, key, message, data, cause);
      case "dependency_error" ->
          new ConnectorException(ErrorType.DEPENDENCY_ERROR, key, message, data, cause);
      default -> new CustomCodeException(key, message, place, data, cause);
    };
  }

  private static ConnectorException connection(
      @Nullable String key,
      int status,
      String message,
      @Nullable Object data,
      RequestInfo info,
      @Nullable Throwable cause) {
    if (DEFUNCT.equals(key)) {
      return new ConnectionDefunctException(message, data, cause);
    }
    return EXPIRED.equals(key) || RATE_LIMIT.equals(key) || status >= SERVER_ERROR
        ? answered(ErrorType.CONNECTION, key, status, message, data, info, cause)
        : new ConnectionException(key, message, data, cause);
  }

  private static ApiException answered(
      ErrorType type,
      @Nullable String key,
      int status,
      String message,
      @Nullable Object data,
      RequestInfo info,
      @Nullable Throwable cause) {
    int meant = key == null ? status : ApiException.status(key, status);
    return ApiException.thrown(
        new ApiFailure(info, meant, Map.of(), data, type, key, message, cause));
  }

  /** The status of an answer that the error was made of. */
  private static int status(Map<String, ? extends @Nullable Object> error) {
    int status = error.get(STATUS) instanceof Number number ? number.intValue() : BAD_REQUEST;
    return status >= BAD_REQUEST && status <= LAST ? status : BAD_REQUEST;
  }
}
