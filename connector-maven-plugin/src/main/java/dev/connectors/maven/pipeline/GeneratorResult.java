package dev.connectors.maven.pipeline;

import dev.connectors.maven.diag.Diagnostic;
import java.util.List;

/**
 * What came of generating.
 *
 * @param connectors a summary of each connector, in the order of their directories' names; empty
 *     when there are errors
 * @param diagnostics what was found wrong, sorted by place
 * @param remoteFiles the names of files of other hosts that were read, in the cache's directory
 */
public record GeneratorResult(
    List<ConnectorSummary> connectors, List<Diagnostic> diagnostics, List<String> remoteFiles) {

  /** Copies the lists. */
  public GeneratorResult {
    connectors = List.copyOf(connectors);
    diagnostics = List.copyOf(diagnostics);
    remoteFiles = List.copyOf(remoteFiles);
  }

  /** Whether nothing was generated because of errors. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
