package dev.connectors.runtime.formula;

import dev.connectors.runtime.json.JsonShape;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Locator;
import dev.connectors.runtime.value.Step;
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
    return read(locator, 0);
  }

  private @Nullable Object read(Locator locator, int from) {
    if (parent == null || from == locator.steps().size()) {
      return locator.read(variables(), from);
    }
    if (!(locator.steps().get(from) instanceof Step.Property first)) {
      return Undefined.UNDEFINED;
    }
    return switch (first.name()) {
      case "item" -> locator.read(value, from + 1);
      case "parent" -> parent.read(locator, from + 1);
      case "index" -> locator.read(index, from + 1);
      default -> Undefined.UNDEFINED;
    };
  }
}
