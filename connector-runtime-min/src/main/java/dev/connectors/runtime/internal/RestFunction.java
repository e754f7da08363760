package dev.connectors.runtime.internal;

import dev.connectors.runtime.formula.Mapping;
import dev.connectors.runtime.function.ConnectorFunction;
import dev.connectors.runtime.function.ExternalRequest;
import dev.connectors.runtime.function.ExternalResponse;
import dev.connectors.runtime.function.FunctionContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function that sends one request (rest-api-mapping, section 4 of the connector format).
 *
 * @param name the function's name, for messages
 * @param method the HTTP method
 * @param path the path with placeholders
 * @param request gives the request's parts, or null
 * @param response gives the result, or null for the response's body
 */
record RestFunction(
    String name, String method, String path, @Nullable Mapping request, @Nullable Mapping response)
    implements ConnectorFunction {

  private static final String REQUEST = "requestMapping";

  @Override
  public @Nullable Object call(FunctionContext context) {
    ExternalResponse answer = context.api().send(request(context.arguments()));
    return response == null && context.api().givesFullResponses()
        ? FunctionData.whole(answer)
        : FunctionData.result(response, context.arguments(), answer);
  }

  private ExternalRequest request(Map<String, ? extends @Nullable Object> arguments) {
    Object built = request == null ? null : request.build(arguments);
    Map<String, @Nullable Object> parts = FunctionData.object(name, REQUEST, built);
    return new ExternalRequest(
        name,
        method,
        path,
        part(parts, "pathParameters"),
        part(parts, "query"),
        part(parts, "headers"),
        parts.containsKey("data") ? parts.get("data") : parts.get("body"));
  }

  private Map<String, @Nullable Object> part(Map<String, @Nullable Object> parts, String part) {
    return FunctionData.object(name, REQUEST + "." + part, parts.get(part));
  }

  /** The name; neither constants of the mappings nor anything else that may be secret. */
  @Override
  public String toString() {
    return name;
  }
}
