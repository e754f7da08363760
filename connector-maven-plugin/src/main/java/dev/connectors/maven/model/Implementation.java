package dev.connectors.maven.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an operation does when it is called. */
public sealed interface Implementation {

  /** It sends the request that the API's document describes. */
  Implementation REQUEST = new Request();

  /** One request of the API's document. */
  record Request() implements Implementation {}

  /**
   * It calls a function of the connector with its input.
   *
   * @param name the function's name, such as {@code operations/create-deal/run}
   */
  record Function(String name) implements Implementation {}

  /**
   * It queries one field of a GraphQL API, or mutates by one.
   *
   * @param operationType {@code query} or {@code mutation}
   * @param field the field's name
   * @param arguments types of its arguments in GraphQL, by name, in the schema's order
   * @param selected the type of what is selected of its value, or null for a scalar or enum
   * @param plain the fields that are selected when none is; empty for a scalar or enum
   */
  record Field(
      String operationType,
      String field,
      Map<String, String> arguments,
      @Nullable TypeId selected,
      List<String> plain)
      implements Implementation {

    /** Copies the collections; the order of arguments is kept. */
    public Field {
      arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
      plain = List.copyOf(plain);
    }
  }
}
