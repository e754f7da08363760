package dev.connectors.runtime.oauth;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an application speaks OAuth 1.0a, as a connector's {@code getOAuthConfig} says it; immutable.
 * What cannot be right is found when it is read, what is missing when it is needed.
 */
public final class OAuth1Config {

  private final String consumerKey;
  private final String consumerSecret;
  private final @Nullable URI requestTokenUri;
  private final @Nullable URI authorizeUri;
  private final @Nullable URI tokenUri;
  private final List<String> scopes;
  private final String scopeSeparator;
  private final Map<String, List<String>> extra;
  private final OAuth1SignatureMethod signatureMethod;
  private final @Nullable String realm;
  private final @Nullable String callbackUri;

  private OAuth1Config(ConfigTree tree) {
    consumerKey = tree.required("consumerKey");
    consumerSecret = tree.required("consumerSecret");
    requestTokenUri = tree.uri("requestTokenUri");
    authorizeUri = tree.uri("authorizeUri");
    tokenUri = tree.uri("tokenUri");
    scopes = tree.texts("scopes");
    scopeSeparator = tree.separator("scopeSeparator");
    extra = tree.parameters("extra");
    for (String name : extra.keySet()) {
      if (name.toLowerCase(Locale.ROOT).startsWith("oauth_")) {
        throw ConfigTree.wrong("extra." + name, "there", "nothing, since it is set by the flow");
      }
    }
    String method = tree.word("signatureMethod", OAuth1SignatureMethod.NAMES);
    signatureMethod =
        method == null ? OAuth1SignatureMethod.HMAC_SHA1 : OAuth1SignatureMethod.of(method);
    realm = tree.text("realm");
    if (realm != null && !realm.matches("[ -~]+")) {
      throw ConfigTree.wrong("realm", "other characters", "visible ASCII characters and spaces");
    }
    String callback = tree.text("callbackUri");
    callbackUri = callback == null ? tree.text("redirectUri") : callback;
  }

  /**
   * Reads a configuration.
   *
   * @param tree the JSON object that {@code getOAuthConfig} gave
   * @return the configuration
   * @throws dev.connectors.runtime.error.ConfigurationException when {@code consumerKey} or {@code
   *     consumerSecret} is missing or a member is of the wrong type; the message names the member
   *     and shows no value
   */
  public static OAuth1Config of(Map<String, ?> tree) {
    return new OAuth1Config(new ConfigTree(tree));
  }

  /**
   * The client's identifier.
   *
   * @return a text that is not empty
   */
  public String consumerKey() {
    return consumerKey;
  }

  /**
   * The client's shared secret.
   *
   * @return a text that is not empty
   */
  public String consumerSecret() {
    return consumerSecret;
  }

  /**
   * The endpoint that gives out temporary tokens.
   *
   * @return an absolute URI of http or https
   * @throws dev.connectors.runtime.error.ConfigurationException when it is missing
   */
  public URI requestTokenUri() {
    return ConfigTree.needed("requestTokenUri", requestTokenUri);
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
   * The endpoint that gives out access tokens.
   *
   * @return an absolute URI of http or https
   * @throws dev.connectors.runtime.error.ConfigurationException when it is missing
   */
  public URI tokenUri() {
    return ConfigTree.needed("tokenUri", tokenUri);
  }

  /** What the client asks for, as the parameter {@code scope} has it; empty for nothing. */
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
   * How requests are signed.
   *
   * @return HMAC-SHA1 unless the connector says otherwise
   */
  public OAuth1SignatureMethod signatureMethod() {
    return signatureMethod;
  }

  /**
   * The realm of the header {@code Authorization}.
   *
   * @return ASCII text, or null for none
   */
  public @Nullable String realm() {
    return realm;
  }

  /**
   * Where the application sends the user back to.
   *
   * @param ofHost the URI of the host application
   * @return {@code callbackUri} or {@code redirectUri} of the configuration when it has one, else
   *     that of the host application
   */
  public String callbackUri(String ofHost) {
    return callbackUri == null ? ofHost : callbackUri;
  }

  /** The signature method, and nothing that could be secret. */
  @Override
  public String toString() {
    return "OAuth1Config[" + signatureMethod.id() + "]";
  }
}
