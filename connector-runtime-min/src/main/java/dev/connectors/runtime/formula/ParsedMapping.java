package dev.connectors.runtime.formula;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.Undefined;
import org.jspecify.annotations.Nullable;

/**
 * A mapping that is evaluated as it is, for what is only known at run time. Reading it costs
 * something, evaluating it little: keep it where it is used more than once.
 */
public final class ParsedMapping implements Mapping {

  private final @Nullable Object tree;
  private final Expression expression;

  private ParsedMapping(@Nullable Object tree, Expression expression) {
    this.tree = tree;
    this.expression = expression;
  }

  /**
   * Reads a mapping.
   *
   * @param tree the formula tree: anything that {@link Json#copyOf} takes, or undefined
   * @return the mapping
   * @throws ConfigurationException when the tree contains itself, is deeper than 1,000 levels, or
   *     holds what JSON does not have
   */
  public static ParsedMapping of(@Nullable Object tree) {
    Object copy = tree(tree, "mapping");
    return new ParsedMapping(copy, MappingReader.read(copy));
  }

  /**
   * Reads a mapping of whose evaluation somebody is told, for tools that explain it.
   *
   * @param tree the formula tree, as {@link #of} takes it
   * @param listener is told by the thread that evaluates
   * @return the mapping
   * @throws ConfigurationException as {@link #of}
   */
  public static ParsedMapping observed(@Nullable Object tree, EvaluationListener listener) {
    Object copy = tree(tree, "mapping");
    return new ParsedMapping(copy, MappingReader.observed(copy, listener));
  }

  /**
   * The value of an expression that reads no variables.
   *
   * @param expression the expression
   * @return a tree or undefined
   * @throws ConfigurationException when it asks for what cannot be done
   */
  public static @Nullable Object constant(Expression expression) {
    Evaluation evaluation = Evaluation.synchronous(Undefined.UNDEFINED);
    return expression.evaluate(Scope.of(evaluation, Undefined.UNDEFINED));
  }

  static @Nullable Object tree(@Nullable Object value, String what) {
    try {
      return value == Undefined.UNDEFINED ? value : Json.copyOf(value);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(what + ": " + e.getMessage(), e);
    }
  }

  /**
   * What was read.
   *
   * @return the expression, for compilers
   */
  public Expression expression() {
    return expression;
  }

  @Override
  public @Nullable Object build(@Nullable Object variables) {
    return CopyPass.apply(evaluate(Evaluation.synchronous(tree), variables));
  }

  @Override
  public @Nullable Object value(@Nullable Object variables) {
    return Results.finished(evaluate(Evaluation.synchronous(tree), variables));
  }

  /**
   * Computes the value with what the host application can look up, as the original's {@code
   * resolveFormulas}: there, every {@code $copy} stays in the result, and a list of conditions as a
   * filter of {@code $case} always holds.
   *
   * @param variables what the formulas see
   * @param schema the schema of the result, which resolvers are told; or undefined
   * @param resolvers what can be looked up
   * @return a tree or undefined
   */
  public @Nullable Object resolve(
      @Nullable Object variables, @Nullable Object schema, Resolvers resolvers) {
    return Results.finished(evaluate(new Evaluation(tree, schema, resolvers), variables));
  }

  private @Nullable Object evaluate(Evaluation evaluation, @Nullable Object variables) {
    return expression.evaluate(Scope.of(evaluation, tree(variables, "variables")));
  }
}
