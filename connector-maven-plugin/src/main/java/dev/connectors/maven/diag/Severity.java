package dev.connectors.maven.diag;

/** How grave a diagnostic is. */
public enum Severity {
  /** Nothing is generated. */
  ERROR("error"),
  /** Something is left out or may not be what was meant. */
  WARNING("warning");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  /** The word in messages. */
  public String label() {
    return label;
  }
}
