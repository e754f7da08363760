package dev.connectors.runtime.internal;

import dev.connectors.runtime.function.ConnectorFunction;
import org.jspecify.annotations.Nullable;

/** The functions of a connector by their names, as generated code has them. Thread-safe. */
@FunctionalInterface
public interface FunctionTable {

  /** That of a connector without functions. */
  FunctionTable NONE = name -> null;

  /**
   * A function.
   *
   * @param name its name in the connector, such as {@code auth/make-api-client} or {@code
   *     operations/create-deal/run}
   * @return the function, or null when there is none of that name
   */
  @Nullable ConnectorFunction find(String name);
}
