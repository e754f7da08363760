package dev.connectors.maven.load;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.spec.ApiDocument;
import dev.connectors.maven.spec.ApiReference;
import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an API document and the files beside it that its {@code $ref}s name. */
final class ApiDocumentLoader {

  private final SourceFiles sources;
  private final Diagnostics diagnostics;
  private final Map<String, Node> files = new LinkedHashMap<>();
  private final Set<Node> walked = new HashSet<>();

  ApiDocumentLoader(SourceFiles sources, Diagnostics diagnostics) {
    this.sources = sources;
    this.diagnostics = diagnostics;
  }

  /** The document in a file, or null when it cannot be read, which was reported. */
  @Nullable ApiDocument load(Path file) {
    Node root = sources.read(file, false);
    if (root == null) {
      return null;
    }
    if (!(root instanceof MapNode map)) {
      diagnostics.error(
          root.location(),
          DiagnosticCode.API_STRUCTURE,
          root.kind() + " (expected: an OpenAPI document, which is an object)");
      return null;
    }
    String name = sources.displayName(file);
    MapNode document = Swagger2.is(map) ? Swagger2.upgrade(map) : map;
    files.put(name, document);
    follow(document, file);
    return new ApiDocument(name, document, files);
  }

  private void follow(Node node, Path file) {
    if (node instanceof MapNode map) {
      if (!walked.add(map)) {
        return;
      }
      if (map.get("$ref") instanceof ScalarNode ref && ref.value() instanceof String text) {
        loadTarget(ApiReference.parse(text), ref, file);
      }
      for (MapNode.Entry entry : map.entries()) {
        follow(entry.value(), file);
      }
    } else if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        follow(item, file);
      }
    }
  }

  private void loadTarget(ApiReference reference, ScalarNode ref, Path file) {
    if (reference.file().isEmpty() || reference.isRemote()) {
      return; // resolved, or refused with its place, when something needs it
    }
    Path target;
    try {
      target = file.resolveSibling(reference.file()).normalize();
    } catch (InvalidPathException ignored) { // no such file can exist: reported when it is needed
      return;
    }
    if (!sources.contains(target)) {
      diagnostics.fault(
          ref.location(),
          DiagnosticCode.REF_OUTSIDE,
          "$ref: \"" + reference.file() + "\" (expected: a file inside the connector's directory)");
      return;
    }
    String name = sources.displayName(target);
    if (!files.containsKey(name) && Files.isRegularFile(target)) {
      Node root = sources.read(target, false);
      if (root != null) {
        files.put(name, root);
        follow(root, target);
      }
    }
  }
}
