package dev.connectors.runtime.schema;

import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Schemas of what goes into a data collection, by the collection's specification. */
public final class CollectionSchemas {

  private CollectionSchemas() {}

  /**
   * The fields that a record is created with: those of the collection that can be written, reduced
   * to {@code create.fields} and without {@code create.excludedFields}.
   *
   * @param spec the collection's specification, null or undefined
   * @return the schema; {@link Undefined} when the collection has no fields or nothing is created
   * @throws dev.connectors.runtime.value.LocatorException when an excluded field is no locator
   */
  public static @Nullable Object createFields(@Nullable Object spec) {
    return fields(spec, "create");
  }

  /**
   * The fields that a record is updated with; the counterpart of {@link #createFields} for {@code
   * update}.
   *
   * @param spec the collection's specification, null or undefined
   * @return the schema; {@link Undefined} when the collection has no fields or nothing is updated
   * @throws dev.connectors.runtime.value.LocatorException when an excluded field is no locator
   */
  public static @Nullable Object updateFields(@Nullable Object spec) {
    return fields(spec, "update");
  }

  /**
   * The fields that a record is created or updated with.
   *
   * @param spec the collection's specification, null or undefined
   * @return the schema; {@link Undefined} when there are none
   * @throws dev.connectors.runtime.value.LocatorException when an excluded field is no locator
   */
  public static @Nullable Object writableFields(@Nullable Object spec) {
    List<@Nullable Object> schemas = new ArrayList<>();
    schemas.add(createFields(spec));
    schemas.add(updateFields(spec));
    return DataSchemas.merge(schemas);
  }

  private static @Nullable Object fields(@Nullable Object spec, String method) {
    Object schema = Members.get(spec, "fieldsSchema");
    Object rules = Members.get(spec, method);
    if (!Values.isTruthy(schema) || !Values.isTruthy(rules)) {
      return Undefined.UNDEFINED;
    }
    Object fields = SchemaFields.withoutReadOnly(schema);
    Object chosen = Members.get(rules, "fields");
    if (Values.isTruthy(chosen)) {
      fields = SchemaFields.pick(fields, chosen);
    }
    return Members.get(rules, "excludedFields") instanceof List<?> excluded
        ? SchemaFields.exclude(fields, excluded)
        : fields;
  }

  /**
   * The collection whose records a field refers to.
   *
   * @param schema the field's schema, null or undefined
   * @return an object with the collection's {@code key} and perhaps {@code parameters}; {@link
   *     Undefined} when there is none
   * @throws dev.connectors.runtime.error.ConfigurationException when the schema has a path that
   *     leads to no collection
   */
  public static @Nullable Object reference(@Nullable Object schema) {
    Object reference = Members.get(schema, "referenceCollection");
    if (Values.isTruthy(Members.get(reference, "key"))) {
      return reference;
    }
    Object path = Members.get(schema, "referenceCollectionPath");
    Object uri = Members.get(schema, "referenceCollectionUri");
    DataLocation location = DataLocation.parse(Values.isTruthy(path) ? path : uri);
    return location == null ? Undefined.UNDEFINED : location.tree();
  }

  /**
   * The path of the collection whose records a field refers to.
   *
   * @param schema the field's schema, null or undefined
   * @return a path as {@link DataLocation#path} gives it; null when there is none
   * @throws dev.connectors.runtime.error.ConfigurationException when the schema has a path that
   *     leads to no collection
   */
  public static @Nullable String referencePath(@Nullable Object schema) {
    DataLocation location = DataLocation.find(reference(schema));
    return location == null ? null : location.path();
  }
}
