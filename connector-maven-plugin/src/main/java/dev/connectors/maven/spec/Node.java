package dev.connectors.maven.spec;

import dev.connectors.maven.diag.SourceLocation;

/** A value of a YAML or JSON file, with its place. */
public sealed interface Node permits MapNode, ListNode, ScalarNode {

  /** Where the value starts. */
  SourceLocation location();

  /** The kind of the value in words for messages, such as {@code a list}. */
  String kind();
}
