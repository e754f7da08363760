package dev.connectors.runtime.value;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.JsonShape;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One step of a {@link Locator}. */
public sealed interface Step {

  /**
   * The step as trees have it.
   *
   * @return an object with {@code type}, which is {@code object_property} or {@code array_item},
   *     and {@code propertyName} or {@code index}
   */
  Map<String, @Nullable Object> tree();

  /**
   * The step that a tree describes.
   *
   * @param tree what {@link #tree} gives; an index counts that is from 0 on
   * @return the step
   * @throws ConfigurationException when the tree is something else
   */
  static Step of(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> step) {
      if (Property.TYPE.equals(step.get("type"))) {
        return new Property(Values.text(Locator.property(step, "propertyName")));
      }
      if (Index.TYPE.equals(step.get("type"))) {
        return new Index(Values.number(Locator.property(step, "index")));
      }
    }
    throw new ConfigurationException(
        "a step of a locator is "
            + Json.excerpt(tree, Set.of())
            + " (expected: an object with type object_property or array_item)",
        null);
  }

  /**
   * To a member of an object, or of an array by its index or {@code length}.
   *
   * @param name the member's name
   */
  record Property(String name) implements Step {

    private static final String TYPE = "object_property";
    private static final JsonShape SHAPE = JsonShape.of("propertyName", "type");

    @Override
    public Map<String, @Nullable Object> tree() {
      return SHAPE.object(name, TYPE);
    }
  }

  /**
   * To an element of an array.
   *
   * @param index from 0; a locator can name what no array has, such as 1.5 or Infinity
   */
  record Index(double index) implements Step {

    private static final String TYPE = "array_item";
    private static final JsonShape SHAPE = JsonShape.of("index", "type");
    private static final double LAST = Integer.MAX_VALUE - 8;

    /** The index as arrays have them, or -1. */
    int position() {
      return index >= 0 && index <= LAST && index == Math.rint(index) ? (int) index : -1;
    }

    @Override
    public Map<String, @Nullable Object> tree() {
      return SHAPE.object(Values.tree(index), TYPE);
    }
  }
}
