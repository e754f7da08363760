package dev.connectors.maven.model;

/**
 * How much of a document is typed.
 *
 * @param typed how many of the properties and parameters that state a type are typed in Java
 * @param stated how many properties and parameters state a type
 */
public record Coverage(int typed, int stated) {

  /** That of two documents. */
  public Coverage plus(Coverage other) {
    return new Coverage(typed + other.typed, stated + other.stated);
  }
}
