package dev.connectors.runtime.connection;

import dev.connectors.runtime.auth.StoredConnection;
import dev.connectors.runtime.error.UnexpectedValueException;
import dev.connectors.runtime.oauth.OAuth2;
import dev.connectors.runtime.oauth.OAuth2Config;
import dev.connectors.runtime.oauth.Secrets;
import dev.connectors.runtime.oauth.TokenResponse;
import dev.connectors.runtime.oauth.TokenSender;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** OAuth 2 by the functions of a connector. */
final class OAuth2Flow implements OAuthFlow {

  /** How long a request for tokens may take. */
  private static final Duration TIME = Duration.ofSeconds(30);

  private final Environment environment;
  private final Authenticators authenticators;

  OAuth2Flow(Environment environment, Authenticators authenticators) {
    this.environment = environment;
    this.authenticators = authenticators;
  }

  @Override
  public Begun begin(
      Authentication option, Map<String, @Nullable Object> input, String callbackUri) {
    String state = Secrets.random();
    String verifier = Secrets.random();
    OAuth2Config config = OAuth2Config.of(config(option, input, callbackUri, state, Caller.NOBODY));
    return new Begun(OAuth2.authorizeUri(config, callbackUri, state, verifier), state, verifier);
  }

  @Override
  public Credentials complete(Callback callback, Map<String, List<String>> parameters) {
    Authentication option = callback.option();
    Map<String, @Nullable Object> input = callback.input();
    Map<String, @Nullable Object> tree =
        config(option, input, callback.uri(), callback.state(), Caller.NOBODY);
    OAuth2Config config = OAuth2Config.of(tree);
    String code = OAuth2.callback(config, parameters, callback.state());
    String getTokenData = option.function("getTokenData");
    TokenResponse response =
        getTokenData == null
            ? OAuth2.exchange(config, code, callback.uri(), callback.secret(), sender(TIME))
            : custom(getTokenData, tree, input, callback.uri(), parameters);
    Map<String, @Nullable Object> credentials = new LinkedHashMap<>(response.credentials());
    merge(credentials, authenticators.fromInput(option, input));
    String extract = option.function("getCredentialsFromAccessTokenResponse");
    merge(
        credentials,
        extract == null
            ? null
            : authenticators.extracted(extract, input, null, response.tree(), Caller.NOBODY));
    return credentials(credentials, response);
  }

  private TokenResponse custom(
      String function,
      Map<String, @Nullable Object> config,
      Map<String, @Nullable Object> input,
      String callbackUri,
      Map<String, List<String>> parameters) {
    Map<String, @Nullable Object> query = new LinkedHashMap<>();
    parameters.forEach((name, values) -> query.put(name, values.get(0)));
    Map<String, @Nullable Object> arguments = authenticators.arguments(input, null);
    arguments.put("queryParameters", query);
    arguments.put("oAuthConfig", config);
    arguments.put("redirectUri", callbackUri);
    return TokenResponse.of(authenticators.object(function, arguments, Caller.NOBODY));
  }

  /** Whether there is a refresh token, and the application takes it. */
  boolean canRefresh(Authentication option, StoredConnection connection, Caller caller) {
    return connection.credentials().get("refresh_token") instanceof String token
        && !token.isEmpty()
        && !OAuth2Config.of(config(option, connection.input(), null, null, caller))
            .noRefreshToken();
  }

  /** New credentials; what the older ones have beside the token stays. */
  Credentials refresh(
      Authentication option, StoredConnection connection, Caller caller, Duration time) {
    OAuth2Config config = OAuth2Config.of(config(option, connection.input(), null, null, caller));
    String token = String.valueOf(connection.credentials().get("refresh_token"));
    Duration most = time.compareTo(TIME) < 0 ? time : TIME;
    TokenResponse response = OAuth2.refresh(config, token, sender(most));
    Map<String, @Nullable Object> credentials = new LinkedHashMap<>(connection.credentials());
    credentials.keySet().removeAll(List.of("expires_in", "expires_at", "expires"));
    credentials.putAll(response.credentials());
    String extract = option.function("getCredentialsFromRefreshTokenResponse");
    merge(
        credentials,
        extract == null
            ? null
            : authenticators.extracted(
                extract, connection.input(), connection.credentials(), response.tree(), caller));
    return credentials(credentials, response);
  }

  private static void merge(
      Map<String, @Nullable Object> credentials, @Nullable Map<String, @Nullable Object> more) {
    if (more != null) {
      credentials.putAll(more);
    }
  }

  /** Credentials that a function of the connector gave, with or without a token of OAuth 2. */
  Credentials credentials(Map<String, @Nullable Object> tree) {
    try {
      return credentials(tree, TokenResponse.of(tree));
    } catch (UnexpectedValueException ignored) { // no token, and so none that expires
      return new Credentials(tree, null);
    }
  }

  private Credentials credentials(Map<String, @Nullable Object> tree, TokenResponse response) {
    Instant now = environment.clock().instant();
    return new Credentials(tree, response.expiresIn(now).map(now::plus).orElse(null));
  }

  /** What {@code getOAuthConfig} gives; no typed text chooses a host by its form. */
  private Map<String, @Nullable Object> config(
      Authentication option,
      Map<String, @Nullable Object> input,
      @Nullable String callbackUri,
      @Nullable String state,
      Caller caller) {
    return OAuthConfig.of(
        environment,
        authenticators,
        option,
        input,
        callbackUri,
        state,
        caller,
        "authorizeUri",
        "tokenUri");
  }

  private TokenSender sender(Duration time) {
    return request -> environment.sender().send(request, time);
  }
}
