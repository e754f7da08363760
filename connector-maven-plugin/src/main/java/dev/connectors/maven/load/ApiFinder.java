package dev.connectors.maven.load;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.spec.ApiDocument;
import dev.connectors.maven.spec.GraphQlSchema;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the specification of a connector's API: an OpenAPI document, or a GraphQL schema. */
final class ApiFinder {

  /**
   * What was found; of both one at most.
   *
   * @param document an OpenAPI document, or null
   * @param schema a GraphQL schema, or null
   */
  record Found(@Nullable ApiDocument document, @Nullable GraphQlSchema schema) {}

  private static final String GRAPHQL = "graphql";
  private static final List<String> OPENAPI_FILES =
      List.of("openapi.yml", "openapi.yaml", "openapi.json");
  private static final List<String> GRAPHQL_FILES = List.of("schema.graphql", "schema.graphqls");

  /** The answer to an introspection query, if it is not a file that the connector's code reads. */
  private static final String INTROSPECTION = "schema.json";

  private final SourceFiles sources;
  private final RemoteFiles remote;
  private final Diagnostics diagnostics;

  ApiFinder(SourceFiles sources, RemoteFiles remote, Diagnostics diagnostics) {
    this.sources = sources;
    this.remote = remote;
    this.diagnostics = diagnostics;
  }

  /**
   * Finds the specification.
   *
   * @param type what {@code api.type} says: {@code openapi}, {@code graphql}, or null for OpenAPI
   *     where there is such a document
   */
  Found find(@Nullable String type) {
    List<String> names = new ArrayList<>();
    if (!GRAPHQL.equals(type)) {
      names.addAll(OPENAPI_FILES);
    }
    if (type == null || GRAPHQL.equals(type)) {
      names.addAll(GRAPHQL_FILES);
    }
    if (type != null) {
      reportIgnored(type);
    }
    Path file = ConnectorLoader.one(sources, names, diagnostics);
    if (file == null) {
      return new Found(null, type == null || GRAPHQL.equals(type) ? introspected(type) : null);
    }
    String name = sources.displayName(file);
    if (OPENAPI_FILES.contains(String.valueOf(file.getFileName()))) {
      return new Found(new ApiDocumentLoader(sources, remote, diagnostics).load(file), null);
    }
    String text = sources.text(file);
    return new Found(null, text == null ? null : GraphQlReader.read(text, name, diagnostics));
  }

  /** Reports documents of the type that the connector does not have. */
  private void reportIgnored(String type) {
    for (String name : GRAPHQL.equals(type) ? OPENAPI_FILES : GRAPHQL_FILES) {
      Path file = sources.root().resolve(name);
      if (Files.isRegularFile(file)) {
        diagnostics.warning(
            SourceLocation.of(sources.displayName(file)),
            DiagnosticCode.AMBIGUOUS_FILE,
            "not read, since api.type is " + type + " (expected: one API specification)");
      }
    }
  }

  private @Nullable GraphQlSchema introspected(@Nullable String type) {
    Path file = sources.root().resolve(INTROSPECTION);
    Node root = Files.isRegularFile(file) ? sources.read(file, false) : null;
    MapNode schema = GraphQlIntrospection.find(root);
    if (root != null && schema == null && type != null) {
      diagnostics.error(
          root.location(),
          DiagnosticCode.API_STRUCTURE,
          "no __schema with types (expected: the answer to an introspection query)");
    }
    return schema == null
        ? null
        : GraphQlIntrospection.read(schema, sources.displayName(file), diagnostics);
  }
}
