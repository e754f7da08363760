package dev.connectors.runtime.schema;

import dev.connectors.runtime.json.JsonShape;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Schemas without alternatives, by their types, on the way to becoming one. */
final class SchemaMerge {

  private static final String ANY = "";

  /** Known types in the order of the result. */
  private static final List<String> TYPES =
      List.of("null", "boolean", "number", "integer", "string", "array", "object");

  private final Map<String, List<@Nullable Object>> byType = new LinkedHashMap<>();

  /** Whether there is only one schema. */
  private final boolean alone;

  private SchemaMerge(boolean alone) {
    this.alone = alone;
    TYPES.forEach(type -> byType.put(type, new ArrayList<>()));
  }

  static SchemaMerge of(List<?> schemas) {
    SchemaMerge merge = new SchemaMerge(schemas.size() == 1);
    List<@Nullable Object> typeless = new ArrayList<>();
    for (Object schema : schemas) {
      Object type = Members.get(schema, "type");
      if (!Values.isTruthy(type)) {
        typeless.add(schema);
      } else if (merge.byType.containsKey(Values.text(type))) {
        merge.list(Values.text(type)).add(schema);
      }
    }
    merge.widenIntegers();
    if (merge.byType.values().stream().allMatch(List::isEmpty)) {
      merge.byType.put(ANY, typeless);
    }
    return merge;
  }

  private List<@Nullable Object> list(String type) {
    return byType.getOrDefault(type, List.of());
  }

  private void widenIntegers() {
    List<@Nullable Object> numbers = list("number");
    if (!numbers.isEmpty()) {
      list("integer").forEach(schema -> numbers.add(Members.with(schema, "type", "number")));
      list("integer").clear();
    }
  }

  @Nullable Object merged() {
    List<@Nullable Object> merged = new ArrayList<>();
    byType.forEach(
        (type, schemas) -> {
          if (!schemas.isEmpty()) {
            merged.add(merged(type, schemas));
          }
        });
    if (merged.size() > 1) {
      return DataSchemas.anyOf(merged);
    }
    return merged.isEmpty() ? Undefined.UNDEFINED : merged.get(0);
  }

  private Object merged(String type, List<@Nullable Object> schemas) {
    Map<String, @Nullable Object> merged = new LinkedHashMap<>();
    schemas.forEach(schema -> merged.putAll(Members.of(schema)));
    if (alone) { // it stays as it is, with what it contains
      return JsonShape.objectOf(merged);
    }
    if (type.equals("array")) {
      List<@Nullable Object> items = new ArrayList<>();
      schemas.forEach(schema -> items.add(Members.get(schema, "items")));
      Object item = DataSchemas.merge(items);
      if (item != Undefined.UNDEFINED) {
        merged.put("items", item);
      }
    } else if (type.equals("object")) {
      Members.put(merged, "properties", properties(schemas));
      Members.put(merged, "required", required(schemas));
    }
    return JsonShape.objectOf(merged);
  }

  private static Object properties(List<@Nullable Object> schemas) {
    Map<String, List<@Nullable Object>> byName = new LinkedHashMap<>();
    boolean none = true;
    for (Object schema : schemas) {
      Object properties = Members.get(schema, "properties");
      none &= !Values.isTruthy(properties);
      Members.of(properties)
          .forEach(
              (name, property) -> {
                if (property != null) {
                  byName.computeIfAbsent(name, it -> new ArrayList<>()).add(property);
                }
              });
    }
    if (none) {
      return Undefined.UNDEFINED;
    }
    Map<String, @Nullable Object> merged = new LinkedHashMap<>();
    byName.forEach((name, found) -> Members.put(merged, name, DataSchemas.merge(found)));
    return JsonShape.objectOf(merged);
  }

  private static Object required(List<@Nullable Object> schemas) {
    Set<@Nullable Object> names = new LinkedHashSet<>();
    boolean none = true;
    for (Object schema : schemas) {
      if (Members.get(schema, "required") instanceof List<?> required) {
        none = false;
        names.addAll(required);
      }
    }
    return none ? Undefined.UNDEFINED : JsonShape.array(names.toArray());
  }
}
