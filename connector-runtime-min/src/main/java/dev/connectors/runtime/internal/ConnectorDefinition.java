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

  private ConnectorDefinition(
      String key,
      @Nullable String baseUri,
      @Nullable String version,
      Map<String, SecurityScheme> schemes,
      List<List<String>> security,
      List<String> hosts) {
    this.key = key;
    this.baseUri = baseUri;
    this.version = version;
    this.schemes = schemes;
    this.security = security;
    this.hosts = hosts;
  }

  /**
   * The definition of a connector.
   *
   * @param key the connector's key
   * @param baseUri the URI that paths are appended to, or null when the document has none; it may
   *     have variables, as <code>https://{tenant}.acme.example/{version=v1}</code> with the default
   *     after {@code =}, whose values are those of the connection
   * @return a definition without version, schemes and security
   */
  public static ConnectorDefinition of(String key, @Nullable String baseUri) {
    return new ConnectorDefinition(key, baseUri, null, Map.of(), List.of(), List.of());
  }

  /**
   * Sets the connector's version, for the {@code User-Agent} header.
   *
   * @param version such as {@code 1.0.0}
   * @return a definition with it
   */
  public ConnectorDefinition version(String version) {
    return new ConnectorDefinition(key, baseUri, version, schemes, security, hosts);
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
        key, baseUri, version, Collections.unmodifiableMap(all), security, hosts);
  }

  /**
   * Adds an alternative to the security that holds for operations without their own.
   *
   * @param schemeKeys the schemes that are needed together; none allows anonymous requests
   * @return a definition with it
   */
  public ConnectorDefinition secured(String... schemeKeys) {
    return new ConnectorDefinition(
        key, baseUri, version, schemes, and(security, List.of(schemeKeys)), hosts);
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
    return new ConnectorDefinition(key, baseUri, version, schemes, security, List.copyOf(all));
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

  List<List<String>> security() {
    return security;
  }

  List<String> hosts() {
    return hosts;
  }

  /** The connector as a product of a {@code User-Agent} header. */
  String product() {
    String name = version == null ? key : key + "/" + version;
    return name.replaceAll("[^\\w./+-]+", "-");
  }
}
