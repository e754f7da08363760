package dev.connectors.maven.resolve;

import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Schemas that state several types, as JSON Schema 2020-12 allows: an alternative for each, of
 * which all else holds that the schema says.
 */
final class TypeLists {

  private TypeLists() {}

  /** The alternatives, in the document's order. */
  static Union union(SchemaFacets facets, List<MapNode> written) {
    return new Union(
        facets.kinds().stream().map(type -> only(type, facets, written)).toList(), null);
  }

  private static MapNode only(String type, SchemaFacets facets, List<MapNode> written) {
    MapNode last = written.get(written.size() - 1);
    List<MapNode.Entry> entries = new ArrayList<>();
    entries.add(entry("allOf", new ListNode(List.copyOf(written), last.location())));
    entries.add(entry("type", new ScalarNode(type, last.location())));
    entries.add(entry("title", new ScalarNode(title(type), last.location())));
    if (!facets.values().isEmpty()) {
      List<Node> values = facets.values().stream().filter(value -> isOf(type, value)).toList();
      entries.add(entry("enum", new ListNode(values, last.location())));
    }
    return new MapNode(entries, last.location());
  }

  private static boolean isOf(String type, Node value) {
    String stated = ScalarTypes.typeOf(value);
    return stated.equals(type) || (stated.equals("integer") && type.equals("number"));
  }

  /** What an alternative is called: as one that is written out would be. */
  private static String title(String type) {
    return type.equals("object") ? type : "";
  }

  private static MapNode.Entry entry(String key, Node value) {
    return new MapNode.Entry(key, value.location(), value);
  }
}
