package dev.connectors.maven.spec;

import dev.connectors.maven.diag.SourceLocation;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A connector as written: its {@code spec.yml}, its API document, and its functions.
 *
 * @param key the connector's key, from {@code key} or the directory's name
 * @param name the display name
 * @param description what the connector is, or null
 * @param version its semantic version, or null when it states none
 * @param allowedHosts further hosts that it may contact
 * @param api the OpenAPI document, or null without one
 * @param schema the GraphQL schema, or null without one; there is no OpenAPI document beside it
 * @param authentications how people authenticate; empty when it does not say
 * @param logo the URL of its logo, or its bytes as a {@code data:} URI; null without one
 * @param functions its functions
 * @param operations its hand-written operations, in the order of their keys
 * @param files gives the files that references of its own files lead to
 * @param location where the specification starts
 */
public record ConnectorSpec(
    String key,
    String name,
    @Nullable String description,
    @Nullable String version,
    List<String> allowedHosts,
    @Nullable ApiDocument api,
    @Nullable GraphQlSchema schema,
    List<AuthenticationSpec> authentications,
    @Nullable String logo,
    List<FunctionSpec> functions,
    List<OperationSpec> operations,
    ApiFiles files,
    SourceLocation location) {

  /** Copies the lists. */
  public ConnectorSpec {
    allowedHosts = List.copyOf(allowedHosts);
    authentications = List.copyOf(authentications);
    functions = List.copyOf(functions);
    operations = List.copyOf(operations);
  }

  /** All formula trees, in the order of their names. */
  public List<MappingSpec> mappings() {
    return functions.stream()
        .flatMap(function -> function.mappings().stream())
        .sorted(Comparator.comparing(MappingSpec::name))
        .toList();
  }

  /** The code of its functions in JavaScript. */
  public List<ScriptSpec> scripts() {
    return functions.stream().map(FunctionSpec::script).flatMap(Stream::ofNullable).toList();
  }
}
