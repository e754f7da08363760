package dev.connectors.runtime.value;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.json.JsonShape;
import dev.connectors.runtime.json.Undefined;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trees with another value at a place: what is not on the way to it is shared. */
final class TreeEdit {

  private static final int MOST_NEW = 100_000;

  private TreeEdit() {}

  static @Nullable Object set(@Nullable Object data, List<Step> steps, @Nullable Object value) {
    if (steps.isEmpty()) {
      return value;
    }
    return steps.get(0) instanceof Step.Property property
        ? member(data, property.name(), steps, value)
        : element(data, (Step.Index) steps.get(0), steps, value);
  }

  private static Object member(
      @Nullable Object data, String name, List<Step> steps, @Nullable Object value) {
    List<Step> rest = steps.subList(1, steps.size());
    if (data instanceof List<?> list) {
      Object inner = set(Locator.property(data, name), rest, value);
      return Names.isIndex(name) ? placed(list, Long.parseLong(name), inner, false) : data;
    }
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    if (data instanceof Map<?, ?> object) {
      object.forEach((key, member) -> copy.put((String) key, member));
    }
    Object inner = set(copy.containsKey(name) ? copy.get(name) : Undefined.UNDEFINED, rest, value);
    if (inner == Undefined.UNDEFINED) {
      copy.remove(name);
    } else {
      copy.put(name, inner);
    }
    return JsonShape.objectOf(copy);
  }

  private static Object element(
      @Nullable Object data, Step.Index step, List<Step> steps, @Nullable Object value) {
    List<?> list = data instanceof List<?> found ? found : List.of();
    int position = step.position();
    Object before = position >= 0 && position < list.size() ? list.get(position) : null;
    Object inner = set(before, steps.subList(1, steps.size()), value);
    return placed(list, position < 0 ? Long.MAX_VALUE : position, inner, true);
  }

  /** An array with another element; without it when that is undefined and to be removed. */
  private static Object placed(
      List<?> list, long position, @Nullable Object element, boolean removes) {
    List<@Nullable Object> copy = new ArrayList<>(list);
    if (element == Undefined.UNDEFINED && (removes || position >= copy.size())) {
      if (position < copy.size()) {
        copy.remove((int) position);
      }
      return JsonShape.array(copy.toArray());
    }
    if (position > copy.size() + (long) MOST_NEW) {
      throw new ConfigurationException(
          "an array of "
              + copy.size()
              + " elements would get one at a far position (expected: at most "
              + MOST_NEW
              + " new ones)",
          null);
    }
    while (copy.size() <= position) {
      copy.add(Undefined.UNDEFINED);
    }
    copy.set((int) position, element);
    return JsonShape.array(copy.toArray());
  }
}
