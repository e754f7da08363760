package dev.connectors.maven.resolve;

import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.model.UnionBranch;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.ScalarNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By what the objects of a union's alternatives are told apart. */
final class BranchMatcher {

  /** More names would not tell objects apart any better. */
  private static final int MAX_OWN = 8;

  private final References references;
  private final Schemas schemas;

  BranchMatcher(References references, Schemas schemas) {
    this.references = references;
    this.schemas = schemas;
  }

  /** The discriminator of a union, or else the one that all its alternatives inherit; or null. */
  @Nullable Discriminator discriminator(Union union) {
    if (union.discriminator() != null) {
      return union.discriminator();
    }
    Discriminator common = null;
    for (MapNode branch : union.branches()) {
      Discriminator inherited = schemas.of(branch).discriminator();
      if (inherited == null
          || (common != null && !common.property().equals(inherited.property()))) {
        return null;
      }
      common = inherited;
    }
    return common;
  }

  /** The alternative, with what its objects have. */
  UnionBranch branch(
      String name, TypeUse type, MapNode written, @Nullable Discriminator discriminator) {
    SchemaFacets meant = schemas.of(written);
    if (!meant.isObject()) {
      return new UnionBranch(
          name, type, List.of(), Map.of(), List.of(), tags(written, discriminator));
    }
    Map<String, Object> constants = new LinkedHashMap<>();
    meant
        .properties()
        .forEach(
            (property, stated) -> {
              Object constant = constant(schemas.of(stated));
              if (constant != null) {
                constants.put(property, constant);
              }
            });
    List<String> required =
        meant.required().stream().filter(meant.properties()::containsKey).toList();
    List<String> properties = List.copyOf(meant.properties().keySet());
    return new UnionBranch(
        name, type, required, constants, properties, tags(written, discriminator));
  }

  /**
   * The alternatives with no more than what tells them apart. Where one only is an object, every
   * object is that, whatever it lacks.
   */
  static List<UnionBranch> simplified(List<UnionBranch> branches) {
    Map<String, Integer> uses = new HashMap<>();
    branches.forEach(branch -> branch.own().forEach(name -> uses.merge(name, 1, Integer::sum)));
    boolean told = branches.stream().filter(BranchMatcher::isKnownByContent).count() > 1;
    List<UnionBranch> simplified = new ArrayList<>();
    for (UnionBranch b : branches) {
      boolean clear = !b.constants().isEmpty() || !b.tags().isEmpty();
      List<String> own =
          b.own().stream()
              .filter(name -> !clear && told && uses.getOrDefault(name, 0) == 1)
              .filter(name -> !b.required().contains(name))
              .limit(MAX_OWN)
              .toList();
      simplified.add(
          told
              ? new UnionBranch(b.name(), b.type(), b.required(), b.constants(), own, b.tags())
              : new UnionBranch(b.name(), b.type(), List.of(), Map.of(), List.of(), List.of()));
    }
    return simplified;
  }

  private static boolean isKnownByContent(UnionBranch branch) {
    return !(branch.type() instanceof TypeUse.Scalar) && !(branch.type() instanceof TypeUse.ListOf);
  }

  /** The only value of a property, when it is one that Java has a literal for; else null. */
  static @Nullable Object constant(SchemaFacets facets) {
    if (facets.values().size() != 1
        || !(facets.values().get(0) instanceof ScalarNode scalar)
        || scalar.value() == null) {
      return null;
    }
    Object value = scalar.value();
    boolean small = value instanceof Long number && number.intValue() == number;
    return small || value instanceof String || value instanceof Boolean ? value : null;
  }

  /** OpenAPI 3.0.3, Discriminator Object: the mapped values, and the component's own name. */
  private List<String> tags(MapNode written, @Nullable Discriminator discriminator) {
    MapNode reference = schemas.reference(written);
    References.Target target = reference == null ? null : references.target(reference);
    return discriminator == null || target == null
        ? List.of()
        : VariantResolver.tags(discriminator, target);
  }

  /**
   * The order in which alternatives are tried: that of the document, but that of several texts, or
   * numbers, those that read more than others come last.
   */
  static List<UnionBranch> ordered(Collection<UnionBranch> branches, Set<TypeUse> enums) {
    long texts =
        branches.stream()
            .filter(b -> enums.contains(b.type()) || ScalarTypes.STRINGS.contains(b.type()))
            .count();
    long numbers = branches.stream().filter(b -> ScalarTypes.NUMBERS.contains(b.type())).count();
    return texts < 2 && numbers < 2
        ? List.copyOf(branches)
        : branches.stream()
            .sorted(Comparator.comparing(branch -> rank(branch.type(), enums)))
            .toList();
  }

  private static int rank(TypeUse type, Set<TypeUse> enums) {
    if (type instanceof TypeUse.Scalar scalar) {
      return switch (scalar) {
        case STRING, BINARY, DECIMAL, DOUBLE, FLOAT -> 3;
        case BASE64, INTEGER -> 2;
        default -> 0;
      };
    }
    return enums.contains(type) ? 1 : 0;
  }
}
