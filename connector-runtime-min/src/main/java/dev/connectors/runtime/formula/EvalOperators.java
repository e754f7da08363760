package dev.connectors.runtime.formula;

import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Values;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The operators of {@code $eval}, by the names that mappings have for them. Values and operands are
 * trees or {@link Undefined}.
 */
public final class EvalOperators {

  /** What an operator says of a value. */
  @FunctionalInterface
  public interface Operator {

    /**
     * Applies the operator.
     *
     * @param value what is asked about
     * @param operand what it is compared with
     * @return whether it is so
     */
    boolean test(@Nullable Object value, @Nullable Object operand);
  }

  private static final Map<String, Operator> ALL =
      Map.ofEntries(
          Map.entry("is", EvalOperators::is),
          Map.entry("isNot", EvalOperators::isNot),
          Map.entry("oneOf", EvalOperators::oneOf),
          Map.entry("noneOf", EvalOperators::noneOf),
          Map.entry("lt", EvalOperators::lt),
          Map.entry("lte", EvalOperators::lte),
          Map.entry("gt", EvalOperators::gt),
          Map.entry("gte", EvalOperators::gte),
          Map.entry("contains", EvalOperators::contains),
          Map.entry("doesNotContain", EvalOperators::doesNotContain),
          Map.entry("isEmpty", (value, operand) -> isEmpty(value)),
          Map.entry("isNotEmpty", (value, operand) -> !isEmpty(value)));

  private EvalOperators() {}

  /**
   * The names of all operators.
   *
   * @return names as mappings have them
   */
  public static Set<String> names() {
    return ALL.keySet();
  }

  /**
   * An operator.
   *
   * @param name its name in mappings, such as {@code doesNotContain}
   * @return the operator, or null when there is none; a condition with such a one holds
   */
  public static @Nullable Operator of(String name) {
    return ALL.get(name);
  }

  /**
   * JavaScript's {@code ==}.
   *
   * @param value a value
   * @param operand another
   * @return true when they are equal after conversion; objects only when they are the same one
   */
  public static boolean is(@Nullable Object value, @Nullable Object operand) {
    return Values.looselyEqual(value, operand);
  }

  /**
   * JavaScript's {@code !=}.
   *
   * @param value a value
   * @param operand another
   * @return false when they are equal after conversion
   */
  public static boolean isNot(@Nullable Object value, @Nullable Object operand) {
    return !Values.looselyEqual(value, operand);
  }

  /**
   * Whether a value stands in a list, without conversion.
   *
   * @param value a value
   * @param operand should be a list
   * @return true when it does
   */
  public static boolean oneOf(@Nullable Object value, @Nullable Object operand) {
    return Values.includes(operand, value);
  }

  /**
   * Whether a value does not stand in a list.
   *
   * @param value a value
   * @param operand should be a list
   * @return true when it does not, and when there is no list
   */
  public static boolean noneOf(@Nullable Object value, @Nullable Object operand) {
    return !Values.includes(operand, value);
  }

  /**
   * Whether the number that a value's text begins with is less than the operand's.
   *
   * @param value a value
   * @param operand another
   * @return false when one of them begins with no number
   */
  public static boolean lt(@Nullable Object value, @Nullable Object operand) {
    return Values.parseFloat(value) < Values.parseFloat(operand);
  }

  /**
   * Whether the number that a value's text begins with is at most the operand's.
   *
   * @param value a value
   * @param operand another
   * @return false when one of them begins with no number
   */
  public static boolean lte(@Nullable Object value, @Nullable Object operand) {
    return Values.parseFloat(value) <= Values.parseFloat(operand);
  }

  /**
   * Whether the number that a value's text begins with is more than the operand's.
   *
   * @param value a value
   * @param operand another
   * @return false when one of them begins with no number
   */
  public static boolean gt(@Nullable Object value, @Nullable Object operand) {
    return lt(operand, value);
  }

  /**
   * Whether the number that a value's text begins with is at least the operand's.
   *
   * @param value a value
   * @param operand another
   * @return false when one of them begins with no number
   */
  public static boolean gte(@Nullable Object value, @Nullable Object operand) {
    return lte(operand, value);
  }

  /**
   * Whether a list has an element, without conversion, or a text another text, in upper or lower
   * case.
   *
   * @param value a list, or anything that has a text
   * @param operand the element, or anything that has a text
   * @return true when it is so; false for any value that JavaScript takes for false
   */
  public static boolean contains(@Nullable Object value, @Nullable Object operand) {
    if (value instanceof List) {
      return Values.includes(value, operand);
    }
    return Values.isTruthy(value) && lowerCase(value).contains(lowerCase(operand));
  }

  private static String lowerCase(@Nullable Object value) {
    // Nothing at all is the word "undefined", null too.
    return Values.text(value == null ? Undefined.UNDEFINED : value).toLowerCase(Locale.ROOT);
  }

  /**
   * The contrary of {@link #contains}.
   *
   * @param value a list, or anything that has a text
   * @param operand the element, or anything that has a text
   * @return true when it does not contain it
   */
  public static boolean doesNotContain(@Nullable Object value, @Nullable Object operand) {
    return !contains(value, operand);
  }

  /**
   * Whether there is nothing in a value.
   *
   * @param value a value
   * @return true for undefined, null, an empty text, array or object
   */
  public static boolean isEmpty(@Nullable Object value) {
    if (value instanceof String text) {
      return text.isEmpty();
    }
    if (value instanceof List<?> list) {
      return list.isEmpty();
    }
    return Values.isNothing(value) || (value instanceof Map<?, ?> object && object.isEmpty());
  }

  /**
   * The contrary of {@link #isEmpty}.
   *
   * @param value a value
   * @return true when there is something in it
   */
  public static boolean isNotEmpty(@Nullable Object value) {
    return !isEmpty(value);
  }
}
