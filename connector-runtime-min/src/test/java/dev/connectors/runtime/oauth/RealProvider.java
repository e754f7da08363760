package dev.connectors.runtime.oauth;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A real OAuth 2 provider on the loopback address: Spring Authorization Server. Its tokens are
 * opaque, refresh tokens are rotated, and every user must consent each time.
 *
 * <p>Another process uses it by its URI, or starts its own with {@link #main}.
 *
 * <pre>{@code
 * try (RealProvider provider = RealProvider.start()) {
 *   URI page = ...; // of provider.authorizeUri()
 *   URI callback = provider.allow(page);
 * }
 * }</pre>
 */
public final class RealProvider implements AutoCloseable {

  /** A client that authenticates itself with HTTP Basic; its secret needs to be encoded. */
  public static final String BASIC_CLIENT = "acme-basic";

  /** A client that authenticates itself in the body. */
  public static final String POST_CLIENT = "acme-post";

  /** A public client, which must use PKCE and gets no refresh tokens. */
  public static final String PUBLIC_CLIENT = "acme-public";

  /** The secret of both clients that have one. */
  public static final String SECRET = "s3:cret%2B +&/=\u00e9~";

  /** A redirect URI of all clients, where nobody listens. */
  public static final String REDIRECT_URI = "https://host.example/oauth/callback";

  /** A redirect URI of all clients, of which any port may be used. */
  public static final String LOOPBACK_REDIRECT_URI = "http://127.0.0.1/oauth/callback";

  private final ProviderSettings settings = new ProviderSettings();
  private final ProviderServer server = new ProviderServer(settings);
  private final Tap tap = new Tap(server.port());
  private final ProviderBrowser browser = new ProviderBrowser();

  private RealProvider() {}

  /**
   * Starts a provider, which takes some two seconds.
   *
   * @return the provider
   */
  public static RealProvider start() {
    return new RealProvider();
  }

  /**
   * Starts a provider, prints its URI in one line, and runs until its standard input ends.
   *
   * @param arguments the life of access tokens in seconds, or nothing
   */
  public static void main(String[] arguments) throws Exception {
    try (RealProvider provider = start()) {
      if (arguments.length > 0) {
        provider.accessTokenLife(Duration.ofSeconds(Long.parseLong(arguments[0])));
      }
      System.out.println(provider.uri());
      while (System.in.read() >= 0) {
        continue;
      }
    }
  }

  /** The provider's base URI, which is its issuer, too. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + tap.port());
  }

  /** The page that users are sent to. */
  public URI authorizeUri() {
    return uri().resolve("/oauth2/authorize");
  }

  /** The endpoint that gives out tokens. */
  public URI tokenUri() {
    return uri().resolve("/oauth2/token");
  }

  /** A resource that answers 401 without a good access token, and else with JSON. */
  public URI resourceUri() {
    return uri().resolve("/api/me");
  }

  /** What {@code getOAuthConfig} of a connector for this provider gives. */
  public Map<String, Object> config(String clientId) {
    Map<String, Object> config =
        new LinkedHashMap<>(
            Map.of(
                "clientId",
                clientId,
                "authorizeUri",
                authorizeUri().toString(),
                "tokenUri",
                tokenUri().toString(),
                "scopes",
                List.of("read", "write")));
    if (!clientId.equals(PUBLIC_CLIENT)) {
      config.put("clientSecret", SECRET);
    }
    if (clientId.equals(POST_CLIENT)) {
      config.put("clientAuthLocation", "body");
    }
    return config;
  }

  /**
   * Does what a user does who consents.
   *
   * @param page the page that the user is sent to
   * @return where the provider sends the user then
   */
  public URI allow(URI page) {
    return browser.visit(page, true);
  }

  /**
   * Does what a user does who refuses.
   *
   * @param page the page that the user is sent to
   * @return where the provider sends the user then
   */
  public URI refuse(URI page) {
    return browser.visit(page, false);
  }

  /**
   * The parameters of a callback as a server gets them.
   *
   * @param callback what {@link #allow} or {@link #refuse} gave
   * @return decoded names, each with its values
   */
  public static Map<String, List<String>> parameters(URI callback) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    FormEncoding.decode(callback.getRawQuery())
        .forEach(
            pair ->
                parameters
                    .computeIfAbsent(pair.getKey(), name -> new ArrayList<>())
                    .add(pair.getValue()));
    return parameters;
  }

  /** How long the access tokens are good that are given out from now on; five minutes at first. */
  public void accessTokenLife(Duration life) {
    settings.accessTokenLife = life;
  }

  /** How long the refresh tokens are good that are given out from now on; an hour at first. */
  public void refreshTokenLife(Duration life) {
    settings.refreshTokenLife = life;
  }

  /**
   * Makes the token endpoint answer with an error instead of tokens.
   *
   * @param status the status, such as 503; 0 for real answers again
   * @param headers the headers of the answer
   * @param body the body of the answer
   */
  public void failTokenRequests(int status, Map<String, String> headers, String body) {
    settings.failure = new ProviderSettings.Failure(status, headers, body);
  }

  /** Lets the token endpoint give real answers again. */
  public void healTokenRequests() {
    settings.failure = ProviderSettings.Failure.NONE;
  }

  /**
   * Makes the token endpoint wait before it does anything.
   *
   * @param time how long
   */
  public void delayTokenRequests(Duration time) {
    settings.delay = time;
  }

  /**
   * Makes the token endpoint wait after it gave out tokens, before it answers: a client that gives
   * up meanwhile loses them.
   *
   * @param time how long
   */
  public void delayTokenAnswers(Duration time) {
    settings.answerDelay = time;
  }

  /**
   * How many token requests came, answered with an error or not.
   *
   * @param grantType such as {@code refresh_token}
   * @return the number since the start or {@link #forget}
   */
  public int tokenRequests(String grantType) {
    return settings.count("asked " + grantType);
  }

  /**
   * How many token requests were answered with tokens.
   *
   * @param grantType such as {@code refresh_token}
   * @return the number since the start or {@link #forget}
   */
  public int tokensGiven(String grantType) {
    return settings.count("given " + grantType);
  }

  /** How many requests for the protected resource came, with a good token or not. */
  public int resourceRequests() {
    return settings.count("resource");
  }

  /** Makes all tokens worthless, as when the user removes the client in the provider's settings. */
  public void revokeEverything() {
    server.authorizations().revokeEverything();
  }

  /** Makes all access tokens worthless, and leaves the refresh tokens. */
  public void revokeAccessTokens() {
    server.authorizations().revokeAccessTokens();
  }

  /** Every byte that came in since the start or {@link #forget}, in ISO 8859-1. */
  public String received() {
    return tap.received();
  }

  /** Sets all numbers to zero and forgets what came in. */
  public void forget() {
    settings.forget();
    tap.forget();
  }

  @Override
  public void close() {
    tap.close();
    server.close();
  }
}
