package dev.connectors.maven.formula;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.Nearest;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.runtime.formula.FormulaName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds members that nothing looks at. */
final class MemberCheck {

  private final Diagnostics diagnostics;

  MemberCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Beside a formula nothing else counts. */
  void nothingElse(FormulaName formula, MapNode node) {
    List<String> names = Formula.names(node);
    for (String name : names.subList(1, names.size())) {
      diagnostics.warning(
          node.keyLocation(name),
          DiagnosticCode.MEMBER_IGNORED,
          name
              + ": not looked at, since it stands beside "
              + formula.key()
              + (isArgument(formula, name)
                  ? " (expected: inside of it)"
                  : " (expected: nothing beside a formula)"));
    }
  }

  /** Of an argument's members those that are known count. */
  void known(String what, MapNode argument, Set<String> known) {
    for (String name : argument.keys()) {
      if (!known.contains(name)) {
        String hint = Nearest.hint(name, known);
        diagnostics.warning(
            argument.keyLocation(name),
            DiagnosticCode.MEMBER_IGNORED,
            name
                + ": not looked at by "
                + what
                + (hint.isEmpty()
                    ? " (expected: " + String.join(", ", new TreeSet<>(known)) + ")"
                    : hint));
      }
    }
  }

  private static boolean isArgument(FormulaName formula, String name) {
    return switch (formula) {
      case CASE -> name.equals("default") || name.equals("cases");
      case MAP -> Set.of("value", "mapping", "default").contains(name);
      case CONCAT -> name.equals("delimiter") || name.equals("values");
      case TPL -> name.equals("values") || name.equals("template");
      case ITERATE -> name.equals("item") || name.equals("source");
      default -> false;
    };
  }
}
