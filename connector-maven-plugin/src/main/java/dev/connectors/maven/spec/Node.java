package dev.connectors.maven.spec;

import dev.connectors.maven.diag.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a YAML or JSON file, with its place. */
public sealed interface Node permits MapNode, ListNode, ScalarNode {

  /** Where the value starts. */
  SourceLocation location();

  /** The kind of the value in words for messages, such as {@code a list}. */
  String kind();

  /** The node without places: a JSON tree, whose objects keep their order. */
  default @Nullable Object tree() {
    if (this instanceof MapNode map) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      map.entries().forEach(entry -> object.put(entry.key(), entry.value().tree()));
      return object;
    }
    if (this instanceof ListNode list) {
      List<@Nullable Object> items = new ArrayList<>();
      list.items().forEach(item -> items.add(item.tree()));
      return items;
    }
    return ((ScalarNode) this).value();
  }
}
