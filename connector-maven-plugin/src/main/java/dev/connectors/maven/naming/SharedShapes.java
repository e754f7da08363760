package dev.connectors.maven.naming;

import dev.connectors.maven.model.Api;
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
 * Finds the types whose accessors are equal, down to their descriptions, and lets them inherit
 * these from one class. Real documents repeat themselves inline: of GitHub's 3,406 object schemas
 * 1,194 are different. Only the implementation is shared; every place keeps its own public name.
 */
final class SharedShapes {

  /** Sharing costs a file; below this many accessors saved it does not pay. */
  private static final int WORTHWHILE = 4;

  /**
   * What must be equal.
   *
   * @param packageName the package, since the shared class is visible in no other
   * @param accessors the properties and the names of their accessors
   */
  private record Key(String packageName, Map<Property, String> accessors) {}

  private SharedShapes() {}

  static void plan(Api api, NameTable table) {
    Map<Key, List<TypeId>> equal = new LinkedHashMap<>();
    for (TypeDeclaration declaration : api.declarations()) {
      if (declaration instanceof ObjectType object) {
        Key key = key(object, table);
        equal.computeIfAbsent(key, k -> new ArrayList<>()).add(object.id());
      }
    }
    equal.forEach(
        (key, places) -> {
          if (key.accessors().size() * (places.size() - 1) >= WORTHWHILE) {
            JavaName name =
                JavaName.of(key.packageName(), "Shape" + NameScope.mark(key.toString(), 8));
            Shape shape = new Shape(name, key.accessors());
            places.forEach(place -> table.shapes.put(place, shape));
          }
        });
  }

  private static Key key(ObjectType object, NameTable table) {
    Map<Property, String> accessors = new LinkedHashMap<>();
    for (Property property : object.properties()) {
      if (isPlaceless(property.type())) {
        accessors.put(property, table.member(object.id(), property.name()));
      }
    }
    return new Key(table.type(object.id()).packageName(), accessors);
  }

  /** Whether a type is the same wherever it stands: no class is named after the place. */
  private static boolean isPlaceless(TypeUse use) {
    if (use instanceof TypeUse.Reference reference) {
      return reference.id() instanceof TypeId.Component;
    }
    if (use instanceof TypeUse.ListOf list) {
      return isPlaceless(list.element());
    }
    return !(use instanceof TypeUse.MapOf map) || isPlaceless(map.value());
  }
}
