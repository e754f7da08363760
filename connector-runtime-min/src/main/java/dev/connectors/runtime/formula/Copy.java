package dev.connectors.runtime.formula;

import org.jspecify.annotations.Nullable;

/**
 * {@code $copy}: stays in the result, with its locator evaluated, until the {@link CopyPass}.
 *
 * @param locator a place in the result
 */
public record Copy(Expression locator) implements Expression {

  @Override
  public @Nullable Object evaluate(Scope scope) {
    return Results.left(FormulaName.COPY.key(), locator.evaluate(scope));
  }
}
