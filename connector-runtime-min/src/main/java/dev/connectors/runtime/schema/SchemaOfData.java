package dev.connectors.runtime.schema;

import dev.connectors.runtime.json.JsonShape;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schema of data that is there. */
public final class SchemaOfData {

  private static final JsonShape NOTHING = JsonShape.of();
  private static final JsonShape TYPE = JsonShape.of("type");
  private static final JsonShape ARRAY = JsonShape.of("type", "items");
  private static final JsonShape OBJECT = JsonShape.of("type", "properties");

  private SchemaOfData() {}

  /**
   * The schema of a value.
   *
   * @param value a tree or undefined
   * @return the schema; one without attributes for null and undefined
   */
  public static Object of(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return ARRAY.object("array", ofAll(list));
    }
    if (value instanceof Map) {
      Map<String, @Nullable Object> properties = new LinkedHashMap<>(Members.of(value));
      properties.replaceAll((name, member) -> of(member));
      return OBJECT.object(
          "object", properties.isEmpty() ? Undefined.UNDEFINED : JsonShape.objectOf(properties));
    }
    if (value instanceof Number number) {
      double n = number.doubleValue();
      return TYPE.object(n == Math.rint(n) && !Double.isInfinite(n) ? "integer" : "number");
    }
    return Values.isNothing(value) ? NOTHING.object() : TYPE.object(type(value));
  }

  /**
   * A schema of several values.
   *
   * @param values trees
   * @return the merged schema of all of them, or {@link Undefined} when there are none
   */
  public static @Nullable Object ofAll(List<?> values) {
    return DataSchemas.merge(values.stream().map(SchemaOfData::of).toList());
  }

  /**
   * The type of a value, as schemas name it.
   *
   * @param value a tree or undefined
   * @return {@code string}, {@code number} (for integers too), {@code boolean}, {@code array} or
   *     {@code object}; null for null and undefined
   */
  public static @Nullable String type(@Nullable Object value) {
    if (value instanceof String) {
      return "string";
    }
    if (value instanceof Number) {
      return "number";
    }
    if (value instanceof Boolean) {
      return "boolean";
    }
    return value instanceof List ? "array" : value instanceof Map ? "object" : null;
  }
}
