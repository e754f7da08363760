package dev.connectors.runtime.internal;

import dev.connectors.runtime.auth.SecurityScheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the documents of a connector say about all of its operations. Immutable: each method returns
 * a definition with more in it.
 */
public final class ConnectorDefinition {

  private final String key;
  private final @Nullable String baseUri;
  private final @Nullable String version;
  private final Map<String, SecurityScheme> schemes;
  private final List<List<String>> security;
  private final List<String> hosts;
  private final @Nullable OperationTable operations;
  private final String product;

  private ConnectorDefinition(
      String key,
      @Nullable String baseUri,
      @Nullable String version,
      Map<String, SecurityScheme> schemes,
      List<List<String>> security,
      List<String> hosts,
      @Nullable OperationTable operations) {
    this.key = key;
    this.baseUri = baseUri;
    this.version = version;
    this.schemes = schemes;
    this.security = security;
    this.hosts = hosts;
    this.operations = operations;
    this.product = (version == null ? key : key + "/" + version).replaceAll("[^\\w./+-]+", "-");
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
    return new ConnectorDefinition(key, baseUri, null, Map.of(), List.of(), List.of(), null);
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
    return new ConnectorDefinition(key, baseUri, version, schemes, security, hosts, operations);
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
    return new ConnectorDefinition(
        key, baseUri, version, Collections.unmodifiableMap(all), security, hosts, operations);
  }

  /**
   * Adds an alternative to the security that holds for operations without their own.
   *
   * @param schemeKeys the schemes that are needed together; none allows anonymous requests
   * @return a definition with it
   */
  public ConnectorDefinition secured(String... schemeKeys) {
    return new ConnectorDefinition(
        key, baseUri, version, schemes, and(security, List.of(schemeKeys)), hosts, operations);
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
    return new ConnectorDefinition(
        key, baseUri, version, schemes, security, List.copyOf(all), operations);
  }

  /**
   * Says where the table of operations is, by which they can be called by their keys.
   *
   * @param owner a class of the generated code's module
   * @param resource the resource's absolute name
   * @return a definition with it
   */
  public ConnectorDefinition operations(Class<?> owner, String resource) {
    return new ConnectorDefinition(
        key, baseUri, version, schemes, security, hosts, new OperationTable(owner, resource));
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

  /** The connector as a product of a {@code User-Agent} header. */
  String product() {
    return product;
  }
}
