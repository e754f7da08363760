package dev.connectors.maven.formula;

import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import dev.connectors.runtime.formula.FormulaName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a tree when it is certainly no object, whatever the variables. The inference of
 * schemas is of no use for that: it takes a value of {@code $map} for its result, and the first of
 * several for all.
 */
final class ResultKind {

  private ResultKind() {}

  /** The kind in words; null when an object or nothing may come of the tree. */
  static @Nullable String notAnObject(@Nullable Node node) {
    FormulaName formula = Formula.of(node);
    if (formula != null && node instanceof MapNode map) {
      return ofFormula(formula, Formula.argument(map));
    }
    if (node instanceof ScalarNode scalar && scalar.value() == null) {
      return null;
    }
    return node == null || node instanceof MapNode ? null : node.kind();
  }

  private static @Nullable String ofFormula(FormulaName formula, Node argument) {
    return switch (formula) {
      case CONCAT, TPL, FIRST_NAME, LAST_NAME, EXTRACT_DATE, EXTRACT_TIME, DOMAIN_FROM_EMAIL ->
          "a string";
      case EVAL, AND, OR -> "a boolean";
      case ITERATE -> "a list";
      case CASE -> common(cases(argument));
      case MAP -> common(entries(argument));
      case FIRST_NOT_EMPTY -> argument instanceof ListNode list ? common(list.items()) : null;
      case PLAIN -> argument instanceof MapNode ? null : notAnObject(argument);
      default -> null;
    };
  }

  /** The kind of the first, when none of several may be an object. */
  private static @Nullable String common(List<Node> nodes) {
    String first = null;
    for (Node node : nodes) {
      String kind = notAnObject(node);
      if (kind == null) {
        return null;
      }
      first = first == null ? kind : first;
    }
    return first;
  }

  private static List<Node> cases(Node argument) {
    Node cases = argument instanceof MapNode map ? map.get("cases") : argument;
    return values(cases, "value", argument);
  }

  private static List<Node> entries(Node argument) {
    return values(argument instanceof MapNode map ? map.get("mapping") : null, "to", argument);
  }

  private static List<Node> values(@Nullable Node list, String name, Node argument) {
    List<Node> values = new ArrayList<>();
    for (Node entry : list instanceof ListNode nodes ? nodes.items() : List.<Node>of()) {
      Node value = entry instanceof MapNode map ? map.get(name) : null;
      if (value != null) {
        values.add(value);
      }
    }
    Node otherwise = argument instanceof MapNode map ? map.get("default") : null;
    if (otherwise != null) {
      values.add(otherwise);
    }
    return values;
  }
}
