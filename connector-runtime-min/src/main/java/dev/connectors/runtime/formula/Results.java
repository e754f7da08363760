package dev.connectors.runtime.formula;

import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.JsonShape;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Values;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conditions over lists, and results that are not values yet. */
public final class Results {

  private Results() {}

  /**
   * {@code $and}.
   *
   * @param values should be a list
   * @return whether all that are not null hold; undefined when there are none
   */
  public static Object and(@Nullable Object values) {
    return all(values, true);
  }

  /**
   * {@code $or}.
   *
   * @param values should be a list
   * @return whether one of those that are not null holds; undefined when there are none
   */
  public static Object or(@Nullable Object values) {
    return all(values, false);
  }

  private static Object all(@Nullable Object values, boolean wanted) {
    Object result = Undefined.UNDEFINED;
    if (values instanceof List<?> list) {
      for (Object value : list) {
        if (!Values.isNothing(value)) {
          result = Values.isTruthy(value);
          if (!result.equals(wanted)) {
            return result;
          }
        }
      }
    }
    return result;
  }

  /**
   * An array of what came out.
   *
   * @param values trees
   * @param size how many of them, from the first on
   * @return an array, or undefined when it would be empty
   */
  static Object array(@Nullable Object[] values, int size) {
    if (size == 0) {
      return Undefined.UNDEFINED;
    }
    return JsonShape.array(size == values.length ? values : Arrays.copyOf(values, size));
  }

  /**
   * A value, but nothing instead of null.
   *
   * @param value a tree or undefined
   * @return the value or undefined
   */
  public static @Nullable Object orUndefined(@Nullable Object value) {
    return value == null ? Undefined.UNDEFINED : value;
  }

  /**
   * A formula that stays in the result, with its argument even if that is undefined: as long as
   * others look at it, it has one member. {@link CopyPass} or {@link #finished} end that.
   *
   * @param key its name
   * @param argument its evaluated argument, or undefined
   * @return an object with that one member
   */
  public static Object left(String key, @Nullable Object argument) {
    return JsonShape.objectOf(Collections.singletonMap(key, argument));
  }

  /**
   * A result without the undefined arguments of formulas that stayed in it.
   *
   * @param result what a mapping computed
   * @return a tree or undefined
   */
  static @Nullable Object finished(@Nullable Object result) {
    if (!Json.hasDirective(result)) {
      return result;
    }
    if (result instanceof Map<?, ?> object) {
      String[] names = object.keySet().toArray(new String[0]);
      return JsonShape.of(names).object(object.values().stream().map(Results::finished).toArray());
    }
    return result instanceof List<?> list
        ? JsonShape.array(list.stream().map(Results::finished).toArray())
        : result;
  }
}
