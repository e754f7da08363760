package dev.connectors.maven.emit;

import com.palantir.javapoet.CodeBlock;
import dev.connectors.runtime.formula.Expression;
import dev.connectors.runtime.formula.MapTo;
import dev.connectors.runtime.value.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Local variables for what a method would read from the variables more than once. */
final class MappingLocals {

  private final MappingMethods methods;
  private final MappingMethod method;
  private final Map<MappingMethod.Prefix, Integer> counts = new LinkedHashMap<>();

  MappingLocals(MappingMethods methods, MappingMethod method) {
    this.methods = methods;
    this.method = method;
  }

  /** Declares locals for an expression that the method computes, and tells the method of them. */
  CodeBlock keep(Expression expression, MappingFrame frame) {
    MappingFacts.children(expression).forEach(child -> count(child, frame));
    List<MappingMethod.Prefix> repeated = new ArrayList<>();
    counts.forEach(
        (prefix, count) -> {
          if (count > 1 && !goesOn(prefix, count)) {
            repeated.add(prefix);
          }
        });
    repeated.sort(Comparator.comparingInt(prefix -> prefix.steps().size()));
    CodeBlock.Builder code = CodeBlock.builder();
    MappingPaths paths = new MappingPaths(method);
    for (MappingMethod.Prefix prefix : repeated) {
      CodeBlock value = paths.read(prefix.frame(), prefix.steps());
      String local = method.local(name(prefix.steps()));
      code.addStatement("$T $N = $L", Java.OBJECT, local, value);
      method.keep(prefix, local);
    }
    return code.build();
  }

  /** Whether all that read a prefix go on to one that is longer by a step, which is kept then. */
  private boolean goesOn(MappingMethod.Prefix prefix, int count) {
    int length = prefix.steps().size();
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() == count)
        .map(Map.Entry::getKey)
        .anyMatch(
            longer ->
                longer.steps().size() == length + 1
                    && longer.frame().equals(prefix.frame())
                    && longer.steps().subList(0, length).equals(prefix.steps()));
  }

  private static String name(List<Step> steps) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i) instanceof Step.Property property) {
        return property.name();
      }
    }
    return "element";
  }

  private void count(Expression expression, MappingFrame frame) {
    if (methods.facts().constant(expression) != null
        || methods.isOwn(expression)
        || expression instanceof MapTo) {
      return;
    }
    if (expression instanceof Expression.Variable variable) {
      MappingMethod.Prefix whole = MappingPaths.resolve(frame, variable.locator().steps());
      if (whole != null && MappingPaths.isPart(whole)) {
        for (int length = 1; length <= whole.steps().size(); length++) {
          List<Step> steps = List.copyOf(whole.steps().subList(0, length));
          counts.merge(new MappingMethod.Prefix(whole.frame(), steps), 1, Integer::sum);
        }
      }
    }
    MappingFacts.children(expression).forEach(child -> count(child, frame));
  }
}
