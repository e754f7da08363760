package dev.connectors.runtime.function;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a function of a connector is called with.
 *
 * @param arguments its arguments by name, such as {@code credentials} and {@code input}: JSON
 *     trees, some of which are secret
 * @param api the API as the function may call it
 * @param scope whose call it is: a value that is equal for all calls of one connection, and for no
 *     other. JavaScript may remember something in its global scope and in its modules, which only
 *     calls of an equal scope see; null for a call of which nothing may be remembered
 * @param helpers functions that JavaScript is given as further arguments, such as {@code
 *     fieldsToApi}, by their names; other functions do not see them
 */
public record FunctionContext(
    Map<String, ? extends @Nullable Object> arguments,
    ExternalApi api,
    @Nullable Object scope,
    Map<String, Helper> helpers) {

  /**
   * Copies the helpers.
   *
   * @param arguments its arguments by name
   * @param api the API as the function may call it
   * @param scope whose call it is, or null
   * @param helpers functions for JavaScript
   */
  public FunctionContext {
    helpers = Map.copyOf(helpers);
  }

  /**
   * A context without helpers.
   *
   * @param arguments its arguments by name
   * @param api the API as the function may call it
   * @param scope whose call it is, or null
   */
  public FunctionContext(
      Map<String, ? extends @Nullable Object> arguments, ExternalApi api, @Nullable Object scope) {
    this(arguments, api, scope, Map.of());
  }

  /** A function that JavaScript calls with one value (CONNECTOR-FORMAT, section 4). Thread-safe. */
  @FunctionalInterface
  public interface Helper {

    /**
     * Calls it, on a thread of this library.
     *
     * @param value a JSON tree, or {@link dev.connectors.runtime.json.Undefined}
     * @return a JSON tree, or {@link dev.connectors.runtime.json.Undefined}
     * @throws dev.connectors.runtime.error.ConnectorException what JavaScript catches as an error
     */
    @Nullable Object call(@Nullable Object value);
  }

  /** The names of the arguments, and no values. */
  @Override
  public String toString() {
    return "FunctionContext" + arguments.keySet();
  }
}
