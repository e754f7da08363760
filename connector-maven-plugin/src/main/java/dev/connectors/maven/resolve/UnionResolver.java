package dev.connectors.maven.resolve;

import dev.connectors.maven.model.TypeDeclaration.EnumType;
import dev.connectors.maven.model.TypeDeclaration.UnionType;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.model.TypeUse.Scalar;
import dev.connectors.maven.model.UnionBranch;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Schemas of {@code oneOf} and {@code anyOf}. */
final class UnionResolver {

  private static final String OTHER = "other";
  private static final Set<String> NUMBERS = Set.of("integer", "number");

  private final TypeResolver types;
  private final References references;

  UnionResolver(TypeResolver types, References references) {
    this.types = types;
    this.references = references;
  }

  /** Whether a union gets a type of its own. */
  boolean isDeclared(SchemaFacets facets) {
    Set<String> kinds = facets.union() ? kinds(facets) : Set.of();
    return kinds.size() > 1 || kinds.contains(OTHER);
  }

  TypeUse resolve(SchemaFacets facets, TypeId place, MapNode at) {
    if (facets.branches().isEmpty()) {
      return types.untyped(at, "several unions at one place");
    }
    if (isDeclared(facets)) {
      return declare(facets, place);
    }
    if (kinds(facets).equals(Set.of("number"))) {
      return Scalar.DECIMAL;
    }
    List<String> values = strings(facets);
    return values.isEmpty()
        ? Scalar.STRING
        : types.declare(new EnumType(place, values, facets.description(), facets.deprecated()));
  }

  /** The kinds of the alternatives: alternatives of strings only are a string, and so on. */
  private Set<String> kinds(SchemaFacets facets) {
    Set<String> kinds = new LinkedHashSet<>();
    for (MapNode branch : facets.branches()) {
      SchemaFacets meant = SchemaFacets.of(List.of(branch), references);
      boolean plain = !meant.union() && !meant.isObject();
      if (plain && (meant.types().equals(Set.of("string")) || meant.isStringEnum())) {
        kinds.add("string");
      } else if (plain && !meant.types().isEmpty() && NUMBERS.containsAll(meant.types())) {
        kinds.add("number");
      } else {
        kinds.add(OTHER);
      }
    }
    return kinds;
  }

  /** The known values of alternatives that are all strings; an enum is open anyway. */
  private List<String> strings(SchemaFacets facets) {
    Set<String> values = new LinkedHashSet<>();
    for (MapNode branch : facets.branches()) {
      values.addAll(SchemaFacets.of(List.of(branch), references).strings());
    }
    return List.copyOf(values);
  }

  private TypeUse declare(SchemaFacets facets, TypeId place) {
    String discriminator = discriminator(facets);
    types.declare(new UnionType(place, List.of(), discriminator, null, false));
    Map<TypeUse, UnionBranch> branches = new LinkedHashMap<>();
    Set<String> names = new LinkedHashSet<>();
    for (MapNode written : facets.branches()) {
      SchemaFacets meant = SchemaFacets.of(List.of(written), references);
      String name = name(written, meant);
      while (!names.add(name)) {
        name = name + " or"; // alternatives that the document does not tell apart by any word
      }
      TypeUse type = types.resolve(written, new TypeId.Branch(place, name));
      branches.putIfAbsent(type, branch(name, type, written, meant, facets));
    }
    return types.declare(
        new UnionType(
            place,
            simplified(branches.values()),
            discriminator,
            facets.description(),
            facets.deprecated()));
  }

  /** Where one alternative only is an object, every object is that, whatever it lacks. */
  private static List<UnionBranch> simplified(Collection<UnionBranch> branches) {
    boolean told = branches.stream().filter(UnionResolver::isKnownByContent).count() > 1;
    return told
        ? List.copyOf(branches)
        : branches.stream()
            .map(b -> new UnionBranch(b.name(), b.type(), List.of(), Map.of(), List.of()))
            .toList();
  }

  private static boolean isKnownByContent(UnionBranch branch) {
    return !(branch.type() instanceof Scalar) && !(branch.type() instanceof TypeUse.ListOf);
  }

  private UnionBranch branch(
      String name, TypeUse type, MapNode written, SchemaFacets meant, SchemaFacets union) {
    List<String> required =
        meant.isObject()
            ? meant.required().stream().filter(meant.properties()::containsKey).toList()
            : List.of();
    Map<String, Object> constants = new LinkedHashMap<>();
    if (meant.isObject()) {
      meant
          .properties()
          .forEach(
              (property, schemas) -> {
                Object constant = constant(SchemaFacets.of(schemas, references));
                if (constant != null) {
                  constants.put(property, constant);
                }
              });
    }
    return new UnionBranch(name, type, required, constants, tags(written, union));
  }

  private static @Nullable Object constant(SchemaFacets facets) {
    if (facets.values().size() == 1
        && facets.values().get(0) instanceof ScalarNode scalar
        && (scalar.value() instanceof String || scalar.value() instanceof Boolean)) {
      return scalar.value();
    }
    return null;
  }

  private static @Nullable String discriminator(SchemaFacets facets) {
    MapNode discriminator = facets.discriminator();
    return discriminator == null ? null : discriminator.text("propertyName");
  }

  /** OpenAPI 3.0.3, Discriminator Object: the mapped values, and the component's own name. */
  private List<String> tags(MapNode written, SchemaFacets union) {
    MapNode discriminator = union.discriminator();
    MapNode reference = TypeResolver.reference(written);
    References.Target target = reference == null ? null : references.target(reference);
    if (discriminator == null || target == null) {
      return List.of();
    }
    List<String> tags = new ArrayList<>();
    MapNode mapping = discriminator.map("mapping");
    if (mapping != null) {
      for (MapNode.Entry entry : mapping.entries()) {
        if (isTarget(entry.value(), target)) {
          tags.add(entry.key());
        }
      }
    }
    if (!tags.contains(target.name())) {
      tags.add(target.name());
    }
    return tags;
  }

  private static boolean isTarget(Node mapped, References.Target target) {
    String text = mapped instanceof ScalarNode scalar ? String.valueOf(scalar.value()) : "";
    return text.equals(target.name())
        || text.substring(text.lastIndexOf('/') + 1).equals(target.name());
  }

  private String name(MapNode written, SchemaFacets meant) {
    MapNode reference = TypeResolver.reference(written);
    References.Target target = reference == null ? null : references.target(reference);
    if (target != null) {
      return target.name();
    }
    String title = written.text("title");
    if (title != null && !title.isBlank()) {
      return title;
    }
    if (meant.isObject()) {
      for (List<MapNode> schemas : meant.properties().values()) {
        if (constant(SchemaFacets.of(schemas, references)) instanceof String constant) {
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
      return "array of " + name(item, SchemaFacets.of(meant.items(), references));
    }
    String type = meant.types().isEmpty() ? "value" : String.join(" or ", meant.types());
    return meant.format() == null ? type : meant.format();
  }
}
