package dev.connectors.maven.emit;

import com.palantir.javapoet.CodeBlock;
import dev.connectors.runtime.value.Locator;
import dev.connectors.runtime.value.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Locators of a mapping as Java expressions, within one method. */
final class MappingPaths {

  private static final CodeBlock UNDEFINED = CodeBlock.of("UNDEFINED");

  /** So many names in a row are read by one call. */
  private static final int MOST_NAMES = 3;

  /** Marks of what is no part of a frame's value: all variables, and the index. */
  private static final List<Step> ALL = List.of(new Step.Index(-1));

  private static final List<Step> INDEX = List.of(new Step.Index(-2));

  private final MappingMethod method;

  MappingPaths(MappingMethod method) {
    this.method = method;
  }

  /** What a locator reads in a frame. */
  CodeBlock read(MappingFrame frame, Locator locator) {
    MappingMethod.Prefix prefix = resolve(frame, locator.steps());
    return prefix == null ? UNDEFINED : read(prefix);
  }

  /**
   * The frame in whose value a locator ends up, and the steps from there; null when there is
   * nothing.
   */
  static MappingMethod.@Nullable Prefix resolve(MappingFrame frame, List<Step> steps) {
    if (frame.parent() == null || steps.isEmpty()) {
      return new MappingMethod.Prefix(frame, whole(steps, frame));
    }
    if (!(steps.get(0) instanceof Step.Property first)) {
      return null;
    }
    List<Step> rest = steps.subList(1, steps.size());
    return switch (first.name()) {
      case "item" -> new MappingMethod.Prefix(frame, rest);
      case "parent" -> resolve(frame.parent(), rest);
      case "index" -> rest.isEmpty() ? new MappingMethod.Prefix(frame, INDEX) : null;
      default -> null;
    };
  }

  private static List<Step> whole(List<Step> steps, MappingFrame frame) {
    return frame.parent() != null && steps.isEmpty() ? ALL : steps;
  }

  /** Whether a place is part of a frame's value, so that a local variable can keep it. */
  static boolean isPart(MappingMethod.Prefix prefix) {
    return !prefix.steps().isEmpty()
        && !prefix.steps().equals(ALL)
        && !prefix.steps().equals(INDEX);
  }

  private CodeBlock read(MappingMethod.Prefix prefix) {
    MappingFrame frame = prefix.frame();
    if (prefix.steps().equals(ALL)) {
      return frame.variables(method);
    }
    if (prefix.steps().equals(INDEX)) {
      return CodeBlock.of("$T.valueOf($N)", Long.class, method.uses(frame).index());
    }
    return read(frame, prefix.steps());
  }

  /** Reads steps, from the longest part of them that a local variable keeps. */
  CodeBlock read(MappingFrame frame, List<Step> steps) {
    int from = steps.size();
    while (from > 0
        && method.kept(new MappingMethod.Prefix(frame, steps.subList(0, from))) == null) {
      from--;
    }
    String local = method.kept(new MappingMethod.Prefix(frame, steps.subList(0, from)));
    CodeBlock code = CodeBlock.of("$N", local == null ? method.uses(frame).value() : local);
    while (from < steps.size()) {
      int to = from + 1;
      if (steps.get(from) instanceof Step.Index index) {
        code = element(code, index.index());
      } else {
        while (to < steps.size()
            && to - from < MOST_NAMES
            && steps.get(to) instanceof Step.Property) {
          to++;
        }
        code = CodeBlock.of("member($L, $L)", code, names(steps.subList(from, to)));
      }
      from = to;
    }
    return code;
  }

  private CodeBlock names(List<Step> steps) {
    return steps.stream()
        .map(step -> MappingConstants.text(((Step.Property) step).name(), method.part))
        .collect(CodeBlock.joining(", "));
  }

  private static CodeBlock element(CodeBlock list, double index) {
    boolean possible = index == Math.rint(index) && index < Integer.MAX_VALUE - 8;
    return possible ? CodeBlock.of("element($L, $L)", list, (int) index) : UNDEFINED;
  }
}
