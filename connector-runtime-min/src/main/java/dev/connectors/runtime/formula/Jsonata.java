package dev.connectors.runtime.formula;

import org.jspecify.annotations.Nullable;

/** x. */
final class Jsonata {
  static Object evaluate(String t, @Nullable Object v) {
    return dev.connectors.runtime.json.Undefined.UNDEFINED;
  }
}
