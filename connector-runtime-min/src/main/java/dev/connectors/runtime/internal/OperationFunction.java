package dev.connectors.runtime.internal;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.formula.Mapping;
import dev.connectors.runtime.function.ConnectorFunction;
import dev.connectors.runtime.function.FunctionContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function that calls one operation (operation-mapping, section 4 of the connector format).
 *
 * @param name the function's name, for messages
 * @param operationKey the operation's key
 * @param input gives the operation's input, or null for none
 * @param output gives the result, or null for the operation's output
 */
record OperationFunction(
    String name, String operationKey, @Nullable Mapping input, @Nullable Mapping output)
    implements ConnectorFunction {

  @Override
  public @Nullable Object call(FunctionContext context) {
    Map<String, ? extends @Nullable Object> arguments = context.arguments();
    Object built = input == null ? null : input.build(arguments);
    Object result = run(context, FunctionData.object(name, "inputMapping", built));
    if (output == null) {
      return result;
    }
    Map<String, @Nullable Object> variables = new LinkedHashMap<>(arguments);
    variables.put("output", result);
    variables.put("result", result);
    return output.build(variables);
  }

  /** What does not fit is a fault of the connector, and not of who called the function. */
  private @Nullable Object run(FunctionContext context, Map<String, @Nullable Object> given) {
    try {
      return context.api().run(operationKey, given);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(name + ": " + e.getMessage(), e);
    }
  }

  /** The name; neither constants of the mappings nor anything else that may be secret. */
  @Override
  public String toString() {
    return name;
  }
}
