package dev.connectors.maven.formula;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.Nearest;
import dev.connectors.maven.spec.FunctionSpec;
import dev.connectors.maven.spec.FunctionType;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks that a request's path and mapping fit each other (section 4). */
final class RequestCheck {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");
  private static final Set<String> MEMBERS =
      Set.of("pathParameters", "query", "headers", "data", "body");

  private final Diagnostics diagnostics;

  RequestCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Checks a function, if it is a request. */
  void check(FunctionSpec function) {
    if (function.type() != FunctionType.REST || !(function.body() instanceof MapNode body)) {
      return;
    }
    Node request = body.get("requestMapping");
    if (request instanceof MapNode map && Formula.of(map) == null) {
      for (String name : map.keys()) {
        if (!MEMBERS.contains(name)) {
          diagnostics.warning(
              map.keyLocation(name),
              DiagnosticCode.MAPPING_RESULT,
              name + ": no part of a request" + hint(name, MEMBERS));
        }
      }
    }
    if (body.get("path") instanceof ScalarNode path && path.value() instanceof String text) {
      placeholders(path, text, request);
    }
  }

  private void placeholders(ScalarNode path, String text, @Nullable Node request) {
    Set<String> placeholders = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      placeholders.add(matcher.group(1));
    }
    if (request != null && (!(request instanceof MapNode) || Formula.of(request) != null)) {
      return; // what comes of a formula is not known
    }
    Node parameters = request == null ? null : ((MapNode) request).get("pathParameters");
    if (Formula.of(parameters) != null) {
      return;
    }
    MapNode none = new MapNode(List.of(), path.location());
    MapNode given = parameters instanceof MapNode map ? map : none;
    for (String name : placeholders) {
      if (!given.has(name)) {
        diagnostics.error(
            path.location(),
            DiagnosticCode.MAPPING_RESULT,
            "path: {"
                + name
                + "} is never filled in (expected: requestMapping: {pathParameters: {"
                + name
                + ": ...}})");
      }
    }
    for (String name : given.keys()) {
      if (!placeholders.contains(name)) {
        diagnostics.warning(
            given.keyLocation(name),
            DiagnosticCode.MAPPING_RESULT,
            name + ": the path has no such placeholder" + Nearest.hint(name, placeholders));
      }
    }
  }

  private static String hint(String name, Set<String> known) {
    String hint = Nearest.hint(name, known);
    return hint.isEmpty()
        ? " (expected one of: " + String.join(", ", new TreeSet<>(known)) + ")"
        : hint;
  }
}
