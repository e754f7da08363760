package dev.connectors.runtime.error;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which request an error is about, with nothing in it that could be secret.
 *
 * @param operation the name of the operation, such as {@code getDeal}
 * @param method the HTTP method in upper case; empty when it is about no request
 * @param path the path as the document writes it, such as <code>/deals/{id}</code>: no values, no
 *     query
 * @param connectionId the id of the connection, or null for one that is not stored
 */
public record RequestInfo(
    String operation, String method, String path, @Nullable String connectionId)
    implements Serializable {

  /**
   * The id of the connection.
   *
   * @return the id, or empty for a connection that is not stored
   */
  public Optional<String> connection() {
    return Optional.ofNullable(connectionId);
  }

  /**
   * An error of the connector's own code, which is about no request.
   *
   * @param operation the name of the operation or function
   * @param connectionId the id of the connection, or null for one that is not stored
   * @return information without method and path
   */
  public static RequestInfo none(String operation, @Nullable String connectionId) {
    return new RequestInfo(operation, "", "", connectionId);
  }

  /** Whether it is about a request at all. */
  boolean isRequest() {
    return !method.isEmpty();
  }

  /** The form that messages begin with, such as <code>getDeal: GET /deals/{id}</code>. */
  @Override
  public String toString() {
    return isRequest() ? operation + ": " + method + " " + path : operation;
  }
}
