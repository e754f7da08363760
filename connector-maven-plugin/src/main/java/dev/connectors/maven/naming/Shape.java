package dev.connectors.maven.naming;

import dev.connectors.maven.model.Property;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Accessors that several equal types share: a package-private class that no user names.
 *
 * @param name the class
 * @param accessors the properties with the names of their accessors, in the document's order
 */
public record Shape(JavaName name, Map<Property, String> accessors) {

  /** Copies the accessors; their order is kept. */
  public Shape {
    accessors = Collections.unmodifiableMap(new LinkedHashMap<>(accessors));
  }
}
