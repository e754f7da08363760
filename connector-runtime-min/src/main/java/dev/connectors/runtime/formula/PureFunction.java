package dev.connectors.runtime.formula;

import dev.connectors.runtime.value.Values;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Formulas whose result depends on the values of their arguments alone. */
public enum PureFunction {
  /** {@code $concat}: the list, and the delimiter. */
  CONCAT((values, delimiter) -> Formulas.concatList(Values.text(delimiter), values)),
  /** {@code $and}: the list. */
  AND(Results::and),
  /** {@code $or}: the list. */
  OR(Results::or),
  /** {@code $firstNotEmpty}: the list. */
  FIRST_NOT_EMPTY(Formulas::firstNotEmptyOf),
  /** {@code $mergeObjects}: the list. */
  MERGE_OBJECTS(Formulas::mergeObjectsOf),
  /** {@code $firstName}: what has a person's name as its text. */
  FIRST_NAME(value -> HumanName.firstName(textOrEmpty(value))),
  /** {@code $lastName}: what has a person's name as its text. */
  LAST_NAME(value -> HumanName.lastName(textOrEmpty(value))),
  /** {@code $extractDate}: what has a time as its text. */
  EXTRACT_DATE(value -> Dates.date(Values.text(value))),
  /** {@code $extractTime}: what has a time as its text. */
  EXTRACT_TIME(value -> Dates.time(Values.text(value))),
  /** {@code $domainFromEmail}: an address. */
  DOMAIN_FROM_EMAIL(Formulas::domainFromEmail);

  private final BinaryOperator<@Nullable Object> function;

  PureFunction(BinaryOperator<@Nullable Object> function) {
    this.function = function;
  }

  PureFunction(UnaryOperator<@Nullable Object> function) {
    this((value, ignored) -> function.apply(value));
  }

  /**
   * Applies the function.
   *
   * @param first a tree or undefined
   * @param second a tree or undefined; only {@link #CONCAT} looks at it
   * @return a tree or undefined
   */
  @Nullable Object apply(@Nullable Object first, @Nullable Object second) {
    return function.apply(first, second);
  }

  private static String textOrEmpty(@Nullable Object value) {
    return Values.isNothing(value) ? "" : Values.text(value);
  }
}
