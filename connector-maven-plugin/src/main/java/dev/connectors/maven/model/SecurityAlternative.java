package dev.connectors.maven.model;

import java.util.List;

/**
 * Schemes that are needed together; none at all means that a request may be anonymous.
 *
 * @param schemes keys of schemes
 */
public record SecurityAlternative(List<String> schemes) {

  /** Copies the keys. */
  public SecurityAlternative {
    schemes = List.copyOf(schemes);
  }
}
