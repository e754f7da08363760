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
   * @param variants types that extend it, of which a discriminator says which one an object is
   * @param sent whether requests hold it, so that it needs a builder
   * @param received whether answers hold it
   * @param description what the document says, or null
   * @param deprecated whether it should not be used any more
   */
  record ObjectType(
      TypeId id,
      List<Property> properties,
      @Nullable TypeUse additional,
      List<Variant> variants,
      boolean sent,
      boolean received,
      @Nullable String description,
      boolean deprecated)
      implements TypeDeclaration {

    /** Copies the lists. */
    public ObjectType {
      properties = List.copyOf(properties);
      variants = List.copyOf(variants);
    }

    /** The same type, whose values are all not to be shown. */
    public ObjectType hidden() {
      return new ObjectType(
          id,
          properties.stream().map(Property::hidden).toList(),
          additional,
          variants,
          sent,
          received,
          description,
          deprecated);
    }

    /** The same type, with how it is used; what is only ever sent is not in one that never is. */
    public ObjectType used(boolean isSent, boolean isReceived) {
      List<Property> held =
          isSent ? properties : properties.stream().filter(p -> !p.writeOnly()).toList();
      return new ObjectType(
          id, held, additional, variants, isSent, isReceived, description, deprecated);
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
  record EnumType(
      TypeId id, List<EnumValue> values, @Nullable String description, boolean deprecated)
      implements TypeDeclaration {

    /** Copies the values. */
    public EnumType {
      values = List.copyOf(values);
    }
  }

  /**
   * Numbers that the document has names for. They are constants and no more: the value itself is a
   * plain number, so that a name that is added later changes the type of nothing.
   *
   * @param id which type
   * @param type the type of the numbers
   * @param values the known ones, in the document's order, each once
   * @param description what the document says, or null
   * @param deprecated whether it should not be used any more
   */
  record ConstantsType(
      TypeId id,
      TypeUse.Scalar type,
      List<EnumValue> values,
      @Nullable String description,
      boolean deprecated)
      implements TypeDeclaration {

    /** Copies the values. */
    public ConstantsType {
      values = List.copyOf(values);
    }
  }

  /**
   * One of several types.
   *
   * @param id which type
   * @param branches the types, in the order in which a value is tried as one
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
