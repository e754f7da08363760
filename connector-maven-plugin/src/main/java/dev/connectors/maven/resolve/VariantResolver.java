package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.model.TypeDeclaration.ObjectType;
import dev.connectors.maven.model.TypeUse.Reference;
import dev.connectors.maven.model.Variant;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Types that extend a named one by {@code allOf}, as OpenAPI 2.0 and 3.0 write inheritance: the
 * base states a discriminator and does not list them.
 */
final class VariantResolver {

  private final MapNode root;
  private final References references;
  private final Schemas schemas;
  private final TypeResolver types;

  /** References to the named schemas that extend a schema, by that schema. */
  private final Map<MapNode, List<MapNode>> children = new HashMap<>();

  VariantResolver(MapNode root, References references, Schemas schemas, TypeResolver types) {
    this.root = root;
    this.references = references;
    this.schemas = schemas;
    this.types = types;
    MapNode components = root.map("components");
    index("#/components/schemas/", components == null ? null : components.map("schemas"));
    index("#/definitions/", root.map("definitions"));
  }

  private void index(String prefix, @Nullable MapNode named) {
    for (MapNode.Entry entry : named == null ? List.<MapNode.Entry>of() : named.entries()) {
      if (entry.value() instanceof MapNode schema) {
        for (MapNode parent : schema.maps("allOf")) {
          MapNode target = References.isReference(parent) ? references.follow(parent) : null;
          if (target != null && target != schema) {
            children
                .computeIfAbsent(target, key -> new ArrayList<>())
                .add(reference(prefix + escape(entry.key()), parent.location()));
          }
        }
      }
    }
  }

  /** What an object of a named base can be, by its discriminator; empty without one. */
  List<Variant> of(SchemaFacets facets, MapNode base) {
    Discriminator discriminator = facets.discriminator();
    if (discriminator == null) {
      return List.of();
    }
    Map<MapNode, MapNode> found = new LinkedHashMap<>();
    collect(base, found);
    if (Discriminator.of(base) != null) {
      mapped(discriminator).forEach(reference -> addTarget(reference, found));
      facets.unions().forEach(union -> union.branches().forEach(b -> addTarget(b, found)));
    }
    found.remove(base);
    List<Variant> variants = new ArrayList<>();
    for (MapNode reference : found.values()) {
      Variant variant = variant(discriminator, reference);
      if (variant != null && !facets.properties().containsKey(variant.member())) {
        variants.add(variant);
      }
    }
    return variants;
  }

  private void collect(MapNode base, Map<MapNode, MapNode> found) {
    for (MapNode reference : children.getOrDefault(base, List.of())) {
      MapNode target = references.follow(reference);
      if (target != null && found.putIfAbsent(target, reference) == null) {
        collect(target, found);
      }
    }
  }

  private void addTarget(MapNode reference, Map<MapNode, MapNode> found) {
    MapNode target = References.isReference(reference) ? references.follow(reference) : null;
    if (target != null) {
      found.putIfAbsent(target, reference);
    }
  }

  private List<MapNode> mapped(Discriminator discriminator) {
    List<MapNode> mapped = new ArrayList<>();
    if (discriminator.mapping() != null) {
      for (MapNode.Entry entry : discriminator.mapping().entries()) {
        if (entry.value() instanceof ScalarNode scalar && scalar.value() instanceof String text) {
          boolean name = !text.contains("/") && !text.contains("#") && !text.contains(".");
          String pointer = name ? "#/components/schemas/" + escape(text) : text;
          mapped.add(reference(pointer, entry.value().location()));
        }
      }
    }
    return mapped;
  }

  private @Nullable Variant variant(Discriminator discriminator, MapNode reference) {
    References.Target target = references.target(reference);
    if (target == null
        || !(types.component(reference) instanceof Reference type)
        || !(types.declared().get(type.id()) instanceof ObjectType)) {
      return null;
    }
    Set<String> tags = new LinkedHashSet<>(tags(discriminator, target));
    String microsoft = target.node().text("x-ms-discriminator-value");
    if (microsoft != null) {
      tags.add(microsoft);
    }
    List<MapNode> stated = schemas.of(target.node()).properties().get(discriminator.property());
    List<Node> values = stated == null ? List.of() : schemas.of(stated).values();
    if (values.size() == 1 && values.get(0) instanceof ScalarNode one && one.value() != null) {
      tags.add(String.valueOf(one.value()));
    }
    return new Variant(target.name(), type, discriminator.property(), List.copyOf(tags));
  }

  /** The mapped values of a schema, and its own name. */
  static List<String> tags(Discriminator discriminator, References.Target target) {
    Set<String> tags = new LinkedHashSet<>();
    if (discriminator.mapping() != null) {
      for (MapNode.Entry entry : discriminator.mapping().entries()) {
        if (entry.value() instanceof ScalarNode scalar
            && References.name(String.valueOf(scalar.value())).equals(target.name())) {
          tags.add(entry.key());
        }
      }
    }
    tags.add(target.name());
    return List.copyOf(tags);
  }

  private static MapNode reference(String pointer, SourceLocation location) {
    ScalarNode value = new ScalarNode(pointer, location);
    return new MapNode(List.of(new MapNode.Entry("$ref", location, value)), location);
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1").replace("%", "%25");
  }
}
