package dev.connectors.runtime.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code $map}: the result of the first entry that the value equals.
 *
 * @param value what is looked for
 * @param entries the table
 * @param otherwise the result when no entry equals the value
 */
public record MapTo(Expression value, List<Entry> entries, Expression otherwise)
    implements Expression {

  /**
   * An entry of the table.
   *
   * @param from what the value is compared with
   * @param to the result
   */
  public record Entry(Expression from, Expression to) {}

  @Override
  public @Nullable Object evaluate(Scope scope) {
    Object key = value.evaluate(scope);
    for (Entry entry : entries) {
      if (Formulas.isHit(key, entry.from().evaluate(scope))) {
        return entry.to().evaluate(scope);
      }
    }
    return otherwise.evaluate(scope);
  }
}
