package dev.connectors.runtime.internal;

import dev.connectors.runtime.error.UnexpectedValueException;
import dev.connectors.runtime.function.ExternalResponse;
import dev.connectors.runtime.value.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an answer of a GraphQL API holds for a function. */
final class GraphQlData {

  private static final int LONGEST = 300;

  private GraphQlData() {}

  /**
   * The data.
   *
   * @param name the function's name, for the message
   * @param answer the answer
   * @return the {@code data} of the answer, also where errors stand beside it
   * @throws UnexpectedValueException when it has none, with the first error's message
   */
  static Object of(String name, ExternalResponse answer) {
    Map<String, @Nullable Object> body = Values.object(answer.data());
    Object data = body == null ? null : body.get("data");
    if (data == null) {
      String message = body == null ? null : message(body.get("errors"));
      String found = body == null ? FunctionData.kind(answer.data()) : "no data";
      throw new UnexpectedValueException(
          name,
          answer.status(),
          "$",
          message == null ? found : found + ": " + message,
          "an answer with data",
          null);
    }
    return data;
  }

  private static @Nullable String message(@Nullable Object errors) {
    if (errors instanceof List<?> list
        && !list.isEmpty()
        && list.get(0) instanceof Map<?, ?> error
        && error.get("message") instanceof String text) {
      String line = text.replaceAll("\\p{Cntrl}+", " ");
      return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }
    return null;
  }
}
