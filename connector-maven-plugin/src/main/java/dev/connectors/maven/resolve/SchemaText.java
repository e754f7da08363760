package dev.connectors.maven.resolve;

import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares what is written, wherever it stands. */
final class SchemaText {

  private SchemaText() {}

  /** Whether two schemas are the same one, or say the same in the same words. */
  static boolean same(@Nullable MapNode a, @Nullable MapNode b, References references) {
    if (a == null || b == null) {
      return a == b;
    }
    MapNode first = references.follow(a);
    MapNode second = references.follow(b);
    return first != null && second != null && equal(first, second);
  }

  private static boolean equal(@Nullable Node a, @Nullable Node b) {
    if (a instanceof MapNode first && b instanceof MapNode second) {
      return first == second
          || (first.keys().equals(second.keys())
              && first.keys().stream().allMatch(key -> equal(first.get(key), second.get(key))));
    }
    if (a instanceof ListNode first && b instanceof ListNode second) {
      int size = first.items().size();
      for (int i = 0; i < size && size == second.items().size(); i++) {
        if (!equal(first.items().get(i), second.items().get(i))) {
          return false;
        }
      }
      return size == second.items().size();
    }
    return a instanceof ScalarNode first
        && b instanceof ScalarNode second
        && Objects.equals(first.value(), second.value());
  }
}
