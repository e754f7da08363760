package dev.connectors.runtime.formula;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.json.JsonShape;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.schema.DataSchemas;
import dev.connectors.runtime.schema.SchemaFields;
import dev.connectors.runtime.schema.SchemaOfData;
import dev.connectors.runtime.value.Locator;
import dev.connectors.runtime.value.Names;
import dev.connectors.runtime.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The schema of what a mapping will give, as far as its formulas tell. A schema is null where a
 * variable is not known, and {@link Undefined} where there is no value.
 */
public final class SchemaInference {

  private static final JsonShape TYPE = JsonShape.of("type");
  private static final JsonShape FORMAT = JsonShape.of("type", "format");
  private static final JsonShape OBJECT = JsonShape.of("type", "properties");
  private static final JsonShape ITERATION = JsonShape.of("parent", "item", "index");

  private final @Nullable Object variables;

  /** False for data, in which formulas are objects like others. */
  private final boolean readsFormulas;

  private SchemaInference(@Nullable Object variables, boolean readsFormulas) {
    this.variables = variables;
    this.readsFormulas = readsFormulas;
  }

  /**
   * The schema of a mapping's result.
   *
   * @param mapping a formula tree or undefined
   * @param variables the schema of the variables, null or undefined
   * @return the schema, null or undefined
   * @throws ConfigurationException when a case of {@code $case} is null, or an array in the place
   *     of a locator has no steps
   */
  public static @Nullable Object of(@Nullable Object mapping, @Nullable Object variables) {
    return defined(new SchemaInference(variables, true).schema(mapping));
  }

  /**
   * The schema of data in which formulas stand that nobody evaluates. Other than {@link
   * SchemaOfData}, it has properties for every object, and no integers.
   *
   * @param data a tree or undefined
   * @return the schema, or undefined for nothing
   */
  public static @Nullable Object ofData(@Nullable Object data) {
    return defined(new SchemaInference(null, false).schema(data));
  }

  private @Nullable Object schema(@Nullable Object value) {
    if (Values.isNothing(value)) {
      return Undefined.UNDEFINED;
    }
    FormulaName formula = readsFormulas ? FormulaName.of(value) : null;
    if (formula != null) {
      return formula(formula, Locator.property(value, formula.key()));
    }
    if (value instanceof List<?> list) {
      return array(DataSchemas.merge(schemas(list)));
    }
    Map<String, @Nullable Object> object = Values.object(value);
    if (object == null) {
      return TYPE.object(SchemaOfData.type(value));
    }
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    for (String name : Names.ordered(object)) {
      Object property = schema(object.get(name));
      if (property != Undefined.UNDEFINED) {
        properties.put(name, property);
      }
    }
    return OBJECT.object("object", JsonShape.objectOf(properties));
  }

  private List<@Nullable Object> schemas(List<?> values) {
    List<@Nullable Object> schemas = new ArrayList<>();
    values.forEach(value -> schemas.add(schema(value)));
    return schemas;
  }

  private @Nullable Object formula(FormulaName formula, @Nullable Object argument) {
    return switch (formula) {
      case VAR -> variable(argument);
      case CASE -> cases(argument);
      case MAP -> schema(Locator.property(argument, "value"));
      case ITERATE -> iteration(argument);
      case FIRST_NOT_EMPTY ->
          argument instanceof List<?> list && !list.isEmpty()
              ? schema(list.get(0))
              : Undefined.UNDEFINED;
      case MERGE_OBJECTS -> mergedObjects(argument);
      case PLAIN -> new SchemaInference(null, false).schema(argument);
      case JSONATA ->
          argument instanceof String expression
              ? new SchemaInference(null, false).schema(Jsonata.evaluate(expression, null))
              : Undefined.UNDEFINED;
      case COPY -> null;
      case FORMULA -> Undefined.UNDEFINED;
      case DATA_SCHEMA_REF -> TYPE.object("object");
      case EVAL, AND, OR -> TYPE.object("boolean");
      case EXTRACT_DATE -> FORMAT.object("string", "date");
      case EXTRACT_TIME -> FORMAT.object("string", "time");
      case CONCAT,
          TPL,
          FIRST_NAME,
          LAST_NAME,
          DOMAIN_FROM_EMAIL,
          RECORD,
          LOOKUP,
          FIND_APP_RECORD_ID,
          FIND_EXTERNAL_RECORD_ID ->
          TYPE.object("string");
    };
  }

  private @Nullable Object variable(@Nullable Object argument) {
    Locator locator = Locator.find(argument);
    return locator == null ? Undefined.UNDEFINED : SchemaFields.find(variables, locator);
  }

  private @Nullable Object cases(@Nullable Object argument) {
    Object cases = argument instanceof List ? argument : Locator.property(argument, "cases");
    if (!(cases instanceof List<?> list)) {
      return Undefined.UNDEFINED;
    }
    List<@Nullable Object> schemas = new ArrayList<>();
    for (Object branch : list) {
      if (branch == null) {
        throw new ConfigurationException(
            "a case of $case is null (expected: an object with filter and value)", null);
      }
      schemas.add(schema(Locator.property(branch, "value")));
    }
    Object otherwise = Locator.property(argument, "default");
    if (Values.isTruthy(otherwise)) {
      schemas.add(schema(otherwise));
    }
    return DataSchemas.merge(schemas);
  }

  private Object iteration(@Nullable Object argument) {
    Object source = schema(Locator.property(argument, "source"));
    Object inner =
        ITERATION.object(variables, Locator.property(source, "items"), TYPE.object("number"));
    SchemaInference iteration = new SchemaInference(OBJECT.object("object", inner), true);
    return array(iteration.schema(Locator.property(argument, "item")));
  }

  /**
   * A schema that has {@code items} even when they are undefined. So it is no mere type to {@link
   * DataSchemas#merge}, as in the original, and {@link #defined} takes them away in the end.
   */
  private static Object array(@Nullable Object items) {
    Map<String, @Nullable Object> array = new LinkedHashMap<>();
    array.put("type", "array");
    array.put("items", items);
    return JsonShape.objectOf(array);
  }

  private static @Nullable Object defined(@Nullable Object schema) {
    if (schema instanceof List<?> list) {
      return JsonShape.array(list.stream().map(SchemaInference::defined).toArray());
    }
    Map<String, @Nullable Object> object = Values.object(schema);
    if (object == null) {
      return schema;
    }
    Map<String, @Nullable Object> members = new LinkedHashMap<>(object);
    members.values().removeIf(member -> member == Undefined.UNDEFINED);
    members.replaceAll((name, member) -> defined(member));
    return JsonShape.objectOf(members);
  }

  private Object mergedObjects(@Nullable Object argument) {
    if (!(argument instanceof List<?> list)) {
      return TYPE.object("object");
    }
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    for (Object schema : schemas(list)) {
      Map<String, @Nullable Object> found = Values.object(Locator.property(schema, "properties"));
      if (found != null && "object".equals(Locator.property(schema, "type"))) {
        properties.putAll(found);
      }
    }
    return OBJECT.object("object", JsonShape.objectOf(properties));
  }
}
