package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.model.Body;
import dev.connectors.maven.model.Content;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.Parameter;
import dev.connectors.maven.model.Response;
import dev.connectors.maven.model.Words;
import dev.connectors.maven.resolve.MediaTypes.Media;
import dev.connectors.maven.resolve.OperationSelection.Candidate;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Operations of the document's paths. */
final class OperationResolver {

  /** OpenAPI 3.0.3, Path Item Object. */
  static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  /** Kinds of content that are another form of an operation, with what they are called. */
  private static final Map<Content, String> COMPANIONS =
      new EnumMap<>(
          Map.of(
              Content.FORM, "form",
              Content.MULTIPART, "multipart",
              Content.TEXT, "text",
              Content.XML, "xml",
              Content.STREAM, "stream",
              Content.BYTES, "binary"));

  private final References references;
  private final ParameterResolver parameters;
  private final ContentResolver contents;
  private final AnswerResolver answers;
  private final SecurityResolver security;
  private final ServerResolver servers;
  private final IncomingResolver incoming;
  private final PaginationResolver paginations;
  private final Diagnostics diagnostics;
  private final Set<String> keys = new HashSet<>();
  private final List<Operation> operations = new ArrayList<>();
  private final Map<String, MapNode> nodes = new HashMap<>();
  private Predicate<Candidate> selected = operation -> true;

  OperationResolver(
      References references,
      TypeResolver types,
      SecurityResolver security,
      ServerResolver servers,
      IncomingResolver incoming,
      PaginationResolver paginations,
      Diagnostics diagnostics) {
    this.references = references;
    SerializationResolver serializations = new SerializationResolver(types, diagnostics);
    this.parameters = new ParameterResolver(references, types, serializations, diagnostics);
    MediaTypes mediaTypes = new MediaTypes(references, types.schemas());
    this.contents = new ContentResolver(references, types, serializations, mediaTypes);
    this.answers = new AnswerResolver(references, types, mediaTypes, diagnostics);
    this.security = security;
    this.servers = servers;
    this.incoming = incoming;
    this.paginations = paginations;
    this.diagnostics = diagnostics;
  }

  /**
   * The operations of {@code paths}, in the document's order.
   *
   * @param selected whether an operation is wanted; of others nothing but the key is read
   */
  List<Operation> resolve(MapNode paths, Predicate<Candidate> selected) {
    this.selected = selected;
    for (MapNode.Entry entry : paths.entries()) {
      if (entry.key().startsWith("x-")) {
        continue;
      }
      MapNode pathItem = entry.value() instanceof MapNode map ? references.follow(map) : null;
      if (pathItem == null || !entry.key().startsWith("/")) {
        diagnostics.fault(
            entry.keyLocation(),
            DiagnosticCode.API_STRUCTURE,
            entry.key()
                + ": is left out (expected: a path that begins with / and holds an object)");
        continue;
      }
      addOperations(entry.key(), pathItem);
    }
    return withCompanions();
  }

  private void addOperations(String path, MapNode pathItem) {
    for (MapNode.Entry entry : pathItem.entries()) {
      if (METHODS.contains(entry.key()) && entry.value() instanceof MapNode node) {
        Operation operation = operation(entry.key(), path, pathItem, node);
        if (operation != null) {
          operations.add(operation);
          nodes.put(operation.key(), node);
        }
      }
    }
  }

  private @Nullable Operation operation(
      String method, String path, MapNode pathItem, MapNode node) {
    String key = key(method, path, node);
    String id = node.text("operationId");
    String wanted = wantedKey(method, path, id);
    Candidate candidate =
        new Candidate(
            key == null ? wanted : key, id, method.toUpperCase(Locale.ROOT), path, tags(node));
    if (!selected.test(candidate)) {
      return null;
    }
    if (!wanted.equals(key)) {
      reportTaken(node, wanted, key);
    }
    if (key == null) {
      return null;
    }
    incoming.addCallbacks(key, node);
    String ownServer = servers.own(node);
    List<Parameter> own = parameters.resolve(key, path, pathItem, node);
    Body body = contents.body(key, node);
    Response success = answers.success(key, method, node);
    return new Operation(
        key,
        method.toUpperCase(Locale.ROOT),
        path,
        tag(node),
        node.text("summary"),
        node.text("description"),
        node.isTrue("deprecated"),
        own,
        body,
        success,
        answers.errors(key, node),
        security.alternatives(node),
        ownServer == null ? servers.own(pathItem) : ownServer,
        paginations.resolve(key, method, path, pathItem, node, own, body, success),
        null);
  }

  /** Each operation, and after it those that send or answer the same in other media types. */
  private List<Operation> withCompanions() {
    List<Operation> all = new ArrayList<>();
    for (Operation operation : operations) {
      all.add(operation);
      MapNode node = nodes.get(operation.key());
      if (node != null) {
        addCompanions(operation, node, all);
      }
    }
    return all;
  }

  /** One companion for each kind of content at most, which gives way to a real operation. */
  private void addCompanions(Operation operation, MapNode node, List<Operation> all) {
    Map<Content, Media> sent = byKind(contents.alternatives(node));
    Map<Content, Media> received = byKind(answers.alternatives(operation.method(), node));
    for (Map.Entry<Content, String> kind : COMPANIONS.entrySet()) {
      Media body = sent.get(kind.getKey());
      Media answer = received.get(kind.getKey());
      String key = operation.key() + "-as-" + kind.getValue();
      if ((body != null || answer != null) && keys.add(key)) {
        all.add(
            operation.companion(
                key,
                body == null ? operation.body() : contents.body(key, node, body),
                answer == null
                    ? operation.response()
                    : answers.success(key, operation.response(), answer)));
      }
    }
  }

  private static Map<Content, Media> byKind(List<Media> media) {
    return media.stream().collect(Collectors.toMap(Media::content, it -> it));
  }

  /** The wanted key, else method and path; null when both are taken. */
  private @Nullable String key(String method, String path, MapNode node) {
    String key = wantedKey(method, path, node.text("operationId"));
    String byPath = Words.kebab(method + " " + path);
    return keys.add(key) ? key : keys.add(byPath) ? byPath : null;
  }

  /** The operation id in kebab-case, or method and path. */
  private static String wantedKey(String method, String path, @Nullable String id) {
    String byId = id == null ? "" : Words.kebab(id);
    return byId.isEmpty() ? Words.kebab(method + " " + path) : byId;
  }

  private void reportTaken(MapNode node, String wanted, @Nullable String given) {
    Node at = node.get("operationId");
    diagnostics.fault(
        at == null ? node.location() : at.location(),
        DiagnosticCode.OPERATION_DUPLICATE,
        (at == null ? wanted : "operationId: " + node.text("operationId"))
            + " is taken by another operation (expected: a name of its own); this one is "
            + (given == null ? "left out" : "called " + given));
  }

  private static @Nullable String tag(MapNode node) {
    return tags(node).stream().filter(tag -> !Words.of(tag).isEmpty()).findFirst().orElse(null);
  }

  private static List<String> tags(MapNode node) {
    List<String> tags = new ArrayList<>();
    for (Node item : node.items("tags")) {
      if (item instanceof ScalarNode scalar && scalar.value() instanceof String text) {
        tags.add(text);
      }
    }
    return tags;
  }
}
