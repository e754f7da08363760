package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.model.Body;
import dev.connectors.maven.model.Implementation;
import dev.connectors.maven.model.KnownNames;
import dev.connectors.maven.model.KnownNames.KnownOperation;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.Parameter;
import dev.connectors.maven.model.Response;
import dev.connectors.maven.model.Words;
import dev.connectors.maven.resolve.MediaTypes.Media;
import dev.connectors.maven.resolve.OperationKeys.Written;
import dev.connectors.maven.resolve.OperationSelection.Candidate;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Operations of the document's paths. */
final class OperationResolver {

  /** OpenAPI 3.0.3, Path Item Object. */
  static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final References references;
  private final ParameterResolver parameters;
  private final ContentResolver contents;
  private final AnswerResolver answers;
  private final SecurityResolver security;
  private final ServerResolver servers;
  private final IncomingResolver incoming;
  private final PaginationResolver paginations;
  private final Diagnostics diagnostics;
  private final Set<String> taken = new HashSet<>();

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
   * @param known the keys and tags that operations were given before
   */
  List<Operation> resolve(MapNode paths, Predicate<Candidate> selected, KnownNames known) {
    List<Written> written = new ArrayList<>();
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
      addOperations(entry.key(), pathItem, written);
    }
    OperationKeys keys = OperationKeys.of(written, known);
    written.forEach(one -> taken.add(keys.key(one)));
    written.removeIf(one -> !selected.test(candidate(one, keys.key(one))));
    for (Written one : written) {
      keys.reportIfTaken(one, diagnostics);
      note(one, keys.key(one));
    }
    Map<Operation, MapNode> operations = new LinkedHashMap<>();
    written.forEach(one -> operations.put(operation(one, keys.key(one), known), one.node()));
    return withCompanions(operations);
  }

  /** Where schemas stand is known before the first reference is followed. */
  private void note(Written one, String key) {
    parameters.note(key, one.node());
    contents.note(key, one.node());
    answers.note(key, one.method(), one.node());
  }

  private static void addOperations(String path, MapNode pathItem, List<Written> written) {
    for (MapNode.Entry entry : pathItem.entries()) {
      if (METHODS.contains(entry.key()) && entry.value() instanceof MapNode node) {
        written.add(new Written(entry.key(), path, pathItem, node));
      }
    }
  }

  private Operation operation(Written written, String key, KnownNames known) {
    KnownOperation before = known.operations().get(key);
    String path = written.path();
    MapNode pathItem = written.pathItem();
    MapNode node = written.node();
    incoming.addCallbacks(key, node);
    String ownServer = servers.own(node);
    List<Parameter> own = parameters.resolve(key, path, pathItem, node);
    Body body = contents.body(key, node);
    Response success = answers.success(key, written.method(), node);
    return new Operation(
        key,
        written.method().toUpperCase(Locale.ROOT),
        path,
        before == null ? tag(node) : before.group(),
        node.text("summary"),
        node.text("description"),
        node.isTrue("deprecated"),
        own,
        body,
        success,
        answers.errors(key, node),
        security.alternatives(node),
        ownServer == null ? servers.own(pathItem) : ownServer,
        paginations.resolve(key, written.method(), path, pathItem, node, own, body, success),
        null,
        Implementation.REQUEST);
  }

  /** Each operation, and after it those that send or answer the same in other media types. */
  private List<Operation> withCompanions(Map<Operation, MapNode> operations) {
    List<Operation> all = new ArrayList<>();
    operations.forEach(
        (operation, node) -> {
          all.add(operation);
          addCompanions(operation, node, all);
        });
    return all;
  }

  /** One companion for each other form at most, which gives way to a real operation. */
  private void addCompanions(Operation operation, MapNode node, List<Operation> all) {
    Map<String, Media> sent = byForm(contents.alternatives(node));
    Map<String, Media> received = byForm(answers.alternatives(operation.method(), node));
    Set<String> forms = new LinkedHashSet<>(sent.keySet());
    forms.addAll(received.keySet());
    for (String form : forms) {
      Media body = sent.get(form);
      Media answer = received.get(form);
      String key = operation.key() + "-as-" + form;
      if (taken.add(key)) {
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

  private static Map<String, Media> byForm(List<Media> media) {
    Map<String, Media> forms = new LinkedHashMap<>();
    media.forEach(one -> forms.put(one.form(), one));
    return forms;
  }

  private static Candidate candidate(Written written, String key) {
    String method = written.method().toUpperCase(Locale.ROOT);
    return new Candidate(key, written.id(), method, written.path(), tags(written.node()));
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
