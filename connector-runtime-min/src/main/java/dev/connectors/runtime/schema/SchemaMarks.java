package dev.connectors.runtime.schema;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.json.JsonShape;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields that can only be read or only be written. */
final class SchemaMarks {

  static final String READ_ONLY = "readOnly";
  static final String WRITE_ONLY = "writeOnly";

  private SchemaMarks() {}

  static boolean has(@Nullable Object schema, String mark) {
    return Values.isTruthy(Members.get(schema, mark));
  }

  /**
   * A schema that was patched, with a mark on what the patch adds; or, when it does not give marks,
   * without that of fields on which the patch has none.
   */
  static @Nullable Object patched(
      @Nullable Object patched,
      @Nullable Object source,
      @Nullable Object patch,
      String mark,
      boolean gives) {
    Map<String, @Nullable Object> properties = Values.object(Members.get(patched, "properties"));
    if (properties == null) {
      return patched;
    }
    Object old = Members.get(source, "properties");
    Object added = Members.get(patch, "properties");
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(properties);
    changed.replaceAll(
        (name, property) -> {
          Object before = Members.get(old, name);
          Object after = Members.get(added, name);
          if (after == null || gives != (before == null)) {
            return property;
          }
          return gives
              ? Members.with(property, mark, true)
              : unmarked(patched(property, before, after, mark, false), before, after, mark);
        });
    return Members.with(patched, "properties", JsonShape.objectOf(changed));
  }

  private static @Nullable Object unmarked(
      @Nullable Object patched, Object before, Object after, String mark) {
    return has(before, mark) && !has(after, mark)
        ? Members.with(patched, mark, Undefined.UNDEFINED)
        : patched;
  }

  /** A schema without the fields that have a mark, at any depth of objects and arrays. */
  static @Nullable Object without(@Nullable Object schema, String mark) {
    Object type = Members.get(schema, "type");
    if ("object".equals(type)) {
      Map<String, @Nullable Object> rest = new LinkedHashMap<>();
      Members.of(Members.get(schema, "properties"))
          .forEach(
              (name, property) -> {
                if (property == null && mark.equals(WRITE_ONLY)) {
                  throw new ConfigurationException(
                      "the schema of the field " + name + " is null (expected: an object)", null);
                }
                if (!has(property, mark)) {
                  rest.put(name, without(property, mark));
                }
              });
      return Members.with(schema, "properties", JsonShape.objectOf(rest));
    }
    Object items = Members.get(schema, "items");
    return "array".equals(type) && items != null
        ? Members.with(schema, "items", without(items, mark))
        : schema;
  }
}
