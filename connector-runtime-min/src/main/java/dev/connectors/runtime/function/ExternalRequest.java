package dev.connectors.runtime.function;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request of a function.
 *
 * @param name what messages call it, such as the function's name
 * @param method the HTTP method in upper case
 * @param path the path from the base URI on, with <code>{names}</code> for path parameters; or an
 *     absolute URL, to which credentials are attached only where its origin is the base URI's or
 *     one that the host allows
 * @param pathParameters values of the names in the path, which are encoded as one segment each
 * @param query query parameters; null leaves one out, and a list repeats it
 * @param headers headers; null leaves one out
 * @param data the body: a JSON tree, sent in the form that the header {@code Content-Type} names,
 *     else as JSON; a {@link RawBody}, sent as it is; null or {@link
 *     dev.connectors.runtime.json.Undefined} for none
 * @param binary whether the body of the answer is wanted as bytes, in base 64
 */
public record ExternalRequest(
    String name,
    String method,
    String path,
    Map<String, ? extends @Nullable Object> pathParameters,
    Map<String, ? extends @Nullable Object> query,
    Map<String, ? extends @Nullable Object> headers,
    @Nullable Object data,
    boolean binary) {

  /**
   * A request whose answer is wanted as a tree.
   *
   * @param name what messages call it
   * @param method the HTTP method in upper case
   * @param path the path
   * @param pathParameters values of the names in the path
   * @param query query parameters
   * @param headers headers
   * @param data the body
   */
  public ExternalRequest(
      String name,
      String method,
      String path,
      Map<String, ? extends @Nullable Object> pathParameters,
      Map<String, ? extends @Nullable Object> query,
      Map<String, ? extends @Nullable Object> headers,
      @Nullable Object data) {
    this(name, method, path, pathParameters, query, headers, data, false);
  }

  /** Name, method and path, and no values. */
  @Override
  public String toString() {
    return name + ": " + method + " " + path;
  }
}
