package dev.connectors.maven.formula;

import java.util.Map;

/** Filter conditions. */
final class FilterFunctions {

  static final Map<String, VectorFunction> ALL = Map.of();

  private FilterFunctions() {}
}
