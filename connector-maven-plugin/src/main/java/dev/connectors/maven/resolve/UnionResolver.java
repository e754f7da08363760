package dev.connectors.maven.resolve;

import dev.connectors.maven.model.EnumValue;
import dev.connectors.maven.model.TypeDeclaration.EnumType;
import dev.connectors.maven.model.TypeDeclaration.UnionType;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.model.TypeUse.ListOf;
import dev.connectors.maven.model.TypeUse.MapOf;
import dev.connectors.maven.model.TypeUse.Scalar;
import dev.connectors.maven.model.UnionBranch;
import dev.connectors.maven.spec.MapNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Schemas of {@code oneOf} and {@code anyOf}, and of several types. */
final class UnionResolver {

  private final TypeResolver types;
  private final References references;
  private final Schemas schemas;
  private final BranchMatcher matcher;

  UnionResolver(TypeResolver types, References references, Schemas schemas) {
    this.types = types;
    this.references = references;
    this.schemas = schemas;
    this.matcher = new BranchMatcher(references, schemas);
  }

  /**
   * The alternatives that a schema states, by {@code oneOf} or {@code anyOf} or a list of types; or
   * null.
   */
  static @Nullable Union union(SchemaFacets facets, List<MapNode> written) {
    if (!facets.unions().isEmpty()) {
      return facets.unions().get(0); // of several that are no objects the first one is as good
    }
    return facets.kinds().size() > 1 ? TypeLists.union(facets, written) : null;
  }

  /** Whether alternatives get a type of their own. */
  boolean isDeclared(@Nullable Union union) {
    return union != null && plain(union) == null;
  }

  TypeUse resolve(Union union, SchemaFacets facets, TypeId place) {
    TypeUse plain = plain(union);
    if (plain == null) {
      return declare(union, facets, place);
    }
    List<EnumValue> values = plain == Scalar.STRING ? strings(union) : List.of();
    return values.isEmpty()
        ? plain
        : types.declare(
            new EnumType(place, values, types.describe(place, facets), facets.deprecated()));
  }

  /**
   * The one type that Java has for all alternatives, when no class is needed to tell it; or null.
   */
  private @Nullable TypeUse plain(Union union) {
    Set<TypeUse> all = new LinkedHashSet<>();
    for (MapNode branch : union.branches()) {
      TypeUse type = plain(schemas.of(branch));
      if (type == null) {
        return null;
      }
      all.add(type);
    }
    if (all.size() == 1) {
      return all.iterator().next();
    }
    boolean integers = all.stream().allMatch(type -> isOf(type, ScalarTypes.INTEGERS));
    boolean numbers = all.stream().allMatch(type -> isOf(type, ScalarTypes.NUMBERS));
    boolean strings = all.stream().allMatch(type -> isOf(type, ScalarTypes.STRINGS));
    Scalar integer = all.contains(Scalar.INTEGER) ? Scalar.INTEGER : Scalar.INT64;
    return integers ? integer : numbers ? Scalar.DECIMAL : strings ? Scalar.STRING : null;
  }

  /** The type of a schema that needs no class, or null. */
  private @Nullable TypeUse plain(SchemaFacets facets) {
    if (facets.isObject() || !facets.unions().isEmpty() || facets.kinds().size() != 1) {
      return null;
    }
    String type = facets.kinds().iterator().next();
    if (type.equals("array")) {
      TypeUse element = facets.items().isEmpty() ? TypeUse.JSON : element(facets.items());
      return element == null ? null : new ListOf(element);
    }
    if (type.equals("object")) {
      return facets.additional() == null ? new MapOf(TypeUse.JSON) : null;
    }
    return facets.isStringEnum() ? Scalar.STRING : ScalarTypes.scalar(type, facets.format());
  }

  private @Nullable TypeUse element(List<MapNode> items) {
    SchemaFacets facets = schemas.of(items);
    return facets.values().isEmpty() ? plain(facets) : null;
  }

  private static boolean isOf(TypeUse type, Set<Scalar> scalars) {
    return type instanceof Scalar scalar && scalars.contains(scalar);
  }

  /** The known values of alternatives that are all strings; an enum is open anyway. */
  private List<EnumValue> strings(Union union) {
    List<EnumValue> values = new ArrayList<>();
    for (MapNode branch : union.branches()) {
      SchemaFacets facets = schemas.of(branch);
      List<EnumValue> own = facets.strings();
      // Constants with a description each are how JSON Schema 2020-12 describes values.
      boolean described = own.size() == 1 && own.get(0).description() == null;
      String text = facets.description() == null ? branch.text("title") : facets.description();
      own.forEach(v -> values.add(described ? new EnumValue(v.value(), v.name(), text) : v));
    }
    return EnumValues.distinct(values);
  }

  private TypeUse declare(Union union, SchemaFacets facets, TypeId place) {
    Discriminator discriminator = matcher.discriminator(union);
    String property = discriminator == null ? null : discriminator.property();
    types.declare(new UnionType(place, List.of(), property, null, false));
    Map<TypeUse, UnionBranch> branches = new LinkedHashMap<>();
    Set<TypeUse> enums = new HashSet<>();
    Set<String> names = new LinkedHashSet<>();
    for (MapNode written : union.branches()) {
      SchemaFacets meant = schemas.of(written);
      String name = name(written, meant);
      while (!names.add(name)) {
        name = name + " or"; // alternatives that the document does not tell apart by any word
      }
      TypeUse type = types.resolve(written, new TypeId.Branch(place, name));
      if (type != TypeUse.JSON) { // any value is what the case for unknown ones takes
        branches.putIfAbsent(type, matcher.branch(name, type, written, discriminator));
      }
      if (meant.isStringEnum()) {
        enums.add(type);
      }
    }
    return types.declare(
        new UnionType(
            place,
            BranchMatcher.simplified(BranchMatcher.ordered(branches.values(), enums)),
            property,
            types.describe(place, facets),
            facets.deprecated()));
  }

  private String name(MapNode written, SchemaFacets meant) {
    MapNode reference = schemas.reference(written);
    References.Target target = reference == null ? null : references.target(reference);
    if (target != null) {
      return target.name();
    }
    String title = written.text("title");
    if (title != null && !title.isBlank()) {
      return title;
    }
    if (meant.isObject()) {
      for (List<MapNode> stated : meant.properties().values()) {
        if (BranchMatcher.constant(schemas.of(stated)) instanceof String constant) {
          return constant;
        }
      }
      return "with " + meant.properties().keySet().iterator().next();
    }
    if (meant.isStringEnum()) {
      return "enum";
    }
    if (!meant.items().isEmpty()) {
      MapNode item = meant.items().get(meant.items().size() - 1);
      return "array of " + name(item, schemas.of(meant.items()));
    }
    String type = meant.kinds().isEmpty() ? "value" : String.join(" or ", meant.kinds());
    return meant.format() == null ? type : meant.format();
  }
}
