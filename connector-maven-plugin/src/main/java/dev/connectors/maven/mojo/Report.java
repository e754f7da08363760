package dev.connectors.maven.mojo;

import dev.connectors.maven.diag.Diagnostic;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Tells people what was found wrong. */
final class Report {

  private static final int MAX_WARNINGS = 20;

  private Report() {}

  /**
   * Shows warnings, and fails when there are errors.
   *
   * @param consequence where the errors are, and what they led to
   */
  static void of(List<Diagnostic> diagnostics, String consequence, Log log)
      throws MojoFailureException {
    warn(diagnostics.stream().filter(it -> !it.isError()).toList(), log);
    List<Diagnostic> errors = diagnostics.stream().filter(Diagnostic::isError).toList();
    if (!errors.isEmpty()) {
      throw failure(errors, consequence);
    }
  }

  private static void warn(List<Diagnostic> warnings, Log log) {
    boolean all = log.isDebugEnabled();
    int shown = all ? warnings.size() : Math.min(warnings.size(), MAX_WARNINGS);
    warnings.subList(0, shown).forEach(warning -> log.warn(warning.toString()));
    if (shown < warnings.size()) {
      log.warn((warnings.size() - shown) + " more warnings (shown with -X)");
    }
  }

  private static MojoFailureException failure(List<Diagnostic> errors, String consequence) {
    StringBuilder message = new StringBuilder();
    message.append(errors.size()).append(errors.size() == 1 ? " error" : " errors");
    message.append(' ').append(consequence).append(':');
    errors.forEach(error -> message.append('\n').append(error));
    return new MojoFailureException(message.toString());
  }
}
