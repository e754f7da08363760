package dev.connectors.runtime.function;

import org.jspecify.annotations.Nullable;

/**
 * A function of a connector (CONNECTOR-FORMAT, section 4), however it is implemented: as a mapping,
 * as one request to the API, as one operation of the connector, or in JavaScript. Immutable and
 * thread-safe.
 */
@FunctionalInterface
public interface ConnectorFunction {

  /**
   * Calls the function.
   *
   * @param context its arguments and the API that it may call
   * @return a JSON tree, or {@link dev.connectors.runtime.json.Undefined} when nothing came out
   * @throws dev.connectors.runtime.error.ConnectorException when a request or the function itself
   *     failed
   */
  @Nullable Object call(FunctionContext context);

  /**
   * Whether the result follows from the arguments alone, so that the function may be asked again
   * with more of them at little cost.
   *
   * @return true for a mapping
   */
  default boolean isFormula() {
    return false;
  }
}
