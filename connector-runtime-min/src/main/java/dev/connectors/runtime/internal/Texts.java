package dev.connectors.runtime.internal;

import dev.connectors.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How values become text. */
final class Texts {

  private Texts() {}

  /** Strings as they are, all else as JSON text. */
  static String text(Object value) {
    Object tree = Json.copyOf(value);
    return tree instanceof String text ? text : Json.write(tree);
  }

  /**
   * The fields of an object as {@code application/x-www-form-urlencoded}.
   *
   * @param operation the operation's name, for a message
   * @param body a view or map
   * @param styles the styles of fields that have one of their own, by name
   * @param others the style of the other fields
   */
  static byte[] form(
      String operation, Object body, Map<String, ParameterStyle> styles, ParameterStyle others) {
    if (!(Json.copyOf(body) instanceof Map<?, ?> fields)) {
      throw new IllegalArgumentException(
          operation + ": a form of type " + body.getClass().getName() + " (expected: an object)");
    }
    List<String> pairs = new ArrayList<>();
    fields.forEach(
        (name, value) -> {
          ParameterStyle style = styles.getOrDefault((String) name, others);
          pairs.addAll(new ParameterWriter(ParameterPlace.FORM, style).pairs((String) name, value));
        });
    return String.join("&", pairs).getBytes(StandardCharsets.UTF_8);
  }
}
