package dev.connectors.maven.evolution;

import dev.connectors.maven.evolution.UserCode.Use;
import dev.connectors.maven.model.Api;
import dev.connectors.maven.model.Body;
import dev.connectors.maven.model.EnumValue;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.Parameter;
import dev.connectors.maven.model.Part;
import dev.connectors.maven.model.Property;
import dev.connectors.maven.model.SecurityScheme;
import dev.connectors.maven.model.TypeDeclaration;
import dev.connectors.maven.model.TypeDeclaration.EnumType;
import dev.connectors.maven.model.TypeDeclaration.ObjectType;
import dev.connectors.maven.model.TypeDeclaration.UnionType;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.UnionBranch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was removed from a document or changed so that users of it must change, too. Computed from
 * the documents' meaning alone; names of the newer revision play no part.
 */
final class ModelChanges {

  private final Revision old;
  private final Revision current;
  private final Map<String, TypeId> types = new HashMap<>();
  private final Map<String, String> groups = new HashMap<>();
  private final Map<String, Operation> operationClasses = new HashMap<>();
  private final Map<String, Operation> byKey;

  ModelChanges(Revision old, Revision current) {
    this.old = old;
    this.current = current;
    byKey = index(current.api(), Operation::key);
    old.api().types().keySet().forEach(id -> types.put(old.names().type(id).toString(), id));
    old.names().groups().forEach(tag -> groups.put(old.names().group(tag).toString(), tag));
    for (Operation operation : old.api().operations()) {
      if (!operation.optionalParameters().isEmpty()) {
        operationClasses.put(old.names().options(operation).toString(), operation);
      }
      if (operation.body() != null && operation.ownsBody() && !operation.body().parts().isEmpty()) {
        operationClasses.put(old.names().form(operation.body()).toString(), operation);
      }
    }
  }

  private static Map<String, Operation> index(Api api, Function<Operation, String> key) {
    return api.operations().stream()
        .collect(Collectors.toMap(key, Function.identity(), (first, companion) -> first));
  }

  /** Operations whose key is another although the document calls them the same. */
  List<String> movedKeys() {
    Map<String, Operation> byPath = index(current.api(), ModelChanges::path);
    return old.api().operations().stream()
        .filter(operation -> byPath.containsKey(path(operation)))
        .filter(operation -> !byPath.get(path(operation)).key().equals(operation.key()))
        .filter(
            operation ->
                Objects.equals(
                    old.operationIds().get(path(operation)),
                    current.operationIds().get(path(operation))))
        .map(operation -> path(operation) + ": " + operation.key())
        .toList();
  }

  /** Why users must change a line; empty when there is no reason for it in the document. */
  Optional<String> reason(Use use) {
    for (Class<?> mentioned : use.mentioned()) {
      Optional<String> gone = gone(mentioned);
      if (gone.isPresent()) {
        return gone;
      }
    }
    return member(use);
  }

  private Optional<String> gone(Class<?> type) {
    String name = type.getCanonicalName();
    TypeId id = types.get(name);
    if (id != null) {
      return typeGone(id);
    }
    if (groups.containsKey(name)) {
      return tagGone(groups.get(name));
    }
    if (operationClasses.containsKey(name)) {
      return operationGone(operationClasses.get(name));
    }
    boolean isOfRoot = name.equals(old.names().operations() + ".WithResponse");
    if (isOfRoot && current.api().operations().stream().allMatch(o -> o.group() != null)) {
      return Optional.of("no operation without a tag any more");
    }
    return type.getDeclaringClass() == null ? Optional.empty() : gone(type.getDeclaringClass());
  }

  private Optional<String> typeGone(TypeId id) {
    TypeDeclaration before = old.api().types().get(id);
    TypeDeclaration after = current.api().types().get(id);
    if (after == null) {
      return Optional.of("removed: " + id);
    }
    if (before.getClass() != after.getClass()) {
      return Optional.of("another kind: " + id);
    }
    boolean unsent = before instanceof ObjectType was && was.sent() && !((ObjectType) after).sent();
    return unsent ? Optional.of("sent no more: " + id) : Optional.empty();
  }

  private Optional<String> tagGone(String tag) {
    boolean there = current.api().operations().stream().anyMatch(o -> tag.equals(o.group()));
    return there ? Optional.empty() : Optional.of("tag without operations: " + tag);
  }

  private Optional<String> operationGone(Operation operation) {
    Operation after = byKey.get(operation.key());
    if (after == null) {
      return Optional.of("operation removed or renamed: " + path(operation));
    }
    if (!Objects.equals(operation.group(), after.group())) {
      return Optional.of("operation under another tag: " + path(operation));
    }
    if (!signature(operation).equals(signature(after))) {
      return Optional.of("other required parameters: " + path(operation));
    }
    if (operation.optionalParameters().isEmpty() != after.optionalParameters().isEmpty()
        && after.optionalParameters().isEmpty()) {
      return Optional.of("no optional parameters any more: " + path(operation));
    }
    if (!body(operation).equals(body(after)) && operation.body() != null) {
      return Optional.of("another body: " + path(operation));
    }
    boolean answers =
        operation.response().content() == after.response().content()
            && operation.response().type().equals(after.response().type());
    return answers ? Optional.empty() : Optional.of("another answer: " + path(operation));
  }

  private static List<String> signature(Operation operation) {
    return operation.requiredParameters().stream().map(ModelChanges::parameter).toList();
  }

  private static String parameter(Parameter parameter) {
    return parameter.in() + " " + parameter.name() + " " + parameter.type();
  }

  private static String body(Operation operation) {
    Body body = operation.body();
    return body == null ? "none" : body.content() + " " + body.type();
  }

  private Optional<String> member(Use use) {
    Class<?> owner = use.owner();
    Class<?> outer = owner.getDeclaringClass();
    String name = owner.getCanonicalName();
    String around = outer == null ? "" : outer.getCanonicalName();
    if (types.containsKey(name)) {
      return typeMember(types.get(name), use.member());
    }
    if (types.containsKey(around)) {
      TypeId id = types.get(around);
      return old.api().types().get(id) instanceof UnionType
          ? typeMember(id, owner.getSimpleName())
          : typeMember(id, use.member());
    }
    if (operationClasses.containsKey(name)) {
      return setter(operationClasses.get(name), use.member());
    }
    if (name.equals(old.names().input().toString() + ".Builder")) {
      return credential(use.member());
    }
    return method(use.member(), groups.getOrDefault(name, groups.get(around)));
  }

  private Optional<String> typeMember(TypeId id, String member) {
    TypeDeclaration before = old.api().types().get(id);
    TypeDeclaration after = current.api().types().get(id);
    if (before instanceof EnumType set) {
      return set.values().stream()
          .map(EnumValue::text)
          .filter(value -> old.names().member(id, value).equals(member))
          .filter(
              value -> ((EnumType) after).values().stream().noneMatch(v -> v.text().equals(value)))
          .map(value -> "value removed: " + value)
          .findFirst();
    }
    if (before instanceof UnionType union) {
      return union.branches().stream()
          .filter(branch -> old.names().member(id, branch.name()).equals(member))
          .filter(branch -> !hasBranch((UnionType) after, branch))
          .map(branch -> "branch removed or changed: " + branch.name())
          .findFirst();
    }
    ObjectType object = (ObjectType) before;
    if (member.equals("additionalProperties")
        && !Objects.equals(object.additional(), ((ObjectType) after).additional())) {
      return Optional.of("other additional properties: " + id);
    }
    return object.properties().stream()
        .filter(property -> old.names().member(id, property.name()).equals(member))
        .filter(property -> !hasProperty(((ObjectType) after).properties(), property))
        .map(property -> "property removed or changed: " + id + " " + property.name())
        .findFirst();
  }

  private static boolean hasBranch(UnionType union, UnionBranch branch) {
    return union.branches().stream()
        .anyMatch(b -> b.name().equals(branch.name()) && b.type().equals(branch.type()));
  }

  private static boolean hasProperty(List<Property> properties, Property property) {
    return properties.stream()
        .anyMatch(
            p ->
                p.name().equals(property.name())
                    && p.type().equals(property.type())
                    && p.readOnly() == property.readOnly());
  }

  private Optional<String> setter(Operation before, String member) {
    Operation after = byKey.get(before.key());
    for (Parameter parameter : before.optionalParameters()) {
      if (old.names().argument(before, parameter).equals(member)
          && after.optionalParameters().stream()
              .noneMatch(p -> parameter(p).equals(parameter(parameter)))) {
        return Optional.of("parameter removed or changed: " + parameter(parameter));
      }
    }
    List<Property> parts = parts(before);
    return parts.stream()
        .filter(p -> old.names().member(new TypeId.Request(before.key()), p.name()).equals(member))
        .filter(p -> after.body() == null || !hasProperty(parts(after), p))
        .map(p -> "part removed or changed: " + p.name())
        .findFirst();
  }

  private static List<Property> parts(Operation operation) {
    return operation.body() == null
        ? List.of()
        : operation.body().parts().stream().map(Part::property).toList();
  }

  private Optional<String> credential(String member) {
    return old.api().schemes().stream()
        .filter(scheme -> old.names().credential(scheme.key()).equals(member))
        .filter(scheme -> current.api().schemes().stream().noneMatch(s -> same(s, scheme)))
        .map(scheme -> "security scheme removed or changed: " + scheme.key())
        .findFirst();
  }

  private static boolean same(SecurityScheme one, SecurityScheme other) {
    return one.key().equals(other.key()) && one.getClass() == other.getClass();
  }

  private Optional<String> method(String member, String tag) {
    if (tag == null) {
      Optional<String> group =
          old.names().groups().stream()
              .filter(t -> old.names().groupAccessor(t).equals(member))
              .findFirst();
      if (group.isPresent()) {
        return tagGone(group.get());
      }
    }
    return old.api().operations().stream()
        .filter(operation -> Objects.equals(operation.group(), tag))
        .filter(operation -> methods(operation).contains(member))
        .findFirst()
        .flatMap(this::operationGone);
  }

  private List<String> methods(Operation operation) {
    return operation.pagination() == null
        ? List.of(old.names().method(operation))
        : List.of(old.names().method(operation), old.names().pagedMethod(operation));
  }

  private static String path(Operation operation) {
    return operation.method() + " " + operation.path();
  }
}
