package dev.connectors.runtime.schema;

import dev.connectors.runtime.json.JsonShape;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Locator;
import dev.connectors.runtime.value.Step;
import dev.connectors.runtime.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields of schemas, named by locators of data: finding, setting, choosing, leaving out. */
public final class SchemaFields {

  private static final JsonShape EMPTY = JsonShape.of("type", "properties");
  private static final JsonShape NOTHING = JsonShape.of();

  private SchemaFields() {}

  /**
   * The schema of what stands at a place in data: of a property of an object, or of any element of
   * an array. Alternatives are not looked into.
   *
   * @param schema the data's schema, null or undefined
   * @param locator the place
   * @return the schema, or null when there is none
   */
  public static @Nullable Object find(@Nullable Object schema, Locator locator) {
    Object found = schema;
    for (Step step : locator.steps()) {
      Object type = Members.get(found, "type");
      if (step instanceof Step.Property property) {
        found =
            "object".equals(type)
                ? Members.get(Members.get(found, "properties"), property.name())
                : null;
      } else {
        found = "array".equals(type) ? Members.get(found, "items") : null;
      }
    }
    return Values.isTruthy(found) ? found : null;
  }

  /**
   * A schema in which something else stands at a place. What is on the way becomes an object or an
   * array.
   *
   * @param schema a schema, null or undefined
   * @param locator the place
   * @param inner the schema to stand there; or undefined, which removes what is there
   * @return the schema
   */
  public static @Nullable Object set(
      @Nullable Object schema, Locator locator, @Nullable Object inner) {
    return set(schema, locator.steps(), inner);
  }

  private static @Nullable Object set(
      @Nullable Object schema, List<Step> steps, @Nullable Object inner) {
    if (steps.isEmpty()) {
      return inner;
    }
    List<Step> rest = steps.subList(1, steps.size());
    if (steps.get(0) instanceof Step.Property property) {
      Object properties = Members.get(schema, "properties");
      Object changed = set(Members.get(properties, property.name()), rest, inner);
      return Members.with(
          Members.with(schema, "type", "object"),
          "properties",
          Members.with(properties, property.name(), changed));
    }
    return Members.with(
        Members.with(schema, "type", "array"),
        "items",
        set(Members.get(schema, "items"), rest, inner));
  }

  /**
   * A schema that describes nothing but a place in data.
   *
   * @param locator the place
   * @param inner what stands there
   * @return the schema
   */
  public static @Nullable Object only(Locator locator, @Nullable Object inner) {
    return set(NOTHING.object(), locator, inner);
  }

  /**
   * The places of all properties, at any depth of objects.
   *
   * @param schema a schema, null or undefined
   * @param parent where the schema's data stands
   * @return the places; a property comes before its own properties
   */
  public static List<Locator> locators(@Nullable Object schema, Locator parent) {
    List<Locator> found = new ArrayList<>();
    addLocators(schema, parent, found);
    return found;
  }

  private static void addLocators(@Nullable Object schema, Locator parent, List<Locator> found) {
    if ("object".equals(Members.get(schema, "type"))) {
      Members.of(Members.get(schema, "properties"))
          .forEach(
              (name, property) -> {
                Locator locator = parent.then(new Step.Property(name));
                found.add(locator);
                addLocators(property, locator, found);
              });
    }
  }

  /**
   * A schema of nothing but some fields.
   *
   * @param schema a schema, null or undefined
   * @param fields a list of locators, of which those do not count that cannot be read or lead to
   *     nothing; anything else than a list picks nothing
   * @return a schema of objects with these fields; what is required stays so as far as it is in the
   *     list, perhaps with {@code $.} in front
   */
  public static @Nullable Object pick(@Nullable Object schema, @Nullable Object fields) {
    Object picked = EMPTY.object("object", NOTHING.object());
    if (!(fields instanceof List<?> list)) {
      return picked;
    }
    for (Object field : list) {
      Locator locator = Locator.find(field);
      Object found = locator == null ? null : find(schema, locator);
      if (locator != null && found != null) {
        picked = set(picked, locator, found);
      }
    }
    if (Members.get(schema, "required") instanceof List<?> required) {
      Object[] rest = required.stream().filter(name -> isNamed(name, list)).toArray();
      picked = Members.with(picked, "required", JsonShape.array(rest));
    }
    return picked;
  }

  /** Whether a property is in a list of fields, with or without the root in front. */
  private static boolean isNamed(@Nullable Object name, List<?> fields) {
    return fields.contains(name) || fields.contains("$." + name);
  }

  /**
   * A schema without some fields. Objects on the way to a field that is not there come into being;
   * what is required stays so.
   *
   * @param schema a schema, null or undefined
   * @param fields locators, and null, which does not count
   * @return the schema without the fields; undefined without {@code $}
   * @throws dev.connectors.runtime.value.LocatorException when a locator cannot be read
   */
  public static @Nullable Object exclude(@Nullable Object schema, List<?> fields) {
    Object rest = schema;
    for (Object field : fields) {
      if (field instanceof String text && !Values.isNothing(rest)) {
        rest = set(rest, Locator.parse(text), Undefined.UNDEFINED);
      }
    }
    return rest;
  }

  /**
   * A schema without what can only be read.
   *
   * @param schema a schema, null or undefined
   * @return the schema without fields that are {@code readOnly}, at any depth
   */
  public static @Nullable Object withoutReadOnly(@Nullable Object schema) {
    return SchemaMarks.without(schema, SchemaMarks.READ_ONLY);
  }

  /**
   * A schema without what can only be written.
   *
   * @param schema a schema, null or undefined
   * @return the schema without fields that are {@code writeOnly}, at any depth
   * @throws dev.connectors.runtime.error.ConfigurationException when the schema of a field is null
   */
  public static @Nullable Object withoutWriteOnly(@Nullable Object schema) {
    return SchemaMarks.without(schema, SchemaMarks.WRITE_ONLY);
  }
}
