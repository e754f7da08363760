package dev.connectors.maven.formula;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import dev.connectors.runtime.formula.FormulaName;
import dev.connectors.runtime.value.Locator;
import dev.connectors.runtime.value.LocatorException;
import dev.connectors.runtime.value.Step;
import org.jspecify.annotations.Nullable;

/** Checks locators: whether they can be read, and whether there is what they lead to. */
final class LocatorCheck {

  private static final String CURRENT = "$current";

  private final Diagnostics diagnostics;
  private final VariableCheck variables;

  LocatorCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.variables = new VariableCheck(diagnostics);
  }

  /** Checks the argument of {@code $var}. */
  void variable(Node argument, Variables known) {
    if (argument instanceof ListNode list) {
      steps(list, FormulaName.VAR);
      return;
    }
    if (!(argument instanceof ScalarNode scalar && scalar.value() instanceof String text)) {
      error(
          argument,
          "$var: "
              + Formula.shown(argument)
              + ", so the result is null (expected: a locator, which is a text)");
      return;
    }
    Locator locator = parse(argument, text, FormulaName.VAR, "so the result is null");
    if (locator == null) {
      return;
    }
    if (locator.steps().contains(new Step.Property(CURRENT))) {
      diagnostics.warning(
          argument.location(),
          DiagnosticCode.OLD_FORM,
          "$current: the older form, which is not understood any more (expected: $iterate:"
              + " {source: {$var: ...}, item: {$var: item...}})");
      return;
    }
    variables.check(argument, locator, known);
  }

  /**
   * Checks the argument of {@code $copy}.
   *
   * @return whether it is to be evaluated
   */
  boolean isPlain(Node argument, FormulaName formula) {
    if (argument instanceof ScalarNode scalar && scalar.value() instanceof String text) {
      parse(argument, text, formula, "so it copies nothing");
      return false;
    }
    if (argument instanceof MapNode) {
      return true;
    }
    if (argument instanceof ListNode list
        && list.items().stream().noneMatch(LocatorCheck::isOpen)) {
      steps(list, formula);
    } else if (!(argument instanceof ListNode)) {
      error(
          argument,
          formula.key()
              + ": "
              + Formula.shown(argument)
              + ", so it copies nothing (expected: a locator, which is a text)");
    }
    return argument instanceof ListNode;
  }

  private static boolean isOpen(Node step) {
    return Formula.of(step) != null
        || (step instanceof MapNode map
            && map.entries().stream().anyMatch(entry -> Formula.of(entry.value()) != null));
  }

  private @Nullable Locator parse(
      Node argument, String text, FormulaName formula, String consequence) {
    if (text.isEmpty()) {
      error(argument, formula.key() + ": empty, " + consequence + " (expected: a locator)");
      return null;
    }
    try {
      return Locator.parse(text);
    } catch (LocatorException e) {
      error(argument, formula.key() + ": " + e.getMessage() + ", " + consequence);
      return null;
    }
  }

  private void steps(ListNode list, FormulaName formula) {
    for (Node step : list.items()) {
      String type = step instanceof MapNode map ? map.text("type") : null;
      if (!"object_property".equals(type) && !"array_item".equals(type)) {
        error(
            step,
            formula.key()
                + ": "
                + Formula.shown(step)
                + " as a step (expected: an object whose type is object_property or array_item)");
      }
    }
  }

  private void error(Node at, String message) {
    diagnostics.error(at.location(), DiagnosticCode.INVALID_LOCATOR, message);
  }
}
