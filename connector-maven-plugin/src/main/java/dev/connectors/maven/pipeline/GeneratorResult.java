package dev.connectors.maven.pipeline;

import dev.connectors.maven.diag.Diagnostic;
import java.nio.file.Path;
import java.util.List;

/**
 * What came of generating.
 *
 * @param connectors a summary of each connector, in the order of their directories' names; empty
 *     when there are errors
 * @param diagnostics what was found wrong, sorted by place
 * @param remoteFiles the names of files of other hosts that were read, in the cache's directory
 * @param packageFiles files of packages in JavaScript that were read, or looked for
 */
public record GeneratorResult(
    List<ConnectorSummary> connectors,
    List<Diagnostic> diagnostics,
    List<String> remoteFiles,
    List<Path> packageFiles) {

  /** What came of it when nothing was generated. */
  GeneratorResult(List<Diagnostic> diagnostics) {
    this(List.of(), diagnostics, List.of(), List.of());
  }

  /** Copies the lists. */
  public GeneratorResult {
    connectors = List.copyOf(connectors);
    diagnostics = List.copyOf(diagnostics);
    remoteFiles = List.copyOf(remoteFiles);
    packageFiles = List.copyOf(packageFiles);
  }

  /** Whether nothing was generated because of errors. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
