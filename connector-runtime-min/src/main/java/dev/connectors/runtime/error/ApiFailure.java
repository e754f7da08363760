package dev.connectors.runtime.error;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all exceptions for an answer are made of. */
record ApiFailure(
    RequestInfo request,
    int status,
    Map<String, List<String>> headers,
    @Nullable Object body,
    @Nullable String key,
    String message) {

  /** The key that the connector gives, else the status's own. */
  @Nullable String key(@Nullable String ofStatus) {
    return key == null ? ofStatus : key;
  }
}
