package dev.connectors.runtime.formula;

import dev.connectors.runtime.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code $case}: the value of the first branch whose filter holds, even if that is nothing.
 *
 * @param branches the branches
 * @param otherwise the value when no filter holds; null becomes nothing
 */
public record CaseOf(List<Branch> branches, Expression otherwise) implements Expression {

  /**
   * A branch.
   *
   * @param filter what must hold: null or undefined counts as true; null when nothing must
   * @param conditions a list of conditions in the older form, which takes the filter's place in the
   *     synchronous semantics; null when there is none
   * @param value the value
   */
  public record Branch(
      @Nullable Expression filter, @Nullable List<?> conditions, Expression value) {

    boolean holds(Scope scope) {
      if (filter == null) {
        return true;
      }
      if (scope.evaluation.resolvers() != null) {
        return isMet(filter.evaluate(scope));
      }
      return conditions == null
          ? isMet(CopyPass.apply(filter.evaluate(scope)))
          : FilterConditions.match(scope.variables(), conditions);
    }
  }

  /** Whether a filter's result lets the branch through. */
  static boolean isMet(@Nullable Object result) {
    return Values.isNothing(result) || Values.isTruthy(result);
  }

  @Override
  public @Nullable Object evaluate(Scope scope) {
    for (Branch branch : branches) {
      if (branch.holds(scope)) {
        return branch.value().evaluate(scope);
      }
    }
    return Results.orUndefined(otherwise.evaluate(scope));
  }
}
