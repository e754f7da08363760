package dev.connectors.maven.script;

import java.nio.file.Path;

/** Where an import leads. */
sealed interface Target {

  /** To a module of the environment. */
  record BuiltIn(String name) implements Target {}

  /** To a file of the connector. */
  record File(String id, Path path) implements Target {}

  /**
   * Nowhere.
   *
   * @param reason what is wrong, and what was expected
   */
  record Nowhere(String reason) implements Target {

    static final String OUTSIDE =
        "leads out of the connector, by a link, or has a control character or a backslash in its"
            + " name (expected: a file in the connector's directory)";
  }
}
