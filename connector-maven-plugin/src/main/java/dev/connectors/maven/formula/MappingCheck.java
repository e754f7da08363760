package dev.connectors.maven.formula;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.spec.FunctionSpec;
import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.MappingSpec;
import dev.connectors.maven.spec.Node;
import dev.connectors.runtime.formula.FormulaName;
import java.util.List;
import java.util.Set;

/**
 * Finds what is wrong in mappings: an error where nothing can come of it, a warning where something
 * else may be meant. Evaluation follows the same tree, so that what is plain data is not looked at.
 */
public final class MappingCheck {

  private final Diagnostics diagnostics;
  private final FormulaNames names;
  private final FormulaShapes shapes;
  private final LocatorCheck locators;

  private MappingCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.names = new FormulaNames(diagnostics);
    this.shapes = new FormulaShapes(diagnostics);
    this.locators = new LocatorCheck(diagnostics);
  }

  /**
   * Checks the mappings of functions.
   *
   * @param functions the functions
   * @param diagnostics receives what is wrong
   */
  public static void check(List<FunctionSpec> functions, Diagnostics diagnostics) {
    for (FunctionSpec function : functions) {
      new FunctionCheck(diagnostics).check(function);
      new RequestCheck(diagnostics).check(function);
      for (MappingSpec mapping : function.mappings()) {
        new MappingCheck(diagnostics).value(mapping.tree(), Variables.of(mapping));
        new ResultCheck(diagnostics).check(mapping);
      }
    }
  }

  /**
   * Checks a mapping of which nothing else is known.
   *
   * @param tree the mapping
   * @param diagnostics receives what is wrong
   */
  public static void check(Node tree, Diagnostics diagnostics) {
    new MappingCheck(diagnostics).value(tree, Variables.ANY);
  }

  private void value(Node node, Variables variables) {
    FormulaName formula = Formula.of(node);
    if (formula != null) {
      formula(formula, (MapNode) node, variables);
    } else if (node instanceof ListNode list) {
      list.items().forEach(item -> value(item, variables));
    } else if (node instanceof MapNode map) {
      names.check(map);
      map.entries().forEach(entry -> value(entry.value(), variables));
    }
  }

  private void formula(FormulaName formula, MapNode node, Variables variables) {
    Node argument = Formula.argument(node);
    boolean readable = shapes.check(formula, node, argument);
    switch (formula) {
      case VAR -> locators.variable(argument, variables);
      case COPY -> {
        if (locators.isPlain(argument, formula)) {
          value(argument, variables);
        }
      }
      case PLAIN, RECORD -> {}
      case ITERATE -> {
        if (readable && argument instanceof MapNode map) {
          iteration(map, variables);
        }
      }
      case EVAL -> {
        value(argument, variables);
        List<String> members = Formula.names(node);
        Node operand = members.size() < 2 ? null : node.get(members.get(1));
        if (operand != null) {
          value(operand, variables);
        }
      }
      case CONCAT -> argument(argument, Set.of("values", "delimiter"), variables);
      case TPL -> template(argument, variables);
      case CASE -> cases(argument, variables);
      case MAP -> table(argument, variables);
      case DATA_SCHEMA_REF -> argument(argument, Set.of("type", "key", "parameters"), variables);
      default -> value(argument, variables);
    }
  }

  private void iteration(MapNode argument, Variables variables) {
    Node source = argument.get("source");
    Node item = argument.get("item");
    if (source != null) {
      value(source, variables);
    }
    if (item != null) {
      value(item, variables.iteration(source));
    }
  }

  /** A list, or an object of which some members are looked at. */
  private void argument(Node argument, Set<String> known, Variables variables) {
    if (argument instanceof MapNode map && Formula.of(map) == null) {
      for (MapNode.Entry entry : map.entries()) {
        if (known.contains(entry.key())) {
          value(entry.value(), variables);
        }
      }
    } else if (argument instanceof ListNode list) {
      list.items().forEach(item -> value(item, variables));
    }
  }

  private void template(Node argument, Variables variables) {
    Node values = argument instanceof MapNode map ? map.get("values") : null;
    if (values instanceof MapNode map) {
      map.entries().forEach(entry -> value(entry.value(), variables));
    } else if (values != null) {
      value(values, variables);
    }
  }

  private void cases(Node argument, Variables variables) {
    Node cases = argument instanceof MapNode map ? map.get("cases") : argument;
    if (cases instanceof ListNode list) {
      for (Node branch : list.items()) {
        if (branch instanceof MapNode map) {
          branch(map, variables);
        }
      }
    }
    Node otherwise = argument instanceof MapNode map ? map.get("default") : null;
    if (otherwise != null) {
      value(otherwise, variables);
    }
  }

  private void branch(MapNode branch, Variables variables) {
    Node filter = branch.get("filter");
    if (filter instanceof MapNode map) { // a list is conditions in an older form
      value(map, variables);
    }
    Node value = branch.get("value");
    if (value != null) {
      value(value, variables);
    }
  }

  private void table(Node argument, Variables variables) {
    if (!(argument instanceof MapNode map) || Formula.of(map) != null) {
      return;
    }
    for (String name : List.of("value", "default")) {
      Node member = map.get(name);
      if (member != null) {
        value(member, variables);
      }
    }
    for (MapNode entry : map.maps("mapping")) {
      argument(entry, Set.of("from", "to"), variables);
    }
  }

  static void report(
      Diagnostics diagnostics, boolean error, Node at, DiagnosticCode code, String message) {
    if (error) {
      diagnostics.error(at.location(), code, message);
    } else {
      diagnostics.warning(at.location(), code, message);
    }
  }
}
