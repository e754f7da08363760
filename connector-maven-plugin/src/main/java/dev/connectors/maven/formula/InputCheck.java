package dev.connectors.maven.formula;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.Nearest;
import dev.connectors.maven.model.Body;
import dev.connectors.maven.model.Content;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.Parameter;
import dev.connectors.maven.model.Parameter.In;
import dev.connectors.maven.model.TypeDeclaration;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks that an {@code inputMapping} fits an operation: as a call checks its input, and the types
 * where they are certain.
 */
final class InputCheck {

  private static final String MAPPING = "inputMapping";

  /** The body in the input (section 6). */
  private static final String BODY = "requestBody";

  private final InputTypes types;
  private final Diagnostics diagnostics;

  InputCheck(Map<TypeId, TypeDeclaration> declared, Diagnostics diagnostics) {
    this.types = new InputTypes(declared, diagnostics);
    this.diagnostics = diagnostics;
  }

  /** Checks the mapping of a function that calls the operation. */
  void check(Operation operation, MapNode function) {
    Node mapping = function.get(MAPPING);
    if (isOpen(operation) || (mapping != null && !isLiteral(mapping))) {
      return; // any object, or one of which nothing is known
    }
    MapNode given =
        mapping instanceof MapNode map ? map : new MapNode(List.of(), function.location());
    Map<String, TypeUse> known = known(operation);
    for (MapNode.Entry entry : given.entries()) {
      TypeUse type = known.get(entry.key());
      if (known.containsKey(entry.key())) {
        types.check(entry.key(), entry.value(), type, isJson(operation, entry.key()));
      } else if (!(OperationCheck.takesMarks(operation) && entry.key().startsWith("__"))) {
        reportUnknown(operation, given, entry.key(), known.keySet());
      }
    }
    reportMissing(operation, given);
  }

  /** An object, and no formula; null is an empty one. */
  private static boolean isLiteral(Node mapping) {
    return (mapping instanceof MapNode && Formula.of(mapping) == null) || isNull(mapping);
  }

  private static boolean isNull(@Nullable Node node) {
    return node instanceof ScalarNode scalar && scalar.value() == null;
  }

  private static boolean isOpen(Operation operation) {
    return operation.parameters().stream()
        .anyMatch(it -> it.in() == In.WHOLE && it.type() instanceof TypeUse.MapOf);
  }

  /** What a call may be given, by name; constants are sent anyway. */
  private static Map<String, TypeUse> known(Operation operation) {
    Map<String, TypeUse> known = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      if (parameter.constant() == null) {
        known.put(parameter.name(), parameter.type());
      }
    }
    Body body = operation.body();
    if (body != null) {
      boolean described = body.content() == Content.JSON || body.content() == Content.FORM;
      known.put(BODY, described ? body.type() : TypeUse.JSON);
    }
    return known;
  }

  /** Whether a part of the input is sent as it is, and not written as text. */
  private static boolean isJson(Operation operation, String name) {
    return operation.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .allMatch(parameter -> parameter.in() == In.INPUT || parameter.in() == In.WHOLE);
  }

  private void reportUnknown(Operation operation, MapNode given, String name, Set<String> known) {
    String hint = Nearest.hint(name, known);
    String expected =
        known.isEmpty()
            ? " (expected: none)"
            : hint.isEmpty() ? " (expected one of: " + String.join(", ", known) + ")" : hint;
    diagnostics.error(
        given.keyLocation(name),
        DiagnosticCode.OPERATION_INPUT,
        name + ": no input of the operation " + operation.key() + expected);
  }

  private void reportMissing(Operation operation, MapNode given) {
    Set<String> missing = new LinkedHashSet<>();
    for (String name : required(operation)) {
      if (!given.has(name) || isNull(given.get(name))) {
        missing.add(name);
      }
    }
    if (!missing.isEmpty()) {
      diagnostics.error(
          given.location(),
          DiagnosticCode.OPERATION_INPUT,
          MAPPING
              + ": without "
              + String.join(", ", missing)
              + " (expected: given, since the operation "
              + operation.key()
              + " needs "
              + (missing.size() == 1 ? "it" : "them")
              + ")");
    }
  }

  private static List<String> required(Operation operation) {
    List<String> required = new ArrayList<>();
    operation.requiredParameters().forEach(parameter -> required.add(parameter.name()));
    if (operation.body() != null && operation.body().required()) {
      required.add(BODY);
    }
    return required;
  }
}
