package dev.connectors.maven.formula;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import dev.connectors.runtime.formula.FormulaName;
import java.util.Set;

/** Checks that formulas have arguments of which something can come. */
final class FormulaShapes {

  private static final String NOTHING = ", so there is never a value";

  private final Diagnostics diagnostics;
  private final OperatorCheck operators;
  private final MemberCheck members;

  FormulaShapes(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.operators = new OperatorCheck(diagnostics);
    this.members = new MemberCheck(diagnostics);
  }

  /**
   * Checks one formula, without what its argument holds.
   *
   * @return whether the argument can be followed further
   */
  boolean check(FormulaName formula, MapNode node, Node argument) {
    if (formula == FormulaName.EVAL) {
      operators.check(node);
      return true;
    }
    members.nothingElse(formula, node);
    switch (formula) {
      case CONCAT -> concat(argument);
      case TPL -> template(argument);
      case CASE -> cases(argument);
      case MAP -> table(argument);
      case ITERATE -> {
        return iteration(argument);
      }
      case AND, OR, FIRST_NOT_EMPTY, MERGE_OBJECTS -> list(formula, argument);
      case FIRST_NAME, LAST_NAME, EXTRACT_DATE, EXTRACT_TIME -> text(formula, argument);
      case DOMAIN_FROM_EMAIL -> email(argument);
      case JSONATA -> jsonata(argument);
      case RECORD -> record(argument);
      case DATA_SCHEMA_REF ->
          warning(
              argument,
              "$dataSchemaRef: gives nothing in a connector, whose mappings look nothing up");
      default -> {}
    }
    return true;
  }

  private void concat(Node argument) {
    if (argument instanceof ListNode) {
      return;
    }
    if (isData(argument) && argument instanceof MapNode map) {
      members.known("$concat", map, Set.of("values", "delimiter"));
      Node values = map.get("values");
      if (values == null || !mayBeList(values)) {
        error(
            values == null ? argument : values,
            "$concat: "
                + (values == null ? "no values" : "values is " + Formula.shown(values))
                + NOTHING
                + " (expected: values: [...])");
      }
      return;
    }
    error(
        argument,
        "$concat: "
            + Formula.shown(argument)
            + NOTHING
            + " (expected: a list, or {values: ..., delimiter: ...})");
  }

  private void template(Node argument) {
    if (!(argument instanceof MapNode map) || !isData(argument)) {
      error(
          argument,
          "$tpl: "
              + Formula.shown(argument)
              + NOTHING
              + " (expected: {template: ..., values: {...}})");
      return;
    }
    members.known("$tpl", map, Set.of("template", "values"));
    Node template = map.get("template");
    if (template == null) {
      error(argument, "$tpl: no template" + NOTHING + " (expected: template: a text)");
    } else if (!(template instanceof ScalarNode)) {
      error(
          template,
          "$tpl: template is "
              + Formula.shown(template)
              + ", which comes out as it is (expected: a text)");
    } else if (!(((ScalarNode) template).value() instanceof String)) {
      warning(
          template,
          "$tpl: template is "
              + Formula.shown(template)
              + ", which comes out as it is (expected: a text)");
    }
    Node values = map.get("values");
    if (values != null && (!isData(values) || values instanceof ScalarNode)) {
      warning(
          values,
          "$tpl: values is "
              + Formula.shown(values)
              + ", so nothing is filled in (expected: an object with a value for each placeholder)");
    }
  }

  private void cases(Node argument) {
    Node cases = argument;
    if (argument instanceof MapNode map && isData(map)) {
      members.known("$case", map, Set.of("cases", "default"));
      cases = map.get("cases");
    }
    if (!(cases instanceof ListNode list)) {
      Node at = cases == null ? argument : cases;
      error(
          at,
          "$case: "
              + (cases == null ? "no cases" : Formula.shown(cases) + " for cases")
              + NOTHING
              + " (expected: cases: [{filter: ..., value: ...}])");
      return;
    }
    for (Node branch : list.items()) {
      if (!(branch instanceof MapNode map)) {
        warning(
            branch,
            "$case: "
                + Formula.shown(branch)
                + " is passed over (expected: {filter: ..., value: ...})");
        continue;
      }
      members.known("a case of $case", map, Set.of("filter", "value"));
      if (map.get("filter") instanceof ScalarNode filter && Boolean.FALSE.equals(filter.value())) {
        warning(filter, "$case: a filter that is false holds always (expected: a formula)");
      }
    }
  }

  private boolean iteration(Node argument) {
    String expected = " (expected: $iterate: {source: ..., item: ...})";
    if (!(argument instanceof MapNode map) || !isData(argument)) {
      error(argument, "$iterate: " + Formula.shown(argument) + NOTHING + expected);
      return false;
    }
    if (!map.has("source") && (map.has("locator") || map.has("items"))) {
      diagnostics.warning(
          argument.location(),
          DiagnosticCode.OLD_FORM,
          "$iterate: {locator, items} is the older form, which is not understood any more"
              + NOTHING
              + " (expected: $iterate: {source: {$var: "
              + (map.text("locator") == null ? "..." : map.text("locator"))
              + "}, item: {$var: item...}})");
      return false;
    }
    members.known("$iterate", map, Set.of("source", "item"));
    Node source = map.get("source");
    if (source == null || !mayBeList(source)) {
      error(
          source == null ? argument : source,
          "$iterate: "
              + (source == null ? "no source" : "source is " + Formula.shown(source))
              + NOTHING
              + " (expected: source: a list)");
    }
    if (!map.has("item")) {
      error(argument, "$iterate: no item" + NOTHING + " (expected: item: what each becomes)");
    }
    return true;
  }

  private void table(Node argument) {
    String expected = " (expected: {value: ..., mapping: [{from: ..., to: ...}], default: ...})";
    if (!(argument instanceof MapNode map)) {
      error(argument, "$map: " + Formula.shown(argument) + NOTHING + expected);
      return;
    }
    if (!isData(argument)) {
      error(argument, "$map: " + Formula.shown(argument) + NOTHING + expected);
      return;
    }
    members.known("$map", map, Set.of("value", "mapping", "default"));
    if (!map.has("value")) {
      warning(argument, "$map: no value to look for" + expected);
    }
    if (!(map.get("mapping") instanceof ListNode list)) {
      Node mapping = map.get("mapping");
      report(
          !map.has("default"),
          mapping == null ? argument : mapping,
          "$map: "
              + (mapping == null ? "no mapping" : "mapping is " + Formula.shown(mapping))
              + (map.has("default") ? ", so it is always the default" : NOTHING)
              + " (expected: mapping: a list that is written out)");
      return;
    }
    for (Node entry : list.items()) {
      if (entry instanceof MapNode pair) {
        members.known("an entry of $map", pair, Set.of("from", "to"));
      } else {
        report(
            entry instanceof ScalarNode scalar && scalar.value() == null,
            entry,
            "$map: an entry is " + Formula.shown(entry) + " (expected: {from: ..., to: ...})");
      }
    }
  }

  private void list(FormulaName formula, Node argument) {
    if (!mayBeList(argument)) {
      error(
          argument,
          formula.key() + ": " + Formula.shown(argument) + NOTHING + " (expected: a list)");
    } else if (argument instanceof ListNode items && items.items().isEmpty()) {
      warning(argument, formula.key() + ": an empty list" + NOTHING);
    }
  }

  private void text(FormulaName formula, Node argument) {
    if (isData(argument) && !(argument instanceof ScalarNode)) {
      warning(
          argument,
          formula.key() + ": " + Formula.shown(argument) + " (expected: a text, or a formula)");
    }
  }

  private void email(Node argument) {
    boolean text = argument instanceof ScalarNode scalar && scalar.value() instanceof String;
    if (!text && isData(argument)) {
      error(
          argument,
          "$domainFromEmail: "
              + Formula.shown(argument)
              + NOTHING
              + " (expected: a text, or a formula)");
    }
  }

  private void jsonata(Node argument) {
    boolean text =
        argument instanceof ScalarNode scalar
            && scalar.value() instanceof String expression
            && !expression.isEmpty();
    if (!text && isData(argument)) {
      error(
          argument,
          "$jsonata: "
              + Formula.shown(argument)
              + NOTHING
              + " (expected: an expression, which is a text)");
    }
  }

  private void record(Node argument) {
    if (!(argument instanceof MapNode map) || !map.has("id")) {
      error(
          argument,
          "$record: "
              + Formula.shown(argument)
              + " without id"
              + NOTHING
              + " (expected: a record as it is, which is not evaluated)");
    }
  }

  private static boolean isData(Node node) {
    return Formula.of(node) == null;
  }

  /** Whether a value can be a list: it is one, or a formula gives it. */
  private static boolean mayBeList(Node node) {
    FormulaName formula = Formula.of(node);
    if (formula == null) {
      return node instanceof ListNode;
    }
    return switch (formula) {
      case CONCAT, TPL, FIRST_NAME, LAST_NAME, EXTRACT_DATE, EXTRACT_TIME, DOMAIN_FROM_EMAIL ->
          false;
      case EVAL, AND, OR, MERGE_OBJECTS -> false;
      default -> true;
    };
  }

  private void error(Node at, String message) {
    report(true, at, message);
  }

  private void warning(Node at, String message) {
    report(false, at, message);
  }

  private void report(boolean error, Node at, String message) {
    MappingCheck.report(diagnostics, error, at, DiagnosticCode.FORMULA_ARGUMENTS, message);
  }
}
