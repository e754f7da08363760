package dev.connectors.runtime.internal;

import dev.connectors.runtime.graphql.GraphQlArgument;
import dev.connectors.runtime.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the generated sets of optional arguments of a selected field extend. The last value that is
 * set for a name counts, and null takes it back. Not thread-safe.
 *
 * @param <A> the set itself
 */
public abstract class FieldArguments<A extends FieldArguments<A>> {

  private final Map<String, GraphQlArgument> arguments = new LinkedHashMap<>();

  /** No arguments. */
  protected FieldArguments() {}

  /**
   * Sets an argument.
   *
   * @param name its name
   * @param type its type in GraphQL
   * @param value its value, or null for none
   * @return this
   */
  @SuppressWarnings("unchecked") // A is the class that extends this one
  protected final A argument(String name, String type, @Nullable Object value) {
    if (value == null) {
      arguments.remove(name);
    } else {
      arguments.put(name, new GraphQlArgument(name, type, Json.copyOf(value)));
    }
    return (A) this;
  }

  /** The arguments that are set. */
  List<GraphQlArgument> all() {
    return List.copyOf(arguments.values());
  }

  /** The names that are set, and no values. */
  @Override
  public String toString() {
    return getClass().getSimpleName() + arguments.keySet();
  }
}
