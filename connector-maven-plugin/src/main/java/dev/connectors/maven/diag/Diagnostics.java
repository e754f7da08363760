package dev.connectors.maven.diag;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects diagnostics, so that all faults of a phase are told at once. Not thread-safe. */
public final class Diagnostics {

  private final boolean strict;
  private final Set<Diagnostic> all;

  /**
   * An empty collection.
   *
   * @param strict whether a {@linkplain #fault fault} of an API document is an error
   */
  public Diagnostics(boolean strict) {
    this(strict, new LinkedHashSet<>());
  }

  private Diagnostics(boolean strict, Set<Diagnostic> all) {
    this.strict = strict;
    this.all = all;
  }

  /**
   * The same collection for the connector's own files, in which every {@linkplain #fault fault} is
   * an error.
   */
  public Diagnostics ofOwnFiles() {
    return new Diagnostics(true, all);
  }

  /** Reports what makes generating impossible. */
  public void error(SourceLocation location, DiagnosticCode code, String message) {
    add(new Diagnostic(location, Severity.ERROR, code, message));
  }

  /** Reports what may not be as it was meant. */
  public void warning(SourceLocation location, DiagnosticCode code, String message) {
    add(new Diagnostic(location, Severity.WARNING, code, message));
  }

  /**
   * Reports a fault of one operation or schema of an API document: a warning, since the document is
   * rarely the user's own, and an error in strict mode.
   */
  public void fault(SourceLocation location, DiagnosticCode code, String message) {
    add(new Diagnostic(location, strict ? Severity.ERROR : Severity.WARNING, code, message));
  }

  /** Whether an error was reported. */
  public boolean hasErrors() {
    return all.stream().anyMatch(Diagnostic::isError);
  }

  /** What was reported, each once, sorted by place. */
  public List<Diagnostic> sorted() {
    return all.stream().sorted().toList();
  }

  private void add(Diagnostic diagnostic) {
    all.add(diagnostic);
  }
}
