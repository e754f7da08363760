package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.Nearest;
import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reports what of a schema is not of the kind that it should be, and so is lost. */
final class SchemaCheck {

  private static final String OBJECT = "an object";
  private static final String LIST = "a list";

  /** Kinds by keyword; booleans are schemas since JSON Schema draft 6. */
  private static final Map<String, List<String>> KINDS =
      Map.ofEntries(
          Map.entry("properties", List.of(OBJECT)),
          Map.entry("patternProperties", List.of(OBJECT)),
          Map.entry("additionalProperties", List.of(OBJECT, "a boolean")),
          Map.entry("items", List.of(OBJECT, LIST, "a boolean")),
          Map.entry("prefixItems", List.of(LIST)),
          Map.entry("allOf", List.of(LIST)),
          Map.entry("oneOf", List.of(LIST)),
          Map.entry("anyOf", List.of(LIST)),
          Map.entry("enum", List.of(LIST)),
          Map.entry("required", List.of(LIST, "a boolean")),
          Map.entry("type", List.of("a string", LIST)),
          Map.entry("$ref", List.of("a string")));

  /** Section 3 of the format, and what else JSON Schema has that is near to it. */
  private static final Set<String> KEYWORDS =
      Set.of(
          ("title description type format properties items additionalProperties enum default"
                  + " required minLength maxLength minimum maximum maxItems minItems readOnly"
                  + " writeOnly examples example anyOf oneOf allOf $ref allowCustom isImplied"
                  + " isSensitive referenceRecords referenceCollection referenceCollectionPath"
                  + " referenceCollectionUri referenceUdm $defs definitions const not pattern"
                  + " patternProperties nullable deprecated uniqueItems multipleOf")
              .split(" "));

  private final SchemaDialect dialect;
  private final Diagnostics diagnostics;
  private final Set<MapNode> seen = new HashSet<>();

  SchemaCheck(SchemaDialect dialect, Diagnostics diagnostics) {
    this.dialect = dialect;
    this.diagnostics = diagnostics;
  }

  /** Looks at what the schema itself says, once. */
  void check(MapNode schema) {
    if (!seen.add(schema)) {
      return;
    }
    for (MapNode.Entry entry : schema.entries()) {
      List<String> kinds = KINDS.get(entry.key());
      Node value = entry.value();
      if (kinds != null && !kinds.contains(value.kind()) && !Union.isNull(value)) {
        fault(
            value,
            entry.key() + ": " + value.kind() + " (expected: " + String.join(" or ", kinds) + ")");
      } else if (entry.key().equals("properties") && value instanceof MapNode properties) {
        properties.entries().forEach(property -> checkSchema(property.key(), property.value()));
      } else if (entry.key().endsWith("Of") && value instanceof ListNode list) {
        list.items().forEach(branch -> checkSchema(entry.key(), branch));
      } else if (entry.key().equals("type")) {
        checkType(value);
      } else if (dialect == SchemaDialect.DATA_SCHEMA) {
        checkKeyword(entry);
      }
    }
  }

  /** Keywords that are not known are kept; one that is nearly known is a slip of the pen. */
  private void checkKeyword(MapNode.Entry entry) {
    String hint = KEYWORDS.contains(entry.key()) ? "" : Nearest.hint(entry.key(), KEYWORDS);
    if (!hint.isEmpty()) {
      diagnostics.warning(
          entry.keyLocation(),
          DiagnosticCode.UNKNOWN_FIELD,
          entry.key() + ": not a keyword of a Data Schema" + hint);
    }
  }

  private void checkSchema(String name, Node node) {
    boolean schema =
        node instanceof MapNode
            || (node instanceof ScalarNode scalar && scalar.value() instanceof Boolean);
    if (!schema) {
      fault(node, name + ": " + node.kind() + " (expected: a schema, which is an object)");
    }
  }

  private void checkType(Node type) {
    for (Node node : type instanceof ListNode list ? list.items() : List.of(type)) {
      String written = node instanceof ScalarNode scalar ? String.valueOf(scalar.value()) : "";
      String meant = ScalarTypes.word(written).type();
      if (dialect == SchemaDialect.DATA_SCHEMA && !ScalarTypes.TYPES.contains(written)) {
        diagnostics.error(
            node.location(),
            DiagnosticCode.INVALID_VALUE,
            "type: \"" + written + "\" (expected one of: " + EXPECTED + ")");
      } else if (!meant.equals(written) && ScalarTypes.TYPES.contains(meant)) {
        diagnostics.fault(
            node.location(),
            DiagnosticCode.API_STRUCTURE,
            "type: \""
                + written
                + "\" is taken as "
                + meant
                + " (expected one of: "
                + EXPECTED
                + ")");
      }
    }
  }

  static final String EXPECTED = "array, boolean, integer, number, object, string";

  private void fault(Node node, String message) {
    diagnostics.fault(node.location(), dialect.wrongKind(), message);
  }
}
