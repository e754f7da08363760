package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.spec.ApiDocument;
import dev.connectors.maven.spec.ApiFiles;
import dev.connectors.maven.spec.ApiReference;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows {@code $ref}s. */
final class References {

  /**
   * What a reference leads to.
   *
   * @param node the object there
   * @param name what it is called: the pointer's last part, or the file's name
   * @param pointer the file and the JSON pointer, which identify it
   * @param path the JSON pointer's parts
   */
  record Target(MapNode node, String name, String pointer, List<String> path) {

    /** The target that fewer parts of the pointer lead to, from the same file. */
    MapNode reference(int parts) {
      StringBuilder text = new StringBuilder("#");
      for (String part : path.subList(0, parts)) {
        text.append('/').append(part.replace("~", "~0").replace("/", "~1").replace("%", "%25"));
      }
      ScalarNode value = new ScalarNode(text.toString(), node.location());
      return new MapNode(
          List.of(new MapNode.Entry("$ref", node.location(), value)), node.location());
    }
  }

  private final Anchors anchors = new Anchors();
  private final ApiDocument document;
  private final String directory;
  private final Diagnostics diagnostics;

  References(ApiDocument document, Diagnostics diagnostics) {
    this.document = document;
    this.directory = document.file().substring(0, document.file().lastIndexOf('/') + 1);
    this.diagnostics = diagnostics;
  }

  /** Whether an object is a reference. */
  static boolean isReference(MapNode node) {
    return node.scalar("$ref") instanceof String;
  }

  /** The object itself, or what it refers to; null when the reference leads nowhere. */
  @Nullable MapNode follow(MapNode node) {
    if (!isReference(node)) {
      return node;
    }
    Target target = target(node);
    return target == null ? null : target.node();
  }

  /**
   * What a reference leads to in the end: references to references are followed.
   *
   * @param node an object with {@code $ref}
   * @return the target, or null when there is none, which was reported
   */
  @Nullable Target target(MapNode node) {
    Set<MapNode> seen = new HashSet<>();
    MapNode current = node;
    Target target = null;
    while (isReference(current)) {
      if (!seen.add(current)) {
        report(node, DiagnosticCode.REF_CYCLE, "leads back to itself");
        return null;
      }
      target = step(current);
      if (target == null) {
        return null;
      }
      current = target.node();
    }
    return target;
  }

  private @Nullable Target step(MapNode node) {
    ApiReference reference = ApiReference.parse(String.valueOf(node.scalar("$ref")));
    ApiFiles.Found file = document.files().find(reference, node.location().file());
    if (file.root() == null) {
      if (file.refusal() != null) {
        report(node, file.refusal().code(), file.refusal().problem());
      }
      return null;
    }
    Node found = ApiReference.find(file.root(), reference.pointer());
    found = found == null ? anchors.find(file.root(), reference.pointer()) : found;
    if (!(found instanceof MapNode map)) {
      report(
          node,
          DiagnosticCode.REF_UNRESOLVED,
          found == null ? ApiFiles.NOWHERE : "leads to " + found.kind() + " (expected: an object)");
      return null;
    }
    String pointer = "#" + String.join("/", reference.pointer());
    return new Target(
        map,
        name(file.name(), reference.pointer()),
        relative(file.name()) + pointer,
        reference.pointer());
  }

  /** The file as seen from the document: names must not follow from where a project lies. */
  private String relative(String file) {
    return file.startsWith(directory) ? file.substring(directory.length()) : file;
  }

  private void report(MapNode node, DiagnosticCode code, String problem) {
    Node ref = node.get("$ref");
    diagnostics.fault(
        ref == null ? node.location() : ref.location(),
        code,
        "$ref: \"" + ApiReference.shown(String.valueOf(node.scalar("$ref"))) + "\" " + problem);
  }

  /**
   * What a reference, or a mapping of a discriminator, leads to is called; names stay as they are.
   */
  static String name(String text) {
    ApiReference reference = ApiReference.parse(text);
    boolean path =
        text.indexOf('#') >= 0 || text.indexOf('/') >= 0 || text.matches(".*\\.(json|ya?ml)");
    return path ? name(reference.file(), reference.pointer()) : text;
  }

  private static String name(String file, List<String> pointer) {
    if (!pointer.isEmpty()) {
      return Pointers.name(pointer);
    }
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
