package dev.connectors.maven.spec;

import dev.connectors.maven.diag.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type of a GraphQL schema, with what extensions add to it.
 *
 * @param kind what it is
 * @param name its name
 * @param description what the schema says, in Markdown, or null
 * @param fields fields of an object, interface or input object, in the schema's order, each once
 * @param members interfaces that an object or interface implements, or types of a union
 * @param values values of an enum, in the schema's order, each once
 * @param specifiedBy the address of what specifies a scalar, or null
 * @param oneOf whether exactly one field of an input object must be given
 * @param location where it is declared
 */
public record GraphQlType(
    Kind kind,
    String name,
    @Nullable String description,
    List<GraphQlField> fields,
    List<GraphQlTypeRef.Named> members,
    List<Value> values,
    @Nullable String specifiedBy,
    boolean oneOf,
    SourceLocation location) {

  /** What a type is. */
  public enum Kind {
    /** A scalar. */
    SCALAR,
    /** An object. */
    OBJECT,
    /** An interface. */
    INTERFACE,
    /** A union. */
    UNION,
    /** An enum. */
    ENUM,
    /** An object that is sent. */
    INPUT;

    /** Whether answers have it with fields, of which some are selected. */
    public boolean isComposite() {
      return this == OBJECT || this == INTERFACE || this == UNION;
    }

    /** Whether arguments can have it. */
    public boolean isInput() {
      return this == SCALAR || this == ENUM || this == INPUT;
    }
  }

  /**
   * A value of an enum.
   *
   * @param name its name
   * @param description what the schema says, in Markdown, or null
   * @param deprecated why it should not be used any more, or null when it may be
   */
  public record Value(String name, @Nullable String description, @Nullable String deprecated) {}

  /** Copies the lists. */
  public GraphQlType {
    fields = List.copyOf(fields);
    members = List.copyOf(members);
    values = List.copyOf(values);
  }
}
