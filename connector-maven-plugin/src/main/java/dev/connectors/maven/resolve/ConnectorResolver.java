package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.model.Api;
import dev.connectors.maven.model.Authentication;
import dev.connectors.maven.model.Connecting;
import dev.connectors.maven.model.Connector;
import dev.connectors.maven.model.ConnectorFunction;
import dev.connectors.maven.model.ConnectorMapping;
import dev.connectors.maven.model.KnownNames;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.SecurityAlternative;
import dev.connectors.maven.model.TypeDeclaration;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.resolve.OperationSelection.Candidate;
import dev.connectors.maven.spec.ApiDocument;
import dev.connectors.maven.spec.ConnectorSpec;
import dev.connectors.maven.spec.FunctionSpec;
import dev.connectors.maven.spec.GraphQlSchema;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From the connector as written to the connector as meant. */
public final class ConnectorResolver {

  private final Diagnostics diagnostics;
  private final OperationSelection selection;
  private final Map<String, String> pagination;
  private final Set<String> leftOut = new HashSet<>();

  /**
   * A resolver without options.
   *
   * @param diagnostics receives what is wrong
   */
  public ConnectorResolver(Diagnostics diagnostics) {
    this(diagnostics, OperationSelection.all(), Map.of());
  }

  /**
   * A resolver.
   *
   * @param diagnostics receives what is wrong with what is selected
   * @param selection the operations to resolve, with the types that they reach
   * @param pagination how pages follow each other, as {@code connector.pagination} has it
   */
  public ConnectorResolver(
      Diagnostics diagnostics, OperationSelection selection, Map<String, String> pagination) {
    this.pagination = Map.copyOf(pagination);
    this.diagnostics = diagnostics;
    this.selection = selection;
  }

  /** The connector as meant, without any names from before. */
  public Connector resolve(ConnectorSpec spec) {
    return resolve(spec, KnownNames.NONE);
  }

  /**
   * The connector as meant; where errors were reported it is not to be used.
   *
   * @param known the names that it was given before
   */
  public Connector resolve(ConnectorSpec spec, KnownNames known) {
    DataSchemaResolver schemas = new DataSchemaResolver(spec, diagnostics);
    OwnOperations own = new OwnOperations(spec, schemas, it -> selects(spec.key(), it), known);
    Api api = api(spec, known, own);
    List<Operation> operations = own.beside(api.operations());
    Connecting connecting = connecting(spec, schemas);
    return new Connector(
        spec.key(),
        spec.name(),
        spec.description(),
        spec.version(),
        spec.allowedHosts(),
        whole(api, operations, schemas, connecting.given()),
        mappings(spec),
        functions(spec, operations, connecting),
        connecting);
  }

  private Connecting connecting(ConnectorSpec spec, DataSchemaResolver schemas) {
    AuthenticationResolver resolver = new AuthenticationResolver(spec, schemas, diagnostics);
    List<Authentication> ways = resolver.resolve();
    return new Connecting(ways, ways.isEmpty() ? null : resolver.parameters(), spec.logo());
  }

  /** The keys of operations that are not selected, once a connector is resolved. */
  public Set<String> leftOut() {
    return Set.copyOf(leftOut);
  }

  private boolean selects(String connector, Candidate operation) {
    boolean selected = selection.includes(connector, operation);
    if (!selected) {
      leftOut.add(operation.key());
    }
    return selected;
  }

  /** The API with the types of the connector's own files, and with what each type is used for. */
  private static Api whole(
      Api api, List<Operation> operations, DataSchemaResolver schemas, List<TypeUse> given) {
    Map<TypeId, TypeDeclaration> types = new LinkedHashMap<>(api.types());
    AuthenticationResolver.hidden(schemas.declared()).forEach(types::putIfAbsent);
    return api.with(
        operations,
        TypeDirections.mark(types, operations, api.selections().values(), given),
        api.coverage().plus(schemas.coverage()));
  }

  private Api api(ConnectorSpec spec, KnownNames known, OwnOperations own) {
    GraphQlSchema schema = spec.schema();
    if (schema != null) {
      return new GraphQlResolver(schema, diagnostics)
          .resolve(
              operation -> own.leaves(operation.key()) && selects(spec.key(), operation), known);
    }
    return spec.api() == null ? Api.NONE : api(spec.key(), spec.api(), known, own);
  }

  private static List<ConnectorMapping> mappings(ConnectorSpec spec) {
    String directory = spec.location().file().replaceFirst("[^/]*$", "");
    return spec.mappings().stream()
        .map(
            it ->
                new ConnectorMapping(
                    it.name(), it.tree().location().file().substring(directory.length())))
        .toList();
  }

  /** Those that something calls: of authentication, and of operations. */
  private static List<ConnectorFunction> functions(
      ConnectorSpec spec, List<Operation> operations, Connecting connecting) {
    Set<String> called = OwnOperations.functions(operations);
    connecting.ways().forEach(way -> called.addAll(way.functions().values()));
    List<ConnectorFunction> functions = new ArrayList<>();
    for (FunctionSpec function : spec.functions()) {
      ConnectorFunction meant =
          called.contains(function.name()) ? FunctionResolver.resolve(function) : null;
      if (meant != null) {
        functions.add(meant);
      }
    }
    return functions;
  }

  private Api api(String key, ApiDocument document, KnownNames known, OwnOperations own) {
    MapNode root = document.root();
    if (!isSupported(root)) {
      return Api.NONE;
    }
    References references = new References(document, diagnostics);
    TypeResolver types = new TypeResolver(root, SchemaDialect.of(root), references, diagnostics);
    SecurityResolver security = new SecurityResolver(root, references, diagnostics);
    ServerResolver servers = new ServerResolver(diagnostics);
    servers.resolve(root);
    IncomingResolver incoming = new IncomingResolver(root);
    PaginationRules rules = new PaginationRules(key, pagination, diagnostics);
    PaginationResolver paginations =
        new PaginationResolver(references, types, rules, new PaginationExtensions(diagnostics));
    List<Operation> operations =
        new OperationResolver(
                references, types, security, servers, incoming, paginations, diagnostics)
            .resolve(
                paths(root),
                operation -> own.leaves(operation.key()) && selects(key, operation),
                known);
    rules.reportUnused();
    operations = servers.common(operations);
    if (operations.stream().anyMatch(operation -> operation.server() == null)) {
      servers.reportNone(root);
    }
    List<SecurityAlternative> common = security.common(root, operations);
    operations = SecurityResolver.without(common, operations);
    return new Api(
        servers.all(),
        servers.variables(),
        security.schemes(),
        common,
        operations,
        incoming.all(),
        types.declared(),
        tags(root),
        types.properties().coverage(),
        Map.of());
  }

  private boolean isSupported(MapNode root) {
    String version = root.text("openapi");
    if (version != null && version.matches("3\\.[01](\\.\\d+)?.*")) {
      return true;
    }
    Node swagger = root.get("swagger");
    Node at = swagger == null ? root.get("openapi") : swagger;
    SourceLocation location = at == null ? root.location() : at.location();
    String found =
        version != null
            ? "openapi: " + version
            : swagger != null
                ? "swagger: " + root.text("swagger")
                : "openapi: " + (at == null ? "missing" : at.kind());
    diagnostics.error(
        location,
        DiagnosticCode.API_VERSION,
        found + " (expected: openapi: 3.0.x or 3.1.x, or swagger: 2.0)");
    return false;
  }

  private MapNode paths(MapNode root) {
    MapNode paths = root.map("paths");
    if (paths != null) {
      return paths;
    }
    Node node = root.get("paths");
    if (node == null && mayLackPaths(root)) {
      return new MapNode(List.of(), root.location());
    }
    diagnostics.fault(
        node == null ? root.location() : node.location(),
        DiagnosticCode.API_STRUCTURE,
        "paths: " + (node == null ? "missing" : node.kind()) + " (expected: an object of paths)");
    return new MapNode(List.of(), root.location());
  }

  /** OpenAPI 3.1, OpenAPI Object: webhooks or components are enough. */
  private static boolean mayLackPaths(MapNode root) {
    boolean later = !String.valueOf(root.text("openapi")).startsWith("3.0");
    return later && (root.has("webhooks") || root.has("components"));
  }

  private static Map<String, String> tags(MapNode root) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (MapNode tag : root.maps("tags")) {
      String name = tag.text("name");
      String description = tag.text("description");
      if (name != null && description != null) {
        tags.put(name, description);
      }
    }
    return tags;
  }
}
