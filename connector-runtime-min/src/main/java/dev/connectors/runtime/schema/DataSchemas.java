package dev.connectors.runtime.schema;

import dev.connectors.runtime.json.JsonShape;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Data Schemas: trees in the JSON Schema dialect that connectors describe their data with. Here is
 * how several become one. Null and undefined are no schema and do not count.
 */
public final class DataSchemas {

  private static final JsonShape TYPE = JsonShape.of("type");
  private static final Set<String> TYPE_ONLY = Set.of("type");
  private static final JsonShape ANY_OF = JsonShape.of("anyOf");

  private DataSchemas() {}

  /**
   * A schema of all data that one of several schemas describes. Schemas of the same type become
   * one, of which the last attribute of a name counts; different types become alternatives.
   *
   * @param schemas the schemas
   * @return the schema, or {@link Undefined} when there is none of a known type
   */
  public static @Nullable Object merge(List<?> schemas) {
    return SchemaMerge.of(alternatives(schemas)).merged();
  }

  /**
   * A schema with what another one adds. Fields that only the other one has can be marked as
   * read-only or write-only. Without that, fields of both lose a mark that the other one does not
   * have.
   *
   * @param source the schema
   * @param patch the other one
   * @param readOnly whether what the other one adds is {@code readOnly}
   * @param writeOnly whether what the other one adds is {@code writeOnly}
   * @return the schema, or {@link Undefined} when there is none
   */
  public static @Nullable Object patch(
      @Nullable Object source, @Nullable Object patch, boolean readOnly, boolean writeOnly) {
    List<@Nullable Object> both = new ArrayList<>();
    both.add(source);
    both.add(patch);
    Object patched = merge(both);
    patched = SchemaMarks.patched(patched, source, patch, SchemaMarks.READ_ONLY, readOnly);
    return SchemaMarks.patched(patched, source, patch, SchemaMarks.WRITE_ONLY, writeOnly);
  }

  /**
   * The schemas that a schema offers to choose from, at any depth of {@code anyOf}; each type of a
   * list of types is one, without the other attributes.
   *
   * @param schema a schema
   * @return the alternatives; the schema itself when it offers none
   */
  public static List<@Nullable Object> alternatives(@Nullable Object schema) {
    List<@Nullable Object> found = new ArrayList<>();
    addAlternatives(schema, found);
    return found;
  }

  /**
   * The schemas that several schemas offer to choose from.
   *
   * @param schemas the schemas
   * @return the alternatives of all of them
   */
  public static List<@Nullable Object> alternatives(List<?> schemas) {
    List<@Nullable Object> found = new ArrayList<>();
    schemas.forEach(schema -> addAlternatives(schema, found));
    return found;
  }

  private static void addAlternatives(@Nullable Object schema, List<@Nullable Object> found) {
    if (Members.get(schema, "anyOf") instanceof List<?> schemas) {
      schemas.forEach(alternative -> addAlternatives(alternative, found));
    } else if (Members.get(schema, "type") instanceof List<?> types) {
      types.forEach(type -> found.add(TYPE.object(type)));
    } else if (!Values.isNothing(schema)) {
      found.add(schema);
    }
  }

  /**
   * The shortest form of a schema with {@code anyOf}: alternatives that have nothing but a type
   * become one with a list of types.
   *
   * @param schema a schema
   * @return the schema; as it is when it has no {@code anyOf}
   */
  public static @Nullable Object compact(@Nullable Object schema) {
    return Members.get(schema, "anyOf") instanceof List<?> schemas ? anyOf(schemas) : schema;
  }

  /** A schema of alternatives, in its shortest form. */
  static Object anyOf(List<?> schemas) {
    List<@Nullable Object> types = new ArrayList<>();
    List<@Nullable Object> others = new ArrayList<>();
    for (Object schema : schemas) {
      if (schema instanceof Map<?, ?> object && object.keySet().equals(TYPE_ONLY)) {
        types.add(object.get("type"));
      } else {
        others.add(schema);
      }
    }
    if (others.isEmpty()) {
      return TYPE.object(JsonShape.array(types.toArray()));
    }
    if (!types.isEmpty()) {
      others.add(
          0, TYPE.object(types.size() == 1 ? types.get(0) : JsonShape.array(types.toArray())));
    }
    return ANY_OF.object(JsonShape.array(others.toArray()));
  }
}
