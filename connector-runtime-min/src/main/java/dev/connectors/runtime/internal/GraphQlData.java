package dev.connectors.runtime.internal;

import dev.connectors.runtime.error.UnexpectedValueException;
import dev.connectors.runtime.function.ExternalResponse;
import dev.connectors.runtime.value.Values;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an answer of a GraphQL API holds for a function. */
final class GraphQlData {

  private GraphQlData() {}

  /**
   * The data.
   *
   * @param name the function's name, for the message
   * @param answer the answer
   * @return the {@code data} of the answer, also where errors stand beside it
   * @throws UnexpectedValueException when it has none, and no errors that say why
   */
  static Object of(String name, ExternalResponse answer) {
    Map<String, @Nullable Object> body = Values.object(answer.data());
    Object data = body == null ? null : body.get("data");
    if (data == null) {
      String found = body == null ? FunctionData.kind(answer.data()) : "no data";
      throw new UnexpectedValueException(
          name, answer.status(), "$", found, "an answer with data", null);
    }
    return data;
  }
}
