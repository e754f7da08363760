package dev.connectors.runtime.graphql;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An argument of a field.
 *
 * @param name its name
 * @param type its type, such as {@code [Int!]!}, with which its value becomes a variable; null when
 *     that is not known, and the value is written into the document
 * @param value its value as a JSON tree
 */
public record GraphQlArgument(String name, @Nullable String type, @Nullable Object value) {

  /**
   * Checks what stands in the document.
   *
   * @throws IllegalArgumentException when the name is no name, or the type no type
   */
  public GraphQlArgument {
    GraphQlNames.checked("argument", Objects.requireNonNull(name, "name: null (expected: a text)"));
    if (type != null && !GraphQlNames.isType(type)) {
      throw new IllegalArgumentException(
          "argument "
              + name
              + ": \""
              + GraphQlNames.shown(type)
              + "\" (expected: a type of GraphQL, such as [Int!]!)");
    }
  }

  /** Name and type; not the value, which may be secret. */
  @Override
  public String toString() {
    return name + ": " + (type == null ? "a literal" : type);
  }
}
