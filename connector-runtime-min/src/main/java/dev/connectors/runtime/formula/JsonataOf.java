package dev.connectors.runtime.formula;

import dev.connectors.runtime.json.Undefined;
import org.jspecify.annotations.Nullable;

/**
 * {@code $jsonata}: an expression of JSONata over all variables.
 *
 * @param expression a mapping that gives the expression's text
 */
public record JsonataOf(Expression expression) implements Expression {

  @Override
  public @Nullable Object evaluate(Scope scope) {
    return expression.evaluate(scope) instanceof String text
        ? Jsonata.evaluate(text, scope.variables())
        : Undefined.UNDEFINED;
  }
}
