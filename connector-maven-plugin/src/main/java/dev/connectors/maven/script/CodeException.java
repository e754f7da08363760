package dev.connectors.maven.script;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.SourceLocation;

/** Code that cannot become a module, with the place. */
final class CodeException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient SourceLocation location;
  private final DiagnosticCode code;

  CodeException(SourceLocation location, DiagnosticCode code, String message) {
    super(message, null, false, false);
    this.location = location;
    this.code = code;
  }

  void report(Diagnostics diagnostics, String suffix) {
    diagnostics.error(location, code, getMessage() + suffix);
  }
}
