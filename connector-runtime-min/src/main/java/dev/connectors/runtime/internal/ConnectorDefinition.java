package dev.connectors.runtime.internal;

import dev.connectors.runtime.auth.SecurityScheme;
import dev.connectors.runtime.function.ConnectorFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the documents of a connector say about all of its operations. Immutable: each method returns
 * a definition with more in it.
 */
public final class ConnectorDefinition {

  private final String key;
  private final @Nullable String baseUri;
  private @Nullable String version;
  private Map<String, SecurityScheme> schemes = Map.of();
  private List<List<String>> security = List.of();
  private List<String> hosts = List.of();
  private @Nullable OperationTable operations;
  private FunctionTable functions = FunctionTable.NONE;
  private ModuleTable modules = ModuleTable.NONE;
  private ConnectionTable connections;

  private ConnectorDefinition(String key, @Nullable String baseUri) {
    this.key = key;
    this.baseUri = baseUri;
    this.connections = ConnectionTable.none(key);
  }

  /** A copy, of which one thing is changed before anybody else sees it. */
  private ConnectorDefinition(ConnectorDefinition other) {
    this.key = other.key;
    this.baseUri = other.baseUri;
    this.version = other.version;
    this.schemes = other.schemes;
    this.security = other.security;
    this.hosts = other.hosts;
    this.operations = other.operations;
    this.functions = other.functions;
    this.modules = other.modules;
    this.connections = other.connections;
  }

  private ConnectorDefinition with(Consumer<ConnectorDefinition> change) {
    ConnectorDefinition copy = new ConnectorDefinition(this);
    change.accept(copy);
    return copy;
  }

  /**
   * The definition of a connector. Code of every version of the {@link Contract} calls this and
   * {@link #contract} first, so that these two methods never change.
   *
   * @param key the connector's key
   * @param baseUri the URI that paths are appended to, or null when the document has none; it may
   *     have variables, as <code>https://{tenant}.acme.example/{version=v1}</code> with the default
   *     after {@code =}, whose values are those of the connection
   * @return a definition without version, schemes and security
   */
  public static ConnectorDefinition of(String key, @Nullable String baseUri) {
    return new ConnectorDefinition(key, baseUri);
  }

  /**
   * Checks that this library can run the code that calls it.
   *
   * @param major of the {@link Contract} that the code was generated for
   * @param minor of the {@link Contract} that the code was generated for
   * @return this
   * @throws IncompatibleClassChangeError when it cannot; the message says what to update
   */
  public ConnectorDefinition contract(int major, int minor) {
    Contract.check(key, major, minor);
    return this;
  }

  /**
   * Sets the connector's version, for the {@code User-Agent} header.
   *
   * @param version such as {@code 1.0.0}
   * @return a definition with it
   */
  public ConnectorDefinition version(String version) {
    return with(copy -> copy.version = version);
  }

  /**
   * Adds a security scheme.
   *
   * @param scheme the scheme
   * @return a definition with it
   */
  public ConnectorDefinition scheme(SecurityScheme scheme) {
    Map<String, SecurityScheme> all = new LinkedHashMap<>(schemes);
    all.put(scheme.key(), scheme);
    return with(copy -> copy.schemes = Collections.unmodifiableMap(all));
  }

  /**
   * Adds an alternative to the security that holds for operations without their own.
   *
   * @param schemeKeys the schemes that are needed together; none allows anonymous requests
   * @return a definition with it
   */
  public ConnectorDefinition secured(String... schemeKeys) {
    return with(copy -> copy.security = and(security, List.of(schemeKeys)));
  }

  /**
   * Adds hosts that requests may go to, beside that of the base URI.
   *
   * @param more host names, or {@code *.example.com}
   * @return a definition with them
   */
  public ConnectorDefinition allowHosts(String... more) {
    List<String> all = new ArrayList<>(hosts);
    all.addAll(Arrays.asList(more));
    return with(copy -> copy.hosts = List.copyOf(all));
  }

  /**
   * Says where the table of operations is, by which they can be called by their keys.
   *
   * @param owner a class of the generated code's module
   * @param resource the resource's absolute name
   * @return a definition with it
   */
  public ConnectorDefinition operations(Class<?> owner, String resource) {
    return with(copy -> copy.operations = new OperationTable(owner, resource));
  }

  /**
   * Sets the functions.
   *
   * @param table finds them by their names
   * @return a definition with them
   */
  public ConnectorDefinition functions(FunctionTable table) {
    return with(copy -> copy.functions = table);
  }

  /**
   * Says where the table of the modules in JavaScript is. Their texts lie beside it, in a directory
   * {@code modules}.
   *
   * @param owner a class of the generated code's module
   * @param resource the resource's absolute name
   * @return a definition with it
   */
  public ConnectorDefinition modules(Class<?> owner, String resource) {
    return with(copy -> copy.modules = new ModuleTable(owner, resource));
  }

  /**
   * Says where the table of ways of authentication is.
   *
   * @param owner a class of the generated code's module
   * @param resource the resource's absolute name
   * @return a definition with it
   */
  public ConnectorDefinition connections(Class<?> owner, String resource) {
    return with(copy -> copy.connections = ConnectionTable.of(owner, resource));
  }

  static List<List<String>> and(List<List<String>> alternatives, List<String> one) {
    List<List<String>> all = new ArrayList<>(alternatives);
    all.add(one);
    return List.copyOf(all);
  }

  String key() {
    return key;
  }

  @Nullable String baseUri() {
    return baseUri;
  }

  @Nullable String version() {
    return version;
  }

  ConnectionTable connections() {
    return connections;
  }

  Map<String, SecurityScheme> schemes() {
    return schemes;
  }

  /**
   * An operation by its key.
   *
   * @throws IllegalArgumentException when there is none
   */
  OperationTable.Entry operation(String operationKey) {
    if (operations == null) {
      throw new IllegalArgumentException(
          "operation \""
              + operationKey
              + "\" (expected: none, since "
              + key
              + " has no operations)");
    }
    return operations.entry(operationKey);
  }

  List<List<String>> security() {
    return security;
  }

  List<String> hosts() {
    return hosts;
  }

  /**
   * A function by its name.
   *
   * @throws IllegalStateException when there is none, which is a fault of the generated code
   */
  ConnectorFunction function(String name) {
    ConnectorFunction function = functions.find(name);
    if (function == null) {
      throw new IllegalStateException(key + ": no function " + name);
    }
    return function;
  }

  ModuleTable modules() {
    return modules;
  }

  /** The connector as a product of a {@code User-Agent} header. */
  String product() {
    return (version == null ? key : key + "/" + version).replaceAll("[^\\w./+-]+", "-");
  }
}
