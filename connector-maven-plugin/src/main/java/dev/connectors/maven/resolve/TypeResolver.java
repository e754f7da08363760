package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.model.Coverage;
import dev.connectors.maven.model.Property;
import dev.connectors.maven.model.TypeDeclaration;
import dev.connectors.maven.model.TypeDeclaration.EnumType;
import dev.connectors.maven.model.TypeDeclaration.ObjectType;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.model.TypeUse.ListOf;
import dev.connectors.maven.model.TypeUse.MapOf;
import dev.connectors.maven.model.TypeUse.Reference;
import dev.connectors.maven.model.TypeUse.Scalar;
import dev.connectors.maven.spec.MapNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Schemas to types. Each type is declared once, where it is first met. */
final class TypeResolver {

  /** Keywords beside {@code allOf: [{$ref}]} that leave the type what it refers to. */
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "allOf",
          "oneOf",
          "anyOf",
          "$ref",
          "description",
          "title",
          "nullable",
          "x-nullable",
          "readOnly",
          "writeOnly",
          "deprecated",
          "example",
          "examples",
          "default",
          "externalDocs",
          "xml");

  private static final Map<String, Scalar> STRING_FORMATS =
      Map.of(
          "date",
          Scalar.DATE,
          "date-time",
          Scalar.DATE_TIME,
          "uuid",
          Scalar.UUID,
          "binary",
          Scalar.BINARY);
  private static final Map<String, Scalar> NUMBER_FORMATS =
      Map.of(
          "double",
          Scalar.DOUBLE,
          "float",
          Scalar.FLOAT,
          "int32",
          Scalar.INT32,
          "int64",
          Scalar.INT64,
          "integer",
          Scalar.INT64);
  private static final Map<String, Scalar> INTEGER_FORMATS =
      Map.of("int32", Scalar.INT32, "uint64", Scalar.INTEGER, "bigint", Scalar.INTEGER);

  private final References references;
  private final Diagnostics diagnostics;
  private final UnionResolver unions;
  private final Map<TypeId, TypeDeclaration> declared = new LinkedHashMap<>();
  private final Map<TypeId, TypeUse> components = new HashMap<>();
  private final Set<TypeId> open = new HashSet<>();

  /** Schemas without a name that are being resolved: one that holds itself is the same type. */
  private final Map<List<MapNode>, TypeId> inside = new HashMap<>();

  private int stated;
  private int typed;

  TypeResolver(References references, Diagnostics diagnostics) {
    this.references = references;
    this.diagnostics = diagnostics;
    this.unions = new UnionResolver(this, references);
  }

  /** The types declared so far, in the order of first use. */
  Map<TypeId, TypeDeclaration> declared() {
    return declared;
  }

  /** How many properties and parameters state a type, and how many of these have one in Java. */
  Coverage coverage() {
    return new Coverage(typed, stated);
  }

  /** The properties of an object that gets no type of its own: the parts of a form. */
  List<Property> properties(@Nullable MapNode schema, TypeId place) {
    List<Property> properties = new ArrayList<>();
    if (schema != null) {
      SchemaFacets facets = SchemaFacets.of(List.of(schema), references);
      facets
          .properties()
          .forEach((name, schemas) -> properties.add(property(facets, place, name, schemas)));
    }
    return properties;
  }

  /** The type of a parameter's schema. */
  TypeUse parameter(@Nullable MapNode schema, TypeId place) {
    TypeUse type = resolve(schema, place);
    if (schema != null) {
      count(SchemaFacets.of(List.of(schema), references), type);
    }
    return type;
  }

  private void count(SchemaFacets facets, TypeUse type) {
    if (!facets.types().isEmpty() || facets.union() || facets.isObject()) {
      stated++;
      typed += type == TypeUse.JSON ? 0 : 1;
    }
  }

  /**
   * The type of a schema.
   *
   * @param schema the schema, or null when the document has none
   * @param place the identity of the type if it needs a class of its own
   */
  TypeUse resolve(@Nullable MapNode schema, TypeId place) {
    return schema == null ? TypeUse.JSON : resolve(List.of(schema), place);
  }

  private TypeUse resolve(List<MapNode> schemas, TypeId place) {
    MapNode reference = schemas.size() == 1 ? reference(schemas.get(0)) : null;
    if (reference != null) {
      return component(reference);
    }
    TypeId around = inside.get(schemas);
    if (around != null) {
      return new Reference(around);
    }
    SchemaFacets facets = SchemaFacets.of(schemas, references);
    if (facets.isObject() || unions.isDeclared(facets)) {
      inside.put(schemas, place);
    }
    TypeUse type = type(facets, place, schemas.get(schemas.size() - 1));
    inside.remove(schemas);
    return type;
  }

  /** The {@code $ref} that a schema amounts to, or null when it says more than that. */
  static @Nullable MapNode reference(MapNode schema) {
    if (References.isReference(schema)) {
      return schema;
    }
    if (!ANNOTATIONS.containsAll(schema.keys())) {
      return null;
    }
    MapNode found = null;
    List<MapNode> branches = new ArrayList<>(schema.maps("allOf"));
    for (String union : SchemaFacets.UNIONS) {
      List<MapNode> stated = SchemaFacets.stated(schema.maps(union));
      if (stated.size() > 1) {
        return null;
      }
      branches.addAll(stated);
    }
    for (MapNode branch : branches) {
      MapNode reference = reference(branch);
      if (reference == null ? !ANNOTATIONS.containsAll(branch.keys()) : found != null) {
        return null;
      }
      found = reference == null ? found : reference;
    }
    return found;
  }

  private TypeUse component(MapNode reference) {
    References.Target target = references.target(reference);
    if (target == null) {
      return TypeUse.JSON;
    }
    TypeId id = new TypeId.Component(target.name(), target.pointer());
    TypeUse known = components.get(id);
    if (known != null) {
      return known;
    }
    MapNode alias = reference(target.node());
    if (!open.add(id)) {
      diagnostics.fault(
          target.node().location(),
          DiagnosticCode.REF_CYCLE,
          target.name() + ": contains nothing but itself, and is read as plain JSON");
      return TypeUse.JSON;
    }
    TypeUse type =
        alias != null
            ? component(alias)
            : type(SchemaFacets.of(List.of(target.node()), references), id, target.node());
    open.remove(id);
    components.put(id, type);
    return type;
  }

  private TypeUse type(SchemaFacets facets, TypeId place, MapNode at) {
    if (facets.isStringEnum()) {
      declared.putIfAbsent(
          place, new EnumType(place, facets.strings(), facets.description(), facets.deprecated()));
      return new Reference(place);
    }
    if (facets.isObject()) {
      return object(facets, place);
    }
    if (facets.union()) {
      return unions.resolve(facets, place, at);
    }
    if (facets.types().size() > 1) {
      return untyped(at, "one of the types " + String.join(", ", facets.types()));
    }
    if (facets.types().isEmpty()) {
      return withoutType(facets, place);
    }
    String type = facets.types().iterator().next();
    return switch (type) {
      case "object" -> map(facets, place);
      case "array" -> list(facets, place);
      case "string" -> scalar(STRING_FORMATS, facets, Scalar.STRING);
      case "integer" -> scalar(INTEGER_FORMATS, facets, Scalar.INT64);
      case "number" -> scalar(NUMBER_FORMATS, facets, Scalar.DECIMAL);
      case "boolean" -> Scalar.BOOLEAN;
      default ->
          untyped(
              at,
              "type: \""
                  + type
                  + "\" (expected one of: array, boolean, integer, number, object, string)");
    };
  }

  private static Scalar scalar(Map<String, Scalar> formats, SchemaFacets facets, Scalar otherwise) {
    return facets.format() == null ? otherwise : formats.getOrDefault(facets.format(), otherwise);
  }

  private TypeUse withoutType(SchemaFacets facets, TypeId place) {
    if (!facets.items().isEmpty()) {
      return list(facets, place);
    }
    return facets.additional() == null ? TypeUse.JSON : map(facets, place);
  }

  private TypeUse list(SchemaFacets facets, TypeId place) {
    return new ListOf(
        facets.items().isEmpty() ? TypeUse.JSON : resolve(facets.items(), new TypeId.Item(place)));
  }

  private TypeUse map(SchemaFacets facets, TypeId place) {
    return new MapOf(resolve(facets.additional(), new TypeId.Value(place)));
  }

  private TypeUse object(SchemaFacets facets, TypeId place) {
    // Declared before its members, so that an order of first use reads from the outside in.
    declare(new ObjectType(place, List.of(), null, false, null, false));
    List<Property> properties = new ArrayList<>();
    facets
        .properties()
        .forEach((name, schemas) -> properties.add(property(facets, place, name, schemas)));
    TypeUse additional =
        facets.additional() == null ? null : resolve(facets.additional(), new TypeId.Value(place));
    return declare(
        new ObjectType(
            place, properties, additional, false, facets.description(), facets.deprecated()));
  }

  /** Declares a type, or completes its declaration; from then on it can be referred to. */
  TypeUse declare(TypeDeclaration declaration) {
    TypeUse self = new Reference(declaration.id());
    if (declaration.id() instanceof TypeId.Component) {
      components.put(declaration.id(), self);
    }
    declared.put(declaration.id(), declaration);
    return self;
  }

  private Property property(SchemaFacets owner, TypeId place, String name, List<MapNode> schemas) {
    SchemaFacets facets = SchemaFacets.of(schemas, references);
    MapNode last = schemas.get(schemas.size() - 1);
    // What a component says of itself stands at its own type.
    String description = reference(last) == null ? facets.description() : last.text("description");
    TypeUse type = resolve(schemas, new TypeId.Member(place, name));
    count(facets, type);
    return new Property(
        name,
        type,
        owner.required().contains(name),
        facets.nullable(),
        facets.readOnly(),
        facets.sensitive(),
        last.isTrue("deprecated"),
        description);
  }

  TypeUse untyped(MapNode at, String what) {
    diagnostics.fault(at.location(), DiagnosticCode.SCHEMA_UNTYPED, what + " (read as plain JSON)");
    return TypeUse.JSON;
  }
}
