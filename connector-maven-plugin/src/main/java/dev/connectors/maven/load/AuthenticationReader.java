package dev.connectors.maven.load;

import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.spec.AuthenticationSpec;
import dev.connectors.maven.spec.FunctionKind;
import dev.connectors.maven.spec.FunctionPlace;
import dev.connectors.maven.spec.FunctionSpec;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads how people authenticate (section 5 of the connector format, and 12 for older ones). */
final class AuthenticationReader {

  private static final List<String> UI_FILES =
      List.of("auth/ui.yml", "auth/ui.yaml", "auth/ui.json");

  private final SourceFiles sources;
  private final MapNode connector;
  private final List<MapNode> sections;
  private final Set<String> functions;
  private final Diagnostics diagnostics;

  private AuthenticationReader(
      SourceFiles sources,
      MapNode connector,
      List<FunctionSpec> functions,
      Diagnostics diagnostics) {
    this.sources = sources;
    this.diagnostics = diagnostics;
    this.connector = connector;
    this.sections = new ArrayList<>(ArgumentSchemas.sections(connector));
    this.functions = functions.stream().map(FunctionSpec::name).collect(Collectors.toSet());
  }

  /** The part of the files that says something of one way. */
  private record Part(List<MapNode> nodes, String functions) {}

  /**
   * Reads the ways of authentication.
   *
   * @param sources the connector's files
   * @param connector its specification
   * @param functions its functions
   * @param diagnostics receives what is wrong
   * @return the ways, in the file's order; empty when the specification names none
   */
  static List<AuthenticationSpec> read(
      SourceFiles sources,
      MapNode connector,
      List<FunctionSpec> functions,
      Diagnostics diagnostics) {
    return new AuthenticationReader(sources, connector, functions, diagnostics).read();
  }

  private List<AuthenticationSpec> read() {
    List<MapNode> shared = new ArrayList<>(sections);
    MapNode older = older();
    if (older != null) {
      shared.add(older);
    }
    Part own = new Part(shared, "auth/");
    List<AuthenticationSpec> ways = new ArrayList<>();
    for (String key : keys()) {
      List<MapNode> nodes =
          ArgumentSchemas.options(connector).stream()
              .filter(option -> option.key().equals(key))
              .map(ArgumentSchemas.Option::value)
              .toList();
      String prefix = key.isEmpty() ? "auth/" : "auth/options/" + key + "/";
      ways.add(way(key, own, new Part(nodes, prefix)));
    }
    if (ways.isEmpty() && sections.stream().anyMatch(section -> section.has("type"))) {
      ways.add(way("", own, own));
    }
    return ways;
  }

  private @Nullable MapNode older() {
    for (String name : UI_FILES) {
      Path file = sources.root().resolve(name);
      if (Files.isRegularFile(file) && sources.isInside(file)) {
        return sources.readOnce(file) instanceof MapNode ui ? ui : null;
      }
    }
    return null;
  }

  private Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    ArgumentSchemas.options(connector).forEach(option -> keys.add(option.key()));
    return keys;
  }

  private AuthenticationSpec way(String key, Part shared, Part own) {
    List<MapNode> parts = own == shared ? own.nodes() : concat(own.nodes(), shared.nodes());
    Map<String, String> written = new LinkedHashMap<>();
    for (FunctionKind kind : FunctionKind.of(FunctionPlace.AUTHENTICATION)) {
      boolean found = kind.files().isEmpty() || find(kind, own, written);
      if (!found && own != shared && !find(kind, shared, written) && !key.isEmpty()) {
        String file = kind.files().get(0).get(0);
        FunctionReader.reportMissing(kind, file, own.nodes(), diagnostics);
      }
    }
    String enabled = own.functions() + "enabled";
    if (functions.contains(enabled)) {
      written.put(FunctionKind.ENABLED.key(), enabled);
    }
    Node title = first(own.nodes(), "title");
    return new AuthenticationSpec(
        key,
        first(parts, "type") instanceof ScalarNode type ? type : null,
        title instanceof ScalarNode scalar ? String.valueOf(scalar.value()) : null,
        own == shared ? null : text(own.nodes(), "description"),
        help(parts),
        schemas(shared, own, "inputSchema"),
        schemas(shared, own, "parametersSchema"),
        text(parts, "proxyKey"),
        own.nodes().stream().noneMatch(it -> Boolean.FALSE.equals(it.scalar("enabled"))),
        written,
        own.nodes().isEmpty() ? connector.location() : own.nodes().get(0).location());
  }

  private static List<MapNode> concat(List<MapNode> first, List<MapNode> second) {
    List<MapNode> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static @Nullable Node first(List<MapNode> nodes, String name) {
    for (MapNode node : nodes) {
      if (node.has(name)) {
        return node.get(name);
      }
    }
    return null;
  }

  private static @Nullable String text(List<MapNode> nodes, String name) {
    return first(nodes, name) instanceof ScalarNode scalar && scalar.value() instanceof String text
        ? text
        : null;
  }

  private static @Nullable String help(List<MapNode> nodes) {
    for (MapNode node : nodes) {
      MapNode ui = node.map("ui");
      String uri = node.has("helpUri") ? node.text("helpUri") : null;
      uri = uri == null && ui != null ? ui.text("helpUri") : uri;
      if (uri != null) {
        return uri;
      }
    }
    return null;
  }

  /** The connector's before the option's own, as they are merged. */
  private static List<MapNode> schemas(Part shared, Part own, String name) {
    List<MapNode> found = new ArrayList<>();
    List<MapNode> nodes = new ArrayList<>(shared.nodes());
    if (own != shared) {
      nodes.addAll(own.nodes());
    }
    for (MapNode node : nodes) {
      MapNode ui = node.map("ui");
      MapNode schema = node.map(name);
      if (schema == null && name.equals("inputSchema")) {
        schema = ui == null ? node.map("schema") : ui.map("schema");
      }
      if (schema != null) {
        found.add(schema);
      }
    }
    return found;
  }

  /** Whether a part says how a function is implemented, or that it is not. */
  private boolean find(FunctionKind kind, Part part, Map<String, String> written) {
    String name = part.functions() + kind.files().get(0).get(0);
    if (functions.contains(name)) {
      written.put(kind.key(), name);
      return true;
    }
    return part.nodes().stream()
        .map(node -> node.map(kind.key()))
        .anyMatch(function -> function != null && isNotSupported(function));
  }

  private static boolean isNotSupported(MapNode function) {
    String type = function.text("implementationType");
    return "not-supported".equals(type == null ? function.text("type") : type);
  }
}
