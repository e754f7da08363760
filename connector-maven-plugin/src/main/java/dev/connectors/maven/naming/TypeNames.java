package dev.connectors.maven.naming;

import dev.connectors.maven.model.Api;
import dev.connectors.maven.model.Content;
import dev.connectors.maven.model.KnownNames;
import dev.connectors.maven.model.KnownNames.KnownName;
import dev.connectors.maven.model.KnownNames.KnownOperation;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.TypeDeclaration;
import dev.connectors.maven.model.TypeDeclaration.UnionType;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.naming.NameTable.MemberId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of classes. A type is named after the place where it stands: a component by its name, an
 * operation's body by the operation, and what is inside another type by its property, as a class
 * nested in that type's. So no addition elsewhere in the document moves a name.
 */
final class TypeNames {

  private static final String ROOT = "root";

  /** Of a class that an operation does not have, but may have one day: nothing is called so. */
  private static final String NONE = "none ";

  /** Ranks: what is called after a place itself keeps its name before what is inside of another. */
  private static final int OWN = 1;

  private static final int INNER = 2;
  private static final int OF_ARGUMENT = 3;

  private static final Set<String> NESTED_CLASSES = Set.of("Builder", "Unknown");
  private static final Pattern CASE = Pattern.compile("Of[A-Z].*");

  private final Api api;
  private final NameTable table;
  private final KeptNames kept;
  private final NameScope<Object> models = topLevel();
  private final NameScope<Object> operations = topLevel();

  /** What a connection is given stands beside its class: {@code AcmeOauthInput}. */
  private final NameScope<Object> connections;

  private final Map<TypeId, List<TypeId>> children = new LinkedHashMap<>();

  TypeNames(Api api, NameTable table, KeptNames kept) {
    this.api = api;
    this.table = table;
    this.kept = kept;
    this.connections =
        new NameScope<>(
            UnaryOperator.identity(),
            true,
            Set.of(
                table.className,
                table.connection().simpleName(),
                table.server().simpleName(),
                table.oauth().simpleName(),
                table.functions().simpleName()));
    kept.planTypes(api.types().keySet());
    keepOperationClasses(kept.known());
  }

  private void keepOperationClasses(KnownNames known) {
    kept.type(operations, ROOT, known.operationsClass());
    known.groups().forEach((tag, group) -> kept.type(operations, "group " + tag, group.type()));
    known
        .operations()
        .forEach(
            (key, operation) -> {
              kept.type(operations, "options " + key, operation.options());
              kept.type(operations, "form " + key, operation.form());
            });
  }

  private static NameScope<Object> topLevel() {
    return new NameScope<>(Identifiers::type, true, Set.of());
  }

  /** Asks for the class that leads to all operations. */
  void addRoot() {
    ask(operations, ROOT, table.className + " operations", 0);
  }

  /** Asks for an operation's own classes, and for those that it may have one day. */
  void addOperation(Operation operation) {
    String group = operation.group();
    if (group != null && !table.groups.containsKey(group)) {
      table.groups.put(group, JavaName.of(operationsPackage(), ""));
      ask(operations, "group " + group, group + " operations", OWN);
    }
    boolean hasForm =
        operation.body() != null
            && operation.ownsBody()
            && operation.body().content() == Content.MULTIPART;
    if (operation.companionOf() != null) {
      if (hasForm) {
        operations.add("form " + operation.key(), operation.key() + " form");
      }
      return;
    }
    boolean hasOptions = !operation.optionalParameters().isEmpty();
    ask(operations, (hasForm ? "form " : NONE) + operation.key(), operation.key() + " form", OWN);
    ask(
        operations,
        (hasOptions ? "options " : NONE) + operation.key(),
        operation.key() + " options",
        OWN);
    for (TypeId body : bodies(operation)) {
      if (!api.types().containsKey(body)) {
        ask(operations, NONE + body, placeName(body, null), OWN);
      }
    }
  }

  private static List<TypeId> bodies(Operation operation) {
    return List.of(new TypeId.Request(operation.key()), new TypeId.Success(operation.key()));
  }

  /** Asks for a type's class. */
  void addType(TypeDeclaration declaration) {
    TypeId id = declaration.id();
    TypeId owner = declaredOwner(id);
    if (owner != null) {
      children.computeIfAbsent(owner, key -> new ArrayList<>()).add(id);
      return;
    }
    if (isOfConnection(id)) {
      kept.type(connections, id, id);
      String name = table.className + Identifiers.type(placeName(id, null));
      ask(connections, id, name, id instanceof TypeId.Root ? OWN : INNER);
      return;
    }
    kept.type(isModel(id) ? models : operations, id, id);
    if (id instanceof TypeId.Component component) {
      models.add(id, component.name(), OWN);
    } else if (isModel(id)) {
      ask(models, id, placeName(id, null), INNER);
    } else if (id instanceof TypeId.Argument argument) {
      String in = argument.in().name().toLowerCase(Locale.ROOT);
      operations.add(id, placeName(id, null), OF_ARGUMENT, placeName(id, null) + " " + in);
    } else {
      boolean isOfArgument = root(id) instanceof TypeId.Argument;
      int rank = isOfArgument ? OF_ARGUMENT : id.owner() == null ? OWN : INNER;
      ask(operations, id, placeName(id, null), rank);
    }
  }

  /** Asks for a name in which symbols are not what tells it from others. */
  private static <K> void ask(NameScope<K> scope, K key, String name, int rank) {
    scope.add(key, name, rank, name);
  }

  /** Gives all names. */
  void plan() {
    kept.reserveModels(models);
    kept.reserveOperations(operations);
    kept.reserveConnections(connections);
    connections.names().forEach((id, name) -> topLevel((TypeId) id, table.basePackage, name));
    models.names().forEach((id, name) -> topLevel((TypeId) id, modelPackage(), name));
    operations
        .names()
        .forEach(
            (key, name) -> {
              if (key instanceof TypeId id) {
                topLevel(id, operationsPackage(), name);
              } else {
                planOperationClass(String.valueOf(key), name);
              }
            });
    api.declarations().forEach(this::planMembers);
    api.operations().forEach(this::planParts);
  }

  private void planOperationClass(String key, String name) {
    String rest = key.substring(key.indexOf(' ') + 1);
    JavaName javaName = JavaName.of(operationsPackage(), name);
    if (key.equals(ROOT)) {
      table.operations = javaName;
    } else if (key.startsWith(NONE)) {
      return;
    } else if (key.startsWith("group ")) {
      table.groups.put(rest, javaName);
    } else if (key.startsWith("form ")) {
      table.forms.put(rest, javaName);
    } else {
      table.options.put(rest, javaName);
    }
  }

  private void topLevel(TypeId id, String packageName, String name) {
    JavaName javaName = JavaName.of(packageName, name);
    table.types.put(id, javaName);
    planNested(id, javaName);
  }

  private void planNested(TypeId owner, JavaName ownerName) {
    Set<String> outer = new HashSet<>(ownerName.simpleNames());
    boolean cases = api.types().get(owner) instanceof UnionType;
    Set<String> reserved = new HashSet<>(outer);
    reserved.addAll(NESTED_CLASSES);
    NameScope<TypeId> scope =
        new NameScope<>(name -> nestedName(name, ownerName, outer, cases), true, reserved);
    List<TypeId> nested = children.getOrDefault(owner, List.of());
    for (TypeId id : nested) {
      if (owner.equals(id.owner())) {
        scope.add(id, placeName(id, owner), OWN);
      } else {
        ask(scope, id, placeName(id, owner), INNER);
      }
      kept.type(scope, id, id);
    }
    kept.reserveNested(scope, owner);
    table.nested.put(owner, List.copyOf(nested));
    scope
        .names()
        .forEach(
            (id, name) -> {
              JavaName javaName = ownerName.nested(name);
              table.types.put(id, javaName);
              planNested(id, javaName);
            });
  }

  /**
   * A nested class may not be called like one around it (JLS 8.1) or, in a union, like its cases,
   * nor have too long a file name.
   */
  private static String nestedName(
      String name, JavaName owner, Set<String> outer, boolean besideCases) {
    String type = Identifiers.type(name);
    if (outer.contains(type) || (besideCases && CASE.matcher(type).matches())) {
      type = owner.simpleName() + type;
    }
    return ClassFiles.fitting(type, owner, name);
  }

  private void planMembers(TypeDeclaration declaration) {
    planMembers(
        MemberScopes.of(declaration, table.type(declaration.id())),
        declaration.id(),
        kept.members(declaration.id()),
        MemberScopes.names(declaration));
  }

  /** The setters of a form's parts. */
  private void planParts(Operation operation) {
    if (operation.body() != null && operation.ownsBody()) {
      KnownOperation known = kept.operation(operation.key());
      Map<String, String> names = new LinkedHashMap<>();
      operation
          .body()
          .parts()
          .forEach(part -> names.put(part.property().name(), part.property().name()));
      planMembers(
          MemberScopes.parts(),
          new TypeId.Request(operation.key()),
          known == null ? Map.of() : known.parts(),
          names);
    }
  }

  private void planMembers(
      NameScope<MemberId> scope,
      TypeId type,
      Map<String, KnownName> known,
      Map<String, String> names) {
    names.forEach((member, name) -> scope.add(new MemberId(type, member), name));
    if (!known.isEmpty()) {
      kept.all(scope, known, name -> new MemberId(type, name), name -> name);
    }
    table.members.putAll(scope.names());
  }

  private @Nullable TypeId declaredOwner(TypeId id) {
    TypeId owner = id.owner();
    while (owner != null && !api.types().containsKey(owner)) {
      owner = owner.owner();
    }
    return owner;
  }

  private static boolean isModel(TypeId id) {
    TypeId root = root(id);
    return root instanceof TypeId.Component || root instanceof TypeId.Shared;
  }

  private static boolean isOfConnection(TypeId id) {
    TypeId root = root(id);
    return root instanceof TypeId.Input || root instanceof TypeId.Parameters;
  }

  private static TypeId root(TypeId id) {
    TypeId root = id;
    for (TypeId owner = id; owner != null; owner = owner.owner()) {
      root = owner;
    }
    return root;
  }

  /** The name of a place, as seen from the class around it. */
  private static String placeName(TypeId id, @Nullable TypeId from) {
    if (id.equals(from)) {
      return "";
    }
    TypeId owner = id.owner();
    String before = owner == null ? "" : placeName(owner, from);
    String step = step(id);
    return before.isEmpty() ? step : before + " " + step;
  }

  private static String step(TypeId id) {
    if (id instanceof TypeId.Component component) {
      return component.name();
    } else if (id instanceof TypeId.Shared shared) {
      return shared(shared);
    } else if (id instanceof TypeId.Request request) {
      return request.operation() + " request";
    } else if (id instanceof TypeId.Success success) {
      return success.operation() + " response";
    } else if (id instanceof TypeId.Answer answer) {
      return answer.operation() + " response " + answer.status();
    } else if (id instanceof TypeId.Failure failure) {
      return failure.operation() + " error " + failure.status();
    } else if (id instanceof TypeId.Argument argument) {
      return argument.operation() + " " + argument.name();
    } else if (id instanceof TypeId.Input input) {
      return (input.option() + " input").strip();
    } else if (id instanceof TypeId.Parameters parameters) {
      return (parameters.option() + " parameters").strip();
    } else if (id instanceof TypeId.Member member) {
      return member.name();
    } else if (id instanceof TypeId.Branch branch) {
      return branch.name();
    }
    return id instanceof TypeId.Item ? "item" : "value";
  }

  /** So that a schema of the same name, which may be added one day, does not move it. */
  private static String shared(TypeId.Shared shared) {
    boolean told = shared.name().toLowerCase(Locale.ROOT).endsWith(shared.kind());
    return told ? shared.name() : shared.name() + " " + shared.kind();
  }

  private String modelPackage() {
    return table.basePackage + ".model";
  }

  private String operationsPackage() {
    return table.basePackage + ".operations";
  }
}
