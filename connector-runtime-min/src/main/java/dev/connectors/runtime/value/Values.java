package dev.connectors.runtime.value;

import dev.connectors.runtime.json.Undefined;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * JavaScript's conversions and comparisons over trees and {@link Undefined}. Numbers are compared
 * and written as doubles, as JavaScript has no others.
 */
public final class Values {

  private Values() {}

  /**
   * A value as the object that it is.
   *
   * @param value a tree or undefined
   * @return the object; null when it is none
   */
  @SuppressWarnings("unchecked") // objects of trees have text keys
  public static @Nullable Map<String, @Nullable Object> object(@Nullable Object value) {
    return value instanceof Map ? (Map<String, @Nullable Object>) value : null;
  }

  /**
   * Whether there is nothing: null or undefined.
   *
   * @param value a tree or undefined
   * @return true for these two
   */
  public static boolean isNothing(@Nullable Object value) {
    return value == null || value == Undefined.UNDEFINED;
  }

  /**
   * JavaScript's {@code Boolean(value)}.
   *
   * @param value a tree or undefined
   * @return false for undefined, null, false, 0, NaN and the empty text
   */
  public static boolean isTruthy(@Nullable Object value) {
    if (value instanceof Boolean bool) {
      return bool;
    }
    if (value instanceof String text) {
      return !text.isEmpty();
    }
    if (value instanceof Number number) {
      double d = number.doubleValue();
      return d != 0 && !Double.isNaN(d);
    }
    return !isNothing(value);
  }

  /**
   * JavaScript's {@code String(value)}.
   *
   * @param value a tree or undefined
   * @return numbers in their shortest form, arrays with commas between their elements, and {@code
   *     [object Object]} for any object
   */
  public static String text(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof Number number) {
      return Decimals.text(number);
    }
    if (value instanceof Map) {
      return "[object Object]";
    }
    if (value instanceof List<?> list) {
      StringBuilder joined = new StringBuilder();
      for (int i = 0; i < list.size(); i++) {
        Object element = list.get(i);
        joined.append(i == 0 ? "" : ",").append(isNothing(element) ? "" : text(element));
      }
      return joined.toString();
    }
    return String.valueOf(value);
  }

  /**
   * JavaScript's {@code Number(value)}.
   *
   * @param value a tree or undefined
   * @return the number, NaN where there is none
   */
  public static double number(@Nullable Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    if (value instanceof Boolean bool) {
      return bool ? 1 : 0;
    }
    if (value == null) {
      return 0;
    }
    return value == Undefined.UNDEFINED ? Double.NaN : Decimals.number(text(value));
  }

  /**
   * A computed number as trees have numbers.
   *
   * @param number any number
   * @return an integer or a decimal; what is not finite stays a {@code Double}, which no tree has
   */
  public static Number tree(double number) {
    return Decimals.tree(number);
  }

  /**
   * JavaScript's {@code parseFloat(value)}: the number that the value's text begins with.
   *
   * @param value a tree or undefined
   * @return the number, NaN where there is none
   */
  public static double parseFloat(@Nullable Object value) {
    return value instanceof Number number ? number.doubleValue() : Decimals.prefix(text(value));
  }

  /**
   * JavaScript's {@code a === b}: objects and arrays are equal when they are the same one.
   *
   * @param a a tree or undefined
   * @param b a tree or undefined
   * @return true when they are equal
   */
  public static boolean strictlyEqual(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Number x && b instanceof Number y) {
      return x.doubleValue() == y.doubleValue();
    }
    return a == b || ((a instanceof String || a instanceof Boolean) && a.equals(b));
  }

  /**
   * JavaScript's {@code a == b}.
   *
   * @param a a tree or undefined
   * @param b a tree or undefined
   * @return true when they are equal after conversion
   */
  public static boolean looselyEqual(@Nullable Object a, @Nullable Object b) {
    if (isNothing(a) || isNothing(b)) {
      return isNothing(a) && isNothing(b);
    }
    if (isContainer(a)) {
      return isContainer(b) ? a == b : looselyEqual(text(a), b);
    }
    if (isContainer(b)) {
      return looselyEqual(a, text(b));
    }
    if (a instanceof String && b instanceof String) {
      return a.equals(b);
    }
    return number(a) == number(b);
  }

  private static boolean isContainer(@Nullable Object value) {
    return value instanceof Map || value instanceof List;
  }

  /**
   * Equality by content as the package fast-deep-equal has it: strict, the order of names does not
   * count, and NaN equals itself.
   *
   * @param a a tree or undefined
   * @param b a tree or undefined
   * @return true when they have the same content
   */
  public static boolean deeplyEqual(@Nullable Object a, @Nullable Object b) {
    if (a == b) {
      return true;
    }
    if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
      return x.size() == y.size()
          && x.entrySet().stream()
              .allMatch(
                  entry ->
                      y.containsKey(entry.getKey())
                          && deeplyEqual(entry.getValue(), y.get(entry.getKey())));
    }
    if (a instanceof List<?> x && b instanceof List<?> y) {
      return x.size() == y.size() && allMatch(x, y, Values::deeplyEqual);
    }
    return sameValue(a, b);
  }

  private static boolean allMatch(
      List<?> a, List<?> b, BiPredicate<@Nullable Object, @Nullable Object> equal) {
    for (int i = 0; i < a.size(); i++) {
      if (!equal.test(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * JavaScript's SameValueZero: {@link #strictlyEqual}, but NaN equals itself.
   *
   * @param a a tree or undefined
   * @param b a tree or undefined
   * @return true when they are the same
   */
  public static boolean sameValue(@Nullable Object a, @Nullable Object b) {
    return strictlyEqual(a, b) || (isNaN(a) && isNaN(b));
  }

  private static boolean isNaN(@Nullable Object value) {
    return value instanceof Double number && number.isNaN();
  }

  /**
   * JavaScript's {@code list.includes(value)}.
   *
   * @param list what should be an array
   * @param value what is looked for, with {@link #sameValue}
   * @return false when the list is no array
   */
  public static boolean includes(@Nullable Object list, @Nullable Object value) {
    if (list instanceof List<?> elements) {
      for (Object element : elements) {
        if (sameValue(element, value)) {
          return true;
        }
      }
    }
    return false;
  }
}
