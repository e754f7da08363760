package dev.connectors.maven.eval;

import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.formula.MappingTree;
import dev.connectors.runtime.formula.EvaluationListener;
import dev.connectors.runtime.formula.FormulaName;
import dev.connectors.runtime.value.Locator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each part of a mapping gave: a line with its place, what it is and its value, and inside of
 * it, in the order of evaluation, the parts that it took.
 */
final class Explanation implements EvaluationListener {

  /** More lines than anybody reads are a sign of data that is too large. */
  private static final int MOST_LINES = 10_000;

  private final MappingTree mapping;
  private final Secrets secrets;
  private final List<String> lines = new ArrayList<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private final Deque<Object> parts = new ArrayDeque<>();

  Explanation(MappingTree mapping, Secrets secrets) {
    this.mapping = mapping;
    this.secrets = secrets;
  }

  @Override
  public void before(Object part) {
    parts.push(part);
    open.push(lines.size());
    if (lines.size() < MOST_LINES) {
      String indent = "  ".repeat(open.size() - 1);
      lines.add(indent + mapping.locationOf(part) + ": " + what(part) + " -> ");
    } else if (lines.size() == MOST_LINES) {
      lines.add("... (more than " + MOST_LINES + " parts)");
    }
  }

  @Override
  public void after(Object part, @Nullable Object result) {
    int line = open.pop();
    parts.pop();
    if (line < MOST_LINES) {
      lines.set(line, lines.get(line) + secrets.shown(result));
    }
  }

  /** The lines; what has no value has failed. */
  List<String> lines() {
    open.stream()
        .filter(line -> line < MOST_LINES)
        .forEach(line -> lines.set(line, lines.get(line) + "failed"));
    open.clear();
    return lines;
  }

  /** Where the part stands that was being evaluated; the whole mapping's place after the end. */
  SourceLocation failed() {
    Object part = parts.peek();
    return part == null ? mapping.location(mapping.expression()) : mapping.locationOf(part);
  }

  private static String what(Object part) {
    FormulaName formula = FormulaName.of(part);
    if (formula == null) {
      return part instanceof Map ? "object" : "list";
    }
    Object argument = Locator.property(part, formula.key());
    return argument instanceof String text && formula == FormulaName.VAR
        ? formula.key() + " " + text
        : formula.key() + operator(formula, (Map<?, ?>) part);
  }

  private static String operator(FormulaName formula, Map<?, ?> part) {
    return formula == FormulaName.EVAL
        ? part.keySet().stream().skip(1).limit(1).map(it -> " " + it).findAny().orElse("")
        : "";
  }
}
