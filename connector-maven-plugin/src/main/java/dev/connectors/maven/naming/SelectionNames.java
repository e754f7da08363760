package dev.connectors.maven.naming;

import dev.connectors.maven.model.Api;
import dev.connectors.maven.model.Parameter;
import dev.connectors.maven.model.Selection;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.naming.NameTable.FieldArgumentId;
import dev.connectors.maven.naming.NameTable.MemberId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names of what selects fields of a GraphQL API. A field is selected by a method that is called
 * like its accessor; all classes are nested in that of the type.
 */
final class SelectionNames {

  private static final String CLASS = "Selection";

  /** Methods of the class that selections extend. */
  private static final Set<String> METHODS =
      NamePlanner.plus(
          NamePlanner.OBJECT_METHODS, "field", "on", "scalars", "argument", "arguments");

  /** What the methods use themselves, beside their arguments. */
  private static final Set<String> LOCALS = Set.of("fields", "arguments");

  private static final Set<String> SETTERS =
      NamePlanner.plus(NamePlanner.OBJECT_METHODS, "argument");

  /** Sharing costs a class; below this many members saved it does not pay. */
  private static final int WORTHWHILE = 4;

  private final NameTable table;
  private final Map<Key, List<MemberId>> equal = new LinkedHashMap<>();

  /** What must be equal of arguments that share their setters. */
  private record Key(
      String packageName, Map<Parameter, String> setters, Map<String, String> types) {}

  private SelectionNames(NameTable table) {
    this.table = table;
  }

  static void plan(Api api, NameTable table) {
    SelectionNames names = new SelectionNames(table);
    api.selections().values().forEach(names::plan);
    names.share();
  }

  private void plan(Selection selection) {
    TypeId type = selection.type();
    JavaName owner = table.type(type);
    JavaName name = owner.nested(owner.simpleName().equals(CLASS) ? CLASS + "_" : CLASS);
    table.selections.put(type, name);
    NameScope<MemberId> selectors =
        new NameScope<>(
            wanted -> wanted.startsWith("on ") ? Identifiers.member(wanted) : wanted,
            false,
            METHODS);
    Set<String> reserved = new HashSet<>(owner.simpleNames());
    reserved.addAll(Set.of(name.simpleName(), "Builder", "Unknown"));
    NameScope<MemberId> classes = new NameScope<>(Identifiers::type, true, reserved);
    for (Selection.Field field : selection.fields()) {
      MemberId id = new MemberId(type, field.name());
      selectors.add(id, table.member(type, field.name()), 0);
      if (!field.optional().isEmpty()) {
        classes.add(id, field.name() + " arguments", 0);
      }
      planArguments(id, field);
    }
    for (Selection.Fragment fragment : selection.fragments()) {
      selectors.add(new MemberId(type, fragment.member()), fragment.member(), 1);
    }
    table.selectors.putAll(selectors.names());
    classes.names().forEach((id, nested) -> table.fieldArguments.put(id, owner.nested(nested)));
  }

  private void planArguments(MemberId id, Selection.Field field) {
    if (field.arguments().isEmpty()) {
      return;
    }
    NameScope<FieldArgumentId> required = new NameScope<>(Identifiers::member, false, LOCALS);
    NameScope<FieldArgumentId> optional = new NameScope<>(Identifiers::member, false, SETTERS);
    for (Parameter argument : field.arguments()) {
      (argument.required() ? required : optional)
          .add(new FieldArgumentId(id.type(), id.name(), argument.name()), argument.name(), 0);
    }
    table.fieldArgumentNames.putAll(required.names());
    table.fieldArgumentNames.putAll(optional.names());
    if (!field.optional().isEmpty()) {
      Map<Parameter, String> setters = new LinkedHashMap<>();
      Map<String, String> types = new TreeMap<>();
      for (Parameter argument : field.optional()) {
        setters.put(argument, table.fieldArgument(id.type(), id.name(), argument.name()));
        types.put(argument.name(), String.valueOf(field.types().get(argument.name())));
      }
      Key key = new Key(table.type(id.type()).packageName(), setters, types);
      equal.computeIfAbsent(key, it -> new ArrayList<>()).add(id);
    }
  }

  private void share() {
    equal.forEach(
        (key, places) -> {
          if (key.setters().size() * (places.size() - 1) >= WORTHWHILE) {
            JavaName name =
                JavaName.of(key.packageName(), "Shape" + NameScope.mark(key.toString(), 10));
            ArgumentsShape shape = new ArgumentsShape(name, key.setters(), key.types());
            places.forEach(place -> table.argumentsShapes.put(place, shape));
          }
        });
  }
}
