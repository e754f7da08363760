package dev.connectors.maven.model;

import dev.connectors.maven.model.TypeDeclaration.ObjectType;
import dev.connectors.maven.model.TypeDeclaration.UnionType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Names of properties whose values must not be shown, at any depth of a type. */
public final class SensitiveNames {

  private final Map<TypeId, TypeDeclaration> types;
  private final Map<TypeId, SortedSet<String>> found = new HashMap<>();
  private final boolean any;

  /** Of an API's types. */
  public SensitiveNames(Api api) {
    this.types = api.types();
    this.any = api.declarations().stream().anyMatch(type -> !own(type).isEmpty());
  }

  /** The sorted names of sensitive properties of a type and of all that it holds. */
  public SortedSet<String> of(TypeId type) {
    return any ? found.computeIfAbsent(type, this::collect) : new TreeSet<>();
  }

  private SortedSet<String> collect(TypeId start) {
    SortedSet<String> names = new TreeSet<>();
    Set<TypeId> seen = new HashSet<>();
    Deque<TypeId> waiting = new ArrayDeque<>();
    waiting.add(start);
    while (!waiting.isEmpty()) {
      TypeId id = waiting.remove();
      TypeDeclaration type = types.get(id);
      if (!seen.add(id)) {
        continue;
      }
      if (type instanceof ObjectType object) {
        names.addAll(own(object));
        object.properties().forEach(property -> addReference(property.type(), waiting));
        if (object.additional() != null) {
          addReference(object.additional(), waiting);
        }
        object.variants().forEach(variant -> addReference(variant.type(), waiting));
      } else if (type instanceof UnionType union) {
        union.branches().forEach(branch -> addReference(branch.type(), waiting));
      }
    }
    return names;
  }

  private static void addReference(TypeUse use, Deque<TypeId> waiting) {
    if (use instanceof TypeUse.Reference reference) {
      waiting.add(reference.id());
    } else if (use instanceof TypeUse.ListOf list) {
      addReference(list.element(), waiting);
    } else if (use instanceof TypeUse.MapOf map) {
      addReference(map.value(), waiting);
    }
  }

  private static Set<String> own(TypeDeclaration type) {
    Set<String> names = new HashSet<>();
    if (type instanceof ObjectType object) {
      for (Property property : object.properties()) {
        if (property.sensitive()) {
          names.add(property.name());
        }
      }
    }
    return names;
  }
}
