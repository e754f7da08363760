package dev.connectors.maven.resolve;

import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.spec.MapNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The places of the schemas that stand in operations, and in the parts of a document that
 * operations share. Whoever refers to one of them means the type that stands there.
 */
final class SchemaPlaces {

  /** Where a schema stands, and how many parts of a pointer lead to it. */
  record Found(TypeId place, MapNode schema, int length) {}

  private final References references;
  private final Map<MapNode, TypeId> places = new HashMap<>();

  /** What pointers end with that lead to noted schemas. */
  private final Set<String> ends = new HashSet<>(Set.of("schema"));

  SchemaPlaces(References references) {
    this.references = references;
  }

  /** Notes where a schema stands; the first place counts. */
  void note(@Nullable MapNode schema, TypeId place) {
    if (schema != null && !References.isReference(schema)) {
      places.putIfAbsent(schema, place);
    }
  }

  /**
   * Notes where a schema stands; the first place counts.
   *
   * @param end the last part of a pointer that leads there
   */
  void note(@Nullable MapNode schema, String end, TypeId place) {
    ends.add(end);
    note(schema, place);
  }

  /**
   * The place of a schema in an answer, a request body or a parameter.
   *
   * @param schema the schema
   * @param written the object around it, or a reference to that
   * @param way from the object to the schema, as in a JSON pointer
   * @param kind what the object is
   * @param own the place when the object is not shared
   */
  TypeId of(@Nullable MapNode schema, MapNode written, String way, String kind, TypeId own) {
    if (schema == null || References.isReference(schema) || !References.isReference(written)) {
      return own;
    }
    TypeId known = places.get(schema);
    References.Target target = known == null ? references.target(written) : null;
    if (target == null) {
      return known == null ? own : known;
    }
    TypeId shared = new TypeId.Shared(kind, target.name(), target.pointer() + way);
    places.put(schema, shared);
    return shared;
  }

  /**
   * The noted schema that a pointer leads to or into, the innermost of several; or null when it
   * leads elsewhere.
   */
  @Nullable Found around(References.Target target) {
    List<String> path = target.path();
    for (int length = path.size(); length > 0; length--) {
      if (ends.contains(path.get(length - 1))) {
        References.Target schema = references.target(target.reference(length));
        TypeId place = schema == null ? null : places.get(schema.node());
        if (schema != null && place != null) {
          return new Found(place, schema.node(), length);
        }
      }
    }
    return null;
  }
}
