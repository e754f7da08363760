package dev.connectors.maven.naming;

import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.model.Connector;
import dev.connectors.maven.model.ConnectorMapping;
import dev.connectors.maven.model.Implementation;
import dev.connectors.maven.model.KnownNames;
import dev.connectors.maven.model.KnownNames.KnownOperation;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.Parameter;
import dev.connectors.maven.model.TypeDeclaration;
import dev.connectors.maven.naming.NameTable.ArgumentId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** Plans every Java name of a connector. */
public final class NamePlanner {

  /** Methods of Object without parameters, and what generated classes have themselves. */
  static final Set<String> OBJECT_METHODS =
      Set.of(
          "getClass",
          "hashCode",
          "toString",
          "notify",
          "notifyAll",
          "wait",
          "clone",
          "finalize",
          "equals");

  private static final Set<String> OPERATIONS_METHODS =
      plus(OBJECT_METHODS, "client", "with", "withResponse");
  private static final Set<String> OPTIONS_METHODS =
      plus(OBJECT_METHODS, "query", "header", "cookie", "body");
  private static final Set<String> INPUT_METHODS = plus(OBJECT_METHODS, "build", "builder");

  /** What the methods of operations use themselves, beside their arguments. */
  private static final Set<String> LOCALS =
      Set.of("body", "options", "fields", "client", "none", "withResponse");

  private final Connector connector;
  private final NameTable table;
  private final KeptNames kept;

  private NamePlanner(Connector connector, String packageName, String className, KeptNames kept) {
    this.connector = connector;
    this.kept = kept;
    this.table = new NameTable(packageName, className);
  }

  /**
   * Plans the names.
   *
   * @param connector the connector
   * @param packageName the package of its classes
   * @param className the class that stands for it
   * @param known the names that were given before
   * @param diagnostics receives what is wrong with these
   */
  public static NameTable plan(
      Connector connector,
      String packageName,
      String className,
      KnownNames known,
      Diagnostics diagnostics) {
    KeptNames kept = new KeptNames(known, diagnostics);
    return new NamePlanner(connector, packageName, className, kept).plan();
  }

  /** The package of a connector below a base package. */
  public static String packageName(String basePackage, String key) {
    return basePackage + "." + Identifiers.packagePart(key);
  }

  /** The class that stands for a connector. */
  public static String className(String key) {
    return Identifiers.type(key);
  }

  /**
   * Whether a class may be called so: an identifier that hides nothing, and fits any file system.
   */
  public static boolean isClassName(String name) {
    return Identifiers.isFreeType(name);
  }

  /** Whether a package's last part may be called so. */
  public static boolean isPackagePart(String name) {
    return name.matches("[a-z_][a-z0-9_]*") && SourceVersion.isName(name);
  }

  private NameTable plan() {
    planMethods();
    planPagedMethods();
    planTopLevelClasses();
    connector.api().operations().stream()
        .filter(operation -> operation.companionOf() == null)
        .forEach(this::planArguments);
    InputNames.plan(connector.api(), table, credentialScope(), kept, INPUT_METHODS);
    SharedShapes.plan(connector.api(), table);
    SelectionNames.plan(connector.api(), table);
    planMappings();
    return table;
  }

  /** Mappings are called after their place: {@code data/deals/list#responseMapping}. */
  private void planMappings() {
    NameScope<String> scope = new NameScope<>(Identifiers::type, true, Set.of());
    for (ConnectorMapping mapping : connector.mappings()) {
      String name = mapping.name().replaceFirst("#(.*)Mapping$", "/$1");
      List<String> spelled = Stream.of(name.split("/")).map(Identifiers::spelled).toList();
      scope.add(mapping.name(), name, 0, String.join(" ", spelled));
    }
    scope
        .names()
        .forEach(
            (name, type) ->
                table.mappings.put(name, JavaName.of(table.basePackage + ".mapping", type)));
  }

  /** What names of credentials' setters must differ from. */
  static NameScope<String> credentialScope() {
    return new NameScope<>(Identifiers::member, false, INPUT_METHODS);
  }

  /** What names of optional parameters' setters must differ from. */
  static NameScope<ArgumentId> setterScope() {
    return new NameScope<>(Identifiers::member, false, OPTIONS_METHODS);
  }

  /**
   * Methods of operations by group, and of the groups; what has no group stands beside the groups.
   */
  private void planMethods() {
    Map<String, NameScope<String>> scopes = new LinkedHashMap<>();
    NameScope<String> root = new NameScope<>(Identifiers::member, false, OPERATIONS_METHODS);
    KnownNames known = kept.known();
    known.groups().forEach((tag, group) -> kept.method(root, "group " + tag, group.method()));
    for (Operation operation : connector.api().operations()) {
      String group = operation.group();
      NameScope<String> scope = root;
      if (group != null) {
        if (!scopes.containsKey(group)) {
          root.add("group " + group, group, 0);
        }
        scope =
            scopes.computeIfAbsent(
                group, tag -> new NameScope<>(Identifiers::member, false, OPERATIONS_METHODS));
      }
      // A form of another operation gives way to what the document names itself.
      scope.add(operation.key(), wanted(operation), operation.companionOf() == null ? 9 : 10);
    }
    known
        .operations()
        .forEach(
            (key, operation) -> {
              String group = operation.group();
              NameScope<String> scope = group == null ? root : scopes.get(group);
              if (scope != null) {
                kept.method(scope, key, operation.method());
                kept.method(scope, null, operation.pages());
              }
            });
    scopes.values().forEach(scope -> table.methods.putAll(scope.names()));
    root.names()
        .forEach(
            (key, name) -> {
              if (key.startsWith("group ")) {
                table.groupAccessors.put(key.substring("group ".length()), name);
              } else {
                table.methods.put(key, name);
              }
            });
  }

  /** A query and a mutation of one name have different keys, but each has a class to itself. */
  private static String wanted(Operation operation) {
    return operation.implementation() instanceof Implementation.Field field
        ? field.field()
        : operation.key();
  }

  /** The methods that go through all pages; they give way to every other of their class. */
  private void planPagedMethods() {
    Map<String, Set<String>> taken = new HashMap<>();
    for (Operation operation : connector.api().operations()) {
      taken
          .computeIfAbsent(String.valueOf(operation.group()), group -> new HashSet<>())
          .add(table.method(operation));
    }
    for (Operation operation : connector.api().operations()) {
      KnownOperation known = kept.operation(operation.key());
      if (operation.pagination() != null && known != null && known.pages() != null) {
        table.paged.put(operation.key(), known.pages().name());
      } else if (operation.pagination() != null) {
        String name = table.method(operation) + "All";
        boolean free =
            !taken.getOrDefault(String.valueOf(operation.group()), Set.of()).contains(name)
                && (operation.group() != null || !table.groupAccessors.containsValue(name));
        String mark = free ? "" : "_" + NameScope.mark(operation.key(), 4);
        table.paged.put(operation.key(), name + mark);
      }
    }
  }

  private void planTopLevelClasses() {
    TypeNames types = new TypeNames(connector.api(), table, kept);
    types.addRoot();
    for (Operation operation : connector.api().operations()) {
      types.addOperation(operation);
    }
    for (TypeDeclaration declaration : connector.api().declarations()) {
      types.addType(declaration);
    }
    types.plan();
  }

  private void planArguments(Operation operation) {
    NameScope<ArgumentId> required = new NameScope<>(Identifiers::member, false, LOCALS);
    NameScope<ArgumentId> optional = setterScope();
    for (Parameter parameter : operation.parameters()) {
      (parameter.required() ? required : optional)
          .add(
              id(operation, parameter),
              parameter.name(),
              parameter.in().ordinal(),
              second(operation, parameter));
    }
    KnownOperation known = kept.operation(operation.key());
    if (known != null) {
      Map<String, ArgumentId> there = new HashMap<>();
      operation.optionalParameters().forEach(p -> there.put(p.place(), id(operation, p)));
      // In the file a place stands before the name: query limit.
      kept.all(
          optional, known.setters(), there::get, place -> place.substring(place.indexOf(' ') + 1));
    }
    table.arguments.putAll(required.names());
    table.arguments.putAll(optional.names());
  }

  /** Of the same name in several places the path's, then the query's, is called just so. */
  private static String second(Operation operation, Parameter parameter) {
    boolean elsewhere =
        operation.parameters().stream()
            .filter(other -> other.required() == parameter.required())
            .anyMatch(p -> p.name().equals(parameter.name()) && p.in() != parameter.in());
    return elsewhere
        ? parameter.name() + " " + parameter.in().name().toLowerCase(Locale.ROOT)
        : Identifiers.spelled(parameter.name());
  }

  private static ArgumentId id(Operation operation, Parameter parameter) {
    return new ArgumentId(operation.key(), parameter.in(), parameter.name());
  }

  static Set<String> plus(Set<String> names, String... more) {
    Set<String> all = new HashSet<>(names);
    all.addAll(List.of(more));
    return Set.copyOf(all);
  }
}
