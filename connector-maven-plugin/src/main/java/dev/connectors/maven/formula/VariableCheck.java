package dev.connectors.maven.formula;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.Nearest;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.runtime.value.Locator;
import dev.connectors.runtime.value.Step;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks that there is the variable that a formula reads, and the field of it. */
final class VariableCheck {

  /** Section 4: what a response has. */
  private static final Set<String> RESPONSE = Set.of("data", "headers", "statusCode", "status");

  private final Diagnostics diagnostics;

  VariableCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Checks what a locator leads to. */
  void check(Node at, Locator locator, Variables variables) {
    steps(at, locator.steps(), variables);
  }

  private void steps(Node at, List<Step> steps, Variables variables) {
    if (steps.isEmpty() || !(steps.get(0) instanceof Step.Property first)) {
      return;
    }
    String name = first.name();
    List<Step> rest = steps.subList(1, steps.size());
    Set<String> names = variables.names();
    if (names != null && !names.contains(name)) {
      unknown(at, steps, variables, names);
    } else if (variables.outer() != null && name.equals("parent")) {
      steps(at, rest, variables.outer());
    } else {
      older(at, name, variables.older());
      if (names != null && name.equals("response")) {
        response(at, rest);
      }
      field(at, name, rest, variables);
    }
  }

  private void unknown(Node at, List<Step> steps, Variables variables, Set<String> names) {
    String name = ((Step.Property) steps.get(0)).name();
    boolean near = Nearest.of(name, names).isPresent();
    String message = name + ": no such variable here, so there is never a value";
    if (isOutside(name, variables)) {
      String written = Locator.of(steps).toString().substring(2);
      diagnostics.error(
          at.location(),
          DiagnosticCode.UNKNOWN_VARIABLE,
          message + " (expected inside of $iterate: " + outside(name, variables) + written + ")");
      return;
    }
    Set<String> newer = new TreeSet<>(names);
    newer.removeAll(variables.older().keySet());
    MappingCheck.report(
        diagnostics,
        near || variables.outer() != null,
        at,
        DiagnosticCode.UNKNOWN_VARIABLE,
        message
            + (near
                ? Nearest.hint(name, names)
                : " (expected one of: " + String.join(", ", newer) + ")"));
  }

  /** Whether something around the iteration has the variable, which is read by {@code parent}. */
  private static boolean isOutside(String name, Variables variables) {
    return !outside(name, variables).isEmpty();
  }

  private static String outside(String name, Variables variables) {
    StringBuilder path = new StringBuilder();
    for (Variables outer = variables.outer(); outer != null; outer = outer.outer()) {
      path.append("parent.");
      if (outer.names() != null && outer.names().contains(name)) {
        return path.toString();
      }
    }
    return "";
  }

  private void older(Node at, String name, Map<String, String> older) {
    String newer = older.get(name);
    if (newer != null) {
      diagnostics.warning(
          at.location(),
          DiagnosticCode.OLD_FORM,
          name + ": the older name of a variable (expected: " + newer + ")");
    }
  }

  private void response(Node at, List<Step> rest) {
    if (!rest.isEmpty()
        && rest.get(0) instanceof Step.Property member
        && !RESPONSE.contains(member.name())) {
      diagnostics.warning(
          at.location(),
          DiagnosticCode.FIELD_NOT_IN_SCHEMA,
          "response."
              + member.name()
              + ": no such field of a response (expected one of: "
              + String.join(", ", new TreeSet<>(RESPONSE))
              + ")");
    }
  }

  private void field(Node at, String variable, List<Step> rest, Variables variables) {
    List<MapNode> schemas = variables.schemas().getOrDefault(variable, List.of());
    SchemaPath.Missing missing = SchemaPath.missing(variable, schemas, rest);
    if (missing != null) {
      String hint = Nearest.hint(missing.field(), missing.fields());
      diagnostics.warning(
          at.location(),
          DiagnosticCode.FIELD_NOT_IN_SCHEMA,
          missing.field()
              + ": the schema of "
              + missing.place()
              + " has no such field"
              + (hint.isEmpty() ? " (expected one of: " + list(missing.fields()) + ")" : hint));
    }
  }

  private static String list(Set<String> fields) {
    int most = 8;
    String shown = String.join(", ", fields.stream().limit(most).toList());
    return fields.size() > most ? shown + ", ..." : shown;
  }
}
