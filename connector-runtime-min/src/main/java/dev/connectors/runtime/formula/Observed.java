package dev.connectors.runtime.formula;

import org.jspecify.annotations.Nullable;

/**
 * A part of a mapping, of whose evaluation somebody is told.
 *
 * @param expression the part
 * @param part what it was read from
 * @param listener who is told
 */
record Observed(Expression expression, Object part, EvaluationListener listener)
    implements Expression {

  @Override
  public @Nullable Object evaluate(Scope scope) {
    listener.before(part);
    Object result = expression.evaluate(scope);
    listener.after(part, result);
    return result;
  }
}
