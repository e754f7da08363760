package dev.connectors.runtime.internal;

import dev.connectors.runtime.connection.ResponseHandlers;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.formula.Mapping;
import dev.connectors.runtime.function.ExternalResponse;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes into the mappings of functions, and what comes out of them. */
final class FunctionData {

  /** What an operation's function may wrap its result in. */
  private static final String OUTPUT = "output";

  private FunctionData() {}

  /**
   * What a mapping gave, as an object.
   *
   * @param function the function's name, for the message
   * @param part which mapping, or member of it, gave it
   * @param tree a tree or undefined
   * @return the object; an empty one for null and undefined
   * @throws ConfigurationException when it is something else
   */
  static Map<String, @Nullable Object> object(String function, String part, @Nullable Object tree) {
    if (Values.isNothing(tree)) {
      return Map.of();
    }
    Map<String, @Nullable Object> object = Values.object(tree);
    if (object == null) {
      throw new ConfigurationException(
          function + ": " + part + ": " + kind(tree) + " (expected: an object)", null);
    }
    return object;
  }

  /**
   * The result of a function that sent a request.
   *
   * @param mapping gives the result; null for the body
   * @param arguments the function's arguments
   * @param answer the answer
   * @return a tree or undefined
   */
  static @Nullable Object result(
      @Nullable Mapping mapping,
      Map<String, ? extends @Nullable Object> arguments,
      ExternalResponse answer) {
    if (mapping == null) {
      return answer.data();
    }
    Map<String, @Nullable Object> variables = new LinkedHashMap<>(arguments);
    variables.put("response", whole(answer));
    return mapping.build(variables);
  }

  /** All of an answer, as functions see it. */
  static Map<String, @Nullable Object> whole(ExternalResponse answer) {
    return ResponseHandlers.variables(answer.status(), answer.headers(), answer.data());
  }

  /** The output of an operation's function, out of its wrapper; null for undefined. */
  static @Nullable Object output(@Nullable Object result) {
    Map<String, @Nullable Object> wrapper = Values.object(result);
    Object output =
        wrapper != null && wrapper.size() == 1 && wrapper.containsKey(OUTPUT)
            ? wrapper.get(OUTPUT)
            : result;
    return output == Undefined.UNDEFINED ? null : output;
  }

  /** The kind of a value in words; not the value, which may be secret. */
  static String kind(@Nullable Object tree) {
    if (tree instanceof Map) {
      return "an object";
    } else if (tree instanceof List) {
      return "a list";
    } else if (tree instanceof String) {
      return "a text";
    } else if (tree instanceof Boolean) {
      return "a boolean";
    }
    return tree == null ? "null" : tree instanceof Number ? "a number" : "nothing";
  }
}
