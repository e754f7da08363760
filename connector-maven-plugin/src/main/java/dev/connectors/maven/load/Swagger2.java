package dev.connectors.maven.load;

import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.MapNode.Entry;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A Swagger 2.0 document as the OpenAPI 3.0 document that means the same, every part with its old
 * place. What references lead to stays where it was ({@code #/definitions/X}).
 */
final class Swagger2 {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch");

  private final MapNode root;

  private Swagger2(MapNode root) {
    this.root = root;
  }

  /** Whether a document is one of Swagger 2.0. */
  static boolean is(MapNode root) {
    String version = root.text("swagger");
    return version != null && version.startsWith("2.");
  }

  /** The document as OpenAPI 3.0. */
  static MapNode upgrade(MapNode root) {
    return new Swagger2(root).upgrade();
  }

  private MapNode upgrade() {
    Edit edit = new Edit(root);
    edit.remove("swagger").put("openapi", text("3.0.3", root.keyLocation("swagger")));
    ListNode servers = servers();
    if (servers != null) {
      edit.put("servers", servers);
    }
    MapNode paths = root.map("paths");
    if (paths != null) {
      edit.put("paths", each(paths, this::pathItem));
    }
    MapNode schemes = root.map("securityDefinitions");
    if (schemes != null) {
      Edit components = new Edit(new MapNode(List.of(), schemes.location()));
      edit.put(
          "components", components.put("securitySchemes", each(schemes, Swagger2::scheme)).node());
    }
    replaceEach(
        edit,
        "parameters",
        parameter -> Swagger2Body.isBody(parameter) ? parameter : parameter(parameter));
    replaceEach(edit, "responses", response -> response(response, root));
    return edit.node();
  }

  private void replaceEach(Edit edit, String name, UnaryOperator<MapNode> change) {
    MapNode members = root.map(name);
    if (members != null) {
      edit.put(name, each(members, change));
    }
  }

  private @Nullable ListNode servers() {
    String host = root.text("host");
    if (host == null || host.isEmpty()) {
      return null;
    }
    String scheme = "https";
    List<Node> schemes = root.items("schemes");
    if (!schemes.isEmpty() && schemes.stream().noneMatch(Swagger2::isHttps)) {
      scheme = schemes.get(0) instanceof ScalarNode first ? String.valueOf(first.value()) : scheme;
    }
    String basePath = root.text("basePath");
    SourceLocation at = root.keyLocation("host");
    String origin = host.contains("://") ? host : scheme + "://" + host;
    String url = origin + (basePath == null ? "" : basePath);
    return new ListNode(
        List.of(new Edit(new MapNode(List.of(), at)).put("url", text(url, at)).node()), at);
  }

  private static boolean isHttps(Node scheme) {
    return scheme instanceof ScalarNode scalar && "https".equals(scalar.value());
  }

  private MapNode pathItem(MapNode pathItem) {
    Edit edit = new Edit(pathItem);
    List<MapNode> shared = pathItem.maps("parameters");
    for (Entry entry : pathItem.entries()) {
      if (METHODS.contains(entry.key()) && entry.value() instanceof MapNode operation) {
        edit.put(entry.key(), operation(operation, shared));
      }
    }
    if (!shared.isEmpty()) {
      edit.put("parameters", plain(shared, pathItem.keyLocation("parameters")));
    }
    return edit.node();
  }

  private MapNode operation(MapNode operation, List<MapNode> shared) {
    Edit edit = new Edit(operation);
    List<MapNode> written = operation.maps("parameters");
    List<MapNode> all = new ArrayList<>(shared);
    all.addAll(written);
    MapNode body =
        new Swagger2Body(root, operation).requestBody(all.stream().map(this::follow).toList());
    if (body != null) {
      edit.put("requestBody", body);
    }
    edit.put("parameters", plain(written, operation.keyLocation("parameters")));
    MapNode responses = operation.map("responses");
    if (responses != null) {
      edit.put("responses", each(responses, response -> response(response, operation)));
    }
    return edit.node();
  }

  /** Parameters that are no body, in the form of OpenAPI 3. */
  private ListNode plain(List<MapNode> parameters, SourceLocation location) {
    List<Node> plain = new ArrayList<>();
    for (MapNode parameter : parameters) {
      MapNode meant = follow(parameter);
      if (!Swagger2Body.isBody(meant)) {
        plain.add(meant == parameter ? parameter(parameter) : parameter);
      }
    }
    return new ListNode(plain, location);
  }

  /** What a reference to a parameter of the document leads to; anything else is as it is. */
  private MapNode follow(MapNode parameter) {
    String ref = parameter.text("$ref");
    MapNode shared = root.map("parameters");
    if (ref == null || shared == null || !ref.startsWith("#/parameters/")) {
      return parameter;
    }
    MapNode target = shared.map(ref.substring("#/parameters/".length()));
    return target == null ? parameter : target;
  }

  private static MapNode parameter(MapNode parameter) {
    if (parameter.has("$ref") || parameter.has("schema")) {
      return parameter;
    }
    Edit edit = new Edit(parameter).put("schema", Swagger2Body.schema(parameter));
    Swagger2Body.addStyle(edit, parameter, "query".equals(parameter.text("in")));
    return edit.node();
  }

  private MapNode response(MapNode response, MapNode producer) {
    MapNode schema = response.map("schema");
    if (schema == null) {
      return response;
    }
    boolean file = "file".equals(schema.scalar("type"));
    List<String> types = Swagger2Body.mediaTypes(producer, root, "produces");
    if (types.isEmpty()) {
      types = List.of(file ? "application/octet-stream" : "application/json");
    }
    SourceLocation at = response.keyLocation("schema");
    Edit content = new Edit(new MapNode(List.of(), at));
    for (String type : types) {
      content.put(type, new Edit(new MapNode(List.of(), at)).put("schema", schema).node());
    }
    return new Edit(response).remove("schema").put("content", content.node()).node();
  }

  private static MapNode scheme(MapNode scheme) {
    if (!"basic".equals(scheme.scalar("type"))) {
      return scheme;
    }
    SourceLocation at = scheme.keyLocation("type");
    return new Edit(scheme).put("type", text("http", at)).put("scheme", text("basic", at)).node();
  }

  private static MapNode each(MapNode map, UnaryOperator<MapNode> change) {
    Edit edit = new Edit(map);
    for (Entry entry : map.entries()) {
      if (entry.value() instanceof MapNode value) {
        edit.put(entry.key(), change.apply(value));
      }
    }
    return edit.node();
  }

  private static ScalarNode text(String value, SourceLocation at) {
    return new ScalarNode(value, at);
  }

  /** An object with changed members; members that stay keep their order. */
  static final class Edit {

    private final SourceLocation location;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    Edit(MapNode node) {
      this.location = node.location();
      node.entries().forEach(entry -> entries.put(entry.key(), entry));
    }

    Edit put(String name, Node value) {
      Entry old = entries.get(name);
      SourceLocation at = old == null ? value.location() : old.keyLocation();
      entries.put(name, new Entry(name, at, value));
      return this;
    }

    Edit remove(String name) {
      entries.remove(name);
      return this;
    }

    MapNode node() {
      return new MapNode(entries.values(), location);
    }
  }
}
