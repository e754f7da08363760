package dev.connectors.runtime.connection;

import dev.connectors.runtime.auth.StoredConnection;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.http.TransportRequest;
import dev.connectors.runtime.oauth.OAuth1;
import dev.connectors.runtime.oauth.OAuth1Config;
import dev.connectors.runtime.oauth.OAuth1Signer;
import dev.connectors.runtime.oauth.OAuth1Token;
import dev.connectors.runtime.oauth.TokenSender;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** OAuth 1.0a by the functions of a connector. */
final class OAuth1Flow implements OAuthFlow {

  /** How long a request for tokens may take. */
  private static final Duration TIME = Duration.ofSeconds(30);

  private static final String TOKEN = "oauth_token";
  private static final String SECRET = "oauth_token_secret";

  private final Environment environment;
  private final Authenticators authenticators;

  OAuth1Flow(Environment environment, Authenticators authenticators) {
    this.environment = environment;
    this.authenticators = authenticators;
  }

  @Override
  public Begun begin(
      Authentication option, Map<String, @Nullable Object> input, String callbackUri) {
    OAuth1Config config = config(option, input, callbackUri, Caller.NOBODY);
    OAuth1Token temporary = OAuth1.requestToken(OAuth1Signer.of(config), callbackUri, sender());
    return new Begun(OAuth1.authorizeUri(config, temporary), temporary.token(), temporary.secret());
  }

  @Override
  public Credentials complete(Callback callback, Map<String, List<String>> parameters) {
    OAuth1Config config =
        config(callback.option(), callback.input(), callback.uri(), Caller.NOBODY);
    OAuth1Token temporary = new OAuth1Token(callback.state(), callback.secret());
    String verifier = OAuth1.callback(parameters, temporary);
    OAuth1Token token = OAuth1.accessToken(OAuth1Signer.of(config), temporary, verifier, sender());
    Map<String, @Nullable Object> credentials = new LinkedHashMap<>(token.tree());
    credentials.put(TOKEN, token.token());
    credentials.put(SECRET, token.secret());
    String extract = callback.option().function("getCredentialsFromAccessTokenResponse");
    if (extract != null) {
      credentials.putAll(
          authenticators.extracted(extract, callback.input(), null, token.tree(), Caller.NOBODY));
    }
    return new Credentials(credentials, null);
  }

  /**
   * Signs the requests of a connection.
   *
   * @param option the way of authentication
   * @param connection the connection
   * @param caller whom functions are called for
   */
  UnaryOperator<TransportRequest> signer(
      Authentication option, StoredConnection connection, Caller caller) {
    Map<String, @Nullable Object> credentials = connection.credentials();
    if (!(credentials.get(TOKEN) instanceof String token)
        || !(credentials.get(SECRET) instanceof String secret)) {
      throw new ConfigurationException(
          environment.connector() + ": credentials without " + TOKEN + " and " + SECRET, null);
    }
    OAuth1Signer signer = OAuth1Signer.of(config(option, connection.input(), null, caller));
    OAuth1Token own = new OAuth1Token(token, secret);
    return request -> SignedRequest.of(request, signer, own);
  }

  private OAuth1Config config(
      Authentication option,
      Map<String, @Nullable Object> input,
      @Nullable String callbackUri,
      Caller caller) {
    return OAuth1Config.of(
        OAuthConfig.of(
            environment,
            authenticators,
            option,
            input,
            callbackUri,
            null,
            caller,
            "requestTokenUri",
            "authorizeUri",
            "tokenUri"));
  }

  private TokenSender sender() {
    return request -> environment.sender().send(request, TIME);
  }
}
