package dev.connectors.runtime.error;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all exceptions for an answer are made of.
 *
 * @param request what was asked
 * @param status the HTTP status
 * @param headers the headers of the answer
 * @param body its body
 * @param type the type that the connector gives, or null for that of the status
 * @param key the key that the connector gives, or null for that of the status
 * @param message the message
 * @param cause what led to it, or null
 */
record ApiFailure(
    RequestInfo request,
    int status,
    Map<String, List<String>> headers,
    @Nullable Object body,
    @Nullable ErrorType type,
    @Nullable String key,
    String message,
    @Nullable Throwable cause) {

  /** A failure of the type that its status has, which nothing else led to. */
  ApiFailure(
      RequestInfo request,
      int status,
      Map<String, List<String>> headers,
      @Nullable Object body,
      @Nullable String key,
      String message) {
    this(request, status, headers, body, null, key, message, null);
  }

  /** The type that the connector gives, else the status's own. */
  ErrorType type(ErrorType ofStatus) {
    return type == null ? ofStatus : type;
  }

  /** The key that the connector gives, else the status's own. */
  @Nullable String key(@Nullable String ofStatus) {
    return key == null ? ofStatus : key;
  }
}
