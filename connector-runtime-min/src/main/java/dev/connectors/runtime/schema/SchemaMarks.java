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

  /** A schema that was patched, with the marks that the patch gives or takes away. */
  static @Nullable Object patched(
      @Nullable Object patched,
      @Nullable Object source,
      @Nullable Object patch,
      String mark,
      boolean gives) {
    return gives ? marked(patched, source, patch, mark) : unmarked(patched, source, patch, mark);
  }

  private static @Nullable Object marked(
      @Nullable Object patched, @Nullable Object source, @Nullable Object patch, String mark) {
    Map<String, @Nullable Object> properties = Values.object(Members.get(patched, "properties"));
    if (properties == null) {
      return patched;
    }
    Object old = Members.get(source, "properties");
    Object added = Members.get(patch, "properties");
    Map<String, @Nullable Object> marked = new LinkedHashMap<>(properties);
    marked.replaceAll(
        (name, property) ->
            Members.get(old, name) == null && Members.get(added, name) != null
                ? Members.with(property, mark, true)
                : property);
    return Members.with(patched, "properties", JsonShape.objectOf(marked));
  }

  private static @Nullable Object unmarked(
      @Nullable Object patched, @Nullable Object source, @Nullable Object patch, String mark) {
    Map<String, @Nullable Object> properties = Values.object(Members.get(patched, "properties"));
    if (properties == null) {
      return patched;
    }
    Object old = Members.get(source, "properties");
    Object added = Members.get(patch, "properties");
    Map<String, @Nullable Object> unmarked = new LinkedHashMap<>(properties);
    unmarked.replaceAll(
        (name, property) -> {
          Object before = Members.get(old, name);
          Object after = Members.get(added, name);
          if (before == null || after == null) {
            return property;
          }
          Object inner = unmarked(property, before, after, mark);
          return has(before, mark) && !has(after, mark)
              ? Members.with(inner, mark, Undefined.UNDEFINED)
              : inner;
        });
    return Members.with(patched, "properties", JsonShape.objectOf(unmarked));
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
