package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.Nearest;
import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.model.KnownNames;
import dev.connectors.maven.model.KnownNames.KnownGroup;
import dev.connectors.maven.model.KnownNames.KnownName;
import dev.connectors.maven.model.KnownNames.KnownOperation;
import dev.connectors.maven.model.KnownNames.KnownType;
import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code names} of the names file: the names that connectors were given. */
public final class NamesReader {

  private static final String SECTION = "names";
  private static final List<String> CONNECTOR =
      List.of("package", "class", "root", "credentials", "groups", "operations", "types");
  private static final List<String> GROUP = List.of("class", "method");
  private static final List<String> OPERATION =
      List.of("request", "group", "method", "pages", "options", "setters", "form", "parts");
  private static final List<String> TYPE = List.of("class", "members");

  private final Diagnostics diagnostics;

  private NamesReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * The names by connector key.
   *
   * @param file the names file, or null without one
   * @param diagnostics receives what is wrong
   */
  public static SortedMap<String, KnownNames> read(
      @Nullable MapNode file, Diagnostics diagnostics) {
    Node names = file == null ? null : file.get(SECTION);
    NamesReader reader = new NamesReader(diagnostics);
    return new TreeMap<>(
        reader.entries(names, (key, node) -> reader.connector(reader.object(node, CONNECTOR))));
  }

  private KnownNames connector(MapNode node) {
    return new KnownNames(
        name(node, "package"),
        name(node, "class"),
        name(node, "root"),
        list(node, "credentials"),
        entries(node.get("groups"), (key, group) -> group(object(group, GROUP))),
        entries(node.get("operations"), (key, item) -> operation(object(item, OPERATION))),
        entries(node.get("types"), (key, type) -> type(object(type, TYPE))));
  }

  private KnownGroup group(MapNode node) {
    return new KnownGroup(required(node, "class"), required(node, "method"));
  }

  private KnownOperation operation(MapNode node) {
    KnownName group = name(node, "group");
    return new KnownOperation(
        required(node, "request").name(),
        group == null ? null : group.name(),
        required(node, "method"),
        name(node, "pages"),
        name(node, "options"),
        list(node, "setters"),
        name(node, "form"),
        list(node, "parts"));
  }

  private KnownType type(MapNode node) {
    return new KnownType(required(node, "class"), list(node, "members"));
  }

  /** Names that follow from those in the document stand alone, others behind these. */
  private Map<String, KnownName> list(MapNode owner, String field) {
    Map<String, KnownName> names = new LinkedHashMap<>();
    Node node = owner.get(field);
    if (node == null) {
      return names;
    }
    if (!(node instanceof ListNode list)) {
      invalid(node.location(), field + ": " + node.kind() + " (expected: a list of names)");
      return names;
    }
    for (Node item : list.items()) {
      Map<String, KnownName> read =
          item instanceof MapNode map
              ? entries(map, (original, name) -> known(original, name))
              : Map.of(known(field, item).name(), new KnownName("", item.location()));
      read.forEach(
          (original, name) -> {
            if (names.put(original, name) != null) {
              invalid(name.location(), field + ": " + original + " stands there twice");
            }
          });
    }
    return names;
  }

  private KnownName required(MapNode owner, String field) {
    KnownName name = name(owner, field);
    if (name == null) {
      invalid(owner.location(), field + ": missing (expected: a name)");
      return new KnownName("missing", owner.location());
    }
    return name;
  }

  private @Nullable KnownName name(MapNode owner, String field) {
    Node node = owner.get(field);
    return node == null ? null : known(field, node);
  }

  private KnownName known(String field, Node node) {
    if (node instanceof ScalarNode scalar && scalar.value() != null) {
      return new KnownName(scalar.value().toString(), node.location());
    }
    invalid(node.location(), field + ": " + node.kind() + " (expected: a string)");
    return new KnownName("none", node.location());
  }

  private <T> Map<String, T> entries(@Nullable Node node, BiFunction<String, Node, T> read) {
    Map<String, T> entries = new LinkedHashMap<>();
    if (node instanceof MapNode map) {
      map.entries()
          .forEach(entry -> entries.put(entry.key(), read.apply(entry.key(), entry.value())));
    } else if (node != null && !(node instanceof ScalarNode scalar && scalar.value() == null)) {
      invalid(node.location(), node.kind() + " (expected: an object)");
    }
    return entries;
  }

  private MapNode object(Node node, List<String> fields) {
    if (!(node instanceof MapNode map)) {
      invalid(node.location(), node.kind() + " (expected: an object)");
      return new MapNode(List.of(), node.location());
    }
    for (String field : map.keys()) {
      if (!fields.contains(field)) {
        invalid(
            map.keyLocation(field),
            field
                + " (expected one of: "
                + String.join(", ", fields)
                + ")"
                + Nearest.hint(field, fields));
      }
    }
    return map;
  }

  private void invalid(SourceLocation location, String message) {
    diagnostics.error(location, DiagnosticCode.KNOWN_NAME, message);
  }
}
