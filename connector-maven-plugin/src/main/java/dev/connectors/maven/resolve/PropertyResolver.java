package dev.connectors.maven.resolve;

import dev.connectors.maven.model.Coverage;
import dev.connectors.maven.model.Property;
import dev.connectors.maven.model.TypeDeclaration.ObjectType;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.model.TypeUse.Reference;
import dev.connectors.maven.model.TypeUse.Scalar;
import dev.connectors.maven.spec.MapNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The properties of objects. */
final class PropertyResolver {

  private final TypeResolver types;
  private final Schemas schemas;
  private int stated;
  private int typed;

  PropertyResolver(TypeResolver types, Schemas schemas) {
    this.types = types;
    this.schemas = schemas;
  }

  /** How many properties and parameters state a type, and how many of these have one in Java. */
  Coverage coverage() {
    return new Coverage(typed, stated);
  }

  /** Counts a property or parameter, if it states a type. */
  void count(SchemaFacets facets, TypeUse type) {
    if (!facets.kinds().isEmpty() || !facets.unions().isEmpty() || facets.isObject()) {
      stated++;
      typed += type == TypeUse.JSON ? 0 : 1;
    }
  }

  /** The properties of an object that gets no type of its own: the parts of a form. */
  List<Property> of(@Nullable MapNode schema, TypeId place) {
    return schema == null ? List.of() : of(schemas.of(schema), place);
  }

  /** The properties of an object, in the document's order. */
  List<Property> of(SchemaFacets facets, TypeId place) {
    List<Property> properties = new ArrayList<>();
    facets
        .properties()
        .forEach((name, schema) -> properties.add(property(facets, place, name, schema)));
    return properties;
  }

  private Property property(SchemaFacets owner, TypeId place, String name, List<MapNode> stated) {
    SchemaFacets facets = schemas.of(stated);
    MapNode last = stated.get(stated.size() - 1);
    TypeUse type = types.resolve(stated, new TypeId.Member(place, name));
    count(facets, type);
    return new Property(
        name,
        type,
        owner.required().contains(name),
        facets.nullable(),
        isCleared(facets, type),
        facets.readOnly(),
        facets.writeOnly(),
        facets.sensitive(),
        last.isTrue("deprecated"),
        describe(name, type, facets, last));
  }

  /** Whether the empty text clears the value, which is itself no text. */
  private boolean isCleared(SchemaFacets facets, TypeUse type) {
    boolean text =
        type == Scalar.STRING
            || (type instanceof Reference reference
                && !(types.declaration(reference.id()) instanceof ObjectType));
    return facets.emptyText() && !text;
  }

  /** What is said about a property; what a component says of itself stands at its own type. */
  private @Nullable String describe(String name, TypeUse type, SchemaFacets facets, MapNode last) {
    boolean elsewhere = type instanceof Reference && schemas.reference(last) != null;
    String own = last.text("description");
    return Documentation.ofMember(
        name,
        own == null && !elsewhere ? facets.description() : own,
        elsewhere || last.has("default") ? last : facets.documented());
  }
}
