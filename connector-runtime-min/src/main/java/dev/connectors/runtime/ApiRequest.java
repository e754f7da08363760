package dev.connectors.runtime;

import dev.connectors.runtime.http.Download;
import dev.connectors.runtime.http.RequestBody;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that no specification describes: filled, and sent once. Not thread-safe. Not to be
 * implemented outside of this library.
 *
 * <p>The methods that send throw what operations throw: {@link
 * dev.connectors.runtime.error.ApiException} for an answer that is no success, {@link
 * dev.connectors.runtime.error.TransportException} when none came.
 */
public interface ApiRequest {

  /**
   * Fills a placeholder of the path.
   *
   * @param name the placeholder
   * @param value its value, which is encoded as one path segment
   * @return this
   * @throws IllegalArgumentException when the value is null or empty, since the path would be that
   *     of another resource
   */
  ApiRequest path(String name, Object value);

  /**
   * Adds a query parameter.
   *
   * @param name its name
   * @param value its value, which is encoded; null leaves it out, and a list repeats it
   * @return this
   */
  ApiRequest query(String name, @Nullable Object value);

  /**
   * Sets a header.
   *
   * @param name its name
   * @param value its value; null leaves it out
   * @return this
   * @throws IllegalArgumentException when the name belongs to the HTTP client, or name or value
   *     have characters that headers do not have
   */
  ApiRequest header(String name, @Nullable Object value);

  /**
   * Sets a JSON body.
   *
   * @param body a view, map, list, scalar or tree
   * @return this
   */
  ApiRequest json(Object body);

  /**
   * Sets a body of type {@code application/x-www-form-urlencoded}.
   *
   * @param fields a view or map: scalars as text, lists repeated, objects as JSON text, nulls left
   *     out
   * @return this
   */
  ApiRequest form(Map<String, ? extends @Nullable Object> fields);

  /**
   * Sets a body.
   *
   * @param contentType its content type, when the body does not name another
   * @param body the body
   * @return this
   */
  ApiRequest body(String contentType, RequestBody body);

  /**
   * Sends the request and reads JSON.
   *
   * @return the answer, whose body is a JSON tree, or null when it is empty; reading one that is no
   *     JSON throws {@link dev.connectors.runtime.error.UnexpectedValueException}
   */
  ApiResponse<@Nullable Object> send();

  /**
   * Sends the request and reads text.
   *
   * @return the answer; an empty body is the empty text
   */
  ApiResponse<String> sendForText();

  /**
   * Sends the request and hands the body over while it comes.
   *
   * @return the answer, whose body is to be closed
   */
  ApiResponse<Download> sendForDownload();
}
