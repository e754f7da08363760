package dev.connectors.maven.formula;

import dev.connectors.runtime.formula.FilterConditions;
import java.util.Map;

/** Filter conditions. */
final class FilterFunctions {

  static final Map<String, VectorFunction> ALL =
      Map.ofEntries(
          Map.entry(
              "doesMatchFilter",
              vector -> FilterConditions.match(vector.argument("data"), vector.argument("filter"))),
          Map.entry(
              "getFilterFieldValuesByLocator",
              vector ->
                  FilterConditions.values(
                      vector.argument("data"),
                      LocatorFunctions.locator(vector.argument("locator")))));

  private FilterFunctions() {}
}
