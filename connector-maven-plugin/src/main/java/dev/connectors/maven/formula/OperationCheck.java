package dev.connectors.maven.formula;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.Nearest;
import dev.connectors.maven.model.Api;
import dev.connectors.maven.model.Implementation;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.spec.ConnectorSpec;
import dev.connectors.maven.spec.FunctionPlace;
import dev.connectors.maven.spec.FunctionSpec;
import dev.connectors.maven.spec.FunctionType;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.OperationSpec;
import dev.connectors.maven.spec.ScalarNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks functions that call an operation (section 4): that there is one, and that it takes what it
 * is given.
 */
public final class OperationCheck {

  private static final int MANY = 8;

  private final SortedMap<String, Operation> operations = new TreeMap<>();
  private final Set<String> absent = new HashSet<>();
  private final Set<String> leftOut;
  private final InputCheck inputs;
  private final Diagnostics diagnostics;

  private OperationCheck(
      ConnectorSpec spec, Api api, Set<String> leftOut, Diagnostics diagnostics) {
    api.operations().forEach(operation -> operations.put(operation.key(), operation));
    spec.operations().stream()
        .filter(operation -> operation.run() == null)
        .map(OperationSpec::key)
        .forEach(absent::add);
    this.leftOut = leftOut;
    this.inputs = new InputCheck(api.types(), diagnostics);
    this.diagnostics = diagnostics;
  }

  /**
   * Checks the functions of a connector.
   *
   * @param spec the connector
   * @param api its operations
   * @param leftOut keys of operations that are not selected
   * @param diagnostics receives what is wrong
   */
  public static void check(
      ConnectorSpec spec, Api api, Set<String> leftOut, Diagnostics diagnostics) {
    OperationCheck check = new OperationCheck(spec, api, leftOut, diagnostics);
    spec.functions().forEach(check::check);
  }

  /**
   * The same functions, with what is known of the output of the operations that they call.
   *
   * @param functions functions as written
   * @param api the operations
   */
  public static List<FunctionSpec> withOutputs(List<FunctionSpec> functions, Api api) {
    Map<String, Operation> byKey = new HashMap<>();
    api.operations().forEach(operation -> byKey.put(operation.key(), operation));
    List<FunctionSpec> all = new ArrayList<>();
    for (FunctionSpec function : functions) {
      ScalarNode key = key(function);
      Operation operation = key == null ? null : byKey.get(String.valueOf(key.value()));
      MapNode output =
          operation == null ? null : OutputSchema.of(operation.response(), api, function.body());
      all.add(output == null ? function : withOutput(function, output));
    }
    return all;
  }

  private static FunctionSpec withOutput(FunctionSpec function, MapNode output) {
    Map<String, List<MapNode>> schemas = new HashMap<>(function.schemas());
    schemas.put("output", List.of(output));
    schemas.put("result", List.of(output));
    return new FunctionSpec(
        function.name(), function.kind(), function.type(), function.body(), schemas);
  }

  /** The key of the operation that a function calls; null when it calls none, or names it wrong. */
  private static @Nullable ScalarNode key(FunctionSpec function) {
    return function.type() == FunctionType.OPERATION
            && function.body() instanceof MapNode body
            && body.get("operationKey") instanceof ScalarNode scalar
            && scalar.value() instanceof String
        ? scalar
        : null;
  }

  private void check(FunctionSpec function) {
    ScalarNode at = key(function);
    if (at == null) {
      return;
    }
    String key = String.valueOf(at.value());
    Operation operation = operations.get(key);
    if (operation != null) {
      inputs.check(operation, (MapNode) function.body());
    } else if (leftOut.contains(key)) {
      reportLeftOut(function, at, key);
    } else if (!absent.contains(key)) {
      unknown(at, "operationKey: \"" + key + "\" is no operation" + expected(key));
    }
  }

  /** It matters where something calls the function: that is so for authentication. */
  private void reportLeftOut(FunctionSpec function, Node at, String key) {
    if (function.kind().place() == FunctionPlace.AUTHENTICATION) {
      unknown(
          at,
          "operationKey: \""
              + key
              + "\" is left out by connector.operations (expected: selected, since "
              + function.name()
              + " calls it)");
    }
  }

  private String expected(String key) {
    String hint = Nearest.hint(key, operations.keySet());
    if (!hint.isEmpty()) {
      return hint;
    }
    if (operations.isEmpty()) {
      return " (expected: none, since the connector has no operations)";
    }
    String first = String.join(", ", operations.keySet().stream().limit(MANY).toList());
    return " (expected one of: " + first + (operations.size() > MANY ? ", ..." : "") + ")";
  }

  private void unknown(Node at, String message) {
    diagnostics.error(at.location(), DiagnosticCode.OPERATION_UNKNOWN, message);
  }

  /** Whether names that begin with two underscores say something of the call itself. */
  static boolean takesMarks(Operation operation) {
    return !(operation.implementation() instanceof Implementation.Function)
        && !(operation.implementation() instanceof Implementation.Request);
  }
}
