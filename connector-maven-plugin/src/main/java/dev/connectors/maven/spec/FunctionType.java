package dev.connectors.maven.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a function is implemented (section 4 of the connector format). Of several files for one
 * function, the type that stands first here counts.
 */
public enum FunctionType {
  /** One request to the API. */
  REST("rest-api-mapping", ".rest", ".api"),
  /** One request to a GraphQL API. */
  GRAPHQL("graphql-api-mapping", ".graphql"),
  /** One operation of the connector. */
  OPERATION("operation-mapping", ".op"),
  /** JavaScript or TypeScript. */
  JAVASCRIPT("javascript"),
  /** A formula tree. */
  MAPPING("mapping", ".map", "");

  private final String id;
  private final List<String> suffixes;

  FunctionType(String id, String... suffixes) {
    this.id = id;
    this.suffixes = List.of(suffixes);
  }

  /** The name of the type in YAML, such as {@code rest-api-mapping}. */
  public String id() {
    return id;
  }

  /**
   * What follows the function's name in the names of its files, before {@code .yml}; empty for
   * JavaScript, whose files have endings of their own.
   */
  public List<String> suffixes() {
    return suffixes;
  }

  /** The type of a name in YAML, or null when there is none. */
  public static @Nullable FunctionType of(@Nullable String id) {
    for (FunctionType type : values()) {
      if (type.id.equals(id)) {
        return type;
      }
    }
    return null;
  }
}
