package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.Nearest;
import dev.connectors.maven.model.Authentication;
import dev.connectors.maven.model.Authentication.Type;
import dev.connectors.maven.model.TypeDeclaration;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.spec.AuthenticationSpec;
import dev.connectors.maven.spec.ConnectorSpec;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.ScalarNode;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.schema.DataSchemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ways of authentication as meant: with their types. */
final class AuthenticationResolver {

  private final ConnectorSpec spec;
  private final DataSchemaResolver schemas;
  private final Diagnostics diagnostics;

  AuthenticationResolver(ConnectorSpec spec, DataSchemaResolver schemas, Diagnostics diagnostics) {
    this.spec = spec;
    this.schemas = schemas;
    this.diagnostics = diagnostics;
  }

  /** The ways that are generated. */
  List<Authentication> resolve() {
    List<Authentication> ways = new ArrayList<>();
    for (AuthenticationSpec way : spec.authentications()) {
      Type type = type(way);
      if (type != null && isComplete(way, type)) {
        ways.add(way(way, type));
      }
    }
    return ways;
  }

  private @Nullable Type type(AuthenticationSpec way) {
    ScalarNode written = way.type();
    Type type = written == null ? null : Type.of(written.value());
    if (type == null) {
      String value = written == null ? "missing" : '"' + String.valueOf(written.value()) + '"';
      diagnostics.error(
          written == null ? way.location() : written.location(),
          written == null ? DiagnosticCode.MISSING_FIELD : DiagnosticCode.INVALID_VALUE,
          "type: "
              + value
              + " (expected one of: "
              + String.join(", ", Type.ids())
              + ")"
              + (written == null ? "" : Nearest.hint(String.valueOf(written.value()), Type.ids())));
    }
    return type;
  }

  private boolean isComplete(AuthenticationSpec way, Type type) {
    Set<String> needed = new LinkedHashSet<>(List.of("makeApiClient", "test"));
    if (type == Type.OAUTH2 || type == Type.OAUTH1) {
      needed.add("getOAuthConfig");
    }
    needed.removeAll(way.functions().keySet());
    for (String function : needed) {
      diagnostics.error(
          way.type() == null ? way.location() : way.type().location(),
          DiagnosticCode.FUNCTION_MISSING,
          function + ": missing (expected: auth/" + file(function) + ", since type is set)");
    }
    if (type == Type.PROXY && way.proxyKey() == null) {
      diagnostics.error(
          way.location(),
          DiagnosticCode.MISSING_FIELD,
          "proxyKey: missing (expected: the key of the connector that is delegated to)");
    }
    return needed.isEmpty();
  }

  private static String file(String function) {
    return switch (function) {
      case "makeApiClient" -> "make-api-client.map.yml, .js or .ts";
      case "getOAuthConfig" -> "get-oauth-config.map.yml, .js or .ts";
      default -> "test.op.yml, .rest.yml, .js or .ts";
    };
  }

  private Authentication way(AuthenticationSpec way, Type type) {
    TypeId.Input place = new TypeId.Input(way.option());
    TypeUse input = way.inputs().isEmpty() ? TypeUse.JSON : schemas.resolve(way.inputs(), place);
    Map<String, @Nullable Object> schema = merged(way.inputs());
    boolean required = schema.get("required") instanceof List<?> names && !names.isEmpty();
    return new Authentication(
        way.option(),
        type,
        way.title(),
        way.description(),
        way.helpUri(),
        input instanceof TypeUse.Reference reference && isObject(reference.id())
            ? reference.id()
            : null,
        required,
        schema,
        merged(way.parameters()),
        way.proxyKey(),
        way.enabled(),
        way.functions());
  }

  private boolean isObject(TypeId id) {
    return schemas.declared().get(id) instanceof TypeDeclaration.ObjectType;
  }

  /**
   * The type of the connector parameters: what the connector asks for, and without obligation what
   * its options do; null when there are none.
   */
  @Nullable TypeId parameters() {
    List<MapNode> stated = new ArrayList<>();
    List<AuthenticationSpec> ways = spec.authentications();
    for (AuthenticationSpec way : ways) {
      for (MapNode schema : way.parameters()) {
        boolean shared = ways.stream().allMatch(it -> it.parameters().contains(schema));
        MapNode counts = shared ? schema : schema.without("required");
        if (!stated.contains(counts)) {
          stated.add(counts);
        }
      }
    }
    if (stated.isEmpty()) {
      return null;
    }
    TypeUse type = schemas.resolve(stated, new TypeId.Parameters(""));
    return type instanceof TypeUse.Reference reference && isObject(reference.id())
        ? reference.id()
        : null;
  }

  private static Map<String, @Nullable Object> merged(List<MapNode> schemas) {
    Object result =
        DataSchemas.merge(schemas.stream().map(schema -> Json.copyOf(schema.tree())).toList());
    @SuppressWarnings("unchecked") // a schema is an object
    Map<String, @Nullable Object> tree =
        result instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    return tree;
  }

  /** What is typed and what the developer sets is shown nowhere, whatever their schemas say. */
  static Map<TypeId, TypeDeclaration> hidden(Map<TypeId, TypeDeclaration> types) {
    Map<TypeId, TypeDeclaration> hidden = new LinkedHashMap<>();
    types.forEach(
        (id, type) ->
            hidden.put(
                id,
                isOfConnection(id) && type instanceof TypeDeclaration.ObjectType object
                    ? object.hidden()
                    : type));
    return hidden;
  }

  private static boolean isOfConnection(TypeId id) {
    TypeId owner = id.owner();
    return owner == null
        ? id instanceof TypeId.Input || id instanceof TypeId.Parameters
        : isOfConnection(owner);
  }
}
