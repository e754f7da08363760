package dev.connectors.runtime.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the generated sets of optional parameters extend. The last value that is set for a name
 * counts, and null takes it back. Not thread-safe.
 */
public abstract class OptionalParameters {

  private final Map<String, Consumer<ApiCall>> parameters = new LinkedHashMap<>();

  /** No parameters. */
  protected OptionalParameters() {}

  /**
   * Sets a query parameter.
   *
   * @param name its name
   * @param value its value, or null for none
   */
  protected final void query(String name, @Nullable Object value) {
    put("query " + name, value, call -> call.query(name, value));
  }

  /**
   * Sets a header.
   *
   * @param name its name
   * @param value its value, or null for none
   */
  protected final void header(String name, @Nullable Object value) {
    put("header " + name, value, call -> call.header(name, value));
  }

  /**
   * Sets a cookie.
   *
   * @param name its name
   * @param value its value, or null for none
   */
  protected final void cookie(String name, @Nullable Object value) {
    put("cookie " + name, value, call -> call.cookie(name, value));
  }

  /**
   * Sets a JSON body.
   *
   * @param contentType its content type
   * @param body the body, or null for none
   */
  protected final void json(String contentType, @Nullable Object body) {
    put("body", body, call -> call.json(contentType, body));
  }

  /**
   * Sets a body of form fields.
   *
   * @param body a view or map, or null for none
   */
  protected final void form(@Nullable Object body) {
    put("body", body, call -> call.form(body));
  }

  /**
   * Sets a body of text.
   *
   * @param contentType its content type
   * @param body the body, or null for none
   */
  protected final void text(String contentType, @Nullable String body) {
    put("body", body, call -> call.text(contentType, body));
  }

  /**
   * Sets a body of bytes.
   *
   * @param contentType its content type
   * @param body the body, or null for none
   */
  protected final void bytes(String contentType, byte @Nullable [] body) {
    put("body", body, call -> call.bytes(contentType, body));
  }

  private void put(String place, @Nullable Object value, Consumer<ApiCall> parameter) {
    if (value == null) {
      parameters.remove(place);
    } else {
      parameters.put(place, parameter);
    }
  }

  void applyTo(ApiCall call) {
    parameters.values().forEach(parameter -> parameter.accept(call));
  }

  /** The names that are set, and no values. */
  @Override
  public String toString() {
    return getClass().getSimpleName() + parameters.keySet();
  }
}
