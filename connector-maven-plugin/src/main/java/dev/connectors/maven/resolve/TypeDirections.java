package dev.connectors.maven.resolve;

import dev.connectors.maven.model.Body;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.Parameter;
import dev.connectors.maven.model.Property;
import dev.connectors.maven.model.Selection;
import dev.connectors.maven.model.TypeDeclaration;
import dev.connectors.maven.model.TypeDeclaration.ObjectType;
import dev.connectors.maven.model.TypeDeclaration.UnionType;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.TypeUse;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Marks which types requests hold, which get builders, and which answers hold. */
final class TypeDirections {

  private final Map<TypeId, TypeDeclaration> types;

  private TypeDirections(Map<TypeId, TypeDeclaration> types) {
    this.types = types;
  }

  /**
   * The same types, with those marked that operations and selections send and receive.
   *
   * @param given further types that callers make
   */
  static Map<TypeId, TypeDeclaration> mark(
      Map<TypeId, TypeDeclaration> types,
      List<Operation> operations,
      Collection<Selection> selections,
      List<TypeUse> given) {
    Deque<TypeUse> sent = new ArrayDeque<>(given);
    Deque<TypeUse> received = new ArrayDeque<>();
    for (Operation operation : operations) {
      addBody(operation.body(), sent);
      operation.parameters().stream().map(Parameter::type).forEach(sent::add);
      received.add(operation.response().type());
      operation.response().others().forEach(other -> addType(other.type(), received));
      operation.errors().forEach(error -> addType(error.type(), received));
    }
    for (Selection selection : selections) {
      selection.fields().forEach(it -> it.arguments().forEach(one -> sent.add(one.type())));
    }
    TypeDirections directions = new TypeDirections(types);
    return directions.marked(directions.reached(sent), directions.reached(received));
  }

  private static void addBody(@Nullable Body body, Deque<TypeUse> sent) {
    if (body != null) {
      sent.add(body.type());
      body.parts().forEach(part -> sent.add(part.property().type()));
    }
  }

  private static void addType(@Nullable TypeUse type, Deque<TypeUse> received) {
    if (type != null) {
      received.add(type);
    }
  }

  private Set<TypeId> reached(Deque<TypeUse> waiting) {
    Set<TypeId> reached = new HashSet<>();
    while (!waiting.isEmpty()) {
      TypeUse use = waiting.remove();
      if (use instanceof TypeUse.ListOf list) {
        waiting.add(list.element());
      } else if (use instanceof TypeUse.MapOf map) {
        waiting.add(map.value());
      } else if (use instanceof TypeUse.Reference reference && reached.add(reference.id())) {
        addMembers(types.get(reference.id()), waiting);
      }
    }
    return reached;
  }

  private static void addMembers(@Nullable TypeDeclaration declaration, Deque<TypeUse> waiting) {
    if (declaration instanceof ObjectType object) {
      for (Property property : object.properties()) {
        waiting.add(property.type());
      }
      if (object.additional() != null) {
        waiting.add(object.additional());
      }
      object.variants().forEach(variant -> waiting.add(variant.type()));
      object.variants().forEach(variant -> waiting.add(variant.type()));
    } else if (declaration instanceof UnionType union) {
      union.branches().forEach(branch -> waiting.add(branch.type()));
    }
  }

  private Map<TypeId, TypeDeclaration> marked(Set<TypeId> sent, Set<TypeId> received) {
    Map<TypeId, TypeDeclaration> marked = new LinkedHashMap<>();
    types.forEach(
        (id, type) ->
            marked.put(
                id,
                type instanceof ObjectType object
                    ? object.used(sent.contains(id), received.contains(id))
                    : type));
    return marked;
  }
}
