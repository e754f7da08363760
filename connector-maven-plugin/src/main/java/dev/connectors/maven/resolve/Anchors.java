package dev.connectors.maven.resolve;

import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Schemas by the names that JSON Schema 2020-12 gives them in place ({@code $anchor}). */
final class Anchors {

  private static final List<String> KEYWORDS = List.of("$anchor", "$dynamicAnchor");

  private final Map<Node, Map<String, Node>> files = new HashMap<>();

  /** The schema of a file that has the name, or null. */
  @Nullable Node find(Node file, List<String> pointer) {
    if (pointer.size() != 1) {
      return null;
    }
    return files
        .computeIfAbsent(
            file,
            root -> {
              Map<String, Node> found = new HashMap<>();
              collect(root, found);
              return found;
            })
        .get(pointer.get(0));
  }

  private static void collect(Node node, Map<String, Node> found) {
    if (node instanceof MapNode map) {
      for (String keyword : KEYWORDS) {
        if (map.scalar(keyword) instanceof String name) {
          found.putIfAbsent(name, map);
        }
      }
      map.entries().forEach(entry -> collect(entry.value(), found));
    } else if (node instanceof ListNode list) {
      list.items().forEach(item -> collect(item, found));
    }
  }
}
