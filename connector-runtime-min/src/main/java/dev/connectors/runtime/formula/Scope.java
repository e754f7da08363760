package dev.connectors.runtime.formula;

import dev.connectors.runtime.json.JsonShape;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Locator;
import dev.connectors.runtime.value.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The variables that a formula sees: those of the mapping, or {@code item}, {@code parent} and
 * {@code index} inside of {@code $iterate}. Belongs to one evaluation.
 */
public final class Scope {

  private static final JsonShape ITERATION = JsonShape.of("item", "parent", "index");

  final Evaluation evaluation;
  private final @Nullable Scope parent;
  private final @Nullable Object value;
  private final long index;
  private @Nullable Object iteration;

  private Scope(Evaluation evaluation, @Nullable Scope parent, @Nullable Object value, long index) {
    this.evaluation = evaluation;
    this.parent = parent;
    this.value = value;
    this.index = index;
  }

  static Scope of(Evaluation evaluation, @Nullable Object variables) {
    return new Scope(evaluation, null, variables, 0);
  }

  Scope iteration(@Nullable Object item, long at) {
    return new Scope(evaluation, this, item, at);
  }

  /** All variables as one value. */
  @Nullable Object variables() {
    if (parent == null) {
      return value;
    }
    if (iteration == null) {
      iteration = ITERATION.object(value, parent.variables(), index);
    }
    return iteration;
  }

  @Nullable Object read(Locator locator) {
    return parent == null ? locator.read(value) : read(locator.steps());
  }

  private @Nullable Object read(List<Step> steps) {
    if (parent == null || steps.isEmpty()) {
      return Locator.of(steps).read(variables());
    }
    if (!(steps.get(0) instanceof Step.Property first)) {
      return Undefined.UNDEFINED;
    }
    List<Step> rest = steps.subList(1, steps.size());
    return switch (first.name()) {
      case "item" -> Locator.of(rest).read(value);
      case "parent" -> parent.read(rest);
      case "index" -> Locator.of(rest).read(index);
      default -> Undefined.UNDEFINED;
    };
  }
}
