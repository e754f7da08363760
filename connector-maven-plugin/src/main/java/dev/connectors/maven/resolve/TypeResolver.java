package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.model.EnumValue;
import dev.connectors.maven.model.Property;
import dev.connectors.maven.model.TypeDeclaration;
import dev.connectors.maven.model.TypeDeclaration.ConstantsType;
import dev.connectors.maven.model.TypeDeclaration.EnumType;
import dev.connectors.maven.model.TypeDeclaration.ObjectType;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.model.TypeUse.ListOf;
import dev.connectors.maven.model.TypeUse.MapOf;
import dev.connectors.maven.model.TypeUse.Reference;
import dev.connectors.maven.model.TypeUse.Scalar;
import dev.connectors.maven.model.Variant;
import dev.connectors.maven.spec.MapNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Schemas to types. Each type is declared once, where it is first met. */
final class TypeResolver {

  private static final int MAX_NESTING = 12;

  private final References references;
  private final SchemaDialect dialect;
  private final Diagnostics diagnostics;
  private final Schemas schemas;
  private final PropertyResolver properties;
  private final UnionResolver unions;
  private final VariantResolver variants;
  private final Map<TypeId, TypeDeclaration> declared = new LinkedHashMap<>();
  private final Map<TypeId, TypeUse> components = new HashMap<>();
  private final SchemaPlaces places;
  private final Map<TypeId, TypeUse> roots = new HashMap<>();
  private final Set<TypeId> open = new HashSet<>();

  /** Schemas without a name that are being resolved: one that holds itself is the same type. */
  private final Map<List<MapNode>, TypeId> inside = new HashMap<>();

  /**
   * Types of a document.
   *
   * @param root the document
   * @param dialect what its schemas are written in
   * @param references follows its references
   * @param diagnostics receives what is wrong
   */
  TypeResolver(
      MapNode root, SchemaDialect dialect, References references, Diagnostics diagnostics) {
    this.references = references;
    this.dialect = dialect;
    this.diagnostics = diagnostics;
    this.places = new SchemaPlaces(references);
    this.schemas = new Schemas(references, new SchemaCheck(dialect, diagnostics), dialect);
    this.properties = new PropertyResolver(this, schemas);
    this.unions = new UnionResolver(this, references, schemas);
    this.variants = new VariantResolver(root, references, schemas, this);
  }

  /** The types declared so far, in the order of first use. */
  Map<TypeId, TypeDeclaration> declared() {
    return declared;
  }

  /** The properties of objects, and how much of what the document states is typed. */
  PropertyResolver properties() {
    return properties;
  }

  /** What the schemas say that the types come from. */
  Schemas schemas() {
    return schemas;
  }

  /** Where the schemas of operations stand. */
  SchemaPlaces places() {
    return places;
  }

  /** The type of a parameter's schema. */
  TypeUse parameter(@Nullable MapNode schema, TypeId place) {
    TypeUse type = resolve(schema, place);
    if (schema != null) {
      properties.count(schemas.of(schema), type);
    }
    return type;
  }

  /**
   * The type of a schema.
   *
   * @param schema the schema, or null when the document has none
   * @param place the identity of the type if it needs a class of its own
   */
  TypeUse resolve(@Nullable MapNode schema, TypeId place) {
    if (schema == null) {
      return TypeUse.JSON;
    }
    if (!(place instanceof TypeId.Root)) {
      return resolve(List.of(schema), place);
    }
    TypeUse known = roots.get(place);
    if (known == null && open.add(place)) {
      known = resolve(List.of(schema), place);
      roots.put(place, known);
      open.remove(place);
    }
    return known == null ? new Reference(place) : known;
  }

  /** The type of what several schemas state together. */
  TypeUse resolve(List<MapNode> stated, TypeId place) {
    if (isTooDeep(place)) {
      return untyped(
          stated.get(stated.size() - 1),
          "lists and maps in each other, more than " + MAX_NESTING + " levels deep");
    }
    List<MapNode> telling = schemas.telling(stated);
    MapNode reference = telling.size() == 1 ? schemas.reference(telling.get(0)) : null;
    if (reference != null) {
      return component(reference);
    }
    TypeId around = inside.get(telling);
    if (around != null) {
      return new Reference(around);
    }
    SchemaFacets facets = schemas.of(telling);
    Union union = facets.isObject() ? null : UnionResolver.union(facets, telling);
    if (facets.isObject() || unions.isDeclared(union)) {
      inside.put(telling, place);
    }
    TypeUse type = type(facets, union, place, telling);
    inside.remove(telling);
    return type;
  }

  /** Whether a compiler would take forever with a list of lists of lists. */
  private static boolean isTooDeep(TypeId place) {
    int levels = 0;
    TypeId at = place;
    while (at instanceof TypeId.Item || at instanceof TypeId.Value) {
      at = Objects.requireNonNull(at.owner());
      levels++;
    }
    return levels > MAX_NESTING;
  }

  /** The type that a reference leads to. */
  TypeUse component(MapNode reference) {
    References.Target target = references.target(reference);
    if (target == null) {
      return TypeUse.JSON;
    }
    TypeId id = place(target);
    boolean isClass = declared.containsKey(id) && !(declared.get(id) instanceof ConstantsType);
    TypeUse known = isClass ? new Reference(id) : components.get(id);
    if (known != null) {
      return known;
    }
    if (!open.add(id)) {
      diagnostics.fault(
          target.node().location(),
          DiagnosticCode.REF_CYCLE,
          target.name() + ": contains nothing but itself, and is read as plain JSON");
      return TypeUse.JSON;
    }
    List<MapNode> written = List.of(target.node());
    SchemaFacets facets = schemas.of(written);
    Union union = facets.isObject() ? null : UnionResolver.union(facets, written);
    TypeUse type = type(facets, union, id, written);
    open.remove(id);
    components.put(id, type);
    return type;
  }

  /** The identity of what a reference leads to: that of the place in another type, if it is one. */
  private TypeId place(References.Target target) {
    SchemaPlaces.Found found = places.around(target);
    if (found != null) {
      List<String> rest = target.path().subList(found.length(), target.path().size());
      TypeId id = Pointers.within(found.place(), rest);
      if (id != null) {
        if (!open.contains(found.place())) {
          resolve(found.schema(), found.place());
        }
        return id;
      }
    }
    int owner = Pointers.ownerLength(target.path());
    if (owner > 0 && owner < target.path().size()) {
      MapNode named = target.reference(owner);
      References.Target whole = references.target(named);
      List<String> rest = target.path().subList(owner, target.path().size());
      TypeId id =
          whole == null
              ? null
              : Pointers.within(new TypeId.Component(whole.name(), whole.pointer()), rest);
      if (whole != null && id != null) {
        if (!open.contains(place(whole))) {
          component(named); // so that the type stands in the class around it, whoever asks first
        }
        return id;
      }
    }
    return new TypeId.Component(target.name(), target.pointer());
  }

  private TypeUse type(
      SchemaFacets facets, @Nullable Union union, TypeId place, List<MapNode> written) {
    if (facets.isStringEnum()) {
      EnumType type =
          new EnumType(place, facets.strings(), describe(place, facets), facets.deprecated());
      declared.putIfAbsent(place, type);
      return new Reference(place);
    }
    // A named object is a class even without properties: one that is added breaks nobody.
    if (facets.isObject() || (place instanceof TypeId.Component && facets.isEmptyObject())) {
      return object(facets, place, written.get(written.size() - 1));
    }
    if (union != null) {
      return unions.resolve(union, facets, place);
    }
    return facets.kinds().isEmpty()
        ? withoutType(facets, place)
        : single(facets.kinds().iterator().next(), facets, place, written);
  }

  private TypeUse single(String type, SchemaFacets facets, TypeId place, List<MapNode> written) {
    Scalar scalar = ScalarTypes.scalar(type, facets.format());
    if (scalar != null) {
      if (ScalarTypes.NUMBERS.contains(scalar) && facets.enumeration() != null) {
        declareConstants(scalar, EnumValues.namedNumbers(facets.enumeration()), facets, place);
      }
      return scalar;
    }
    return switch (type) {
      case "object" -> map(facets, place);
      case "array" -> list(facets, place);
      default ->
          dialect == SchemaDialect.DATA_SCHEMA
              ? TypeUse.JSON // an error, which was reported where the type stands
              : untyped(
                  written.get(written.size() - 1),
                  "type: \"" + type + "\" (expected one of: " + SchemaCheck.EXPECTED + ")");
    };
  }

  private void declareConstants(
      Scalar scalar, List<EnumValue> named, SchemaFacets facets, TypeId place) {
    List<EnumValue> values =
        named.stream().filter(value -> ScalarTypes.fits(scalar, value.value())).toList();
    if (!values.isEmpty()) {
      declared.putIfAbsent(
          place,
          new ConstantsType(place, scalar, values, describe(place, facets), facets.deprecated()));
    }
  }

  private TypeUse withoutType(SchemaFacets facets, TypeId place) {
    if (!facets.items().isEmpty()) {
      return list(facets, place);
    }
    if (facets.additional() != null) {
      return map(facets, place);
    }
    String type = ScalarTypes.typeOfFormat(facets.format());
    Scalar scalar = type == null ? null : ScalarTypes.scalar(type, facets.format());
    return scalar == null ? TypeUse.JSON : scalar;
  }

  private TypeUse list(SchemaFacets facets, TypeId place) {
    return new ListOf(
        facets.items().isEmpty() ? TypeUse.JSON : resolve(facets.items(), new TypeId.Item(place)));
  }

  private TypeUse map(SchemaFacets facets, TypeId place) {
    return new MapOf(resolve(facets.additional(), new TypeId.Value(place)));
  }

  private TypeUse object(SchemaFacets facets, TypeId place, MapNode base) {
    // Declared before its members, so that an order of first use reads from the outside in.
    declare(new ObjectType(place, List.of(), null, List.of(), false, false, null, false));
    List<Property> own = properties.of(facets, place);
    TypeUse additional =
        facets.additional() == null ? null : resolve(facets.additional(), new TypeId.Value(place));
    List<Variant> extending =
        place instanceof TypeId.Component ? variants.of(facets, base) : List.of();
    return declare(
        new ObjectType(
            place,
            own,
            additional,
            extending,
            false,
            false,
            facets.description(),
            facets.deprecated()));
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

  /** The declaration of a type, as far as it is known; null before. */
  @Nullable TypeDeclaration declaration(TypeId id) {
    return declared.get(id);
  }

  /** What is said about a type. */
  @Nullable String describe(TypeId place, SchemaFacets facets) {
    String name = "";
    if (place instanceof TypeId.Component component) {
      name = component.name();
    } else if (place instanceof TypeId.Member member) {
      name = member.name();
    } else if (place instanceof TypeId.Branch branch) {
      name = branch.name();
    }
    return Documentation.ofType(name, facets.description(), facets.documented());
  }

  TypeUse untyped(MapNode at, String what) {
    diagnostics.fault(at.location(), DiagnosticCode.SCHEMA_UNTYPED, what + " (read as plain JSON)");
    return TypeUse.JSON;
  }
}
