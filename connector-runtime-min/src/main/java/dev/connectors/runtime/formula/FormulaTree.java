package dev.connectors.runtime.formula;

import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Locator;
import dev.connectors.runtime.value.Names;
import dev.connectors.runtime.value.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code $formula}: a mapping as data. Its variables are filled in, but for those in operands of
 * {@code $eval} and in the items of {@code $iterate}; all other formulas stay.
 *
 * @param tree the mapping
 */
public record FormulaTree(@Nullable Object tree) implements Expression {

  @Override
  public @Nullable Object evaluate(Scope scope) {
    Object filled = fill(scope.evaluation.tree(tree), scope);
    scope.evaluation.keep(tree, filled);
    return filled;
  }

  private static @Nullable Object fill(@Nullable Object tree, Scope scope) {
    if (FormulaName.of(tree) == FormulaName.VAR) {
      return tree;
    }
    List<Locator> places = new ArrayList<>();
    find(tree, Locator.ROOT, places);
    Object filled = tree;
    for (Locator place : places) {
      Object there = place.get(filled);
      if (FormulaName.of(there) == FormulaName.VAR) {
        filled = place.set(filled, MappingReader.read(there).evaluate(scope));
      } else if (there == Undefined.UNDEFINED) {
        filled = place.set(filled, there);
      }
    }
    return filled;
  }

  private static void find(@Nullable Object value, Locator place, List<Locator> places) {
    FormulaName formula = FormulaName.of(value);
    if (formula == FormulaName.VAR) {
      places.add(place);
    } else if (value instanceof Map<?, ?> object) {
      for (String name : names(object, formula)) {
        findMember(object.get(name), formula, place.then(new Step.Property(name)), places);
      }
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        find(list.get(i), place.then(new Step.Index(i)), places);
      }
    }
  }

  /** Of a formula only the argument counts, which is the first member. */
  @SuppressWarnings("unchecked") // objects of trees have text keys
  private static Iterable<String> names(Map<?, ?> object, @Nullable FormulaName formula) {
    return formula == null ? Names.ordered((Map<String, ?>) object) : List.of(formula.key());
  }

  private static void findMember(
      @Nullable Object member, @Nullable FormulaName formula, Locator at, List<Locator> places) {
    if (formula == FormulaName.ITERATE) {
      Object source = Locator.property(member, "source");
      if (source != Undefined.UNDEFINED) {
        find(source, at.then(new Step.Property("source")), places);
      }
    } else {
      find(member, at, places);
    }
  }
}
