package dev.connectors.maven.naming;

import dev.connectors.maven.model.Parameter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Setters that several equal sets of optional parameters share: a package-private class that no
 * user names.
 *
 * @param name the class
 * @param setters the parameters with the names of their setters, in the document's order
 */
public record OptionsShape(JavaName name, Map<Parameter, String> setters) {

  /** Copies the setters; their order is kept. */
  public OptionsShape {
    setters = Collections.unmodifiableMap(new LinkedHashMap<>(setters));
  }
}
