package dev.connectors.maven.formula;

import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.runtime.value.Locator;
import dev.connectors.runtime.value.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Follows locators through Data Schemas. Of several schemas a value has one, so that a field is
 * missing only where all of them say so; a schema that does not list its fields has all.
 */
final class SchemaPath {

  /**
   * A field that is not there.
   *
   * @param field its name
   * @param place what it was looked for in, as a locator
   * @param fields what there is
   */
  record Missing(String field, String place, SortedSet<String> fields) {}

  private SchemaPath() {}

  /**
   * The first step of a locator that leads to nothing.
   *
   * @param variable the variable that the steps start from
   * @param schemas its schemas
   * @param steps the rest of the locator
   * @return the step; null when every step may lead to something
   */
  static @Nullable Missing missing(String variable, List<MapNode> schemas, List<Step> steps) {
    List<MapNode> current = schemas;
    for (int i = 0; i < steps.size() && !current.isEmpty(); i++) {
      List<MapNode> next = new ArrayList<>();
      SortedSet<String> fields = new TreeSet<>();
      boolean open = false;
      for (MapNode schema : current) {
        Node found = follow(schema, steps.get(i));
        if (found instanceof MapNode map) {
          next.add(map);
        } else if (found != null || !isClosed(schema, steps.get(i))) {
          open = true;
        } else {
          fields.addAll(Objects.requireNonNull(schema.map("properties")).keys());
        }
      }
      if (next.isEmpty() && !open) {
        String place = Locator.of(steps.subList(0, i)).toString().substring(1);
        return new Missing(((Step.Property) steps.get(i)).name(), variable + place, fields);
      }
      current = open ? List.of() : next;
    }
    return null;
  }

  /** The schemas of the elements of a list. */
  static List<MapNode> items(Variables variables, Locator list) {
    List<MapNode> current = List.of();
    for (int i = 0; i < list.steps().size(); i++) {
      Step step = list.steps().get(i);
      if (i == 0) {
        current =
            step instanceof Step.Property first
                ? variables.schemas().getOrDefault(first.name(), List.of())
                : List.of();
        continue;
      }
      List<MapNode> next = new ArrayList<>();
      for (MapNode schema : current) {
        if (!(follow(schema, step) instanceof MapNode map)) {
          return List.of();
        }
        next.add(map);
      }
      current = next;
    }
    List<MapNode> items = new ArrayList<>();
    for (MapNode schema : current) {
      MapNode item = schema.map("items");
      if (item == null) {
        return List.of();
      }
      items.add(item);
    }
    return items;
  }

  private static @Nullable Node follow(MapNode schema, Step step) {
    if (step instanceof Step.Property property) {
      MapNode properties = schema.map("properties");
      return properties == null ? null : properties.get(property.name());
    }
    return schema.get("items");
  }

  /** Whether a schema lists all fields that there are. */
  private static boolean isClosed(MapNode schema, Step step) {
    MapNode properties = schema.map("properties");
    Object type = schema.scalar("type");
    boolean object = type == null ? !schema.has("type") : type.equals("object");
    boolean more =
        schema.has("anyOf")
            || schema.has("oneOf")
            || schema.has("allOf")
            || schema.has("$ref")
            || (schema.has("additionalProperties")
                && !Boolean.FALSE.equals(schema.scalar("additionalProperties")));
    return step instanceof Step.Property
        && object
        && !more
        && properties != null
        && !properties.keys().isEmpty();
  }
}
