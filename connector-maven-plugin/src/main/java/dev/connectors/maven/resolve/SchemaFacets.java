package dev.connectors.maven.resolve;

import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says once its {@code allOf} is folded into it. Where branches disagree the one that
 * was written later, and the schema's own words above all, win.
 */
final class SchemaFacets {

  static final List<String> UNIONS = List.of("oneOf", "anyOf");

  private final Set<String> types = new LinkedHashSet<>();
  private final Map<String, List<MapNode>> properties = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();
  private final List<MapNode> items = new ArrayList<>();
  private final List<Node> values = new ArrayList<>();
  private @Nullable Node additional;
  private @Nullable String format;
  private @Nullable String description;
  private boolean nullable;
  private boolean readOnly;
  private boolean sensitive;
  private boolean deprecated;
  private boolean union;
  private List<MapNode> branches = List.of();
  private @Nullable MapNode discriminator;

  private SchemaFacets() {}

  /** The facets of several schemas that all hold at one place; the last has the last word. */
  static SchemaFacets of(List<MapNode> schemas, References references) {
    SchemaFacets facets = new SchemaFacets();
    Set<MapNode> open = new LinkedHashSet<>();
    for (MapNode schema : schemas) {
      facets.add(schema, references, open);
      MapNode meant = references.follow(schema);
      // What one branch of it is deprecated for does not concern the whole.
      facets.deprecated |= meant != null && meant.isTrue("deprecated");
    }
    return facets;
  }

  private void add(MapNode written, References references, Set<MapNode> open) {
    MapNode schema = references.follow(written);
    if (schema == null || !open.add(schema)) {
      return;
    }
    for (MapNode branch : schema.maps("allOf")) {
      add(branch, references, open);
    }
    for (String keyword : UNIONS) {
      addUnion(schema.maps(keyword), references, open);
    }
    discriminator =
        schema.map("discriminator") == null ? discriminator : schema.map("discriminator");
    addTypes(schema);
    addMembers(schema);
    addAnnotations(schema);
    open.remove(schema);
  }

  /** A union of one branch, null aside, is that branch. */
  private void addUnion(List<MapNode> written, References references, Set<MapNode> open) {
    nullable |= written.stream().anyMatch(SchemaFacets::isNullType);
    List<MapNode> stated = stated(written);
    if (stated.size() == 1) {
      add(stated.get(0), references, open);
    } else if (!stated.isEmpty()) {
      branches = union ? List.of() : stated;
      union = true;
    }
  }

  /** The branches of a union that say a type: not null, nor which properties are required. */
  static List<MapNode> stated(List<MapNode> branches) {
    return branches.stream()
        .filter(branch -> !isNullType(branch) && !branch.keys().equals(Set.of("required")))
        .toList();
  }

  private static boolean isNullType(MapNode schema) {
    return "null".equals(schema.scalar("type"));
  }

  private void addTypes(MapNode schema) {
    Set<String> stated = new LinkedHashSet<>();
    Node type = schema.get("type");
    if (type instanceof ScalarNode scalar && scalar.value() instanceof String text) {
      stated.add(text);
    } else if (type instanceof ListNode list) {
      for (Node item : list.items()) {
        stated.add(item instanceof ScalarNode scalar ? String.valueOf(scalar.value()) : "null");
      }
    }
    boolean nullType = stated.remove("null");
    nullable |= nullType || schema.isTrue("nullable") || schema.isTrue("x-nullable");
    if (!stated.isEmpty() && !(stated.contains("number") && types.contains("integer"))) {
      types.clear();
      types.addAll(stated);
    }
    format = schema.text("format") == null ? format : schema.text("format");
    if (schema.get("enum") instanceof ListNode list) {
      values.clear();
      values.addAll(list.items());
    } else if (schema.get("const") instanceof ScalarNode constant) {
      values.clear();
      values.add(constant);
    }
  }

  private void addMembers(MapNode schema) {
    MapNode members = schema.map("properties");
    if (members != null) {
      for (MapNode.Entry entry : members.entries()) {
        MapNode property =
            entry.value() instanceof MapNode map
                ? map
                : new MapNode(List.of(), entry.keyLocation());
        properties.computeIfAbsent(entry.key(), name -> new ArrayList<>()).add(property);
      }
    }
    for (Node name : schema.items("required")) {
      if (name instanceof ScalarNode scalar && scalar.value() instanceof String text) {
        required.add(text);
      }
    }
    MapNode element = schema.map("items");
    if (element != null) {
      items.add(element);
    }
    Node further = schema.get("additionalProperties");
    additional = further == null ? additional : further;
  }

  private void addAnnotations(MapNode schema) {
    description = schema.text("description") == null ? description : schema.text("description");
    readOnly |= schema.isTrue("readOnly");
    sensitive |= "password".equals(schema.scalar("format")) || schema.isTrue("isSensitive");
  }

  /** The types that are stated, {@code null} aside. */
  Set<String> types() {
    return types;
  }

  /** The properties' schemas by name; several schemas of one name all hold. */
  Map<String, List<MapNode>> properties() {
    return properties;
  }

  /** Names of required properties, whether they are described or not. */
  Set<String> required() {
    return required;
  }

  /** Schemas that every element of the list keeps. */
  List<MapNode> items() {
    return items;
  }

  /** The known values of an enum; empty without one. */
  List<Node> values() {
    return values;
  }

  /** The schema of further properties, or null when they are not described. */
  @Nullable MapNode additional() {
    return additional instanceof MapNode map && !map.keys().isEmpty() ? map : null;
  }

  @Nullable String format() {
    return format;
  }

  @Nullable String description() {
    return description;
  }

  boolean nullable() {
    return nullable;
  }

  boolean readOnly() {
    return readOnly;
  }

  boolean sensitive() {
    return sensitive;
  }

  boolean deprecated() {
    return deprecated;
  }

  /** Whether the value is one of several alternatives. */
  boolean union() {
    return union;
  }

  /** The alternatives of a union; empty when there are several unions at one place. */
  List<MapNode> branches() {
    return branches;
  }

  /** The object that says which property tells the alternatives apart, or null. */
  @Nullable MapNode discriminator() {
    return discriminator;
  }

  /** Whether an object with named properties is described. */
  boolean isObject() {
    return !properties.isEmpty() && (types.isEmpty() || types.equals(Set.of("object")));
  }

  /** Whether a set of strings is described. */
  boolean isStringEnum() {
    return (types.isEmpty() || types.equals(Set.of("string")))
        && values.stream().anyMatch(SchemaFacets::isString)
        && values.stream()
            .allMatch(value -> isString(value) || types.contains("string") || isNull(value));
  }

  /** The strings of a string enum, each once. */
  List<String> strings() {
    return values.stream()
        .filter(value -> !isNull(value) && value instanceof ScalarNode)
        .map(value -> String.valueOf(((ScalarNode) value).value()))
        .distinct()
        .toList();
  }

  private static boolean isString(Node node) {
    return node instanceof ScalarNode scalar && scalar.value() instanceof String;
  }

  private static boolean isNull(Node node) {
    return node instanceof ScalarNode scalar && scalar.value() == null;
  }
}
