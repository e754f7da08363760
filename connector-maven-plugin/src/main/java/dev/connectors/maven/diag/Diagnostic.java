package dev.connectors.maven.diag;

import java.util.Comparator;

/**
 * One thing that was found wrong.
 *
 * @param location where
 * @param severity how grave
 * @param code the kind
 * @param message what is wrong: the value and what was expected
 */
public record Diagnostic(
    SourceLocation location, Severity severity, DiagnosticCode code, String message)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::location)
          .thenComparing(Diagnostic::severity)
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  /** Whether it keeps what was asked for from being done. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }

  /** The diagnostic as a compiler would print it: {@code place: severity [code] message}. */
  @Override
  public String toString() {
    return location + ": " + severity.label() + " [" + code.id() + "] " + message;
  }
}
