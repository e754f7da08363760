package dev.connectors.runtime.formula;

import org.jspecify.annotations.Nullable;

/**
 * {@code $lookup}: what a resolver finds; without one, the formula with its argument evaluated.
 *
 * @param argument what to look for
 * @param place where the formula stands
 */
public record Lookup(Expression argument, Place place) implements Expression {

  @Override
  public @Nullable Object evaluate(Scope scope) {
    Object value = argument.evaluate(scope);
    Evaluation evaluation = scope.evaluation;
    Resolvers resolvers = evaluation.resolvers();
    return resolvers == null || resolvers.lookup() == null
        ? Results.left(FormulaName.LOOKUP.key(), value)
        : resolvers.lookup().find(value, evaluation.schemaAt(place), evaluation.mapping());
  }
}
