package dev.connectors.runtime.schema;

import dev.connectors.runtime.json.JsonShape;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Schemas of which a part was written and the rest follows from a mapping. That rest is marked with
 * {@code isImplied}, so that it can follow the mapping when that changes.
 */
public final class ImpliedSchema {

  private static final String MARK = "isImplied";
  private static final JsonShape IMPLIED = JsonShape.of("type", "properties", "items", MARK);

  private ImpliedSchema() {}

  /**
   * A schema that follows a mapping where nobody wrote what it is.
   *
   * @param schema the schema so far, null or undefined
   * @param inferred the schema of what the mapping gives now, null or undefined
   * @return the schema, or {@link Undefined} when there is none
   */
  public static @Nullable Object updated(@Nullable Object schema, @Nullable Object inferred) {
    if (Values.isNothing(schema) || Values.isTruthy(Members.get(schema, MARK))) {
      return implied(inferred);
    }
    if (!"object".equals(Members.get(schema, "type"))
        || !"object".equals(Members.get(inferred, "type"))) {
      return schema;
    }
    Map<String, @Nullable Object> properties = Members.of(Members.get(schema, "properties"));
    Map<String, @Nullable Object> others = Members.of(Members.get(inferred, "properties"));
    Map<String, @Nullable Object> updated = new LinkedHashMap<>();
    properties.forEach(
        (name, property) ->
            Members.put(
                updated, name, updated(property, others.getOrDefault(name, Undefined.UNDEFINED))));
    others.forEach(
        (name, other) -> {
          if (!properties.containsKey(name)) {
            Members.put(updated, name, implied(other));
          }
        });
    return Members.with(schema, "properties", JsonShape.objectOf(updated));
  }

  /** The types of an inferred schema, each with the mark. */
  private static @Nullable Object implied(@Nullable Object schema) {
    Map<String, @Nullable Object> attributes = Values.object(schema);
    if (attributes == null) {
      return Undefined.UNDEFINED;
    }
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    Members.of(attributes.get("properties"))
        .forEach((name, property) -> Members.put(properties, name, implied(property)));
    return IMPLIED.object(
        attributes.getOrDefault("type", Undefined.UNDEFINED),
        attributes.containsKey("properties") ? JsonShape.objectOf(properties) : Undefined.UNDEFINED,
        implied(attributes.get("items")),
        true);
  }
}
