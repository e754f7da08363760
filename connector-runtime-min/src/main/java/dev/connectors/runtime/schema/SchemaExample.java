package dev.connectors.runtime.schema;

import dev.connectors.runtime.json.JsonShape;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Data as a schema describes it, to show its shape. */
public final class SchemaExample {

  private SchemaExample() {}

  /**
   * Data with all properties and one element in each array.
   *
   * @param schema a schema, null or undefined
   * @return the data, with empty texts for scalars; {@link Undefined} without a schema
   */
  public static @Nullable Object of(@Nullable Object schema) {
    if (!Values.isTruthy(schema)) {
      return Undefined.UNDEFINED;
    }
    Object type = Members.get(schema, "type");
    if ("object".equals(type)) {
      Map<String, @Nullable Object> properties =
          new LinkedHashMap<>(Members.of(Members.get(schema, "properties")));
      properties.replaceAll((name, property) -> of(property));
      properties.values().removeIf(value -> value == Undefined.UNDEFINED);
      return JsonShape.objectOf(properties);
    }
    if (!"array".equals(type)) {
      return "";
    }
    Object item = of(Members.get(schema, "items"));
    return item == Undefined.UNDEFINED ? JsonShape.array() : JsonShape.array(item);
  }
}
