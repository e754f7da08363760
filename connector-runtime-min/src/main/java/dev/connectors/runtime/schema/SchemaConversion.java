package dev.connectors.runtime.schema;

import dev.connectors.runtime.json.JsonShape;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Locator;
import dev.connectors.runtime.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Brings values into the form of their schema. Immutable.
 *
 * @param addsDefaults whether what is null or missing gets the schema's {@code default}
 * @param normalizesScalars whether texts, numbers and booleans are converted to the schema's type
 *     where that is possible
 * @param skipsUnknown whether members are left out that the schema does not have, unless it has
 *     {@code additionalProperties}
 * @param skipsReadOnly whether properties are left out that are {@code readOnly}
 * @param leavesAlone what stays as it is where an object should be, such as a formula
 */
public record SchemaConversion(
    boolean addsDefaults,
    boolean normalizesScalars,
    boolean skipsUnknown,
    boolean skipsReadOnly,
    Predicate<@Nullable Object> leavesAlone) {

  /**
   * Converts a value.
   *
   * @param value a tree or undefined
   * @param schema its schema; null and undefined leave it as it is
   * @return the value; {@link Undefined} when an object or array has lost all that was in it
   */
  public @Nullable Object convert(@Nullable Object value, @Nullable Object schema) {
    if (!Values.isTruthy(schema)) {
      return value;
    }
    Object given = value;
    Object defaultValue = Locator.property(schema, "default");
    if (addsDefaults && Values.isNothing(value) && defaultValue != Undefined.UNDEFINED) {
      given = defaultValue;
    }
    Object type = Members.get(schema, "type");
    if ("object".equals(type)) {
      return leavesAlone.test(given) ? given : object(given, schema);
    }
    if ("array".equals(type)) {
      return array(given, Members.get(schema, "items"));
    }
    return normalizesScalars ? scalar(given, type) : given;
  }

  private @Nullable Object object(@Nullable Object value, @Nullable Object schema) {
    Map<String, @Nullable Object> known = Members.of(Members.get(schema, "properties"));
    Map<String, @Nullable Object> members = Members.of(value);
    Map<String, @Nullable Object> converted = new LinkedHashMap<>();
    known.forEach(
        (name, property) -> {
          if (!skipsReadOnly || !SchemaMarks.has(property, SchemaMarks.READ_ONLY)) {
            Object member = members.getOrDefault(name, Undefined.UNDEFINED);
            Members.put(converted, name, convert(member, property));
          }
        });
    if (converted.isEmpty() && !(value instanceof Map)) {
      return value;
    }
    if (!skipsUnknown || Values.isTruthy(Members.get(schema, "additionalProperties"))) {
      members.forEach(
          (name, member) -> {
            if (!known.containsKey(name)) {
              converted.put(name, member);
            }
          });
    }
    return converted.isEmpty() && !members.isEmpty()
        ? Undefined.UNDEFINED
        : JsonShape.objectOf(converted);
  }

  private @Nullable Object array(@Nullable Object value, @Nullable Object itemSchema) {
    if (!(value instanceof List<?> list)) {
      return value;
    }
    List<@Nullable Object> converted = new ArrayList<>();
    for (Object element : list) {
      Object item = convert(element, itemSchema);
      if (item != Undefined.UNDEFINED) {
        converted.add(item);
      }
    }
    return converted.isEmpty() && !list.isEmpty()
        ? Undefined.UNDEFINED
        : JsonShape.array(converted.toArray());
  }

  private static @Nullable Object scalar(@Nullable Object value, @Nullable Object type) {
    if (Values.isNothing(value)) {
      return value;
    }
    if ("string".equals(type)) {
      return Values.text(value);
    }
    if ("boolean".equals(type)) {
      return "true".equals(value) ? (Object) true : "false".equals(value) ? (Object) false : value;
    }
    boolean integer = "integer".equals(type);
    if (value instanceof Map || value instanceof List || !(integer || "number".equals(type))) {
      return value;
    }
    double number = Values.number(value);
    boolean fits = integer ? number == Math.rint(number) && !Double.isInfinite(number) : true;
    return Double.isNaN(number) || !fits ? value : Values.tree(number);
  }
}
