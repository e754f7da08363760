package dev.connectors.runtime.formula;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.json.JsonShape;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Locator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a mapping that was read: what the evaluator walks, and the plugin compiles. Immutable.
 */
public sealed interface Expression
    permits Expression.Constant,
        Expression.ObjectOf,
        Expression.ListOf,
        Expression.Variable,
        Expression.Failure,
        Expression.Apply,
        Comparison,
        CaseOf,
        Iterate,
        MapTo,
        TemplateOf,
        JsonataOf,
        Lookup,
        FindRecord,
        SchemaRef,
        FormulaTree,
        Copy,
        Observed {

  /** What is nothing, whatever the variables. */
  Expression NOTHING = new Constant(Undefined.UNDEFINED);

  /**
   * Computes the value.
   *
   * @param scope the variables
   * @return a tree or undefined
   */
  @Nullable Object evaluate(Scope scope);

  /**
   * A value that depends on nothing.
   *
   * @param value a tree or undefined
   */
  record Constant(@Nullable Object value) implements Expression {

    @Override
    public @Nullable Object evaluate(Scope scope) {
      return value;
    }
  }

  /**
   * An object of those members that come out; nothing when none does.
   *
   * @param names names, at least one
   * @param members a member for each name
   */
  record ObjectOf(List<String> names, List<Expression> members, JsonShape shape)
      implements Expression {

    @Override
    public @Nullable Object evaluate(Scope scope) {
      @Nullable Object[] values = new Object[members.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = members.get(i).evaluate(scope);
      }
      return shape.present(values);
    }
  }

  /**
   * An array of those elements that come out; nothing when none does.
   *
   * @param elements elements, at least one
   */
  record ListOf(List<Expression> elements) implements Expression {

    @Override
    public @Nullable Object evaluate(Scope scope) {
      @Nullable Object[] values = new Object[elements.size()];
      int size = 0;
      for (int i = 0; i < values.length; i++) {
        values[size] = elements.get(i).evaluate(scope);
        size += values[size] == Undefined.UNDEFINED ? 0 : 1;
      }
      return Results.array(values, size);
    }
  }

  /**
   * {@code $var}.
   *
   * @param locator where the variables have it
   */
  record Variable(Locator locator) implements Expression {

    @Override
    public @Nullable Object evaluate(Scope scope) {
      return scope.read(locator);
    }
  }

  /**
   * What cannot be evaluated.
   *
   * @param problem what is wrong, and what was expected
   */
  record Failure(String problem) implements Expression {

    @Override
    public @Nullable Object evaluate(Scope scope) {
      throw new ConfigurationException(problem, null);
    }
  }

  /**
   * A function of evaluated arguments.
   *
   * @param function the function
   * @param arguments as many as it takes
   */
  record Apply(PureFunction function, List<Expression> arguments) implements Expression {

    @Override
    public @Nullable Object evaluate(Scope scope) {
      Object first = arguments.get(0).evaluate(scope);
      Object second = arguments.size() == 1 ? null : arguments.get(1).evaluate(scope);
      return function.apply(first, second);
    }
  }
}
