package dev.connectors.maven.output;

/** What kind of directory a file goes to. */
public enum OutputRoot {
  /** Java source. */
  SOURCES,
  /** Resources, which end up in the jar. */
  RESOURCES
}
