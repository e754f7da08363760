package dev.connectors.runtime.connection;

import dev.connectors.runtime.function.ExternalApi;
import dev.connectors.runtime.function.FunctionContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whom functions are called for.
 *
 * @param scope whose calls they are, or null for one of which nothing may be remembered
 * @param api the API as they may call it
 */
record Caller(@Nullable Object scope, ExternalApi api) {

  /** Before there is a connection. */
  static final Caller NOBODY = new Caller(null, ExternalApi.NONE);

  /** For a connection whose API client is only made. */
  static Caller of(Object scope) {
    return new Caller(scope, ExternalApi.NONE);
  }

  /** What a function is called with. */
  FunctionContext with(Map<String, ? extends @Nullable Object> arguments) {
    return new FunctionContext(arguments, api, scope);
  }
}
