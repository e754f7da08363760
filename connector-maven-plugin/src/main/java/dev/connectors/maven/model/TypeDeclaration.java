package dev.connectors.maven.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type that gets a class of its own. */
public sealed interface TypeDeclaration {

  /** Which type. */
  TypeId id();

  /** What the document says about it, in Markdown, or null. */
  @Nullable String description();

  /** Whether it should not be used any more. */
  boolean deprecated();

  /**
   * An object.
   *
   * @param id which type
   * @param properties its properties, in the document's order
   * @param additional the type of further properties when the document states one, else null
   * @param sent whether requests hold it, so that it needs a builder
   * @param description what the document says, or null
   * @param deprecated whether it should not be used any more
   */
  record ObjectType(
      TypeId id,
      List<Property> properties,
      @Nullable TypeUse additional,
      boolean sent,
      @Nullable String description,
      boolean deprecated)
      implements TypeDeclaration {

    /** Copies the properties. */
    public ObjectType {
      properties = List.copyOf(properties);
    }
  }

  /**
   * A set of strings, to which an API may add.
   *
   * @param id which type
   * @param values the known ones, in the document's order, each once
   * @param description what the document says, or null
   * @param deprecated whether it should not be used any more
   */
  record EnumType(TypeId id, List<String> values, @Nullable String description, boolean deprecated)
      implements TypeDeclaration {

    /** Copies the values. */
    public EnumType {
      values = List.copyOf(values);
    }
  }

  /**
   * One of several types.
   *
   * @param id which type
   * @param branches the types, in the document's order
   * @param discriminator the property that says which one an object is, or null
   * @param description what the document says, or null
   * @param deprecated whether it should not be used any more
   */
  record UnionType(
      TypeId id,
      List<UnionBranch> branches,
      @Nullable String discriminator,
      @Nullable String description,
      boolean deprecated)
      implements TypeDeclaration {

    /** Copies the branches. */
    public UnionType {
      branches = List.copyOf(branches);
    }
  }
}
