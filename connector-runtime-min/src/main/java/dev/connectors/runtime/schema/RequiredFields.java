package dev.connectors.runtime.schema;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.json.JsonShape;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Locator;
import dev.connectors.runtime.value.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fields data must have by its schema. */
public final class RequiredFields {

  private RequiredFields() {}

  /**
   * The required fields of a schema and of the objects in it.
   *
   * @param schema a schema, null or undefined
   * @return names with dots between those of nested objects; what stands in arrays is not among
   *     them
   */
  public static List<String> of(@Nullable Object schema) {
    List<String> found = new ArrayList<>();
    add(schema, "", found);
    return found;
  }

  private static void add(@Nullable Object schema, String prefix, List<String> found) {
    if (Members.get(schema, "required") instanceof List<?> required) {
      required.forEach(name -> found.add(prefix + name));
    }
    Members.of(Members.get(schema, "properties"))
        .forEach((name, property) -> add(property, prefix + name + ".", found));
  }

  /**
   * The required fields that a value does not have. A field of an object that is not there itself
   * is not missed, unless that object is required. Null is there.
   *
   * @param schema a schema, null or undefined
   * @param value a tree or undefined
   * @return the fields, as {@link #of} names them
   */
  public static List<String> missing(@Nullable Object schema, @Nullable Object value) {
    List<String> required = of(schema);
    Set<String> names = new LinkedHashSet<>(required);
    return required.stream()
        .filter(field -> isMissing(field, value) && !isExcused(field, names, value))
        .toList();
  }

  private static boolean isMissing(String field, @Nullable Object value) {
    Locator locator = Locator.find(field);
    return locator == null || locator.read(value) == Undefined.UNDEFINED;
  }

  private static boolean isExcused(String field, Set<String> required, @Nullable Object value) {
    for (int dot = field.indexOf('.'); dot >= 0; dot = field.indexOf('.', dot + 1)) {
      String parent = field.substring(0, dot);
      if (!required.contains(parent) && isMissing(parent, value)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A schema of which more fields are required.
   *
   * @param schema a schema, null or undefined
   * @param fields locators; those that cannot be read and those in missing objects do not count
   * @return the schema; what is required already is named once more
   * @throws ConfigurationException when a locator is {@code $}
   */
  public static @Nullable Object add(@Nullable Object schema, List<?> fields) {
    Object result = schema;
    for (Object field : fields) {
      Locator locator = Locator.find(field);
      if (locator != null) {
        result = add(result, locator);
      }
    }
    return result;
  }

  private static @Nullable Object add(@Nullable Object schema, Locator field) {
    int last = field.steps().size() - 1;
    if (last < 0) {
      throw new ConfigurationException("$ cannot be required (expected: a field)", null);
    }
    Locator place = Locator.of(field.steps().subList(0, last));
    Object parent = SchemaFields.find(schema, place);
    if (parent == null || !(field.steps().get(last) instanceof Step.Property property)) {
      return schema;
    }
    List<@Nullable Object> required =
        Members.get(parent, "required") instanceof List<?> names
            ? new ArrayList<>(names)
            : new ArrayList<>();
    required.add(property.name());
    Object names = JsonShape.array(required.toArray());
    return SchemaFields.set(schema, place, Members.with(parent, "required", names));
  }

  /**
   * A schema of which nothing is required, as far as objects stand in objects. Each property is
   * written back at the locator that its name reads as, so that a name with a dot in it also
   * becomes a nested property.
   *
   * @param schema a schema, null or undefined
   * @return the schema without {@code required}
   * @throws dev.connectors.runtime.value.LocatorException when a name cannot be read as a locator
   */
  public static @Nullable Object remove(@Nullable Object schema) {
    if (!(schema instanceof Map)) {
      return schema;
    }
    Object result = Members.with(schema, "required", Undefined.UNDEFINED);
    if ("object".equals(Members.get(schema, "type"))) {
      for (Map.Entry<String, @Nullable Object> property :
          Members.of(Members.get(schema, "properties")).entrySet()) {
        Locator locator = Locator.parse(property.getKey());
        result = SchemaFields.set(result, locator, remove(property.getValue()));
      }
    }
    return result;
  }
}
