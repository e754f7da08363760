package dev.connectors.maven.formula;

import java.util.Map;

/** Mappings: evaluating, and what they are made of. */
final class MappingFunctions {

  static final Map<String, VectorFunction> ALL = Map.of();

  private MappingFunctions() {}
}
