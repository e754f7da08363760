package dev.connectors.maven.naming;

import dev.connectors.maven.model.Parameter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Setters that equal sets of optional arguments share: most lists of an API are asked for pages in
 * the same way.
 *
 * @param name the class that has them
 * @param setters names of setters by argument
 * @param types types of the arguments in GraphQL, by name
 */
public record ArgumentsShape(
    JavaName name, Map<Parameter, String> setters, Map<String, String> types) {

  /** Copies the maps; the order of setters is kept. */
  public ArgumentsShape {
    setters = Collections.unmodifiableMap(new LinkedHashMap<>(setters));
    types = Map.copyOf(types);
  }
}
