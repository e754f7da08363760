package dev.connectors.maven.load;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.SourceLocation;

/** Names that stand twice in one object. */
final class DuplicateNames {

  private DuplicateNames() {}

  /** Reports one: an error in a connector's own file, a fault in an API document. */
  static void report(String name, SourceLocation at, boolean ownFile, Diagnostics diagnostics) {
    String message = name + ": written twice in one object (the last one counts)";
    if (ownFile) {
      diagnostics.error(at, DiagnosticCode.DUPLICATE_FIELD, message);
    } else {
      diagnostics.fault(at, DiagnosticCode.DUPLICATE_FIELD, message);
    }
  }
}
