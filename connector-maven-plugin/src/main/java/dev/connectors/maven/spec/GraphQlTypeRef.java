package dev.connectors.maven.spec;

import dev.connectors.maven.diag.SourceLocation;

/** A type where it is used in a GraphQL schema. Its text is what the schema has: {@code [Int!]}. */
public sealed interface GraphQlTypeRef {

  /** The named type that it is made of. */
  Named named();

  /** Whether it may not be null. */
  default boolean isRequired() {
    return this instanceof NonNull;
  }

  /** The type without the mark that it may not be null. */
  default GraphQlTypeRef nullable() {
    return this instanceof NonNull required ? required.type() : this;
  }

  /**
   * A type of the schema, or one that is built in.
   *
   * @param name its name
   * @param location where it is used
   */
  record Named(String name, SourceLocation location) implements GraphQlTypeRef {

    @Override
    public Named named() {
      return this;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * A list.
   *
   * @param element the type of its elements
   */
  record ListOf(GraphQlTypeRef element) implements GraphQlTypeRef {

    @Override
    public Named named() {
      return element.named();
    }

    @Override
    public String toString() {
      return "[" + element + "]";
    }
  }

  /**
   * A type that may not be null.
   *
   * @param type the type, which is none such itself
   */
  record NonNull(GraphQlTypeRef type) implements GraphQlTypeRef {

    @Override
    public Named named() {
      return type.named();
    }

    @Override
    public String toString() {
      return type + "!";
    }
  }
}
