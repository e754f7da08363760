package dev.connectors.maven.emit;

import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.formula.CaseOf;
import dev.connectors.runtime.formula.Comparison;
import dev.connectors.runtime.formula.Copy;
import dev.connectors.runtime.formula.Expression;
import dev.connectors.runtime.formula.FindRecord;
import dev.connectors.runtime.formula.FormulaTree;
import dev.connectors.runtime.formula.Iterate;
import dev.connectors.runtime.formula.JsonataOf;
import dev.connectors.runtime.formula.Lookup;
import dev.connectors.runtime.formula.MapTo;
import dev.connectors.runtime.formula.ParsedMapping;
import dev.connectors.runtime.formula.PureFunction;
import dev.connectors.runtime.formula.SchemaRef;
import dev.connectors.runtime.formula.TemplateOf;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of the parts of a mapping before it runs. */
final class MappingFacts {

  private final Map<Expression, Integer> weights = new IdentityHashMap<>();
  private final Map<Expression, Optional<Expression.Constant>> constants = new IdentityHashMap<>();

  /** How many parts an expression has. */
  int weight(Expression expression) {
    Integer known = weights.get(expression);
    if (known == null) {
      known = 1 + children(expression).stream().mapToInt(this::weight).sum();
      weights.put(expression, known);
    }
    return known;
  }

  /** The value of an expression, if it depends on nothing; else null. */
  Expression.@Nullable Constant constant(Expression expression) {
    if (expression instanceof Expression.Constant constant) {
      return constant;
    }
    Optional<Expression.Constant> known = constants.get(expression);
    if (known == null) {
      known = Optional.ofNullable(evaluate(expression));
      constants.put(expression, known);
    }
    return known.orElse(null);
  }

  private Expression.@Nullable Constant evaluate(Expression expression) {
    if (!isPure(expression)
        || children(expression).stream().anyMatch(child -> constant(child) == null)) {
      return null;
    }
    try {
      return new Expression.Constant(ParsedMapping.constant(expression));
    } catch (ConnectorException ignored) { // it fails when it runs, if it is reached
      return null;
    }
  }

  /** Whether the value depends on the values of the parts alone, and is a value already. */
  private static boolean isPure(Expression expression) {
    return !(expression instanceof Expression.Variable
        || expression instanceof Expression.Failure
        || expression instanceof Copy
        || expression instanceof Lookup
        || expression instanceof FindRecord
        || expression instanceof JsonataOf
        || expression instanceof FormulaTree
        || (expression instanceof CaseOf choice
            && choice.branches().stream().anyMatch(branch -> branch.conditions() != null)));
  }

  /** Whether evaluation can end in an exception. */
  static boolean canFail(Expression expression) {
    if (expression instanceof CaseOf choice
        && choice.branches().stream()
            .anyMatch(branch -> branch.filter() != null && !isBoolean(branch.filter()))) {
      return true;
    }
    return expression instanceof Expression.Failure
        || expression instanceof TemplateOf
        || expression instanceof Copy
        || children(expression).stream().anyMatch(MappingFacts::canFail);
  }

  /** Whether the value is true or false, whatever the variables. */
  static boolean isBoolean(Expression expression) {
    if (expression instanceof Expression.Apply apply
        && (apply.function() == PureFunction.AND || apply.function() == PureFunction.OR)) {
      return apply.arguments().get(0) instanceof Expression.ListOf list
          && list.elements().stream().allMatch(MappingFacts::isBoolean);
    }
    return expression instanceof Comparison
        || (expression instanceof Expression.Constant constant
            && constant.value() instanceof Boolean);
  }

  /** The expressions that an expression is made of, in the order of evaluation. */
  static List<Expression> children(Expression expression) {
    if (expression instanceof Expression.ObjectOf object) {
      return object.members();
    } else if (expression instanceof Expression.ListOf list) {
      return list.elements();
    } else if (expression instanceof Expression.Apply apply) {
      return apply.arguments();
    } else if (expression instanceof Comparison comparison) {
      return List.of(comparison.value(), comparison.operand());
    } else if (expression instanceof Iterate iterate) {
      return List.of(iterate.source(), iterate.item());
    } else if (expression instanceof TemplateOf template) {
      return template.values();
    } else if (expression instanceof JsonataOf jsonata) {
      return List.of(jsonata.expression());
    } else if (expression instanceof Lookup lookup) {
      return List.of(lookup.argument());
    } else if (expression instanceof FindRecord find) {
      return List.of(find.arguments());
    } else if (expression instanceof Copy copy) {
      return List.of(copy.locator());
    } else if (expression instanceof CaseOf choice) {
      return ofCase(choice);
    } else if (expression instanceof MapTo map) {
      return ofMap(map);
    } else if (expression instanceof SchemaRef) {
      return List.of(); // nothing without a resolver, and mappings of connectors have none
    }
    return List.of();
  }

  private static List<Expression> ofCase(CaseOf choice) {
    List<Expression> children = new ArrayList<>();
    for (CaseOf.Branch branch : choice.branches()) {
      if (branch.filter() != null && branch.conditions() == null) {
        children.add(branch.filter());
      }
      children.add(branch.value());
    }
    children.add(choice.otherwise());
    return children;
  }

  private static List<Expression> ofMap(MapTo map) {
    List<Expression> children = new ArrayList<>(List.of(map.value()));
    for (MapTo.Entry entry : map.entries()) {
      children.add(entry.from());
      children.add(entry.to());
    }
    children.add(map.otherwise());
    return children;
  }
}
