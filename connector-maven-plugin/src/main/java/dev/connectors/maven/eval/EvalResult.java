package dev.connectors.maven.eval;

import dev.connectors.maven.diag.Diagnostic;
import java.util.List;

/**
 * What came of a mapping.
 *
 * @param explanation a line for each part, in the order of evaluation; empty when not asked for
 * @param result the result in lines; empty when there are errors
 * @param diagnostics what was found wrong, sorted by place
 */
public record EvalResult(
    List<String> explanation, List<String> result, List<Diagnostic> diagnostics) {

  /** Copies the lists. */
  public EvalResult {
    explanation = List.copyOf(explanation);
    result = List.copyOf(result);
    diagnostics = List.copyOf(diagnostics);
  }
}
