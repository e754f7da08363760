package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What schemas say once their {@code allOf} is folded into them; each is looked at once. */
final class Schemas {

  /** Words that are no part of a type, and stand beside a {@code $ref} in all versions. */
  private static final Set<String> COMMENTS =
      Set.of("$ref", "description", "summary", "title", "deprecated", "default", "example");

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

  /** Keywords by which a schema holds what it is made of. */
  private static final Set<String> COMPOSITION = Set.of("$ref", "allOf", "oneOf", "anyOf");

  private final References references;
  private final SchemaCheck check;
  private final SchemaDialect dialect;
  private final Map<List<MapNode>, SchemaFacets> known = new HashMap<>();

  /**
   * Schemas of a document.
   *
   * @param dialect what they are written in
   */
  Schemas(References references, SchemaCheck check, SchemaDialect dialect) {
    this.references = references;
    this.check = check;
    this.dialect = dialect;
  }

  /** What a schema says. */
  SchemaFacets of(MapNode schema) {
    return of(List.of(schema));
  }

  /** What several schemas say that all hold at one place; the last has the last word. */
  SchemaFacets of(List<MapNode> schemas) {
    List<MapNode> meant = schemas.size() == 1 ? List.of(meant(schemas.get(0))) : schemas;
    SchemaFacets facets = known.get(meant);
    if (facets == null) {
      facets = new SchemaFacets(dialect);
      known.put(meant, facets); // a schema that gets back to itself adds nothing to itself
      for (MapNode schema : meant) {
        fold(schema, facets, new HashSet<>());
        MapNode target = references.follow(schema);
        // What one branch of it is deprecated for does not concern the whole.
        facets.addDeprecation(target != null && target.isTrue("deprecated"));
      }
      addBranches(facets, meant.get(0).location());
    }
    return facets;
  }

  /** Of several schemas those that say more than a comment; of equal references one. */
  List<MapNode> telling(List<MapNode> stated) {
    if (stated.size() == 1) {
      return stated;
    }
    Map<MapNode, MapNode> telling = new LinkedHashMap<>();
    for (MapNode schema : stated) {
      boolean comment =
          isComment(schema) && schema.keys().stream().noneMatch(COMPOSITION::contains);
      if (!comment) {
        MapNode target = reference(schema) == schema ? references.follow(schema) : schema;
        telling.putIfAbsent(target == null ? schema : target, schema);
      }
    }
    return telling.isEmpty() ? stated : List.copyOf(telling.values());
  }

  /** Whether nothing but comments stands beside what a schema is made of. */
  private static boolean isComment(MapNode schema) {
    return schema.keys().stream()
        .allMatch(key -> ANNOTATIONS.contains(key) || key.startsWith("x-"));
  }

  /** The {@code $ref} that a schema amounts to, or null when it says more than that. */
  @Nullable MapNode reference(MapNode schema) {
    if (References.isReference(schema)) {
      return saysMore(schema) ? null : schema;
    }
    if (!isComment(schema)) {
      return null;
    }
    MapNode found = null;
    List<MapNode> branches = new ArrayList<>(schema.maps("allOf"));
    for (String union : Union.KEYWORDS) {
      List<MapNode> stated = Union.stated(schema.maps(union));
      if (stated.size() > 1) {
        return null;
      }
      branches.addAll(stated);
    }
    for (MapNode branch : branches) {
      MapNode reference = reference(branch);
      if (reference == null ? !isComment(branch) : found != null) {
        return null;
      }
      found = reference == null ? found : reference;
    }
    return found;
  }

  /** Whether a reference says more than what it refers to. */
  private boolean saysMore(MapNode reference) {
    return dialect.siblings() && reference.keys().stream().anyMatch(SchemaFacets::isStructure);
  }

  private MapNode meant(MapNode schema) {
    if (!References.isReference(schema) || !COMMENTS.containsAll(schema.keys())) {
      return schema;
    }
    MapNode target = references.follow(schema);
    return target == null ? schema : target;
  }

  private void fold(MapNode written, SchemaFacets facets, Set<MapNode> open) {
    MapNode schema = references.follow(written);
    if (schema != null && open.add(schema)) {
      check.check(schema);
      addOwn(schema, facets, open);
      open.remove(schema);
    }
    if (schema != written && dialect.siblings()) {
      addOwn(written, facets, open);
    } else if (schema != written) {
      facets.addAnnotations(written);
    }
  }

  private void addOwn(MapNode schema, SchemaFacets facets, Set<MapNode> open) {
    for (MapNode branch : schema.maps("allOf")) {
      fold(branch, facets, open);
    }
    for (String keyword : Union.KEYWORDS) {
      addUnion(schema, schema.maps(keyword), facets, open);
    }
    facets.add(schema);
  }

  /** A union of one branch, null aside, is that branch. */
  private void addUnion(
      MapNode schema, List<MapNode> written, SchemaFacets facets, Set<MapNode> open) {
    facets.addNullable(Union.allowsNull(written));
    facets.addEmptyText(Union.allowsEmptyText(written));
    Map<MapNode, MapNode> stated = new LinkedHashMap<>();
    for (MapNode branch : Union.stated(written)) {
      MapNode meant = meant(branch);
      if (meant != schema && open.contains(meant)) {
        return; // a type that lists those which extend it: what extends it is one of them
      }
      if (meant != schema) {
        stated.putIfAbsent(meant, branch);
      }
    }
    if (stated.size() == 1) {
      fold(stated.values().iterator().next(), facets, open);
    } else if (!stated.isEmpty()) {
      facets.addUnion(new Union(List.copyOf(stated.values()), Discriminator.of(schema)));
    }
  }

  /**
   * Where alternatives stand beside properties, or beside other alternatives, the value is an
   * object of which the alternatives' properties may be there.
   */
  private void addBranches(SchemaFacets facets, SourceLocation location) {
    List<MapNode> branches =
        facets.unions().stream().flatMap(union -> union.branches().stream()).toList();
    boolean many = facets.unions().size() > 1 && branches.stream().allMatch(b -> of(b).isObject());
    if (branches.isEmpty() || (facets.properties().isEmpty() && !many)) {
      return;
    }
    Map<String, List<MapNode>> alternatives = new LinkedHashMap<>();
    for (MapNode branch : branches) {
      of(branch)
          .properties()
          .forEach(
              (name, schemas) -> {
                List<MapNode> all = alternatives.computeIfAbsent(name, key -> new ArrayList<>());
                MapNode one =
                    schemas.size() == 1 ? schemas.get(0) : all("allOf", schemas, location);
                if (!all.contains(one)) {
                  all.add(one);
                }
              });
    }
    alternatives.forEach(
        (name, all) ->
            facets.addOptional(name, all.size() == 1 ? all.get(0) : all("anyOf", all, location)));
  }

  /** A schema that is made of others, all of them or any. */
  static MapNode all(String keyword, List<MapNode> schemas, SourceLocation location) {
    List<MapNode.Entry> entries = new ArrayList<>();
    List<Node> list = List.copyOf(schemas);
    entries.add(new MapNode.Entry(keyword, location, new ListNode(list, location)));
    schemas.stream()
        .map(schema -> schema.get("description"))
        .flatMap(Stream::ofNullable)
        .findFirst()
        .ifPresent(text -> entries.add(new MapNode.Entry("description", location, text)));
    return new MapNode(entries, location);
  }

  /** The schema that any of several amounts to, or null for none. */
  static @Nullable MapNode any(List<MapNode> schemas) {
    return schemas.size() < 2
        ? schemas.stream().findFirst().orElse(null)
        : all("anyOf", schemas, schemas.get(0).location());
  }
}
