package dev.connectors.maven.resolve;

import dev.connectors.maven.model.IncomingRequest;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.spec.ApiReference;
import dev.connectors.maven.spec.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Webhooks and callbacks. Schemas are not resolved and references to files not followed, since
 * nothing is generated of them: a fault in them is none of what is generated.
 */
final class IncomingResolver {

  private final MapNode root;
  private final List<IncomingRequest> requests = new ArrayList<>();

  IncomingResolver(MapNode root) {
    this.root = root;
  }

  /** The document's webhooks, and the callbacks that were added, in this order. */
  List<IncomingRequest> all() {
    List<IncomingRequest> callbacks = List.copyOf(requests);
    requests.clear();
    MapNode webhooks = root.map("webhooks");
    if (webhooks != null) {
      for (MapNode.Entry entry : webhooks.entries()) {
        addPathItem(null, entry.key(), null, entry);
      }
    }
    requests.addAll(callbacks);
    return List.copyOf(requests);
  }

  /** Adds the callbacks of an operation. */
  void addCallbacks(String operation, MapNode node) {
    MapNode callbacks = node.map("callbacks");
    if (callbacks == null) {
      return;
    }
    for (MapNode.Entry callback : callbacks.entries()) {
      MapNode expressions = map(callback);
      if (expressions != null) {
        for (MapNode.Entry entry : expressions.entries()) {
          addPathItem(operation, callback.key(), entry.key(), entry);
        }
      }
    }
  }

  private void addPathItem(
      @Nullable String operation, String name, @Nullable String expression, MapNode.Entry entry) {
    MapNode pathItem = entry.key().startsWith("x-") ? null : map(entry);
    if (pathItem == null) {
      return;
    }
    for (MapNode.Entry method : pathItem.entries()) {
      if (OperationResolver.METHODS.contains(method.key())
          && method.value() instanceof MapNode request) {
        requests.add(request(operation, name, expression, method, request));
      }
    }
  }

  private IncomingRequest request(
      @Nullable String operation,
      String name,
      @Nullable String expression,
      MapNode.Entry method,
      MapNode request) {
    MapNode body = request.map("requestBody");
    body = body == null ? null : follow(body);
    MapNode content = body == null ? null : body.map("content");
    MapNode.Entry first =
        content == null ? null : content.entries().stream().findFirst().orElse(null);
    String summary = request.text("summary");
    return new IncomingRequest(
        operation,
        name,
        expression,
        method.key().toUpperCase(Locale.ROOT),
        first == null ? null : first.key(),
        first == null ? null : component(first),
        summary == null ? request.text("description") : summary,
        method.keyLocation());
  }

  private static TypeId.@Nullable Component component(MapNode.Entry media) {
    MapNode schema = media.value() instanceof MapNode map ? map.map("schema") : null;
    if (schema == null || !(schema.scalar("$ref") instanceof String text)) {
      return null;
    }
    List<String> pointer = ApiReference.parse(text).pointer();
    return pointer.isEmpty() ? null : new TypeId.Component(pointer.get(pointer.size() - 1), text);
  }

  private @Nullable MapNode map(MapNode.Entry entry) {
    return entry.value() instanceof MapNode map ? follow(map) : null;
  }

  /** What a reference within the document leads to, itself no reference; or null. */
  private @Nullable MapNode follow(MapNode node) {
    if (!(node.scalar("$ref") instanceof String text)) {
      return node;
    }
    ApiReference reference = ApiReference.parse(text);
    return reference.file().isEmpty()
            && ApiReference.find(root, reference.pointer()) instanceof MapNode target
            && !References.isReference(target)
        ? target
        : null;
  }
}
