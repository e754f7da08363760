package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.model.KnownNames;
import dev.connectors.maven.model.Words;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keys of operations: the operation id in kebab-case, or method and path where there is none or
 * another operation has it. Of several with the same id the one with the shortest path has it, and
 * of these the first in the alphabet; the order in the document plays no part.
 *
 * <p>An operation that was given a key before keeps it. It is known by its method and path,
 * whatever its id is now; when these are gone, by its id, or by the path but for the names in
 * braces.
 */
final class OperationKeys {

  /**
   * An operation as written.
   *
   * @param method the HTTP method in lower case
   * @param path the path's template
   * @param pathItem the object of the path
   * @param node the object of the operation
   */
  record Written(String method, String path, MapNode pathItem, MapNode node) {

    private static final Comparator<Written> ORDER =
        Comparator.comparingLong((Written one) -> one.path().chars().filter(c -> c == '/').count())
            .thenComparing(Written::path)
            .thenComparing(Written::method);

    /** Method and path, which no other operation has. */
    String request() {
      return method.toUpperCase(Locale.ROOT) + " " + path;
    }

    @Nullable String id() {
      return node.text("operationId");
    }

    private String keyById() {
      String id = id();
      return id == null ? "" : Words.kebab(id);
    }

    private String keyByPath() {
      return Words.kebab(method + " " + path);
    }
  }

  private static final Pattern BRACES = Pattern.compile("\\{[^}]*}");

  private final Set<String> taken = new HashSet<>();
  private final Map<String, String> keys = new HashMap<>();
  private final Set<String> refused = new HashSet<>();

  private OperationKeys() {}

  /**
   * Keys of all operations of a document, each its own.
   *
   * @param known what was given before
   */
  static OperationKeys of(List<Written> operations, KnownNames known) {
    OperationKeys keys = new OperationKeys();
    List<Written> sorted = operations.stream().sorted(Written.ORDER).toList();
    keys.keep(sorted, known);
    keys.assign(sorted);
    return keys;
  }

  /** The key of an operation. */
  String key(Written operation) {
    return keys.getOrDefault(operation.request(), "");
  }

  /** Reports an operation whose own key another one has. */
  void reportIfTaken(Written operation, Diagnostics diagnostics) {
    if (!refused.contains(operation.request())) {
      return;
    }
    Node at = operation.node().get("operationId");
    boolean byId = !operation.keyById().isEmpty();
    diagnostics.fault(
        at == null ? operation.node().location() : at.location(),
        DiagnosticCode.OPERATION_DUPLICATE,
        (byId ? "operationId: " + operation.id() : operation.keyByPath())
            + " is taken by another operation (expected: a name of its own); this one is called "
            + key(operation));
  }

  /** Gives keys that are known to the operations that have them; nobody else gets any of them. */
  private void keep(List<Written> operations, KnownNames known) {
    Map<String, String> gone = new LinkedHashMap<>();
    known.operations().forEach((key, operation) -> gone.putIfAbsent(operation.request(), key));
    for (Written operation : operations) {
      keep(operation, gone.remove(operation.request()));
    }
    for (Written operation : operations) {
      boolean isNew = !keys.containsKey(operation.request());
      if (isNew && gone.containsValue(operation.keyById())) {
        keep(operation, operation.keyById());
        gone.values().remove(operation.keyById());
      }
    }
    Map<String, String> byShape = new LinkedHashMap<>();
    gone.forEach((request, key) -> byShape.putIfAbsent(shape(request), key));
    for (Written operation : operations) {
      if (!keys.containsKey(operation.request())) {
        keep(operation, byShape.remove(shape(operation.request())));
      }
    }
    known
        .operations()
        .forEach(
            (key, operation) -> {
              if (isRequest(operation.request())) { // others take the place of what has their key
                taken.add(key);
              }
            });
  }

  private void keep(Written operation, @Nullable String key) {
    if (key != null) {
      keys.putIfAbsent(operation.request(), key);
    }
  }

  /** Method and path, and no function's name. */
  private static boolean isRequest(String request) {
    return request.indexOf(' ') >= 0;
  }

  private static String shape(String request) {
    return BRACES.matcher(request).replaceAll("{}");
  }

  private void assign(List<Written> operations) {
    List<Written> late = new ArrayList<>();
    for (Written operation : operations) {
      if (keys.containsKey(operation.request())) {
        continue;
      }
      String key = operation.keyById();
      if (key.isEmpty() || !give(operation, key)) {
        late.add(operation);
      }
    }
    for (Written operation : late) {
      String key = operation.keyByPath();
      if (!give(operation, key)) {
        // Paths that differ in punctuation only: a mark that follows from the path alone.
        int hash = operation.request().hashCode();
        while (!give(operation, String.format(Locale.ROOT, "%s-%04x", key, hash & 0xffff))) {
          hash++;
        }
      }
      boolean asMeant = operation.keyById().isEmpty() && key.equals(key(operation));
      if (!asMeant) {
        refused.add(operation.request());
      }
    }
  }

  private boolean give(Written operation, String key) {
    boolean free = taken.add(key);
    if (free) {
      keys.put(operation.request(), key);
    }
    return free;
  }
}
