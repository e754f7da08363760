package dev.connectors.maven.model;

import dev.connectors.maven.model.TypeUse.Reference;
import java.util.List;

/**
 * A type that extends another one, as which an object can be read when its discriminator says so.
 *
 * @param name the name of the extending component
 * @param type the extending type, an object
 * @param property the discriminator
 * @param tags values of the discriminator that mean this type
 */
public record Variant(String name, Reference type, String property, List<String> tags) {

  /** Copies the values. */
  public Variant {
    tags = List.copyOf(tags);
  }

  /** What identifies its accessor among the members of the type that it extends. */
  public String member() {
    return "as " + name;
  }
}
