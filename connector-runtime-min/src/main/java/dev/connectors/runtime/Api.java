package dev.connectors.runtime;

import org.jspecify.annotations.Nullable;

/**
 * An API without its specification: any path, with the connection's credentials. Immutable and
 * thread-safe. Not to be implemented outside of this library.
 *
 * <pre>{@code
 * Object invoice = connection.api().get("/invoices/in_42").body();
 * connection.api().request("POST", "/invoices/{id}/notes").path("id", id).json(note).send();
 * }</pre>
 */
public interface Api {

  /**
   * The same API with options for its calls.
   *
   * @param options the options, which take the place of those before
   * @return an API with them
   */
  Api with(CallOptions options);

  /**
   * Begins a request.
   *
   * @param method the HTTP method in upper case
   * @param path a path from the base URI on, beginning with a slash; it may have a query, and
   *     <code>{names}</code> that {@link ApiRequest#path} fills. Parts that come from outside
   *     belong there, where they are encoded.
   * @return the request, to be filled and sent once
   * @throws IllegalArgumentException when the method is none, or the path does not begin with a
   *     slash or has {@code .} or {@code ..} as a segment
   */
  ApiRequest request(String method, String path);

  /**
   * Gets a resource.
   *
   * @param path as for {@link #request}
   * @return the answer, whose body is a JSON tree, or null when there is none
   */
  default ApiResponse<@Nullable Object> get(String path) {
    return request("GET", path).send();
  }

  /**
   * Posts JSON.
   *
   * @param path as for {@link #request}
   * @param body a view, map, list, scalar or tree
   * @return the answer, whose body is a JSON tree, or null when there is none
   */
  default ApiResponse<@Nullable Object> post(String path, Object body) {
    return request("POST", path).json(body).send();
  }

  /**
   * Puts JSON.
   *
   * @param path as for {@link #request}
   * @param body a view, map, list, scalar or tree
   * @return the answer, whose body is a JSON tree, or null when there is none
   */
  default ApiResponse<@Nullable Object> put(String path, Object body) {
    return request("PUT", path).json(body).send();
  }

  /**
   * Patches a resource with JSON.
   *
   * @param path as for {@link #request}
   * @param body a view, map, list, scalar or tree
   * @return the answer, whose body is a JSON tree, or null when there is none
   */
  default ApiResponse<@Nullable Object> patch(String path, Object body) {
    return request("PATCH", path).json(body).send();
  }

  /**
   * Deletes a resource.
   *
   * @param path as for {@link #request}
   * @return the answer, whose body is a JSON tree, or null when there is none
   */
  default ApiResponse<@Nullable Object> delete(String path) {
    return request("DELETE", path).send();
  }
}
