package dev.connectors.maven.formula;

import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.model.Api;
import dev.connectors.maven.model.Content;
import dev.connectors.maven.model.Property;
import dev.connectors.maven.model.Response;
import dev.connectors.maven.model.TypeDeclaration.ObjectType;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an operation answers as a schema, as locators are followed through. */
final class OutputSchema {

  /** Deeper, and beyond so many types, anything may be there. */
  private static final int DEEPEST = 6;

  private static final int MOST = 2_000;

  private final Api api;
  private final SourceLocation location;
  private int left = MOST;

  private OutputSchema(Api api, SourceLocation location) {
    this.api = api;
    this.location = location;
  }

  /**
   * The schema of an answer.
   *
   * @param response the answer
   * @param api where its types are declared
   * @param at what gives the schema a place
   * @return the schema; null when nothing is known, or other answers have other types
   */
  static @Nullable MapNode of(Response response, Api api, Node at) {
    return response.content() == Content.JSON && response.others().isEmpty()
        ? new OutputSchema(api, at.location()).schema(response.type(), 0)
        : null;
  }

  private MapNode schema(TypeUse type, int depth) {
    if (depth <= DEEPEST && left-- > 0) {
      if (type instanceof TypeUse.ListOf list) {
        return node(typed("array"), entry("items", schema(list.element(), depth + 1)));
      }
      if (type instanceof TypeUse.Reference reference
          && api.types().get(reference.id()) instanceof ObjectType object
          && object.variants().isEmpty()) {
        return object(object, depth);
      }
    }
    return node();
  }

  private MapNode object(ObjectType object, int depth) {
    List<MapNode.Entry> properties = new ArrayList<>();
    for (Property property : object.properties()) {
      properties.add(entry(property.name(), schema(property.type(), depth + 1)));
    }
    MapNode.Entry all = entry("properties", new MapNode(properties, location));
    return object.additional() == null
        ? node(typed("object"), all)
        : node(typed("object"), all, entry("additionalProperties", node()));
  }

  private MapNode.Entry typed(String type) {
    return entry("type", new ScalarNode(type, location));
  }

  private MapNode.Entry entry(String key, Node value) {
    return new MapNode.Entry(key, location, value);
  }

  private MapNode node(MapNode.Entry... entries) {
    return new MapNode(List.of(entries), location);
  }
}
