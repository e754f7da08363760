package dev.connectors.runtime.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connectors.runtime.error.AuthorizationException;
import dev.connectors.runtime.error.AuthorizationServerException;
import dev.connectors.runtime.error.CallTimeoutException;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.http.TransportRequest;
import java.io.BufferedReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OAuth 2 against a provider that others wrote. */
class RealProviderTest {

  private static final RealSender SENDER = new RealSender();
  private static RealProvider provider;

  private final String state = Secrets.random();
  private final String verifier = Secrets.random();

  @BeforeAll
  static void start() {
    provider = RealProvider.start();
  }

  @AfterAll
  static void stop() {
    provider.close();
    SENDER.close();
  }

  @BeforeEach
  void asNew() {
    provider.healTokenRequests();
    provider.forget();
  }

  private OAuth2Config config(String client) {
    return OAuth2Config.of(provider.config(client));
  }

  private String code(OAuth2Config config) {
    URI page = OAuth2.authorizeUri(config, RealProvider.REDIRECT_URI, state, verifier);
    return OAuth2.callback(config, RealProvider.parameters(provider.allow(page)), state);
  }

  private TokenResponse tokens(OAuth2Config config) {
    return OAuth2.exchange(config, code(config), RealProvider.REDIRECT_URI, verifier, SENDER);
  }

  private static int resource(String accessToken) {
    Map<String, List<String>> headers = Map.of("authorization", List.of("Bearer " + accessToken));
    return SENDER
        .send(
            new TransportRequest(
                "GET", provider.resourceUri(), headers, null, Duration.ofSeconds(10)))
        .status();
  }

  private static void awaitTokensGiven() throws InterruptedException {
    for (int i = 0; i < 1_000 && provider.tokensGiven("refresh_token") == 0; i++) {
      Thread.sleep(10);
    }
    assertThat(provider.tokensGiven("refresh_token")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {RealProvider.BASIC_CLIENT, RealProvider.POST_CLIENT, RealProvider.PUBLIC_CLIENT})
  void aUserConsentsAndTheTokenIsGood(String client) {
    TokenResponse tokens = tokens(config(client));
    assertThat(resource(tokens.accessToken())).isEqualTo(200);
    assertThat(tokens.expiresIn(Instant.now()).orElseThrow())
        .isBetween(Duration.ofSeconds(270), Duration.ofSeconds(300));
    assertThat(tokens.scope().orElseThrow().split(" ")).containsExactlyInAnyOrder("read", "write");
    assertThat(tokens.refreshToken().isPresent())
        .isEqualTo(!client.equals(RealProvider.PUBLIC_CLIENT));
    assertThat(provider.tokensGiven("authorization_code")).isEqualTo(1);
  }

  @Test
  void aWrongVerifierIsRefused() {
    OAuth2Config config = config(RealProvider.PUBLIC_CLIENT);
    String code = code(config);
    assertThatThrownBy(
            () ->
                OAuth2.exchange(config, code, RealProvider.REDIRECT_URI, Secrets.random(), SENDER))
        .isExactlyInstanceOf(AuthorizationException.class)
        .hasMessage("OAuth 2 code exchange: invalid_grant (expected: a token)");
  }

  @Test
  void refreshTokensAreRotatedAndTheOldOneIsRefused() {
    OAuth2Config config = config(RealProvider.BASIC_CLIENT);
    TokenResponse first = tokens(config);
    TokenResponse second = OAuth2.refresh(config, first.refreshToken().orElseThrow(), SENDER);
    assertThat(second.accessToken()).isNotEqualTo(first.accessToken());
    assertThat(second.refreshToken()).isPresent().isNotEqualTo(first.refreshToken());
    assertThat(resource(second.accessToken())).isEqualTo(200);
    assertThat(provider.tokensGiven("refresh_token")).isEqualTo(1);
    assertThatThrownBy(() -> OAuth2.refresh(config, first.refreshToken().orElseThrow(), SENDER))
        .isExactlyInstanceOf(AuthorizationException.class)
        .hasMessage("OAuth 2 refresh: invalid_grant (expected: a token)");
    assertThat(provider.tokenRequests("refresh_token")).isEqualTo(2);
    assertThat(provider.tokensGiven("refresh_token")).isEqualTo(1);
  }

  @Test
  void aUserWhoRefusesIsToldApart() {
    OAuth2Config config = config(RealProvider.BASIC_CLIENT);
    URI page = OAuth2.authorizeUri(config, RealProvider.REDIRECT_URI, state, verifier);
    URI callback = provider.refuse(page);
    assertThatThrownBy(() -> OAuth2.callback(config, RealProvider.parameters(callback), state))
        .isExactlyInstanceOf(AuthorizationException.class)
        .hasMessage(
            "OAuth 2 callback: access_denied: OAuth 2.0 Parameter: client_id (expected: a code)");
  }

  @Test
  void aWrongSecretIsAMatterOfConfiguration() {
    OAuth2Config config = config(RealProvider.POST_CLIENT);
    TokenResponse tokens = tokens(config);
    Map<String, Object> wrong = provider.config(RealProvider.POST_CLIENT);
    wrong.put("clientSecret", "another");
    assertThatThrownBy(
            () ->
                OAuth2.refresh(OAuth2Config.of(wrong), tokens.refreshToken().orElseThrow(), SENDER))
        .isExactlyInstanceOf(ConfigurationException.class)
        .hasMessage(
            "OAuth 2 refresh: invalid_client (expected: clientId and clientSecret that the"
                + " application knows)");
    assertThat(OAuth2.refresh(config, tokens.refreshToken().orElseThrow(), SENDER)).isNotNull();
  }

  @Test
  void credentialsAreSentInOnePlaceOnly() {
    TokenResponse tokens = tokens(config(RealProvider.BASIC_CLIENT));
    provider.forget();
    OAuth2.refresh(config(RealProvider.BASIC_CLIENT), tokens.refreshToken().orElseThrow(), SENDER);
    assertThat(provider.received())
        .contains("POST /oauth2/token HTTP/1.1\r\n")
        .contains("Basic ")
        .doesNotContain("client_secret")
        .doesNotContain("client_id")
        .endsWith(
            "\r\n\r\ngrant_type=refresh_token&refresh_token="
                + tokens.refreshToken().orElseThrow());
    tokens = tokens(config(RealProvider.POST_CLIENT));
    provider.forget();
    OAuth2.refresh(config(RealProvider.POST_CLIENT), tokens.refreshToken().orElseThrow(), SENDER);
    assertThat(provider.received().toLowerCase(Locale.ROOT))
        .contains("client_secret=s3%3acret%252b%20%2b%26%2f%3d%c3%a9~")
        .doesNotContain("authorization:");
  }

  @Test
  void anotherStateIsRefusedBeforeTheCodeIsUsed() {
    OAuth2Config config = config(RealProvider.BASIC_CLIENT);
    URI page = OAuth2.authorizeUri(config, RealProvider.REDIRECT_URI, state, verifier);
    Map<String, List<String>> parameters = RealProvider.parameters(provider.allow(page));
    assertThatThrownBy(() -> OAuth2.callback(config, parameters, Secrets.random()))
        .isExactlyInstanceOf(AuthorizationException.class)
        .hasMessage("OAuth 2 callback, state: another one (expected: the state of the request)");
    assertThat(provider.tokenRequests("authorization_code")).isZero();
  }

  @Test
  void theProvidersErrorComesBackWithTheUser() {
    Map<String, Object> tree = provider.config(RealProvider.BASIC_CLIENT);
    tree.put("scopes", List.of("everything"));
    assertThatThrownBy(() -> code(OAuth2Config.of(tree)))
        .isExactlyInstanceOf(ConfigurationException.class)
        .hasMessage(
            "OAuth 2 callback: invalid_scope: OAuth 2.0 Parameter: scope (expected: scopes that the"
                + " application knows)");
  }

  @Test
  void aPublicClientWithoutPkceIsSentBack() {
    Map<String, Object> tree = provider.config(RealProvider.PUBLIC_CLIENT);
    tree.put("skipPkce", true);
    assertThatThrownBy(() -> code(OAuth2Config.of(tree)))
        .isExactlyInstanceOf(ConfigurationException.class)
        .hasMessage(
            "OAuth 2 callback: invalid_request: OAuth 2.0 Parameter: code_challenge (expected: a"
                + " request that the application takes; see getOAuthConfig)");
  }

  @Test
  void aTokenEndpointThatIsDownAndComesBackCostsNothing() {
    OAuth2Config config = config(RealProvider.BASIC_CLIENT);
    String refreshToken = tokens(config).refreshToken().orElseThrow();
    provider.failTokenRequests(503, Map.of("Retry-After", "7"), "<html>down</html>");
    AuthorizationServerException down =
        catchThrowableOfType(
            AuthorizationServerException.class, () -> OAuth2.refresh(config, refreshToken, SENDER));
    assertThat(down.retryAfter()).contains(Duration.ofSeconds(7));
    assertThat(down.status()).hasValue(503);
    provider.healTokenRequests();
    assertThat(resource(OAuth2.refresh(config, refreshToken, SENDER).accessToken())).isEqualTo(200);
    assertThat(provider.tokenRequests("refresh_token")).isEqualTo(2);
    assertThat(provider.tokensGiven("refresh_token")).isEqualTo(1);
  }

  @Test
  void aSlowTokenEndpointIsATimeOutAndNoRefusal() throws Exception {
    OAuth2Config config = config(RealProvider.BASIC_CLIENT);
    String refreshToken = tokens(config).refreshToken().orElseThrow();
    TokenSender impatient = request -> SENDER.send(request.within(Duration.ofMillis(200)));
    provider.delayTokenRequests(Duration.ofSeconds(2));
    try {
      assertThatThrownBy(() -> OAuth2.refresh(config, refreshToken, impatient))
          .isExactlyInstanceOf(CallTimeoutException.class);
      awaitTokensGiven(); // the provider does not know that nobody waits any more
    } finally {
      provider.delayTokenRequests(Duration.ZERO);
    }
  }

  /** The window that no client can close: the answer with the rotated token gets lost. */
  @Test
  void anAnswerThatComesTooLateCostsTheRefreshToken() throws Exception {
    OAuth2Config config = config(RealProvider.BASIC_CLIENT);
    String refreshToken = tokens(config).refreshToken().orElseThrow();
    TokenSender impatient = request -> SENDER.send(request.within(Duration.ofMillis(500)));
    provider.delayTokenAnswers(Duration.ofSeconds(2));
    try {
      assertThatThrownBy(() -> OAuth2.refresh(config, refreshToken, impatient))
          .isExactlyInstanceOf(CallTimeoutException.class);
      awaitTokensGiven();
    } finally {
      provider.delayTokenAnswers(Duration.ZERO);
    }
    assertThatThrownBy(() -> OAuth2.refresh(config, refreshToken, SENDER))
        .isExactlyInstanceOf(AuthorizationException.class)
        .hasMessage("OAuth 2 refresh: invalid_grant (expected: a token)");
  }

  @Test
  void revokedTokensAreRefused() {
    OAuth2Config config = config(RealProvider.BASIC_CLIENT);
    TokenResponse tokens = tokens(config);
    provider.revokeAccessTokens();
    assertThat(resource(tokens.accessToken())).isEqualTo(401);
    TokenResponse second = OAuth2.refresh(config, tokens.refreshToken().orElseThrow(), SENDER);
    assertThat(resource(second.accessToken())).isEqualTo(200);
    provider.revokeEverything();
    assertThat(resource(second.accessToken())).isEqualTo(401);
    assertThatThrownBy(() -> OAuth2.refresh(config, second.refreshToken().orElseThrow(), SENDER))
        .isExactlyInstanceOf(AuthorizationException.class)
        .hasMessage("OAuth 2 refresh: invalid_grant (expected: a token)");
    assertThat(provider.resourceRequests()).isEqualTo(3);
  }

  @Test
  void shortLivesEnd() throws Exception {
    provider.accessTokenLife(Duration.ofSeconds(3));
    TokenResponse tokens = tokens(config(RealProvider.BASIC_CLIENT));
    provider.accessTokenLife(Duration.ofMinutes(5));
    assertThat(resource(tokens.accessToken())).isEqualTo(200);
    Thread.sleep(3_100);
    assertThat(resource(tokens.accessToken())).isEqualTo(401);
  }

  /** What tests of two processes need. */
  @Test
  void aProviderInAProcessOfItsOwnIsUsedByItsUri() throws Exception {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                RealProvider.class.getName(),
                "60")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader lines = process.inputReader()) {
      URI page = URI.create(lines.readLine() + "/api/me");
      int status =
          SENDER
              .send(new TransportRequest("GET", page, Map.of(), null, Duration.ofSeconds(10)))
              .status();
      assertThat(status).isEqualTo(401);
      process.getOutputStream().close();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    } finally {
      process.destroyForcibly();
    }
  }
}
