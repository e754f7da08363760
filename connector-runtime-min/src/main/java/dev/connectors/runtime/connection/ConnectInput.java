package dev.connectors.runtime.connection;

import dev.connectors.runtime.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed, against the schema of the form. */
final class ConnectInput {

  private ConnectInput() {}

  /**
   * Checks that all that is required is there, and adds defaults.
   *
   * @param connector the connector's key, for messages
   * @param option the way of authentication
   * @param input what was typed
   * @throws IllegalArgumentException when something required is missing; no message shows a value
   */
  static Map<String, @Nullable Object> checked(
      String connector, Authentication option, Map<String, ? extends @Nullable Object> input) {
    Map<String, @Nullable Object> typed = new LinkedHashMap<>();
    input.forEach((name, value) -> typed.put(name, Json.copyOf(value)));
    if (option.input().get("properties") instanceof Map<?, ?> properties) {
      properties.forEach(
          (name, schema) -> {
            Object value = schema instanceof Map<?, ?> map ? map.get("default") : null;
            if (value != null && typed.get(String.valueOf(name)) == null) {
              typed.put(String.valueOf(name), value);
            }
          });
    }
    List<String> missing = new ArrayList<>();
    if (option.input().get("required") instanceof List<?> required) {
      for (Object name : required) {
        Object value = typed.get(String.valueOf(name));
        if (value == null || value.equals("")) {
          missing.add(String.valueOf(name));
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          connector
              + ": "
              + option.label()
              + ": input: "
              + String.join(", ", missing)
              + ": missing");
    }
    return typed;
  }
}
