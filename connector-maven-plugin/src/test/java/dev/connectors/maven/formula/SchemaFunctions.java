package dev.connectors.maven.formula;

import static dev.connectors.maven.formula.LocatorFunctions.list;
import static dev.connectors.maven.formula.LocatorFunctions.locator;
import static java.util.Map.entry;

import dev.connectors.runtime.formula.FormulaName;
import dev.connectors.runtime.formula.SchemaInference;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.schema.CollectionSchemas;
import dev.connectors.runtime.schema.DataSchemas;
import dev.connectors.runtime.schema.ImpliedSchema;
import dev.connectors.runtime.schema.RequiredFields;
import dev.connectors.runtime.schema.SchemaConversion;
import dev.connectors.runtime.schema.SchemaExample;
import dev.connectors.runtime.schema.SchemaFields;
import dev.connectors.runtime.schema.SchemaKinds;
import dev.connectors.runtime.schema.SchemaOfData;
import dev.connectors.runtime.value.Locator;
import dev.connectors.runtime.value.Values;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Data Schemas: merging, choosing, normalising, inferring. */
final class SchemaFunctions {

  static final Map<String, VectorFunction> ALL =
      Map.ofEntries(
          entry("mergeSchemas", vector -> DataSchemas.merge(list(vector.argument("schemas")))),
          entry("patchSchema", SchemaFunctions::patch),
          entry("unwrapSchema", vector -> DataSchemas.alternatives(vector.argument("schema"))),
          entry(
              "unwrapSchemas",
              vector -> DataSchemas.alternatives(list(vector.argument("schemas")))),
          entry("wrapAnyOfSchema", ofSchema(DataSchemas::compact)),
          entry("createSchema", vector -> SchemaOfData.of(vector.argument("value"))),
          entry(
              "createCompoundSchema",
              vector -> SchemaOfData.ofAll(list(vector.argument("values")))),
          entry(
              "schemaTypeFromValue",
              vector -> defined(SchemaOfData.type(vector.argument("value")))),
          entry("getSchemaFromValue", SchemaFunctions::infer),
          entry("buildDataSchema", SchemaFunctions::infer),
          entry(
              "updateImpliedSchema",
              vector -> ImpliedSchema.updated(vector.argument("schema"), infer(vector))),
          entry("valueToSchema", SchemaFunctions::convert),
          entry("getSchemaByLocator", SchemaFunctions::find),
          entry(
              "setSchemaAtLocator",
              vector ->
                  SchemaFields.set(
                      vector.argument("schema"),
                      locator(vector.argument("locator")),
                      vector.argument("schemaAtLocator"))),
          entry(
              "makeSchemaForLocator",
              vector ->
                  SchemaFields.only(
                      locator(vector.argument("locator")), vector.argument("locatorSchema"))),
          entry("getLocatorsFromSchema", SchemaFunctions::locators),
          entry(
              "pickFieldsFromSchema",
              vector -> SchemaFields.pick(vector.argument("schema"), vector.argument("fields"))),
          entry(
              "excludeFieldsFromSchema",
              vector -> SchemaFields.exclude(vector.argument("schema"), fields(vector))),
          entry("excludeReadOnlyFieldsFromSchema", ofSchema(SchemaFields::withoutReadOnly)),
          entry("excludeWriteOnlyFieldsFromSchema", ofSchema(SchemaFields::withoutWriteOnly)),
          entry(
              "addRequiredFieldsToSchema",
              vector -> RequiredFields.add(vector.argument("schema"), fields(vector))),
          entry("removeRequiredFieldsFromSchema", ofSchema(RequiredFields::remove)),
          entry("getRequiredFieldsFromSchema", ofSchema(RequiredFields::of)),
          entry(
              "getMissingRequiredFields",
              vector ->
                  RequiredFields.missing(vector.argument("schema"), vector.argument("value"))),
          entry("generateExampleFromSchema", ofSchema(SchemaExample::of)),
          entry("isSchemaEmpty", ofSchema(SchemaKinds::isEmpty)),
          entry("schemaHasProperties", ofSchema(SchemaKinds::hasProperties)),
          entry("schemaIsScalar", ofSchema(SchemaKinds::isScalar)),
          entry("schemaHasFixedValues", ofSchema(SchemaKinds::hasFixedValues)),
          entry("schemaAllowsCustomValue", ofSchema(SchemaKinds::allowsCustomValue)),
          entry(
              "schemaIsNumber",
              ofSchema(schema -> schema == null ? null : SchemaKinds.isNumber(schema))),
          entry("getDataCollectionCreateFields", ofSpec(CollectionSchemas::createFields)),
          entry("getDataCollectionUpdateFields", ofSpec(CollectionSchemas::updateFields)),
          entry("getWritableFieldsSchema", ofSpec(CollectionSchemas::writableFields)),
          entry("getReferenceCollectionPointerForSchema", ofSchema(CollectionSchemas::reference)),
          entry(
              "getReferenceCollectionPathForSchema",
              ofSchema(schema -> defined(CollectionSchemas.referencePath(schema)))));

  private SchemaFunctions() {}

  private static VectorFunction ofSchema(Function<@Nullable Object, @Nullable Object> function) {
    return vector -> function.apply(vector.argument("schema"));
  }

  private static VectorFunction ofSpec(Function<@Nullable Object, @Nullable Object> function) {
    return vector -> function.apply(vector.argument("spec"));
  }

  private static List<?> fields(VectorCase vector) {
    return list(vector.argument("fields"));
  }

  private static Object defined(@Nullable Object value) {
    return value == null ? Undefined.UNDEFINED : value;
  }

  private static boolean option(VectorCase vector, String name) {
    return Values.isTruthy(Locator.property(vector.argument("options"), name));
  }

  private static @Nullable Object patch(VectorCase vector) {
    return DataSchemas.patch(
        vector.argument("source"),
        vector.argument("patch"),
        option(vector, "readOnly"),
        option(vector, "writeOnly"));
  }

  private static @Nullable Object convert(VectorCase vector) {
    Predicate<@Nullable Object> isFormula = value -> FormulaName.of(value) != null;
    SchemaConversion conversion =
        new SchemaConversion(
            option(vector, "addDefaults"),
            option(vector, "normalizeValues"),
            option(vector, "skipUnknownFields"),
            option(vector, "skipReadOnlyFields"),
            option(vector, "valueHasFormulas") ? isFormula : value -> false);
    return conversion.convert(vector.argument("value"), vector.argument("schema"));
  }

  private static @Nullable Object infer(VectorCase vector) {
    Object value = vector.argument("value");
    return Values.isTruthy(vector.argument("ignoreFormulas"))
        ? SchemaInference.ofData(value)
        : SchemaInference.of(value, vector.argument("variablesSchema"));
  }

  private static @Nullable Object find(VectorCase vector) {
    Locator locator = Locator.find(vector.argument("locator"));
    return locator == null
        ? Undefined.UNDEFINED
        : SchemaFields.find(vector.argument("schema"), locator);
  }

  private static List<String> locators(VectorCase vector) {
    Object root = vector.argument("rootLocator");
    return LocatorFunctions.texts(
        SchemaFields.locators(
            vector.argument("schema"),
            root instanceof String text ? Locator.parse(text) : Locator.ROOT));
  }
}
