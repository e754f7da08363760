package dev.connectors.maven.resolve;

import dev.connectors.maven.model.Body;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.Parameter;
import dev.connectors.maven.model.Property;
import dev.connectors.maven.model.TypeDeclaration;
import dev.connectors.maven.model.TypeDeclaration.ObjectType;
import dev.connectors.maven.model.TypeDeclaration.UnionType;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.TypeUse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Marks the types that requests hold: these get builders. */
final class SentTypes {

  private final Map<TypeId, TypeDeclaration> types;
  private final Set<TypeId> sent = new HashSet<>();
  private final Deque<TypeUse> waiting = new ArrayDeque<>();

  private SentTypes(Map<TypeId, TypeDeclaration> types) {
    this.types = types;
  }

  /** The same types, with those marked that the operations send. */
  static Map<TypeId, TypeDeclaration> mark(
      Map<TypeId, TypeDeclaration> types, List<Operation> operations) {
    SentTypes marker = new SentTypes(types);
    for (Operation operation : operations) {
      marker.start(operation.body());
      for (Parameter parameter : operation.parameters()) {
        marker.waiting.add(parameter.type());
      }
    }
    marker.walk();
    return marker.marked();
  }

  private void start(@Nullable Body body) {
    if (body != null) {
      waiting.add(body.type());
      body.parts().forEach(part -> waiting.add(part.type()));
    }
  }

  private void walk() {
    while (!waiting.isEmpty()) {
      TypeUse use = waiting.remove();
      if (use instanceof TypeUse.ListOf list) {
        waiting.add(list.element());
      } else if (use instanceof TypeUse.MapOf map) {
        waiting.add(map.value());
      } else if (use instanceof TypeUse.Reference reference && sent.add(reference.id())) {
        addMembers(types.get(reference.id()));
      }
    }
  }

  private void addMembers(@Nullable TypeDeclaration declaration) {
    if (declaration instanceof ObjectType object) {
      for (Property property : object.properties()) {
        waiting.add(property.type());
      }
      if (object.additional() != null) {
        waiting.add(object.additional());
      }
      object.variants().forEach(variant -> waiting.add(variant.type()));
    } else if (declaration instanceof UnionType union) {
      union.branches().forEach(branch -> waiting.add(branch.type()));
    }
  }

  private Map<TypeId, TypeDeclaration> marked() {
    Map<TypeId, TypeDeclaration> marked = new LinkedHashMap<>();
    types.forEach(
        (id, type) ->
            marked.put(
                id,
                type instanceof ObjectType object
                    ? sent.contains(id) ? object.asSent() : object.asReceived()
                    : type));
    return marked;
  }
}
