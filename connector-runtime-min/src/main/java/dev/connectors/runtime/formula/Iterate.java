package dev.connectors.runtime.formula;

import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code $iterate}: what becomes of each element of a list, without what is false, 0 or empty.
 *
 * @param source the list
 * @param item what each element becomes, over {@code item}, {@code parent} and {@code index}
 */
public record Iterate(Expression source, Expression item) implements Expression {

  @Override
  public @Nullable Object evaluate(Scope scope) {
    if (!(source.evaluate(scope) instanceof List<?> elements)) {
      return Undefined.UNDEFINED;
    }
    @Nullable Object[] results = new Object[elements.size()];
    int size = 0;
    for (int i = 0; i < results.length; i++) {
      Object result = item.evaluate(scope.iteration(elements.get(i), i));
      if (Values.isTruthy(result)) {
        results[size++] = result;
      }
    }
    return Results.array(results, size);
  }
}
