package dev.connectors.maven.formula;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.Nearest;
import dev.connectors.maven.spec.FunctionSpec;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks that a function says what it does (section 4): a request's method, an operation's key. */
final class FunctionCheck {

  private static final List<String> METHODS =
      List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");
  private static final List<String> OPERATION_TYPES = List.of("mutation", "query");

  private final Diagnostics diagnostics;

  FunctionCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Checks what stands beside the mappings of a function. */
  void check(FunctionSpec function) {
    if (!(function.body() instanceof MapNode body)) {
      return;
    }
    switch (function.type()) {
      case REST -> {
        members(body, Set.of("path", "method", "requestMapping", "responseMapping"));
        text(body, "path", "a path from the base URI on, such as /deals/{id}");
        method(body);
      }
      case GRAPHQL -> {
        members(body, Set.of("path", "operationType", "requestMapping", "responseMapping"));
        optionalText(body, "path", "a path from the base URI on, such as /graphql");
        oneOf(body, "operationType", OPERATION_TYPES);
        if (!body.has("requestMapping")) {
          missing(body, "requestMapping", "a list of fields");
        }
      }
      case OPERATION -> {
        members(body, Set.of("operationKey", "inputMapping", "outputMapping"));
        text(body, "operationKey", "the key of an operation");
      }
      case MAPPING, JAVASCRIPT -> {}
    }
  }

  private void members(MapNode body, Set<String> known) {
    for (String name : body.keys()) {
      if (!known.contains(name)) {
        String hint = Nearest.hint(name, known);
        diagnostics.warning(
            body.keyLocation(name),
            DiagnosticCode.UNKNOWN_FIELD,
            name
                + ": not a part of such a function"
                + (hint.isEmpty()
                    ? " (expected one of: " + String.join(", ", new TreeSet<>(known)) + ")"
                    : hint));
      }
    }
  }

  private void method(MapNode body) {
    String method = text(body, "method", "one of " + String.join(", ", METHODS));
    if (method != null && !METHODS.contains(method.toUpperCase(Locale.ROOT))) {
      invalid(body, "method", method, METHODS);
    }
  }

  private void oneOf(MapNode body, String name, List<String> values) {
    String value = text(body, name, String.join(" or ", values));
    if (value != null && !values.contains(value)) {
      invalid(body, name, value, values);
    }
  }

  private void invalid(MapNode body, String name, String value, List<String> values) {
    Node node = body.get(name);
    diagnostics.error(
        node == null ? body.location() : node.location(),
        DiagnosticCode.INVALID_VALUE,
        name + ": \"" + value + "\" (expected one of: " + String.join(", ", values) + ")");
  }

  private void missing(MapNode body, String name, String expected) {
    diagnostics.error(
        body.location(),
        DiagnosticCode.MISSING_FIELD,
        name + ": missing (expected: " + expected + ")");
  }

  private @Nullable String text(MapNode body, String name, String expected) {
    if (!body.has(name)) {
      missing(body, name, expected);
      return null;
    }
    return optionalText(body, name, expected);
  }

  private @Nullable String optionalText(MapNode body, String name, String expected) {
    Node node = body.get(name);
    if (node instanceof ScalarNode scalar && scalar.value() instanceof String text) {
      return text;
    }
    if (node != null) {
      diagnostics.error(
          node.location(),
          DiagnosticCode.WRONG_TYPE,
          name + ": " + node.kind() + " (expected: " + expected + ")");
    }
    return null;
  }
}
