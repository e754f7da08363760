package dev.connectors.maven.naming;

import dev.connectors.maven.model.Body;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.Parameter;
import dev.connectors.maven.model.Server;
import dev.connectors.maven.model.TypeId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every Java name of a connector, as planned. Asking for what was not planned is our fault. */
public final class NameTable {

  /**
   * Members of a type by their names in the document.
   *
   * @param type the type
   * @param name the property's or the enum value's name
   */
  record MemberId(TypeId type, String name) {}

  /**
   * A parameter of an operation.
   *
   * @param operation the operation's key
   * @param in where it is sent
   * @param name its name
   */
  record ArgumentId(String operation, Parameter.In in, String name) {}

  /**
   * An argument of a field that is selected.
   *
   * @param type the type that has the field
   * @param field the field's name
   * @param name the argument's name
   */
  record FieldArgumentId(TypeId type, String field, String name) {}

  final String basePackage;
  final String className;
  @Nullable JavaName operations;
  final Map<TypeId, JavaName> types = new LinkedHashMap<>();
  final Map<TypeId, List<TypeId>> nested = new LinkedHashMap<>();
  final Map<MemberId, String> members = new LinkedHashMap<>();
  final Map<String, JavaName> groups = new LinkedHashMap<>();
  final Map<String, String> groupAccessors = new LinkedHashMap<>();
  final Map<String, String> methods = new LinkedHashMap<>();
  final Map<String, String> paged = new LinkedHashMap<>();
  final Map<String, JavaName> options = new LinkedHashMap<>();
  final Map<String, JavaName> forms = new LinkedHashMap<>();
  final Map<ArgumentId, String> arguments = new LinkedHashMap<>();
  final Map<String, String> credentials = new LinkedHashMap<>();
  final Map<String, String> variables = new LinkedHashMap<>();
  final Map<String, String> servers = new LinkedHashMap<>();
  final Map<String, JavaName> mappings = new LinkedHashMap<>();
  final Map<TypeId, Shape> shapes = new LinkedHashMap<>();
  final Map<String, OptionsShape> optionsShapes = new LinkedHashMap<>();
  final Map<TypeId, JavaName> selections = new LinkedHashMap<>();
  final Map<MemberId, String> selectors = new LinkedHashMap<>();
  final Map<MemberId, JavaName> fieldArguments = new LinkedHashMap<>();
  final Map<FieldArgumentId, String> fieldArgumentNames = new LinkedHashMap<>();
  final Map<MemberId, ArgumentsShape> argumentsShapes = new LinkedHashMap<>();

  NameTable(String basePackage, String className) {
    this.basePackage = basePackage;
    this.className = className;
  }

  /** The connector's package. */
  public String basePackage() {
    return basePackage;
  }

  /** The class that stands for the connector. */
  public JavaName entry() {
    return JavaName.of(basePackage, className);
  }

  /** The class of its connections. */
  public JavaName connection() {
    return JavaName.of(basePackage, className + "Connection");
  }

  /** The class of what a user gives to connect. */
  public JavaName input() {
    return JavaName.of(basePackage, className + "Input");
  }

  /** The class of the API's servers. */
  public JavaName server() {
    return JavaName.of(basePackage, className + "Server");
  }

  /** The class of connecting by OAuth. */
  public JavaName oauth() {
    return JavaName.of(basePackage, className + "OAuth");
  }

  /** The class that finds the connector's functions. */
  public JavaName functions() {
    return JavaName.of(basePackage, className + "Functions");
  }

  /** The constant of a server. */
  public String serverConstant(Server server) {
    return found(servers.get(server.url()), server.url());
  }

  /** The setter of a variable in URLs of servers. */
  public String variable(String name) {
    return found(variables.get(name), name);
  }

  /** The class that leads to all operations. */
  public JavaName operations() {
    return found(operations, "operations");
  }

  /** The class of a declared type. */
  public JavaName type(TypeId id) {
    return found(types.get(id), id);
  }

  /** The types whose classes stand inside that of another, in the document's order. */
  public List<TypeId> nestedIn(TypeId id) {
    return nested.getOrDefault(id, List.of());
  }

  /** The types whose classes stand in files of their own. */
  public List<TypeId> topLevelTypes() {
    return types.keySet().stream().filter(id -> type(id).simpleNames().size() == 1).toList();
  }

  /** The accessor and setter of a property, the constant of an enum's value, a union's case. */
  public String member(TypeId type, String name) {
    MemberId id = new MemberId(type, name);
    return found(members.get(id), id);
  }

  /** The tags that have a class of operations, in the document's order. */
  public Collection<String> groups() {
    return groups.keySet();
  }

  /** The class of a tag's operations. */
  public JavaName group(String tag) {
    return found(groups.get(tag), tag);
  }

  /** The method that leads to a tag's operations. */
  public String groupAccessor(String tag) {
    return found(groupAccessors.get(tag), tag);
  }

  /** The method of an operation. */
  public String method(Operation operation) {
    return found(methods.get(operation.key()), operation.key());
  }

  /** The method of the document's operation that this one is another form of. */
  public String documentedMethod(Operation operation) {
    return found(methods.get(operation.documented()), operation.key());
  }

  /** The method that goes through all pages of an operation. */
  public String pagedMethod(Operation operation) {
    return found(paged.get(operation.key()), operation.key());
  }

  /** The class on which an operation's optional parameters are set. */
  public JavaName options(Operation operation) {
    return found(options.get(operation.documented()), operation.key());
  }

  /** The class on which the parts of a multipart body are set. */
  public JavaName form(Body body) {
    return found(forms.get(body.place().operation()), body.place());
  }

  /** The argument or setter of a parameter. */
  public String argument(Operation operation, Parameter parameter) {
    ArgumentId id = new ArgumentId(operation.documented(), parameter.in(), parameter.name());
    return found(arguments.get(id), id);
  }

  /** The setter of a security scheme's credentials. */
  public String credential(String scheme) {
    return found(credentials.get(scheme), scheme);
  }

  /** The class of a mapping. */
  public JavaName mapping(String name) {
    return found(mappings.get(name), name);
  }

  /** The shared members that a type inherits, or null. */
  public @Nullable Shape shape(TypeId type) {
    return shapes.get(type);
  }

  /** All shared members of types, each once. */
  public Collection<Shape> shapes() {
    return new LinkedHashSet<>(shapes.values());
  }

  /** The shared setters that an operation's optional parameters inherit, or null. */
  public @Nullable OptionsShape optionsShape(Operation operation) {
    return optionsShapes.get(operation.key());
  }

  /** All shared setters of optional parameters, each once. */
  public Collection<OptionsShape> optionsShapes() {
    return new LinkedHashSet<>(optionsShapes.values());
  }

  /** The class by which fields of a type are selected. */
  public JavaName selection(TypeId type) {
    return found(selections.get(type), type);
  }

  /** The method that selects a field, or what an object is of a type; by what identifies it. */
  public String selector(TypeId type, String member) {
    MemberId id = new MemberId(type, member);
    return found(selectors.get(id), id);
  }

  /** The class on which optional arguments of a selected field are set. */
  public JavaName fieldArguments(TypeId type, String field) {
    MemberId id = new MemberId(type, field);
    return found(fieldArguments.get(id), id);
  }

  /** The setter of an argument of a selected field, or what a required one is called. */
  public String fieldArgument(TypeId type, String field, String argument) {
    FieldArgumentId id = new FieldArgumentId(type, field, argument);
    return found(fieldArgumentNames.get(id), id);
  }

  /** The shared setters that the arguments of a selected field inherit, or null. */
  public @Nullable ArgumentsShape argumentsShape(TypeId type, String field) {
    return argumentsShapes.get(new MemberId(type, field));
  }

  /** All shared setters of arguments, each once. */
  public Collection<ArgumentsShape> argumentsShapes() {
    return new LinkedHashSet<>(argumentsShapes.values());
  }

  private static <T> T found(@Nullable T name, Object what) {
    return Objects.requireNonNull(name, () -> "no name was planned for " + what);
  }
}
