package dev.connectors.maven.naming;

import dev.connectors.maven.model.Api;
import dev.connectors.maven.model.Body;
import dev.connectors.maven.model.Content;
import dev.connectors.maven.model.EnumValue;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.Part;
import dev.connectors.maven.model.Property;
import dev.connectors.maven.model.TypeDeclaration;
import dev.connectors.maven.model.TypeDeclaration.ConstantsType;
import dev.connectors.maven.model.TypeDeclaration.EnumType;
import dev.connectors.maven.model.TypeDeclaration.ObjectType;
import dev.connectors.maven.model.TypeDeclaration.UnionType;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.UnionBranch;
import dev.connectors.maven.model.Variant;
import dev.connectors.maven.naming.NameTable.MemberId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names of classes. A type is named after the place where it stands: a component by its name, an
 * operation's body by the operation, and what is inside another type by its property, as a class
 * nested in that type's. So no addition elsewhere in the document moves a name.
 */
final class TypeNames {

  /** What a view or a builder has itself. */
  private static final Set<String> VIEW_METHODS =
      Set.of(
          "json",
          "of",
          "has",
          "parse",
          "builder",
          "toBuilder",
          "build",
          "custom",
          "setNull",
          "setEmpty",
          "apply",
          "sensitive",
          "additionalProperties",
          "getClass",
          "hashCode",
          "toString",
          "notify",
          "notifyAll",
          "wait",
          "clone",
          "finalize",
          "equals");

  private static final String ROOT = "root";
  private static final Set<String> NESTED_CLASSES = Set.of("Builder", "Unknown");
  private static final Set<String> ENUM_MEMBERS = Set.of();

  /** File systems limit a name to 255 bytes; {@code .class} and a lambda's number need some. */
  private static final int MAX_BINARY_NAME = 220;

  private final Api api;
  private final NameTable table;
  private final NameScope<Object> models = topLevel();
  private final NameScope<Object> operations = topLevel();
  private final Map<TypeId, List<TypeId>> children = new LinkedHashMap<>();

  TypeNames(Api api, NameTable table) {
    this.api = api;
    this.table = table;
  }

  private static NameScope<Object> topLevel() {
    return new NameScope<>(Identifiers::type, true, Set.of());
  }

  /** Asks for the class that leads to all operations. */
  void addRoot() {
    operations.add(ROOT, table.className + " operations", 0);
  }

  /** Asks for an operation's own classes. */
  void addOperation(Operation operation) {
    String group = operation.group();
    if (group != null && !table.groups.containsKey(group)) {
      table.groups.put(group, JavaName.of(operationsPackage(), ""));
      operations.add("group " + group, group + " operations", 1);
    }
    Body body = operation.body();
    if (body != null && operation.ownsBody() && body.content() == Content.MULTIPART) {
      operations.add("form " + operation.key(), operation.key() + " form");
    }
    if (!operation.optionalParameters().isEmpty() && operation.companionOf() == null) {
      operations.add("options " + operation.key(), operation.key() + " options", 1);
    }
  }

  /** Asks for a type's class. */
  void addType(TypeDeclaration declaration) {
    TypeId id = declaration.id();
    TypeId owner = declaredOwner(id);
    if (owner != null) {
      children.computeIfAbsent(owner, key -> new ArrayList<>()).add(id);
    } else {
      // A parameter's type gives way to a body's: that an optional one is added renames no body.
      (isModel(id) ? models : operations).add(id, placeName(id, null), isOfArgument(id) ? 2 : 1);
    }
  }

  /** Gives all names. */
  void plan() {
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
    NameScope<TypeId> scope =
        new NameScope<>(name -> nestedName(name, ownerName, outer), true, NESTED_CLASSES);
    List<TypeId> nested = children.getOrDefault(owner, List.of());
    for (TypeId id : nested) {
      scope.add(id, placeName(id, owner));
    }
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
   * A nested class may not be called like one around it (JLS 8.1), nor have too long a file name.
   */
  private static String nestedName(String name, JavaName owner, Set<String> outer) {
    String type = Identifiers.type(name);
    if (outer.contains(type)) {
      type = owner.simpleName() + type;
    }
    int length = String.join("$", owner.simpleNames()).length() + 1 + type.length();
    return length <= MAX_BINARY_NAME
        ? type
        : type.substring(0, Math.min(8, type.length()))
            + "_"
            + NameScope.mark(owner + "." + name, 6);
  }

  private void planMembers(TypeDeclaration declaration) {
    NameScope<MemberId> scope;
    List<String> names;
    if (declaration instanceof ObjectType object) {
      scope = new NameScope<>(Identifiers::member, false, VIEW_METHODS);
      names =
          Stream.concat(
                  object.properties().stream().map(Property::name),
                  object.variants().stream().map(Variant::member))
              .toList();
    } else if (declaration instanceof UnionType union) {
      scope = new NameScope<>(Identifiers::unionCase, true, Set.of());
      names = union.branches().stream().map(UnionBranch::name).toList();
    } else {
      planConstants(
          declaration.id(),
          declaration instanceof EnumType type
              ? type.values()
              : ((ConstantsType) declaration).values());
      return;
    }
    for (String name : names) {
      scope.add(new MemberId(declaration.id(), name), name);
    }
    table.members.putAll(scope.names());
  }

  private void planConstants(TypeId id, List<EnumValue> values) {
    NameScope<MemberId> scope = new NameScope<>(Identifiers::constant, false, ENUM_MEMBERS);
    for (EnumValue value : values) {
      scope.add(new MemberId(id, value.text()), value.name());
    }
    table.members.putAll(scope.names());
  }

  /** The setters of a form's parts. */
  private void planParts(Operation operation) {
    if (operation.body() != null && operation.ownsBody()) {
      NameScope<MemberId> scope = new NameScope<>(Identifiers::member, false, VIEW_METHODS);
      TypeId place = new TypeId.Request(operation.key());
      for (Part part : operation.body().parts()) {
        String name = part.property().name();
        scope.add(new MemberId(place, name), name);
      }
      table.members.putAll(scope.names());
    }
  }

  private @Nullable TypeId declaredOwner(TypeId id) {
    TypeId owner = id.owner();
    while (owner != null && !api.types().containsKey(owner)) {
      owner = owner.owner();
    }
    return owner;
  }

  private static boolean isModel(TypeId id) {
    return root(id) instanceof TypeId.Component;
  }

  private static boolean isOfArgument(TypeId id) {
    return root(id) instanceof TypeId.Argument;
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
    } else if (id instanceof TypeId.Member member) {
      return member.name();
    } else if (id instanceof TypeId.Branch branch) {
      return branch.name();
    }
    return id instanceof TypeId.Item ? "item" : "value";
  }

  private String modelPackage() {
    return table.basePackage + ".model";
  }

  private String operationsPackage() {
    return table.basePackage + ".operations";
  }
}
