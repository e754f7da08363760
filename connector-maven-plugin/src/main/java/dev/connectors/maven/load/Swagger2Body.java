package dev.connectors.maven.load;

import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.load.Swagger2.Edit;
import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.MapNode.Entry;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a Swagger 2.0 operation that are its body, as a request body of OpenAPI 3. */
final class Swagger2Body {

  private static final Set<String> LOCATIONS = Set.of("body", "formData");
  private static final Set<String> DELIMITED = Set.of("ssv", "tsv", "pipes");
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data";

  /** What a parameter says about its value, rather than about itself (Swagger 2.0, Parameter). */
  private static final Set<String> OWN_WORDS =
      Set.of("name", "in", "required", "collectionFormat", "allowEmptyValue", "description");

  private final MapNode root;
  private final MapNode operation;

  Swagger2Body(MapNode root, MapNode operation) {
    this.root = root;
    this.operation = operation;
  }

  /** Whether a parameter is a body or a part of one. */
  static boolean isBody(MapNode parameter) {
    return LOCATIONS.contains(String.valueOf(parameter.text("in")));
  }

  /** The request body, or null without one. */
  @Nullable MapNode requestBody(List<MapNode> parameters) {
    List<MapNode> fields = new ArrayList<>();
    for (MapNode parameter : parameters) {
      if ("body".equals(parameter.text("in"))) {
        return body(parameter);
      }
      if (isBody(parameter)) {
        fields.add(parameter);
      }
    }
    return fields.isEmpty() ? null : form(fields);
  }

  /** The media types that an object, or else the document, states. */
  static List<String> mediaTypes(MapNode owner, MapNode root, String name) {
    List<Node> items = owner.has(name) ? owner.items(name) : root.items(name);
    return items.stream()
        .filter(item -> item instanceof ScalarNode scalar && scalar.value() instanceof String)
        .map(item -> String.valueOf(((ScalarNode) item).value()))
        .toList();
  }

  /** What a parameter says about its value. */
  static MapNode schema(MapNode parameter) {
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : parameter.entries()) {
      if (!OWN_WORDS.contains(entry.key())) {
        entries.add(entry);
      }
    }
    return new MapNode(entries, parameter.location());
  }

  /**
   * Says how a list is written: the collection format, which is csv without further words. OpenAPI
   * 3 has no words for some formats in some places; these keep their own.
   *
   * @param edit what gets the style
   * @param parameter the parameter of Swagger 2.0
   * @param multi whether the list may be taken apart at the parameter's place
   */
  static void addStyle(Edit edit, MapNode parameter, boolean multi) {
    String format = String.valueOf(parameter.text("collectionFormat"));
    SourceLocation at = parameter.keyLocation("collectionFormat");
    if (DELIMITED.contains(format)) {
      edit.put("style", new ScalarNode(format, at));
    }
    edit.put("explode", new ScalarNode(multi && format.equals("multi"), at));
  }

  private MapNode body(MapNode parameter) {
    List<String> types = mediaTypes(operation, root, "consumes");
    MapNode schema = parameter.map("schema");
    MapNode body =
        requestBody(
            parameter,
            types.isEmpty() ? List.of("application/json") : types,
            new Edit(empty(parameter.location()))
                .put("schema", schema == null ? empty(parameter.location()) : schema)
                .node(),
            parameter.isTrue("required"));
    Node description = parameter.get("description");
    return description == null ? body : new Edit(body).put("description", description).node();
  }

  private MapNode form(List<MapNode> fields) {
    MapNode first = fields.get(0);
    Edit properties = new Edit(empty(first.location()));
    Edit encoding = new Edit(empty(first.location()));
    List<Node> required = new ArrayList<>();
    boolean files = false;
    for (MapNode field : fields) {
      String name = String.valueOf(field.text("name"));
      files |= "file".equals(field.scalar("type"));
      properties.put(name, property(field));
      if ("array".equals(field.scalar("type"))) {
        Edit own = new Edit(empty(field.location()));
        addStyle(own, field, true);
        encoding.put(name, own.node());
      }
      if (field.isTrue("required")) {
        required.add(new ScalarNode(name, field.location()));
      }
    }
    MapNode schema =
        new Edit(empty(first.location()))
            .put("type", new ScalarNode("object", first.location()))
            .put("properties", properties.node())
            .put("required", new ListNode(required, first.location()))
            .node();
    boolean form = !files && !mediaTypes(operation, root, "consumes").equals(List.of(MULTIPART));
    MapNode media =
        new Edit(empty(first.location()))
            .put("schema", schema)
            .put("encoding", encoding.node())
            .node();
    return requestBody(first, List.of(form ? FORM : MULTIPART), media, !required.isEmpty());
  }

  private static MapNode property(MapNode field) {
    Edit property = new Edit(schema(field));
    Node description = field.get("description");
    if (description != null) {
      property.put("description", description);
    }
    if ("file".equals(field.scalar("type"))) {
      property.put("type", new ScalarNode("string", field.location()));
      property.put("format", new ScalarNode("binary", field.location()));
    }
    return property.node();
  }

  private static MapNode requestBody(
      MapNode parameter, List<String> types, MapNode media, boolean required) {
    SourceLocation at = parameter.location();
    Edit content = new Edit(empty(at));
    types.forEach(type -> content.put(type, media));
    return new Edit(empty(at))
        .put("content", content.node())
        .put("required", new ScalarNode(required, at))
        .node();
  }

  private static MapNode empty(SourceLocation at) {
    return new MapNode(List.of(), at);
  }
}
