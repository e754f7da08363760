package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.Nearest;
import dev.connectors.maven.model.Api;
import dev.connectors.maven.model.KnownNames;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.Selection;
import dev.connectors.maven.model.TypeDeclaration;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.resolve.OperationSelection.Candidate;
import dev.connectors.maven.spec.GraphQlSchema;
import dev.connectors.maven.spec.GraphQlType;
import dev.connectors.maven.spec.GraphQlType.Kind;
import dev.connectors.maven.spec.GraphQlTypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A GraphQL schema as an API. */
final class GraphQlResolver {

  private static final String QUERY = "query";
  private static final String MUTATION = "mutation";

  private final GraphQlSchema schema;
  private final Diagnostics diagnostics;

  GraphQlResolver(GraphQlSchema schema, Diagnostics diagnostics) {
    this.schema = schema;
    this.diagnostics = diagnostics;
  }

  /**
   * The API.
   *
   * @param selected whether an operation is wanted
   * @param known the names that were given before
   */
  Api resolve(Predicate<Candidate> selected, KnownNames known) {
    GraphQlTypeResolver types = new GraphQlTypeResolver(schema, diagnostics);
    GraphQlOperations fields = new GraphQlOperations(types, known, selected, diagnostics);
    List<Operation> operations = new ArrayList<>();
    GraphQlType query = root(QUERY, schema.query());
    GraphQlType mutation = root(MUTATION, schema.mutation());
    if (query == null && schema.query() == null) {
      diagnostics.fault(
          schema.location(),
          DiagnosticCode.API_STRUCTURE,
          "no type of queries (expected: type Query, or another one that schema { query: ... } names)");
    }
    if (query != null) {
      operations.addAll(fields.of(QUERY, query));
    }
    if (mutation != null) {
      operations.addAll(fields.of(MUTATION, mutation));
    }
    reportSubscriptions();
    return api(types, fields, operations);
  }

  private static Api api(
      GraphQlTypeResolver types, GraphQlOperations fields, List<Operation> operations) {
    Map<TypeId, TypeDeclaration> declared = types.resolveAll();
    Map<TypeId, Selection> selections = new LinkedHashMap<>();
    // What can be selected needs types of arguments, which objects in answers do not have.
    int before = -1;
    while (before != declared.size()) {
      before = declared.size();
      for (GraphQlType type : types.composites()) {
        selections.computeIfAbsent(types.id(type), id -> fields.selection(type));
      }
      types.resolveAll();
    }
    return new Api(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        operations,
        List.of(),
        declared,
        Map.of(QUERY, "What the API can be asked.", MUTATION, "What the API can be made to do."),
        types.coverage(),
        selections);
  }

  private @Nullable GraphQlType root(String operation, GraphQlTypeRef.@Nullable Named name) {
    if (name == null) {
      return null;
    }
    GraphQlType type = schema.type(name.name());
    if (type == null || type.kind() != Kind.OBJECT) {
      diagnostics.fault(
          name.location(),
          DiagnosticCode.GRAPHQL_TYPE,
          operation
              + ": "
              + name
              + (type == null ? ", which is not declared" : "")
              + " (expected: an object type)"
              + (type == null ? Nearest.hint(name.name(), schema.types().keySet()) : ""));
      return null;
    }
    return type;
  }

  private void reportSubscriptions() {
    GraphQlTypeRef.Named subscription = schema.subscription();
    GraphQlType type = subscription == null ? null : schema.type(subscription.name());
    if (type != null) {
      diagnostics.warning(
          type.location(),
          DiagnosticCode.NOT_GENERATED,
          "subscriptions are not generated (expected: queries and mutations)");
    }
  }
}
