package dev.connectors.maven.load;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.spec.GraphQlField;
import dev.connectors.maven.spec.GraphQlSchema;
import dev.connectors.maven.spec.GraphQlType;
import dev.connectors.maven.spec.GraphQlType.Kind;
import dev.connectors.maven.spec.GraphQlTypeRef;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a schema that is the answer to an introspection query (section 4). */
final class GraphQlIntrospection {

  private static final int DEEPEST = 100;
  private static final Pattern NAME = Pattern.compile("[_A-Za-z][_0-9A-Za-z]*");
  private static final Map<String, Kind> KINDS =
      Map.of(
          "SCALAR", Kind.SCALAR,
          "OBJECT", Kind.OBJECT,
          "INTERFACE", Kind.INTERFACE,
          "UNION", Kind.UNION,
          "ENUM", Kind.ENUM,
          "INPUT_OBJECT", Kind.INPUT);

  private final GraphQlTypes types;
  private final Diagnostics diagnostics;

  private GraphQlIntrospection(GraphQlTypes types, Diagnostics diagnostics) {
    this.types = types;
    this.diagnostics = diagnostics;
  }

  /** The schema in a document, also below {@code data}; null when there is none in it. */
  static @Nullable MapNode find(@Nullable Node root) {
    if (!(root instanceof MapNode map)) {
      return null;
    }
    MapNode data = map.map("data");
    MapNode schema = (data == null ? map : data).map("__schema");
    return schema != null && schema.has("types") ? schema : null;
  }

  /**
   * Reads a schema.
   *
   * @param schema what {@link #find} gave
   * @param file the document's name in messages
   */
  static GraphQlSchema read(MapNode schema, String file, Diagnostics diagnostics) {
    GraphQlTypes types = new GraphQlTypes(file, diagnostics);
    GraphQlIntrospection reader = new GraphQlIntrospection(types, diagnostics);
    for (String operation : List.of("query", "mutation", "subscription")) {
      MapNode root = schema.map(operation + "Type");
      if (root != null) {
        types.root(
            operation,
            new GraphQlTypeRef.Named(String.valueOf(root.text("name")), root.location()));
      }
    }
    schema.maps("types").forEach(reader::type);
    return types.schema();
  }

  private void type(MapNode type) {
    Kind kind = KINDS.get(String.valueOf(type.text("kind")));
    String name = name(type);
    if (kind == null || name == null) {
      report(type, "type: kind " + type.text("kind") + ", name " + type.text("name"));
      return;
    }
    GraphQlTypes.Draft draft = types.type(kind, name, type.location(), false);
    draft.describe(type.text("description"));
    draft.specifiedBy(type.text("specifiedByURL"));
    draft.oneOf(type.isTrue("isOneOf"));
    for (MapNode field : type.maps(kind == Kind.INPUT ? "inputFields" : "fields")) {
      GraphQlField read = field(field, field.maps("args"));
      if (read != null) {
        draft.add(read);
      }
    }
    for (MapNode member : type.maps(kind == Kind.UNION ? "possibleTypes" : "interfaces")) {
      draft.add(new GraphQlTypeRef.Named(String.valueOf(member.text("name")), member.location()));
    }
    for (MapNode value : type.maps("enumValues")) {
      String constant = name(value);
      if (constant == null) {
        report(value, "value of " + name + ": name " + value.text("name"));
      } else {
        draft.add(
            new GraphQlType.Value(constant, value.text("description"), deprecated(value)),
            value.location());
      }
    }
  }

  private @Nullable GraphQlField field(MapNode field, List<MapNode> arguments) {
    String name = name(field);
    MapNode type = field.map("type");
    GraphQlTypeRef read = type == null ? null : type(type, 0);
    if (name == null || read == null) {
      report(field, "field: name " + field.text("name") + (read == null ? ", without a type" : ""));
      return null;
    }
    List<GraphQlField> inputs =
        arguments.stream().map(one -> field(one, List.of())).filter(one -> one != null).toList();
    return new GraphQlField(
        name,
        field.text("description"),
        inputs,
        read,
        field.text("defaultValue"),
        deprecated(field),
        field.location());
  }

  private static @Nullable String name(MapNode node) {
    String name = node.text("name");
    return name != null && NAME.matcher(name).matches() ? name : null;
  }

  private static @Nullable String deprecated(MapNode node) {
    String reason = node.text("deprecationReason");
    return node.isTrue("isDeprecated") ? (reason == null ? "" : reason) : null;
  }

  private static @Nullable GraphQlTypeRef type(MapNode type, int depth) {
    String kind = String.valueOf(type.text("kind"));
    if (!kind.equals("LIST") && !kind.equals("NON_NULL")) {
      String name = name(type);
      return name == null ? null : new GraphQlTypeRef.Named(name, type.location());
    }
    MapNode inner = type.map("ofType");
    GraphQlTypeRef read = inner == null || depth > DEEPEST ? null : type(inner, depth + 1);
    if (read == null) {
      return null;
    }
    return kind.equals("LIST")
        ? new GraphQlTypeRef.ListOf(read)
        : read.isRequired() ? read : new GraphQlTypeRef.NonNull(read);
  }

  private void report(MapNode node, String found) {
    diagnostics.fault(
        node.location(),
        DiagnosticCode.GRAPHQL_TYPE,
        found + " (expected: kind, name and type as introspection gives them; it is left out)");
  }
}
