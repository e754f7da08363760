package dev.connectors.maven.naming;

import dev.connectors.maven.model.EnumValue;
import dev.connectors.maven.model.TypeDeclaration;
import dev.connectors.maven.model.TypeDeclaration.ConstantsType;
import dev.connectors.maven.model.TypeDeclaration.EnumType;
import dev.connectors.maven.model.TypeDeclaration.ObjectType;
import dev.connectors.maven.model.TypeDeclaration.UnionType;
import dev.connectors.maven.naming.NameTable.MemberId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the members of types are called: accessors, cases and constants. */
final class MemberScopes {

  /** What a view or a builder has itself. */
  private static final Set<String> VIEW_METHODS =
      NamePlanner.plus(
          NamePlanner.OBJECT_METHODS,
          "json",
          "of",
          "has",
          "parse",
          "builder",
          "toBuilder",
          "build",
          "custom",
          "setNull",
          "setEmpty",
          "apply",
          "sensitive",
          "writeReplace",
          "additionalProperties");

  private MemberScopes() {}

  /** What names of a type's members must differ from. */
  static NameScope<MemberId> of(TypeDeclaration declaration, JavaName type) {
    if (declaration instanceof ObjectType) {
      return parts();
    }
    return declaration instanceof UnionType
        ? new NameScope<>(
            name -> ClassFiles.fitting(Identifiers.unionCase(name), type, name), true, Set.of())
        : new NameScope<>(Identifiers::constant, false, Set.of());
  }

  /** What names of a form's setters must differ from. */
  static NameScope<MemberId> parts() {
    return new NameScope<>(Identifiers::member, false, VIEW_METHODS);
  }

  /** What the members of a type are named after, by what identifies them. */
  static Map<String, String> names(TypeDeclaration declaration) {
    Map<String, String> names = new LinkedHashMap<>();
    if (declaration instanceof ObjectType object) {
      object.properties().forEach(property -> names.put(property.name(), property.name()));
      object.variants().forEach(variant -> names.put(variant.member(), variant.member()));
    } else if (declaration instanceof UnionType union) {
      union.branches().forEach(branch -> names.put(branch.name(), branch.name()));
    } else {
      List<EnumValue> values =
          declaration instanceof EnumType type
              ? type.values()
              : ((ConstantsType) declaration).values();
      values.forEach(value -> names.put(value.text(), value.name()));
    }
    return names;
  }
}
