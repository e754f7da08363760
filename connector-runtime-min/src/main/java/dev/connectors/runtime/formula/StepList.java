package dev.connectors.runtime.formula;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.value.Locator;
import dev.connectors.runtime.value.Step;
import dev.connectors.runtime.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Locators that are written as lists of steps. */
public final class StepList {

  private StepList() {}

  /**
   * Reads a list of steps.
   *
   * @param formula the formula that has it, for messages
   * @param steps objects with {@code type} and {@code propertyName} or {@code index}
   * @return the locator
   * @throws ConfigurationException when something is no step
   */
  public static Locator read(String formula, List<?> steps) {
    List<Step> read = new ArrayList<>();
    for (Object step : steps) {
      read.add(step(formula, step));
    }
    return Locator.of(read);
  }

  private static Step step(String formula, @Nullable Object step) {
    Object type = Locator.property(step, "type");
    if ("object_property".equals(type)) {
      return new Step.Property(Values.text(Locator.property(step, "propertyName")));
    }
    if ("array_item".equals(type)) {
      return new Step.Index(Values.number(Locator.property(step, "index")));
    }
    throw new ConfigurationException(
        formula
            + ": a step of "
            + (step instanceof Map ? "type " + Values.text(type) : Values.text(step))
            + " (expected: an object whose type is object_property or array_item)",
        null);
  }
}
