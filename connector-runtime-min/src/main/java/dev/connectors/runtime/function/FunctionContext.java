package dev.connectors.runtime.function;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a function of a connector is called with.
 *
 * @param arguments its arguments by name, such as {@code credentials} and {@code input}: JSON
 *     trees, some of which are secret
 * @param api the API as the function may call it
 */
public record FunctionContext(Map<String, ? extends @Nullable Object> arguments, ExternalApi api) {

  /** The names of the arguments, and no values. */
  @Override
  public String toString() {
    return "FunctionContext" + arguments.keySet();
  }
}
