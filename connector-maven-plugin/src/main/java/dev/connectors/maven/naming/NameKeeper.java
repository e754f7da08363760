package dev.connectors.maven.naming;

import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.model.Connector;
import dev.connectors.maven.model.KnownNames;
import dev.connectors.maven.model.KnownNames.KnownGroup;
import dev.connectors.maven.model.KnownNames.KnownName;
import dev.connectors.maven.model.KnownNames.KnownOperation;
import dev.connectors.maven.model.KnownNames.KnownType;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.Parameter;
import dev.connectors.maven.model.Part;
import dev.connectors.maven.model.SecurityScheme;
import dev.connectors.maven.model.TypeDeclaration;
import dev.connectors.maven.model.TypeId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** From the names of a connector as planned to names that are known from then on. */
public final class NameKeeper {

  private static final SourceLocation HERE = SourceLocation.of("");

  private final Connector connector;
  private final NameTable table;
  private final KnownNames before;

  private NameKeeper(Connector connector, NameTable table, KnownNames before) {
    this.connector = connector;
    this.table = table;
    this.before = before;
  }

  /**
   * All public names of a connector, those that were known and belong to nothing now included.
   * Everything is sorted, so that what is added moves nothing else.
   *
   * @param connector the connector
   * @param table its names
   * @param before the names that were known when these were planned
   */
  public static KnownNames keep(Connector connector, NameTable table, KnownNames before) {
    return new NameKeeper(connector, table, before).keep();
  }

  private KnownNames keep() {
    Map<String, KnownName> credentials = new TreeMap<>(before.credentials());
    NameScope<String> scope = NamePlanner.credentialScope();
    for (SecurityScheme scheme : connector.api().schemes()) {
      credentials.put(scheme.key(), name(scope, scheme.key(), table.credential(scheme.key())));
    }
    return new KnownNames(
        before.packagePart() == null
            ? known(Identifiers.packagePart(connector.key()))
            : before.packagePart(),
        known(table.className),
        known(table.operations().simpleName()),
        credentials,
        groups(),
        operations(),
        types());
  }

  private Map<String, KnownGroup> groups() {
    Map<String, KnownGroup> groups = new TreeMap<>(before.groups());
    for (String tag : table.groups()) {
      groups.put(
          tag,
          new KnownGroup(known(table.group(tag).simpleName()), known(table.groupAccessor(tag))));
    }
    return groups;
  }

  private Map<String, KnownOperation> operations() {
    Map<String, KnownOperation> operations = new TreeMap<>(before.operations());
    for (Operation operation : connector.api().operations()) {
      if (operation.companionOf() == null) { // a companion's name follows from its operation's
        operations.put(operation.key(), operation(operation, operations.get(operation.key())));
      }
    }
    return operations;
  }

  private KnownOperation operation(Operation operation, @Nullable KnownOperation old) {
    Map<String, KnownName> setters = new TreeMap<>(old == null ? Map.of() : old.setters());
    NameScope<?> setterScope = NamePlanner.setterScope();
    for (Parameter parameter : operation.optionalParameters()) {
      String name = table.argument(operation, parameter);
      setters.put(parameter.place(), name(setterScope, parameter.name(), name));
    }
    Map<String, KnownName> parts = new TreeMap<>(old == null ? Map.of() : old.parts());
    if (operation.body() != null) {
      TypeId place = new TypeId.Request(operation.key());
      for (Part part : operation.body().parts()) {
        String original = part.property().name();
        String name = table.member(place, original);
        parts.put(original, name(MemberScopes.parts(), original, name));
      }
    }
    String pages = table.paged.get(operation.key());
    JavaName options = table.options.get(operation.key());
    JavaName form = table.forms.get(operation.key());
    return new KnownOperation(
        operation.request(),
        operation.group(),
        known(table.method(operation)),
        pages == null ? (old == null ? null : old.pages()) : known(pages),
        options == null ? (old == null ? null : old.options()) : known(options.simpleName()),
        setters,
        form == null ? (old == null ? null : old.form()) : known(form.simpleName()),
        parts);
  }

  private Map<String, KnownType> types() {
    Map<String, KnownType> types = new TreeMap<>(before.types());
    for (TypeDeclaration declaration : connector.api().declarations()) {
      KnownType old = types.get(declaration.id().place());
      Map<String, KnownName> members = new TreeMap<>(old == null ? Map.of() : old.members());
      NameScope<?> scope = MemberScopes.of(declaration, table.type(declaration.id()));
      for (String name : MemberScopes.names(declaration).keySet()) {
        members.put(name, name(scope, name, table.member(declaration.id(), name)));
      }
      KnownName type = known(table.type(declaration.id()).simpleName());
      types.put(declaration.id().place(), new KnownType(type, members));
    }
    return types;
  }

  private static KnownName name(NameScope<?> scope, String original, String name) {
    return known(scope.wanted(original).equals(name) ? "" : name);
  }

  private static KnownName known(String name) {
    return new KnownName(name, HERE);
  }
}
