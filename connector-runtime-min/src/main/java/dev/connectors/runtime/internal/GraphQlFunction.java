package dev.connectors.runtime.internal;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.formula.Mapping;
import dev.connectors.runtime.function.ConnectorFunction;
import dev.connectors.runtime.function.ExternalRequest;
import dev.connectors.runtime.function.ExternalResponse;
import dev.connectors.runtime.function.FunctionContext;
import dev.connectors.runtime.graphql.GraphQlDocument;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function that sends one request to a GraphQL API (graphql-api-mapping, section 4 of the
 * connector format). What its response mapping sees as {@code response.data} is the {@code data} of
 * the answer.
 *
 * @param name the function's name, for messages
 * @param operationType {@code query} or {@code mutation}
 * @param path the path from the base URI on; empty for the base URI itself
 * @param request gives the fields
 * @param response gives the result, or null for the answer's data
 */
record GraphQlFunction(
    String name, String operationType, String path, Mapping request, @Nullable Mapping response)
    implements ConnectorFunction {

  @Override
  public @Nullable Object call(FunctionContext context) {
    ExternalResponse answer =
        context
            .api()
            .query(
                new ExternalRequest(
                    name,
                    "POST",
                    path,
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    document(context.arguments()).body()),
                operationType.equals("query"));
    ExternalResponse data =
        new ExternalResponse(answer.status(), answer.headers(), GraphQlData.of(name, answer));
    return FunctionData.result(response, context.arguments(), data);
  }

  private GraphQlDocument document(Map<String, ? extends @Nullable Object> arguments) {
    try {
      return GraphQlDocument.of(operationType, request.build(arguments));
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
