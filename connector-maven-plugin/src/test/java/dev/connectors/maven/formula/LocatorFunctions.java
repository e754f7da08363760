package dev.connectors.maven.formula;

import java.util.Map;

/** Locators: reading, writing, finding. */
final class LocatorFunctions {

  static final Map<String, VectorFunction> ALL = Map.of();

  private LocatorFunctions() {}
}
