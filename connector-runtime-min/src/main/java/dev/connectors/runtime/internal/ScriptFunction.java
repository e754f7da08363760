package dev.connectors.runtime.internal;

import dev.connectors.runtime.function.ConnectorFunction;
import dev.connectors.runtime.function.FunctionContext;
import org.jspecify.annotations.Nullable;

/**
 * A function in JavaScript, as generated code names it. A running connector calls it through its
 * engine.
 *
 * @param name the function's name, for messages
 * @param module the id of the module whose default export it is
 */
record ScriptFunction(String name, String module) implements ConnectorFunction {

  @Override
  public @Nullable Object call(FunctionContext context) {
    throw new IllegalStateException(name + ": called without an engine");
  }
}
