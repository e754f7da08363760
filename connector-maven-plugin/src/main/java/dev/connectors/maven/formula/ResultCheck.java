package dev.connectors.maven.formula;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.spec.FunctionKind;
import dev.connectors.maven.spec.FunctionKind.Result;
import dev.connectors.maven.spec.FunctionType;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.MappingSpec;
import dev.connectors.maven.spec.MappingSpec.Part;
import dev.connectors.maven.spec.Node;
import java.util.List;

/**
 * Checks that what comes of a mapping fits its place, as far as the mapping tells it without its
 * variables.
 */
final class ResultCheck {

  private static final List<String> OBJECTS = List.of("pathParameters", "query", "headers");

  private final Diagnostics diagnostics;

  ResultCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Checks a mapping. */
  void check(MappingSpec mapping) {
    if (mapping.part() == Part.REQUEST) {
      request(mapping);
      return;
    }
    if (mapping.part() == Part.INPUT) {
      object("inputMapping", mapping.tree());
      return;
    }
    FunctionKind kind = mapping.function().kind();
    String name = mapping.part() == Part.WHOLE ? kind.key() : mapping.part().key();
    if (kind.result() != Result.ANY && object(name, mapping.tree())) {
      member(kind.result(), name, mapping.tree());
    }
  }

  private void request(MappingSpec mapping) {
    if (mapping.function().type() == FunctionType.REST
        && object("requestMapping", mapping.tree())
        && mapping.tree() instanceof MapNode map
        && Formula.of(map) == null) {
      for (String name : OBJECTS) {
        Node part = map.get(name);
        if (part != null) {
          object(name, part);
        }
      }
    }
  }

  /** Whether an object may come of it; reports when not. */
  private boolean object(String name, Node tree) {
    String kind = ResultKind.notAnObject(tree);
    if (kind != null) {
      diagnostics.error(
          tree.location(),
          DiagnosticCode.MAPPING_RESULT,
          name + ": gives " + kind + " (expected: an object)");
    }
    return kind == null;
  }

  private void member(Result result, String name, Node tree) {
    String member = result.member();
    if (member == null || !(tree instanceof MapNode map) || Formula.of(map) != null) {
      return;
    }
    if (!map.has(member)) {
      diagnostics.warning(
          tree.location(),
          DiagnosticCode.MAPPING_RESULT,
          name + ": gives no " + member + " (expected: an object with " + member + ")");
    }
  }
}
