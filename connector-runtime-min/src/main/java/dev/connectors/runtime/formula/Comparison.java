package dev.connectors.runtime.formula;

import dev.connectors.runtime.error.ConfigurationException;
import org.jspecify.annotations.Nullable;

/**
 * {@code $eval}: what an operator says of a value.
 *
 * @param operator one of {@link EvalOperators}
 * @param value the value
 * @param operand what it is compared with
 */
public record Comparison(String operator, Expression value, Expression operand)
    implements Expression {

  @Override
  public @Nullable Object evaluate(Scope scope) {
    EvalOperators.Operator test = EvalOperators.of(operator);
    if (test == null) {
      throw new ConfigurationException("$eval: " + operator + " (expected: an operator)", null);
    }
    return test.test(value.evaluate(scope), operand.evaluate(scope));
  }
}
