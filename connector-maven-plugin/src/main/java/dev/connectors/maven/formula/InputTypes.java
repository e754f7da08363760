package dev.connectors.maven.formula;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.Nearest;
import dev.connectors.maven.model.Property;
import dev.connectors.maven.model.TypeDeclaration;
import dev.connectors.maven.model.TypeDeclaration.EnumType;
import dev.connectors.maven.model.TypeDeclaration.ObjectType;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a mapping certainly gives with the type that it goes to. A call does not refuse
 * what is another type, so that these are warnings.
 */
final class InputTypes {

  private static final String OBJECT = "an object";
  private static final String LIST = "a list";
  private static final String STRING = "a string";
  private static final String NUMBER = "a number";
  private static final String BOOLEAN = "a boolean";
  private static final Set<String> SCALARS = Set.of(STRING, NUMBER, BOOLEAN);

  private final Map<TypeId, TypeDeclaration> declared;
  private final Diagnostics diagnostics;

  InputTypes(Map<TypeId, TypeDeclaration> declared, Diagnostics diagnostics) {
    this.declared = declared;
    this.diagnostics = diagnostics;
  }

  /**
   * Checks a part of an input.
   *
   * @param place what it is, as a path of names
   * @param node what the mapping has there
   * @param type the type that it goes to; null for any
   * @param json whether it is sent as JSON; what is written as text has no kind of its own
   */
  void check(String place, Node node, @Nullable TypeUse type, boolean json) {
    String given = kind(node);
    String expected = type == null ? null : kind(type);
    if (type == null || given == null || expected == null) {
      return;
    }
    if (!given.equals(expected) && !isFine(given, expected, type, json)) {
      diagnostics.warning(
          node.location(),
          DiagnosticCode.MAPPING_RESULT,
          place + ": gives " + given + " (expected: " + expected + ")");
    } else if (Formula.of(node) == null) {
      within(place, node, type, json);
    }
  }

  /** Text of a URL or header may come from any scalar, and a list from one element. */
  private boolean isFine(String given, String expected, TypeUse type, boolean json) {
    if (isEnum(type)) {
      return SCALARS.contains(given); // values that look like numbers are written as such
    }
    return !json && SCALARS.contains(given) && !expected.equals(OBJECT);
  }

  private void within(String place, Node node, TypeUse type, boolean json) {
    if (node instanceof MapNode map
        && type instanceof TypeUse.Reference reference
        && declared.get(reference.id()) instanceof ObjectType object
        && object.variants().isEmpty()) {
      members(place, map, object, json);
    } else if (node instanceof ListNode list && type instanceof TypeUse.ListOf listOf) {
      for (int i = 0; i < list.items().size(); i++) {
        check(place + "[" + i + "]", list.items().get(i), listOf.element(), json);
      }
    }
  }

  private void members(String place, MapNode map, ObjectType object, boolean json) {
    Map<String, TypeUse> known = new LinkedHashMap<>();
    for (Property property : object.properties()) {
      known.put(property.name(), property.type());
    }
    for (MapNode.Entry entry : map.entries()) {
      TypeUse type = known.get(entry.key());
      if (type != null) {
        check(place + "." + entry.key(), entry.value(), type, json);
      } else if (object.additional() == null) {
        String hint = Nearest.hint(entry.key(), known.keySet());
        diagnostics.warning(
            entry.keyLocation(),
            DiagnosticCode.FIELD_NOT_IN_SCHEMA,
            entry.key()
                + ": the schema of "
                + place
                + " has no such field"
                + (hint.isEmpty()
                    ? " (expected one of: " + String.join(", ", known.keySet()) + ")"
                    : hint));
      }
    }
  }

  /** The kind of what comes of a node, in words; null when that is not certain. */
  private static @Nullable String kind(Node node) {
    if (Formula.of(node) != null) {
      return ResultKind.notAnObject(node);
    }
    return node instanceof ScalarNode scalar && scalar.value() == null ? null : node.kind();
  }

  /** The kind that a type has, in words; null when there are several. */
  private @Nullable String kind(TypeUse type) {
    if (type instanceof TypeUse.ListOf) {
      return LIST;
    } else if (type instanceof TypeUse.MapOf) {
      return OBJECT;
    } else if (type instanceof TypeUse.Reference reference) {
      return declared.get(reference.id()) instanceof ObjectType
          ? OBJECT
          : isEnum(type) ? STRING : null;
    } else if (type instanceof TypeUse.Scalar scalar) {
      return switch (scalar) {
        case STRING, BASE64, DATE, DATE_TIME, DURATION, UUID -> STRING;
        case BOOLEAN -> BOOLEAN;
        case INT32, INT64, INTEGER, DECIMAL, DOUBLE, FLOAT -> NUMBER;
        case ID, INT64_TEXT, INTEGER_TEXT, DECIMAL_TEXT -> null; // text or a number
        case BINARY -> null;
      };
    }
    return null;
  }

  private boolean isEnum(TypeUse type) {
    return type instanceof TypeUse.Reference reference
        && declared.get(reference.id()) instanceof EnumType;
  }
}
