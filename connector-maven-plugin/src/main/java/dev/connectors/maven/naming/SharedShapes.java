package dev.connectors.maven.naming;

import dev.connectors.maven.model.Api;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.Parameter;
import dev.connectors.maven.model.Property;
import dev.connectors.maven.model.TypeDeclaration;
import dev.connectors.maven.model.TypeDeclaration.ObjectType;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.TypeUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the types, and the sets of optional parameters, whose members are equal, down to their
 * descriptions, and lets them inherit these from one class. Real documents repeat themselves: of
 * GitHub's 3,406 object schemas 1,194 are different, and Kubernetes has 6,081 parameters on 845
 * operations. Only the implementation is shared; every place keeps its own public name.
 */
final class SharedShapes {

  /** Sharing costs a class; below this many members saved it does not pay. */
  private static final int WORTHWHILE = 4;

  /**
   * What must be equal.
   *
   * @param packageName the package, since the shared class is visible in no other
   * @param members the properties or parameters and the names of their methods
   * @param selected whether answers hold only what was selected of the members
   */
  private record Key<M>(String packageName, Map<M, String> members, boolean selected) {

    boolean isWorthwhile(int places) {
      return members.size() * (places - 1) >= WORTHWHILE;
    }

    JavaName name() {
      String text = "Key[packageName=" + packageName + ", members=" + members + "]";
      return JavaName.of(
          packageName, "Shape" + NameScope.mark(selected ? "selected " + text : text, 10));
    }
  }

  private final NameTable table;

  private SharedShapes(NameTable table) {
    this.table = table;
  }

  static void plan(Api api, NameTable table) {
    SharedShapes shapes = new SharedShapes(table);
    shapes.planTypes(api);
    shapes.planOptions(api);
  }

  private void planTypes(Api api) {
    Map<Key<Property>, List<ObjectType>> equal = new LinkedHashMap<>();
    for (TypeDeclaration declaration : api.declarations()) {
      if (declaration instanceof ObjectType object) {
        boolean selected = api.selections().containsKey(object.id());
        equal.computeIfAbsent(key(object, selected), key -> new ArrayList<>()).add(object);
      }
    }
    equal.forEach(
        (key, types) -> {
          if (key.isWorthwhile(types.size())) {
            boolean sent = types.stream().anyMatch(ObjectType::sent);
            boolean received = types.stream().anyMatch(ObjectType::received);
            Shape shape = new Shape(key.name(), key.members(), sent, received, key.selected());
            types.forEach(type -> table.shapes.put(type.id(), shape));
          }
        });
  }

  private void planOptions(Api api) {
    Map<Key<Parameter>, List<String>> equal = new LinkedHashMap<>();
    for (Operation operation : api.operations()) {
      if (operation.companionOf() == null) {
        equal.computeIfAbsent(key(operation), key -> new ArrayList<>()).add(operation.key());
      }
    }
    equal.forEach(
        (key, operations) -> {
          if (key.isWorthwhile(operations.size())) {
            OptionsShape shape = new OptionsShape(key.name(), key.members());
            operations.forEach(operation -> table.optionsShapes.put(operation, shape));
          }
        });
  }

  private Key<Property> key(ObjectType object, boolean selected) {
    Map<Property, String> members = new LinkedHashMap<>();
    for (Property property : object.properties()) {
      if (isPlaceless(property.type())) {
        members.put(property, table.member(object.id(), property.name()));
      }
    }
    return new Key<>(table.type(object.id()).packageName(), members, selected);
  }

  private Key<Parameter> key(Operation operation) {
    Map<Parameter, String> setters = new LinkedHashMap<>();
    for (Parameter parameter : operation.optionalParameters()) {
      if (isPlaceless(parameter.type())) {
        setters.put(parameter, table.argument(operation, parameter));
      }
    }
    return new Key<>(table.operations().packageName(), setters, false);
  }

  /** Whether a type is the same wherever it stands: no class is named after the place. */
  private static boolean isPlaceless(TypeUse use) {
    if (use instanceof TypeUse.Reference reference) {
      return reference.id() instanceof TypeId.Component || reference.id() instanceof TypeId.Shared;
    }
    if (use instanceof TypeUse.ListOf list) {
      return isPlaceless(list.element());
    }
    return !(use instanceof TypeUse.MapOf map) || isPlaceless(map.value());
  }
}
