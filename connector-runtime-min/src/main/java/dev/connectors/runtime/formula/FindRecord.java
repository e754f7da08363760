package dev.connectors.runtime.formula;

import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Locator;
import dev.connectors.runtime.value.Values;
import org.jspecify.annotations.Nullable;

/**
 * {@code $findAppRecordId} and {@code $findExternalRecordId}: the id of a linked record; without a
 * resolver, the formula with its arguments evaluated.
 *
 * @param formula which of the two
 * @param arguments the table of links, and the record's id
 */
public record FindRecord(FormulaName formula, Expression arguments) implements Expression {

  @Override
  public @Nullable Object evaluate(Scope scope) {
    Object values = arguments.evaluate(scope);
    Resolvers.PairFunction finder = finder(scope.evaluation.resolvers());
    if (finder == null) {
      return Results.left(formula.key(), values);
    }
    Object key = Locator.property(Locator.property(values, "dataLinkTable"), "key");
    Object recordId = Locator.property(values, "recordId");
    return Values.isTruthy(key) && Values.isTruthy(recordId)
        ? finder.find(key, recordId)
        : Undefined.UNDEFINED;
  }

  private Resolvers.@Nullable PairFunction finder(@Nullable Resolvers resolvers) {
    if (resolvers == null) {
      return null;
    }
    return formula == FormulaName.FIND_APP_RECORD_ID
        ? resolvers.appRecordId()
        : resolvers.externalRecordId();
  }
}
