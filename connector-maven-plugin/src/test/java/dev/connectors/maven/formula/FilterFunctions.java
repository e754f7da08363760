package dev.connectors.maven.formula;

import dev.connectors.runtime.formula.FilterConditions;
import dev.connectors.runtime.formula.ParsedMapping;
import dev.connectors.runtime.value.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
                      LocatorFunctions.locator(vector.argument("locator")))),
          Map.entry("backwardCompatibleFilterMatch", FilterFunctions::match));

  private FilterFunctions() {}

  /** A list of conditions, or a formula, of which nothing counts as true. */
  private static @Nullable Object match(VectorCase vector) {
    Object filter = vector.argument("filter");
    Object variables = vector.argument("variables");
    if (filter instanceof List) {
      return FilterConditions.match(variables, filter);
    }
    Object result = ParsedMapping.of(filter).build(variables);
    return Values.isNothing(result) ? true : result;
  }
}
