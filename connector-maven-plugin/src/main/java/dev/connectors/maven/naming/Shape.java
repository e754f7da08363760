package dev.connectors.maven.naming;

import dev.connectors.maven.model.Property;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Accessors and setters that several equal types share: a package-private class that no user names.
 *
 * @param name the class
 * @param members the properties with the names of their accessors, in the document's order
 * @param sent whether requests hold one of the types, so that there are setters
 * @param received whether answers hold one of the types
 * @param selected whether answers hold only what was selected
 */
public record Shape(
    JavaName name,
    Map<Property, String> members,
    boolean sent,
    boolean received,
    boolean selected) {

  /** Copies the members; their order is kept. */
  public Shape {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }
}
