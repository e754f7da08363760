package dev.connectors.maven.eval;

import dev.connectors.maven.diag.Diagnostic;
import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.formula.MappingCheck;
import dev.connectors.maven.formula.MappingTree;
import dev.connectors.maven.spec.Node;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.formula.ParsedMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates a mapping as connectors do. Needs no Maven. */
public final class MappingEvaluator {

  private MappingEvaluator() {}

  /**
   * Evaluates a mapping.
   *
   * @param request what is to be evaluated
   * @return what came of it, or what is wrong
   */
  public static EvalResult run(EvalRequest request) {
    Diagnostics diagnostics = new Diagnostics(false);
    MappingFinder finder = new MappingFinder(request, diagnostics);
    Node mapping = finder.mapping();
    Node variables = finder.variables();
    return mapping == null || variables == null || diagnostics.hasErrors()
        ? new EvalResult(List.of(), List.of(), diagnostics.sorted())
        : evaluate(mapping, variables, request.explain(), diagnostics);
  }

  private static EvalResult evaluate(
      Node mapping, Node variables, boolean explain, Diagnostics diagnostics) {
    checked(mapping).forEach(it -> diagnostics.warning(it.location(), it.code(), it.message()));
    MappingTree tree = MappingTree.of(mapping);
    Object values = MappingTree.of(variables).tree();
    Explanation explanation = new Explanation(tree, new Secrets(values));
    List<String> result = List.of();
    try {
      Object built = ParsedMapping.observed(tree.tree(), explanation).build(values);
      result = PrettyJson.lines(built);
    } catch (ConfigurationException e) {
      diagnostics.error(
          explanation.failed(), DiagnosticCode.MAPPING_RESULT, String.valueOf(e.getMessage()));
    }
    return new EvalResult(explain ? explanation.lines() : List.of(), result, diagnostics.sorted());
  }

  /** What would be wrong in a connector, which does not keep the mapping from being evaluated. */
  private static List<Diagnostic> checked(@Nullable Node mapping) {
    Diagnostics diagnostics = new Diagnostics(false);
    if (mapping != null) {
      MappingCheck.check(mapping, diagnostics);
    }
    return diagnostics.sorted();
  }
}
