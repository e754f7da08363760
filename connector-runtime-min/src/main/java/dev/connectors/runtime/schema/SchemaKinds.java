package dev.connectors.runtime.schema;

import dev.connectors.runtime.value.Values;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What kind of data a schema describes. All methods take null and undefined for no schema. */
public final class SchemaKinds {

  private static final Set<Object> NOT_SCALAR = Set.of("array", "object", "null");

  private SchemaKinds() {}

  /**
   * Whether a schema says nothing about data.
   *
   * @param schema a schema
   * @return true for one without attributes, one of objects without properties, and none
   */
  public static boolean isEmpty(@Nullable Object schema) {
    Map<String, @Nullable Object> attributes = Members.of(schema);
    return attributes.isEmpty()
        || ("object".equals(attributes.get("type")) && !hasProperties(schema));
  }

  /**
   * Whether a schema is one of objects with known properties.
   *
   * @param schema a schema
   * @return true when it has a property
   */
  public static boolean hasProperties(@Nullable Object schema) {
    return "object".equals(Members.get(schema, "type"))
        && !Members.of(Members.get(schema, "properties")).isEmpty();
  }

  /**
   * Whether a schema is one of texts, numbers or booleans, or names no single type.
   *
   * @param schema a schema
   * @return false for objects, arrays and null
   */
  public static boolean isScalar(@Nullable Object schema) {
    Object type = Members.get(schema, "type");
    return type == null || !NOT_SCALAR.contains(type);
  }

  /**
   * Whether a schema is one of numbers.
   *
   * @param schema a schema
   * @return true for numbers and integers
   */
  public static boolean isNumber(@Nullable Object schema) {
    Object type = Members.get(schema, "type");
    return "number".equals(type) || "integer".equals(type);
  }

  /**
   * Whether a schema says which values there are.
   *
   * @param schema a schema
   * @return true with {@code enum}, {@code referenceRecords} or {@code referenceCollection}
   */
  public static boolean hasFixedValues(@Nullable Object schema) {
    return Values.isTruthy(Members.get(schema, "enum"))
        || Values.isTruthy(Members.get(schema, "referenceRecords"))
        || Values.isTruthy(Members.get(schema, "referenceCollection"));
  }

  /**
   * Whether a value may be one that the schema does not list.
   *
   * @param schema a schema
   * @return true when it lists none, or has {@code allowCustom}
   */
  public static boolean allowsCustomValue(@Nullable Object schema) {
    return !hasFixedValues(schema) || Values.isTruthy(Members.get(schema, "allowCustom"));
  }
}
