package dev.connectors.maven.resolve;

import dev.connectors.maven.model.ConnectorFunction;
import dev.connectors.maven.spec.FunctionSpec;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.MappingSpec;
import dev.connectors.maven.spec.MappingSpec.Part;
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
    String name = function.name();
    return switch (function.type()) {
      case MAPPING -> new ConnectorFunction.Mapping(name, name);
      case REST -> {
        String method = text(function, "method");
        String path = text(function, "path");
        yield method == null || path == null
            ? null
            : new ConnectorFunction.Rest(
                name,
                method.toUpperCase(Locale.ROOT),
                path,
                mapping(function, Part.REQUEST),
                mapping(function, Part.RESPONSE));
      }
      case OPERATION -> {
        String key = text(function, "operationKey");
        yield key == null
            ? null
            : new ConnectorFunction.OperationCall(
                name, key, mapping(function, Part.INPUT), mapping(function, Part.OUTPUT));
      }
      case GRAPHQL -> {
        String type = text(function, "operationType");
        String path = text(function, "path");
        String request = mapping(function, Part.REQUEST);
        yield type == null || request == null
            ? null
            : new ConnectorFunction.GraphQl(
                name, type, path == null ? "" : path, request, mapping(function, Part.RESPONSE));
      }
      case JAVASCRIPT -> null;
    };
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
