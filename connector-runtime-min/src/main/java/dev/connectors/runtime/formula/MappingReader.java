package dev.connectors.runtime.formula;

import dev.connectors.runtime.json.JsonShape;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads formula trees: an object whose first name is that of a formula is one, the rest data. */
public final class MappingReader {

  /** JavaScript's objects lose a member of this name. */
  private static final String PROTOTYPE = "__proto__";

  /** What becomes of an expression, and of the part that it was read from. */
  private final BiFunction<Expression, @Nullable Object, Expression> finish;

  private MappingReader(BiFunction<Expression, @Nullable Object, Expression> finish) {
    this.finish = finish;
  }

  static Expression read(@Nullable Object tree) {
    return new MappingReader((expression, part) -> expression).read(tree, Place.ROOT);
  }

  /** Reads a mapping of whose evaluation somebody is told. */
  static Expression observed(@Nullable Object tree, EvaluationListener listener) {
    return new MappingReader(
            (expression, part) ->
                part instanceof Map || part instanceof List
                    ? new Observed(expression, part, listener)
                    : expression)
        .read(tree, Place.ROOT);
  }

  /**
   * Reads a mapping.
   *
   * @param tree a tree, or undefined
   * @param listener is told of each expression from which part of the tree it was read
   * @return the whole as an expression
   */
  public static Expression read(
      @Nullable Object tree, BiConsumer<Expression, @Nullable Object> listener) {
    return new MappingReader(
            (expression, part) -> {
              listener.accept(expression, part);
              return expression;
            })
        .read(tree, Place.ROOT);
  }

  Expression read(@Nullable Object tree, Place place) {
    return finish.apply(expression(tree, place), tree);
  }

  private Expression expression(@Nullable Object tree, Place place) {
    FormulaName formula = FormulaName.of(tree);
    if (formula != null) {
      return new FormulaReader(this, (Map<?, ?>) Objects.requireNonNull(tree), place).read(formula);
    }
    if (tree instanceof Map<?, ?> object && !object.isEmpty()) {
      return object(object, place);
    }
    return tree instanceof List<?> list && !list.isEmpty()
        ? list(list, place)
        : new Expression.Constant(tree);
  }

  @SuppressWarnings("unchecked") // objects of trees have text keys
  static Collection<String> names(Map<?, ?> object) {
    return Names.ordered((Map<String, ?>) object);
  }

  private Expression object(Map<?, ?> object, Place place) {
    List<String> names = new ArrayList<>();
    List<Expression> members = new ArrayList<>();
    for (String name : names(object)) {
      if (!name.equals(PROTOTYPE)) {
        names.add(name);
        members.add(read(object.get(name), place.member(name)));
      }
    }
    return names.isEmpty()
        ? new Expression.Constant(Undefined.UNDEFINED)
        : new Expression.ObjectOf(
            List.copyOf(names), List.copyOf(members), JsonShape.of(names.toArray(new String[0])));
  }

  private Expression list(List<?> list, Place place) {
    List<Expression> elements = new ArrayList<>();
    for (Object element : list) {
      elements.add(read(element, place.element()));
    }
    return new Expression.ListOf(List.copyOf(elements));
  }
}
