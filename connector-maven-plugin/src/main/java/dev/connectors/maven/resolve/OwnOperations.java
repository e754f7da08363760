package dev.connectors.maven.resolve;

import dev.connectors.maven.model.Content;
import dev.connectors.maven.model.Implementation;
import dev.connectors.maven.model.KnownNames;
import dev.connectors.maven.model.KnownNames.KnownOperation;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.Response;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.model.Words;
import dev.connectors.maven.resolve.OperationSelection.Candidate;
import dev.connectors.maven.spec.ConnectorSpec;
import dev.connectors.maven.spec.FunctionSpec;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.OperationSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The hand-written operations of a connector. One with the key of an operation of the document
 * takes its place, and that of the document's other forms of it; also one that is not offered.
 */
final class OwnOperations {

  private final ConnectorSpec spec;
  private final DataSchemaResolver schemas;
  private final OperationInputs inputs;
  private final Predicate<Candidate> selected;
  private final KnownNames known;

  OwnOperations(
      ConnectorSpec spec,
      DataSchemaResolver schemas,
      Predicate<Candidate> selected,
      KnownNames known) {
    this.spec = spec;
    this.schemas = schemas;
    this.inputs = new OperationInputs(schemas);
    this.selected = selected;
    this.known = known;
  }

  /** Whether an operation of the document has none of the keys that stand here. */
  boolean leaves(String key) {
    return spec.operations().stream().noneMatch(operation -> operation.key().equals(key));
  }

  /** The document's operations that are left, and then those that are offered. */
  List<Operation> beside(List<Operation> documented) {
    List<Operation> all = new ArrayList<>();
    documented.stream()
        .filter(operation -> leaves(operation.key()) && leaves(operation.documented()))
        .forEach(all::add);
    all.addAll(resolve());
    return all;
  }

  private List<Operation> resolve() {
    for (OperationSpec operation : spec.operations()) {
      inputs.note(operation);
      if (operation.outputSchema() != null) {
        TypeId place = new TypeId.Success(operation.key());
        schemas.note(operation.outputSchema(), "outputSchema", place);
      }
    }
    List<Operation> operations = new ArrayList<>();
    for (OperationSpec operation : spec.operations()) {
      FunctionSpec run = operation.run();
      if (run != null && selected.test(candidate(operation, run))) {
        operations.add(operation(operation, run));
      }
    }
    return operations;
  }

  /** Patterns of paths and methods see the request that it sends; JavaScript tells of none. */
  private static Candidate candidate(OperationSpec operation, FunctionSpec run) {
    String path = run.body() instanceof MapNode body ? body.text("path") : null;
    String method = run.body() instanceof MapNode body ? body.text("method") : null;
    return new Candidate(
        operation.key(),
        null,
        method == null ? "" : method.toUpperCase(Locale.ROOT),
        path == null ? "" : path,
        operation.tags());
  }

  private Operation operation(OperationSpec operation, FunctionSpec run) {
    KnownOperation before = known.operations().get(operation.key());
    return new Operation(
        operation.key(),
        "",
        "",
        before == null ? group(operation) : before.group(),
        operation.name(),
        description(operation),
        false,
        inputs.parameters(operation),
        null,
        response(operation),
        List.of(),
        null,
        null,
        null,
        null,
        new Implementation.Function(run.name()));
  }

  private static @Nullable String description(OperationSpec operation) {
    String text = operation.description();
    if (!operation.readOnly()) {
      return text;
    }
    return (text == null ? "" : text.strip() + "\n\n") + "It changes nothing at the API.";
  }

  private static @Nullable String group(OperationSpec operation) {
    return operation.tags().stream()
        .filter(tag -> !Words.of(tag).isEmpty())
        .findFirst()
        .orElse(null);
  }

  private Response response(OperationSpec operation) {
    MapNode schema = operation.outputSchema();
    TypeUse type = schemas.resolve(schema, new TypeId.Success(operation.key()));
    SchemaFacets facets = schema == null ? null : schemas.facets(schema);
    return new Response(
        Content.JSON,
        "application/json",
        type,
        type == TypeUse.JSON || (facets != null && facets.nullable()),
        List.of(),
        List.of(),
        facets == null ? null : facets.description());
  }

  /** The names of the functions that the operations call. */
  static Set<String> functions(List<Operation> operations) {
    Set<String> names = new HashSet<>();
    for (Operation operation : operations) {
      if (operation.implementation() instanceof Implementation.Function function) {
        names.add(function.name());
      }
    }
    return names;
  }
}
