package dev.connectors.maven.resolve;

import dev.connectors.maven.model.ConnectorFunction;
import dev.connectors.maven.spec.FunctionSpec;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.MappingSpec;
import dev.connectors.maven.spec.MappingSpec.Part;
import dev.connectors.maven.spec.ScriptSpec;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Functions as written to functions as meant. What is wrong with them is found by {@code
 * formula.FunctionCheck}, which looks at those that nothing calls as well.
 */
final class FunctionResolver {

  private FunctionResolver() {}

  /** A function; null when something is missing, which is an error. */
  static @Nullable ConnectorFunction resolve(FunctionSpec function) {
    return switch (function.type()) {
      case MAPPING -> new ConnectorFunction.Mapping(function.name(), function.name());
      case REST -> rest(function);
      case GRAPHQL -> graphQl(function);
      case OPERATION -> operation(function);
      case JAVASCRIPT -> script(function);
    };
  }

  private static @Nullable ConnectorFunction script(FunctionSpec function) {
    ScriptSpec script = function.script();
    return script == null ? null : new ConnectorFunction.Script(function.name(), script.module());
  }

  private static @Nullable ConnectorFunction rest(FunctionSpec function) {
    String method = text(function, "method");
    String path = text(function, "path");
    return method == null || path == null
        ? null
        : new ConnectorFunction.Rest(
            function.name(),
            method.toUpperCase(Locale.ROOT),
            path,
            mapping(function, Part.REQUEST),
            mapping(function, Part.RESPONSE));
  }

  private static @Nullable ConnectorFunction graphQl(FunctionSpec function) {
    String type = text(function, "operationType");
    String path = text(function, "path");
    String request = mapping(function, Part.REQUEST);
    return type == null || request == null
        ? null
        : new ConnectorFunction.GraphQl(
            function.name(),
            type,
            path == null ? "" : path,
            request,
            mapping(function, Part.RESPONSE));
  }

  private static @Nullable ConnectorFunction operation(FunctionSpec function) {
    String key = text(function, "operationKey");
    return key == null
        ? null
        : new ConnectorFunction.OperationCall(
            function.name(), key, mapping(function, Part.INPUT), mapping(function, Part.OUTPUT));
  }

  private static @Nullable String text(FunctionSpec function, String member) {
    return function.body() instanceof MapNode body ? body.text(member) : null;
  }

  private static @Nullable String mapping(FunctionSpec function, Part part) {
    return function.mappings().stream()
        .filter(mapping -> mapping.part() == part)
        .map(MappingSpec::name)
        .findFirst()
        .orElse(null);
  }
}
