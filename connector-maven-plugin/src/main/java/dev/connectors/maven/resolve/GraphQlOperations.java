package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.model.Content;
import dev.connectors.maven.model.Implementation;
import dev.connectors.maven.model.KnownNames;
import dev.connectors.maven.model.KnownNames.KnownOperation;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.Parameter;
import dev.connectors.maven.model.Response;
import dev.connectors.maven.model.Selection;
import dev.connectors.maven.model.Serialization;
import dev.connectors.maven.model.Words;
import dev.connectors.maven.resolve.OperationSelection.Candidate;
import dev.connectors.maven.spec.GraphQlField;
import dev.connectors.maven.spec.GraphQlType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Fields of the types of queries and mutations as operations, and what can be selected.
 *
 * <p>An operation's key is its field's name in kebab-case. A mutation gives way to a query of the
 * same name, and is called {@code mutation-<name>} then, as a query that comes later than the
 * mutation is called {@code query-<name>}; of fields whose names differ in nothing else than case
 * and underscores, the first in the alphabet has the key, and the others get a mark. A key that was
 * given before stays.
 */
final class GraphQlOperations {

  private final GraphQlTypeResolver types;
  private final KnownNames known;
  private final Predicate<Candidate> selected;
  private final Diagnostics diagnostics;
  private final Set<String> taken = new HashSet<>();

  /** Keys of the root type that is looked at. */
  private final Set<String> own = new HashSet<>();

  private final Map<String, String> before = new LinkedHashMap<>();

  /**
   * Operations of a schema.
   *
   * @param selected whether an operation is wanted
   * @param known the keys that operations were given before
   */
  GraphQlOperations(
      GraphQlTypeResolver types,
      KnownNames known,
      Predicate<Candidate> selected,
      Diagnostics diagnostics) {
    this.types = types;
    this.known = known;
    this.selected = selected;
    this.diagnostics = diagnostics;
    known.operations().forEach((key, operation) -> before.put(operation.request(), key));
    taken.addAll(known.operations().keySet());
  }

  /**
   * The operations of a root type, in the schema's order.
   *
   * @param operationType {@code query} or {@code mutation}
   */
  List<Operation> of(String operationType, GraphQlType root) {
    own.clear();
    Map<String, String> keys = new LinkedHashMap<>();
    root.fields().stream()
        .map(GraphQlField::name)
        .sorted()
        .forEach(name -> keys.put(name, key(operationType, name)));
    List<Operation> operations = new ArrayList<>();
    for (GraphQlField field : types.fields(root)) {
      String key = String.valueOf(keys.get(field.name()));
      Candidate candidate =
          new Candidate(
              key,
              field.name(),
              operationType.toUpperCase(Locale.ROOT),
              "/" + field.name(),
              List.of(operationType));
      if (selected.test(candidate)) {
        reportIfMarked(operationType, field, key);
        operations.add(operation(operationType, field, key));
      }
    }
    return operations;
  }

  private String key(String operationType, String name) {
    String kept = before.get(operationType + " " + name);
    if (kept != null) {
      return kept;
    }
    String key = Words.kebab(name).isEmpty() ? "field" : Words.kebab(name);
    if (taken.contains(key) && !own.contains(key)) {
      key = operationType + "-" + key;
    }
    String unique = key;
    for (int hash = name.hashCode(); !taken.add(unique); hash++) {
      unique = String.format(Locale.ROOT, "%s-%04x", key, hash & 0xffff);
    }
    own.add(unique);
    return unique;
  }

  private void reportIfMarked(String operationType, GraphQlField field, String key) {
    String wanted = Words.kebab(field.name());
    boolean asMeant = key.equals(wanted) || key.equals(operationType + "-" + wanted);
    if (!asMeant && !before.containsKey(operationType + " " + field.name())) {
      diagnostics.fault(
          field.location(),
          DiagnosticCode.OPERATION_DUPLICATE,
          operationType
              + " "
              + field.name()
              + ": "
              + wanted
              + " is the key of another operation (expected: a name of its own); this one is called "
              + key);
    }
  }

  private Operation operation(String operationType, GraphQlField field, String key) {
    KnownOperation kept = known.operations().get(key);
    Selection.Field selectable = field(field);
    GraphQlType value = types.selected(field);
    Map<String, String> arguments = new LinkedHashMap<>();
    field.arguments().forEach(it -> arguments.put(it.name(), it.type().toString()));
    return new Operation(
        key,
        operationType,
        field.name(),
        kept == null ? operationType : kept.group(),
        null,
        GraphQlText.of(field),
        field.deprecated() != null,
        selectable.arguments(),
        null,
        response(field),
        List.of(),
        null,
        null,
        null,
        null,
        new Implementation.Field(
            operationType,
            field.name(),
            arguments,
            selectable.selected(),
            value == null ? List.of() : plain(value)));
  }

  private Response response(GraphQlField field) {
    return new Response(
        Content.JSON,
        "application/json",
        types.use(field.type()),
        !field.type().isRequired(),
        List.of(),
        List.of(),
        null);
  }

  /** What can be selected of a type. */
  Selection selection(GraphQlType type) {
    List<Selection.Field> fields = new ArrayList<>();
    List<Selection.Fragment> fragments = new ArrayList<>();
    if (type.kind() != GraphQlType.Kind.UNION) {
      types.fields(type).forEach(field -> fields.add(field(field)));
    }
    if (type.kind() != GraphQlType.Kind.OBJECT) {
      for (GraphQlType one : types.possible(type)) {
        fragments.add(new Selection.Fragment(one.name(), types.id(one)));
      }
    }
    return new Selection(types.id(type), fields, fragments, plain(type));
  }

  /**
   * What is selected when no field is: all that is plain, and what tells the type where it must.
   */
  private List<String> plain(GraphQlType type) {
    List<String> plain = new ArrayList<>();
    if (type.kind() != GraphQlType.Kind.UNION) {
      types.fields(type).stream()
          .filter(it -> types.selected(it) == null && it.deprecated() == null && it.isPlain())
          .forEach(it -> plain.add(it.name()));
    }
    if (type.kind() != GraphQlType.Kind.OBJECT || plain.isEmpty()) {
      plain.add(0, Selection.TYPE_NAME);
    }
    return plain;
  }

  private Selection.Field field(GraphQlField field) {
    List<Parameter> arguments = new ArrayList<>();
    Map<String, String> inputs = new LinkedHashMap<>();
    for (GraphQlField argument : field.arguments()) {
      arguments.add(argument(argument));
      inputs.put(argument.name(), argument.type().toString());
    }
    GraphQlType value = types.selected(field);
    return new Selection.Field(
        field.name(),
        value == null ? null : types.id(value),
        arguments,
        inputs,
        field.deprecated() != null);
  }

  private Parameter argument(GraphQlField argument) {
    List<Parameter.Fact> facts = new ArrayList<>();
    if (argument.defaultValue() != null) {
      facts.add(new Parameter.Fact("Default", argument.defaultValue()));
    }
    return new Parameter(
        argument.name(),
        Parameter.In.INPUT,
        argument.mustBeGiven(),
        types.counted(argument.type()),
        Serialization.standard(Parameter.In.INPUT),
        null,
        facts,
        GraphQlText.of(argument),
        argument.deprecated() != null);
  }
}
