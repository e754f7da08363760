package dev.connectors.maven.formula;

import java.util.Map;

/** Data Schemas: merging, choosing, normalising, inferring. */
final class SchemaFunctions {

  static final Map<String, VectorFunction> ALL = Map.of();

  private SchemaFunctions() {}
}
