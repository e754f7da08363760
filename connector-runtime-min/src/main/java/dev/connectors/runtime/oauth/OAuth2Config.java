package dev.connectors.runtime.oauth;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an application speaks OAuth 2, as a connector's {@code getOAuthConfig} says it; immutable.
 * What cannot be right is found when it is read, what is missing when it is needed.
 */
public final class OAuth2Config {

  /** How the client authenticates itself at the token endpoint (RFC 6749, section 2.3). */
  public enum ClientAuthentication {
    /** HTTP Basic. */
    HEADERS,
    /** {@code client_id} and {@code client_secret} in the body. */
    BODY,
    /** Not at all: a public client, which only names itself. */
    NONE
  }

  /** What this library alone decides; another value would break the flow. */
  private static final Set<String> OWN =
      Set.of("state", "redirect_uri", "code_challenge", "code_challenge_method");

  private final String clientId;
  private final @Nullable String clientSecret;
  private final @Nullable URI authorizeUri;
  private final @Nullable URI tokenUri;
  private final List<String> scopes;
  private final String scopeSeparator;
  private final Map<String, List<String>> extra;
  private final ClientAuthentication clientAuthentication;
  private final boolean noRefreshToken;
  private final boolean skipPkce;
  private final @Nullable String redirectUri;
  private final @Nullable String issuer;

  private OAuth2Config(ConfigTree tree) {
    clientId = tree.required("clientId");
    clientSecret = tree.text("clientSecret");
    authorizeUri = tree.uri("authorizeUri");
    tokenUri = tree.uri("tokenUri");
    scopes = tree.texts("scopes");
    scopeSeparator = tree.separator("scopeSeparator");
    extra = tree.parameters("extra");
    clientAuthentication = clientAuthentication(tree, clientSecret != null);
    noRefreshToken = tree.flag("noRefreshToken");
    skipPkce = tree.flag("skipPkce");
    redirectUri = tree.text("redirectUri");
    issuer = tree.text("issuer");
    for (String name : extra.keySet()) {
      if (OWN.contains(name)) {
        throw ConfigTree.wrong("extra." + name, "there", "nothing, since it is set by the flow");
      }
    }
  }

  /**
   * Reads a configuration.
   *
   * @param tree the JSON object that {@code getOAuthConfig} gave
   * @return the configuration
   * @throws dev.connectors.runtime.error.ConfigurationException when {@code clientId} is missing or
   *     a member is of the wrong type; the message names the member and shows no value
   */
  public static OAuth2Config of(Map<String, ?> tree) {
    return new OAuth2Config(new ConfigTree(tree));
  }

  private static ClientAuthentication clientAuthentication(ConfigTree tree, boolean secret) {
    String location = tree.word("clientAuthLocation", List.of("headers", "body"));
    boolean skipHeader = tree.flag("skipClientAuthInHeader");
    boolean skipBody = tree.flag("skipClientAuthInBody");
    if (!secret || (location == null && skipHeader && skipBody)) {
      return ClientAuthentication.NONE;
    }
    if (location != null) {
      return location.equals("body") ? ClientAuthentication.BODY : ClientAuthentication.HEADERS;
    }
    return skipHeader ? ClientAuthentication.BODY : ClientAuthentication.HEADERS;
  }

  /**
   * The client identifier.
   *
   * @return a text that is not empty
   */
  public String clientId() {
    return clientId;
  }

  /**
   * The client secret.
   *
   * @return a text that is not empty, or null for a public client
   */
  public @Nullable String clientSecret() {
    return clientSecret;
  }

  /**
   * The page that a user is sent to.
   *
   * @return an absolute URI of http or https
   * @throws dev.connectors.runtime.error.ConfigurationException when it is missing
   */
  public URI authorizeUri() {
    return ConfigTree.needed("authorizeUri", authorizeUri);
  }

  /**
   * The endpoint that gives out tokens. Ask before a user is sent to the other page, so that what
   * is missing is found before.
   *
   * @return an absolute URI of http or https
   * @throws dev.connectors.runtime.error.ConfigurationException when it is missing
   */
  public URI tokenUri() {
    return ConfigTree.needed("tokenUri", tokenUri);
  }

  /**
   * What the client asks for.
   *
   * @return the scopes; one element when the connector gave a text, which is sent as it is
   */
  public List<String> scopes() {
    return scopes;
  }

  /** The scopes as the parameter {@code scope} has them; empty for none. */
  String scope() {
    return String.join(scopeSeparator, scopes);
  }

  /**
   * More parameters of the page that a user is sent to.
   *
   * @return names, each with one or more values
   */
  public Map<String, List<String>> extra() {
    return extra;
  }

  /**
   * How the client authenticates itself: {@code clientAuthLocation}, or what the older flags leave.
   *
   * @return {@code NONE} when there is no secret
   */
  public ClientAuthentication clientAuthentication() {
    return clientAuthentication;
  }

  /**
   * Whether the application gives no refresh tokens, so that none is to be looked for.
   *
   * @return false unless the connector says so
   */
  public boolean noRefreshToken() {
    return noRefreshToken;
  }

  /**
   * Whether the application does not stand PKCE.
   *
   * @return false unless the connector says so
   */
  public boolean skipPkce() {
    return skipPkce;
  }

  /**
   * Where the application sends the user back to.
   *
   * @param ofHost the URI of the host application
   * @return the URI of the configuration when it has one, else that of the host application
   */
  public String redirectUri(String ofHost) {
    return redirectUri == null ? ofHost : redirectUri;
  }

  /**
   * The issuer that must stand in the callback (RFC 9207).
   *
   * @return the issuer, or null when any will do
   */
  public @Nullable String issuer() {
    return issuer;
  }

  /** Says how the client authenticates itself, and nothing that could be secret. */
  @Override
  public String toString() {
    return "OAuth2Config[" + clientAuthentication + ", PKCE " + (skipPkce ? "off" : "S256") + "]";
  }
}
