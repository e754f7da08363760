package dev.connectors.runtime.js;

import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/**
 * An exception on its way through JavaScript, which sees an object without anything in it.
 *
 * @param exception the exception
 */
record Token(Throwable exception) {

  /** The exception of a value; null when it is no token. */
  static @Nullable Throwable of(Value value) {
    return value.isHostObject() && value.asHostObject() instanceof Token token
        ? token.exception()
        : null;
  }

  /** Nothing, since the exception may hold what an API answered. */
  @Override
  public String toString() {
    return "Token";
  }
}
