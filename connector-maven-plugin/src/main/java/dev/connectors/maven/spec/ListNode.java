package dev.connectors.maven.spec;

import dev.connectors.maven.diag.SourceLocation;
import java.util.List;

/**
 * A list.
 *
 * @param items its elements
 * @param location where it starts
 */
public record ListNode(List<Node> items, SourceLocation location) implements Node {

  /** Copies the elements. */
  public ListNode {
    items = List.copyOf(items);
  }

  @Override
  public String kind() {
    return "a list";
  }
}
