package dev.connectors.runtime.internal;

import dev.connectors.runtime.error.ApiException;
import dev.connectors.runtime.error.RequestInfo;
import dev.connectors.runtime.error.UnexpectedValueException;
import dev.connectors.runtime.graphql.GraphQlRequest;
import dev.connectors.runtime.http.TransportResponse;
import dev.connectors.runtime.json.Json;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads the answer to a request of a GraphQL API; the last one, when it was sent again. */
final class FieldAnswer implements AnswerCheck {

  private final GraphQlRequest request;
  private @Nullable Object body;
  private @Nullable Object value;

  FieldAnswer(GraphQlRequest request) {
    this.request = request;
  }

  @Override
  public @Nullable ApiException failure(
      RequestInfo info, TransportResponse response, UnaryOperator<String> redact) {
    body = response.data();
    value = body instanceof Map<?, ?> object ? request.value(object.get("data")) : null;
    return ApiException.ofErrors(info, response.status(), response.headers(), body, value, redact);
  }

  /**
   * The value of the field.
   *
   * @throws UnexpectedValueException when the answer is none of GraphQL
   */
  @Nullable Object value(String operation, TransportResponse response) {
    if (body instanceof Map<?, ?> object && object.get("data") instanceof Map<?, ?>) {
      return value;
    }
    throw new UnexpectedValueException(
        operation,
        response.status(),
        "$",
        body instanceof String ? "a text" : Json.excerpt(body, Set.of()),
        "an answer of GraphQL, with data",
        null);
  }
}
