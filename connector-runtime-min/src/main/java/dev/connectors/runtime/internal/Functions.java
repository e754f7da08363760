package dev.connectors.runtime.internal;

import dev.connectors.runtime.formula.Mapping;
import dev.connectors.runtime.function.ConnectorFunction;
import dev.connectors.runtime.function.FunctionContext;
import org.jspecify.annotations.Nullable;

/** Functions of connectors, as generated code makes them. */
public final class Functions {

  private Functions() {}

  /**
   * A function that computes its result from its arguments.
   *
   * @param mapping computes it
   * @return the function
   */
  public static ConnectorFunction mapping(Mapping mapping) {
    return new MappingFunction(mapping);
  }

  /** A formula tree. */
  private record MappingFunction(Mapping mapping) implements ConnectorFunction {

    @Override
    public @Nullable Object call(FunctionContext context) {
      return mapping.build(context.arguments());
    }

    @Override
    public boolean isFormula() {
      return true;
    }
  }

  /**
   * A function that sends one request to the API.
   *
   * @param name the function's name, for messages
   * @param method the HTTP method in upper case
   * @param path the path from the base URI on, with <code>{names}</code> for path parameters, or an
   *     absolute URL
   * @param request from arguments to <code>{pathParameters, query, headers, data}</code>, where
   *     {@code body} is another name of {@code data}; null for a request without any of these
   * @param response from arguments and {@code response} to the result; null for the response's body
   * @return the function
   */
  public static ConnectorFunction rest(
      String name,
      String method,
      String path,
      @Nullable Mapping request,
      @Nullable Mapping response) {
    return new RestFunction(name, method, path, request, response);
  }

  /**
   * A function that sends one request to a GraphQL API.
   *
   * @param name the function's name, for messages
   * @param operationType {@code query} or {@code mutation}
   * @param path the path from the base URI on; empty for the base URI itself
   * @param request from arguments to the list of fields
   * @param response from arguments and {@code response} to the result, where {@code response.data}
   *     is the {@code data} of the answer; null for that
   * @return the function
   */
  public static ConnectorFunction graphQl(
      String name, String operationType, String path, Mapping request, @Nullable Mapping response) {
    return new GraphQlFunction(name, operationType, path, request, response);
  }

  /**
   * A function that calls one operation of the connector.
   *
   * @param name the function's name, for messages
   * @param operationKey the operation's key
   * @param input from arguments to the operation's input; null for none
   * @param output from arguments, {@code output} and {@code result} to the result; null for the
   *     operation's output
   * @return the function
   */
  public static ConnectorFunction operation(
      String name, String operationKey, @Nullable Mapping input, @Nullable Mapping output) {
    return new OperationFunction(name, operationKey, input, output);
  }

  /**
   * A function in JavaScript.
   *
   * @param name the function's name, for messages
   * @param module the id of the module whose default export it is, in the table that {@link
   *     ConnectorDefinition#modules} names
   * @return the function
   */
  public static ConnectorFunction javaScript(String name, String module) {
    return new ScriptFunction(name, module);
  }
}
