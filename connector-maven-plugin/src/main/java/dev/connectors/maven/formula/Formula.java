package dev.connectors.maven.formula;

import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import dev.connectors.runtime.formula.FormulaName;
import dev.connectors.runtime.value.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Formulas among the nodes of a file. */
final class Formula {

  private static final int LONGEST = 40;

  private Formula() {}

  /** Which formula a node is; null when it is data. */
  static @Nullable FormulaName of(@Nullable Node node) {
    return node instanceof MapNode map && !map.keys().isEmpty()
        ? FormulaName.of(names(map).get(0))
        : null;
  }

  /** The names of an object in JavaScript's order. */
  static List<String> names(MapNode map) {
    Map<String, Boolean> names = new LinkedHashMap<>();
    map.keys().forEach(name -> names.put(name, true));
    return List.copyOf(Names.ordered(names));
  }

  /** The argument of a formula. */
  static Node argument(MapNode formula) {
    Node argument = formula.get(names(formula).get(0));
    return argument == null ? new ScalarNode(null, formula.location()) : argument;
  }

  /** A value in a message: a short text or number itself, of a formula the name, else the kind. */
  static String shown(Node node) {
    if (node instanceof ScalarNode scalar && scalar.value() != null) {
      String text = String.valueOf(scalar.value());
      String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
      String line = cut.replaceAll("\\s+", " ");
      return scalar.value() instanceof String ? '"' + line + '"' : line;
    }
    FormulaName formula = of(node);
    if (formula != null) {
      return "the formula " + formula.key();
    }
    return node instanceof ListNode list && list.items().isEmpty() ? "an empty list" : node.kind();
  }
}
