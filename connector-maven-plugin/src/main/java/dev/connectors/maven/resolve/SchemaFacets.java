package dev.connectors.maven.resolve;

import dev.connectors.maven.model.EnumValue;
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

  /** What makes a schema more than a reference with a comment. */
  private static final Set<String> STRUCTURE =
      Set.of(
          "properties",
          "patternProperties",
          "additionalProperties",
          "required",
          "items",
          "prefixItems",
          "allOf",
          "oneOf",
          "anyOf",
          "enum",
          "const");

  private final SchemaDialect dialect;
  private final Set<String> types = new LinkedHashSet<>(4);
  private final Map<String, List<MapNode>> properties = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>(4);
  private final List<MapNode> items = new ArrayList<>(0);
  private final List<MapNode> tuple = new ArrayList<>(0);
  private final List<MapNode> patterns = new ArrayList<>(0);
  private final List<Union> unions = new ArrayList<>(0);
  private @Nullable MapNode enumeration;
  private @Nullable Node additional;
  private @Nullable String format;
  private @Nullable MapNode documented;
  private @Nullable String description;
  private @Nullable Discriminator discriminator;
  private boolean nullable;
  private boolean emptyText;
  private boolean readOnly;
  private boolean writeOnly;
  private boolean sensitive;
  private boolean deprecated;

  /** Facets of schemas of a dialect. */
  SchemaFacets(SchemaDialect dialect) {
    this.dialect = dialect;
  }

  /** Whether a keyword is part of a type. */
  static boolean isStructure(String keyword) {
    return STRUCTURE.contains(keyword);
  }

  /** Takes what a schema itself says. */
  void add(MapNode schema) {
    addTypes(schema);
    addMembers(schema);
    addElements(schema);
    addAnnotations(schema);
    Discriminator stated = Discriminator.of(schema);
    discriminator = stated == null ? discriminator : stated;
  }

  private void addTypes(MapNode schema) {
    Set<String> stated = new LinkedHashSet<>(4);
    boolean nullType = false;
    for (ScalarTypes.Word word : ScalarTypes.words(schema)) {
      nullType |= word.type().equals("null");
      if (!word.type().equals("null")) {
        stated.add(word.type());
        format = word.format() == null ? format : word.format();
      }
    }
    addNullable(nullType);
    if (stated.contains("number")) {
      stated.remove("integer");
    }
    if (!stated.isEmpty() && !(stated.contains("number") && types.contains("integer"))) {
      types.clear();
      types.addAll(stated);
    }
    String written = dialect.format(schema.text("format"));
    format = written == null ? format : written;
    format = ScalarTypes.content(schema, format);
    if (schema.get("enum") instanceof ListNode || schema.has("const")) {
      enumeration = schema;
      addNullable(EnumValues.nodes(schema).stream().anyMatch(Union::isNull));
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
        List<MapNode> all = properties.computeIfAbsent(entry.key(), name -> new ArrayList<>(1));
        if (!all.contains(property)) {
          all.add(property);
        }
      }
    }
    for (Node name : schema.items("required")) {
      if (name instanceof ScalarNode scalar && scalar.value() instanceof String text) {
        required.add(text);
      }
    }
    MapNode patterned = schema.map("patternProperties");
    if (patterned != null) {
      patterned.keys().forEach(pattern -> patterns.addAll(maps(patterned.get(pattern))));
    }
    Node further = schema.get("additionalProperties");
    further = further == null ? schema.get("unevaluatedProperties") : further;
    additional = further == null ? additional : further;
  }

  /** JSON Schema 2020-12 writes a tuple as {@code prefixItems}, earlier ones as a list of items. */
  private void addElements(MapNode schema) {
    items.addAll(maps(schema.get("items")));
    tuple.addAll(schema.maps("items"));
    tuple.addAll(schema.maps("prefixItems"));
    if (!tuple.isEmpty()) {
      tuple.addAll(maps(schema.get("additionalItems")));
    }
  }

  private static List<MapNode> maps(@Nullable Node node) {
    return node instanceof MapNode map ? List.of(map) : List.of();
  }

  /** What stands beside a reference in all versions. */
  void addAnnotations(MapNode schema) {
    documented = schema;
    description = schema.text("description") == null ? description : schema.text("description");
    addNullable(schema.isTrue("nullable") || schema.isTrue("x-nullable"));
    readOnly |= schema.isTrue("readOnly");
    writeOnly |= schema.isTrue("writeOnly");
    sensitive |= "password".equals(schema.scalar("format")) || schema.isTrue("isSensitive");
  }

  void addNullable(boolean may) {
    nullable |= may;
  }

  void addEmptyText(boolean may) {
    emptyText |= may;
  }

  void addDeprecation(boolean is) {
    deprecated |= is;
  }

  void addUnion(Union union) {
    unions.add(union);
  }

  /** Adds a property that an alternative has; it is not required, and the schema's own one wins. */
  void addOptional(String name, MapNode schema) {
    properties.putIfAbsent(name, List.of(schema));
  }

  /** The types that are stated, {@code null} aside. */
  Set<String> types() {
    return types;
  }

  /** The types that a value may have: those that are stated, else those of the known values. */
  Set<String> kinds() {
    if (types.size() == 1 || values().isEmpty()) {
      return types;
    }
    Set<String> kinds = new LinkedHashSet<>();
    for (Node value : values()) {
      String type = ScalarTypes.typeOf(value);
      boolean stated =
          types.isEmpty()
              || types.contains(type)
              || (type.equals("integer") && types.contains("number"));
      if (stated && !type.equals("null")) {
        kinds.add(type.equals("integer") && types.contains("number") ? "number" : type);
      }
    }
    if (kinds.contains("number")) {
      kinds.remove("integer");
    }
    return kinds.isEmpty() ? types : kinds;
  }

  /** The properties' schemas by name; several schemas of one name all hold. */
  Map<String, List<MapNode>> properties() {
    return properties;
  }

  /** Names of required properties, whether they are described or not. */
  Set<String> required() {
    return required;
  }

  /** Schemas that every element of the list keeps; those of a tuple's elements are alternatives. */
  List<MapNode> items() {
    if (!tuple.isEmpty()) {
      items.addAll(0, tuple);
      tuple.clear();
      MapNode any = Schemas.any(items);
      items.clear();
      items.addAll(maps(any));
    }
    return items;
  }

  /** The known values of an enum, or the one of {@code const}; empty without. */
  List<Node> values() {
    return enumeration == null ? List.of() : EnumValues.nodes(enumeration);
  }

  /** The schema that states the values, or null. */
  @Nullable MapNode enumeration() {
    return enumeration;
  }

  /** The schema of further properties, or null when they are not described. */
  @Nullable MapNode additional() {
    if (!patterns.isEmpty()) {
      patterns.addAll(maps(additional));
      patterns.removeIf(schema -> schema.keys().isEmpty());
      additional = Schemas.any(patterns);
      patterns.clear();
    }
    return additional instanceof MapNode map && !map.keys().isEmpty() ? map : null;
  }

  @Nullable String format() {
    return format;
  }

  /** The schema whose comments count: the last one. */
  @Nullable MapNode documented() {
    return documented;
  }

  @Nullable String description() {
    return description;
  }

  /** Whether the empty text, which no alternative is, may stand for nothing. */
  boolean emptyText() {
    return emptyText;
  }

  boolean nullable() {
    return nullable;
  }

  boolean readOnly() {
    return readOnly;
  }

  boolean writeOnly() {
    return writeOnly;
  }

  boolean sensitive() {
    return sensitive;
  }

  boolean deprecated() {
    return deprecated;
  }

  /** Alternatives of which the value is one; several unions all hold. */
  List<Union> unions() {
    return unions;
  }

  /** The property that tells apart what extends this, or null. */
  @Nullable Discriminator discriminator() {
    return discriminator;
  }

  /** Whether an object with named properties is described. */
  boolean isObject() {
    return !properties.isEmpty() && (types.isEmpty() || types.equals(Set.of("object")));
  }

  /** Whether nothing but an object is said. */
  boolean isEmptyObject() {
    return types.equals(Set.of("object"))
        && properties.isEmpty()
        && unions.isEmpty()
        && additional() == null;
  }

  /**
   * Whether a set of strings is described; what is no string counts as one where a type says so.
   */
  boolean isStringEnum() {
    boolean text = types.equals(Set.of("string"));
    return kinds().equals(Set.of("string"))
        && values().stream().anyMatch(SchemaFacets::isString)
        && values().stream().allMatch(node -> text || isString(node) || Union.isNull(node));
  }

  /** The values of a string enum, each once. */
  List<EnumValue> strings() {
    return enumeration == null ? List.of() : EnumValues.strings(enumeration);
  }

  private static boolean isString(Node node) {
    return node instanceof ScalarNode scalar && scalar.value() instanceof String;
  }
}
