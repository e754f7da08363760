package dev.connectors.runtime.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.AuthorizationException;
import dev.connectors.runtime.http.TransportRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

  @ParameterizedTest
  @ValueSource(
      strings = {RealProvider.BASIC_CLIENT, RealProvider.POST_CLIENT, RealProvider.PUBLIC_CLIENT})
  void aUserConsentsAndTheTokenIsGood(String client) {
    TokenResponse tokens = tokens(config(client));
    assertThat(resource(tokens.accessToken())).isEqualTo(200);
    assertThat(tokens.expiresIn(Instant.now())).contains(Duration.ofSeconds(299));
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
}
