package dev.connectors.runtime.formula;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Locator;
import dev.connectors.runtime.value.Names;
import dev.connectors.runtime.value.Step;
import dev.connectors.runtime.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Filters that are lists of conditions: objects with the {@code field} that they are about, an
 * {@code operator}, and mostly a {@code value} to compare with.
 */
public final class FilterConditions {

  /** Of a field's value and the condition's; some are those of {@code $eval}, others differ. */
  private static final Map<String, EvalOperators.Operator> OPERATORS =
      Map.ofEntries(
          Map.entry("is", EvalOperators::is),
          Map.entry("is_not", EvalOperators::isNot),
          Map.entry("is_one_of", EvalOperators::oneOf),
          Map.entry("is_not_one_of", EvalOperators::noneOf),
          Map.entry("is_true", (value, operand) -> Values.isTruthy(value)),
          Map.entry("is_false", (value, operand) -> Boolean.FALSE.equals(value)),
          Map.entry("contains", (value, operand) -> Values.isTruthy(value) && has(value, operand)),
          Map.entry(
              "does_not_contain",
              (value, operand) -> Values.isTruthy(value) && !has(value, operand)),
          Map.entry("array_includes", Values::includes),
          Map.entry("array_does_not_include", (value, operand) -> !Values.includes(value, operand)),
          Map.entry("less_than", EvalOperators::lt),
          Map.entry("less_than_or_equal", EvalOperators::lte),
          Map.entry("more_than", EvalOperators::gt),
          Map.entry("more_than_or_equal", EvalOperators::gte),
          Map.entry("is_empty", (value, operand) -> EvalOperators.isEmpty(value)),
          Map.entry("is_not_empty", (value, operand) -> !EvalOperators.isEmpty(value)));

  private FilterConditions() {}

  /**
   * Whether data meets all conditions of a filter. A condition whose operator nobody knows is met;
   * one about several values, because its field leads through arrays, is met when one of them meets
   * it.
   *
   * @param data a tree or undefined
   * @param filter a list of conditions; anything else is met
   * @return whether they are met
   * @throws ConfigurationException when a condition is null, or its field is no locator
   */
  public static boolean match(@Nullable Object data, @Nullable Object filter) {
    if (filter instanceof List<?> conditions) {
      for (Object condition : conditions) {
        if (!isMet(data, condition)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isMet(@Nullable Object data, @Nullable Object condition) {
    if (condition == null) {
      throw new ConfigurationException(
          "a condition of a filter is null (expected: an object with field and operator)", null);
    }
    if (!(Locator.property(condition, "operator") instanceof String name)) {
      return true;
    }
    EvalOperators.Operator operator = OPERATORS.get(name);
    if (operator == null) {
      return true;
    }
    List<@Nullable Object> values = values(data, field(condition));
    Object operand = Locator.property(condition, "value");
    return values.isEmpty()
        ? operator.test(Undefined.UNDEFINED, operand)
        : values.stream().anyMatch(value -> operator.test(value, operand));
  }

  private static Locator field(Object condition) {
    Object field = Locator.property(condition, "field");
    if (field instanceof String text) {
      return Locator.parse(text);
    }
    Locator steps = Locator.find(field);
    if (steps == null) {
      throw new ConfigurationException(
          "the filter condition "
              + Json.excerpt(condition, Set.of())
              + " has no field (expected: a locator)",
          null);
    }
    return steps;
  }

  /**
   * The values that a filter's field leads to: a property of an array is that of each of its
   * elements, and texts have a length and characters.
   *
   * @param data a tree or undefined
   * @param field the field
   * @return the values, without null
   */
  public static List<@Nullable Object> values(@Nullable Object data, Locator field) {
    List<@Nullable Object> values = new ArrayList<>();
    add(data, field.steps(), values);
    return values;
  }

  private static void add(@Nullable Object data, List<Step> steps, List<@Nullable Object> values) {
    if (Values.isNothing(data)) {
      return;
    }
    if (steps.isEmpty()) {
      values.add(data);
      return;
    }
    Step step = steps.get(0);
    List<Step> rest = steps.subList(1, steps.size());
    if (!(step instanceof Step.Property property)) {
      add(Locator.of(List.of(step)).get(data), rest, values);
    } else if (data instanceof List<?> list) {
      list.forEach(element -> add(element, steps, values));
    } else {
      add(property(data, property.name()), rest, values);
    }
  }

  private static @Nullable Object property(@Nullable Object data, String name) {
    if (!(data instanceof String text)) {
      return Locator.property(data, name);
    }
    if (name.equals("length")) {
      return (long) text.length();
    }
    long index = Names.isIndex(name) ? Long.parseLong(name) : text.length();
    return index < text.length() ? text.substring((int) index, (int) index + 1) : null;
  }

  private static boolean has(@Nullable Object value, @Nullable Object operand) {
    return Values.text(value).contains(Values.text(operand));
  }
}
