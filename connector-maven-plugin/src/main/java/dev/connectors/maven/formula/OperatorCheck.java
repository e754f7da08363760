package dev.connectors.maven.formula;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.Nearest;
import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import dev.connectors.runtime.formula.EvalOperators;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Checks conditions: {@code $eval} with an operator, without which it is always true. */
final class OperatorCheck {

  private static final String ALWAYS = ", so the condition is always true";

  /** What other languages, and filters, call the operators. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("equals", "is"),
          Map.entry("eq", "is"),
          Map.entry("is_not", "isNot"),
          Map.entry("notEquals", "isNot"),
          Map.entry("ne", "isNot"),
          Map.entry("in", "oneOf"),
          Map.entry("is_one_of", "oneOf"),
          Map.entry("notIn", "noneOf"),
          Map.entry("is_not_one_of", "noneOf"),
          Map.entry("less_than", "lt"),
          Map.entry("more_than", "gt"),
          Map.entry("greaterThan", "gt"),
          Map.entry("lessThan", "lt"),
          Map.entry("empty", "isEmpty"),
          Map.entry("exists", "isNotEmpty"));

  private final Diagnostics diagnostics;

  OperatorCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Checks a condition. */
  void check(MapNode node) {
    List<String> names = Formula.names(node);
    if (names.size() < 2) {
      diagnostics.error(
          node.location(),
          DiagnosticCode.UNKNOWN_OPERATOR,
          "$eval: no operator" + ALWAYS + " (expected one of: " + all() + ")");
      return;
    }
    String name = names.get(1);
    if (EvalOperators.of(name) == null) {
      diagnostics.error(
          node.keyLocation(name),
          DiagnosticCode.UNKNOWN_OPERATOR,
          "$eval: " + name + ": no operator" + ALWAYS + hint(name));
    } else {
      operand(name, Objects.requireNonNull(node.get(name)));
    }
    for (String more : names.subList(2, names.size())) {
      diagnostics.warning(
          node.keyLocation(more),
          DiagnosticCode.MEMBER_IGNORED,
          more
              + ": not looked at by $eval, whose operator is "
              + name
              + (EvalOperators.of(more) == null
                  ? ""
                  : " (expected: $and with a condition for each operator)"));
    }
  }

  private void operand(String operator, Node operand) {
    boolean data = Formula.of(operand) == null;
    if (operator.endsWith("neOf") && data && !(operand instanceof ListNode)) {
      diagnostics.error(
          operand.location(),
          DiagnosticCode.FORMULA_ARGUMENTS,
          operator
              + ": "
              + Formula.shown(operand)
              + ", so the condition is always "
              + !operator.equals("oneOf")
              + " (expected: a list)");
    }
    boolean emptiness = operator.endsWith("Empty");
    if (emptiness && operand instanceof ScalarNode scalar && Boolean.FALSE.equals(scalar.value())) {
      diagnostics.warning(
          operand.location(),
          DiagnosticCode.FORMULA_ARGUMENTS,
          operator
              + ": false is not looked at (expected: "
              + (operator.equals("isEmpty") ? "isNotEmpty" : "isEmpty")
              + ": true for the contrary)");
    }
  }

  private static String hint(String name) {
    String meant = MEANT.get(name);
    String hint =
        meant == null
            ? Nearest.hint(name, EvalOperators.names())
            : " (did you mean " + meant + "?)";
    return hint.isEmpty() ? " (expected one of: " + all() + ")" : hint;
  }

  private static String all() {
    return String.join(", ", new TreeSet<>(EvalOperators.names()));
  }
}
