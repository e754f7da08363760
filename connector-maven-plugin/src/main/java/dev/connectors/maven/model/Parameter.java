package dev.connectors.maven.model;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of an operation.
 *
 * @param name its name in the document
 * @param in where it is sent
 * @param required whether a call must give it
 * @param type its type
 * @param explode whether a list repeats the name, rather than joining its elements by commas
 * @param description what the document says, in Markdown, or null
 * @param deprecated whether it should not be used any more
 */
public record Parameter(
    String name,
    In in,
    boolean required,
    TypeUse type,
    boolean explode,
    @Nullable String description,
    boolean deprecated) {

  /** Where a parameter is sent. */
  public enum In {
    /** In the path. */
    PATH,
    /** In the query. */
    QUERY,
    /** In a request header. */
    HEADER,
    /** In a cookie. */
    COOKIE
  }
}
