package dev.connectors.maven.formula;

import java.util.Map;

/** Paths of data locations and of the files of events. */
final class PathFunctions {

  static final Map<String, VectorFunction> ALL = Map.of();

  private PathFunctions() {}
}
