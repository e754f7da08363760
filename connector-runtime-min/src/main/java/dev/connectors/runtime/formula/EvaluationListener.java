package dev.connectors.runtime.formula;

import org.jspecify.annotations.Nullable;

/**
 * Is told of each object and array of a mapping that is evaluated, formulas among them: of a part
 * before those inside of it, and again when it has its value. A part that fails has none.
 */
public interface EvaluationListener {

  /**
   * A part is about to be evaluated.
   *
   * @param part the part of the mapping's tree
   */
  void before(Object part);

  /**
   * A part was evaluated.
   *
   * @param part the part of the mapping's tree
   * @param result a tree or undefined
   */
  void after(Object part, @Nullable Object result);
}
