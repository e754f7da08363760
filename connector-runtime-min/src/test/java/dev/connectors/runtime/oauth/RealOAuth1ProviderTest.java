package dev.connectors.runtime.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.AuthorizationException;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.http.RequestBody;
import dev.connectors.runtime.http.TransportRequest;
import dev.connectors.runtime.http.TransportResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** OAuth 1.0a against a provider that others wrote. */
class RealOAuth1ProviderTest {

  private static final String CALLBACK = "https://host.example/oauth?a=b%20c";
  private static final RealSender SENDER = new RealSender();
  private static RealOAuth1Provider provider;

  @BeforeAll
  static void start() {
    provider = RealOAuth1Provider.start();
  }

  @AfterAll
  static void stop() {
    provider.close();
    SENDER.close();
  }

  private static OAuth1Config config(Map<String, Object> members) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("consumerKey", RealOAuth1Provider.CONSUMER_KEY);
    tree.put("consumerSecret", RealOAuth1Provider.CONSUMER_SECRET);
    tree.put("requestTokenUri", provider.uri() + "request_token?scope=a%20b&x=");
    tree.put("authorizeUri", provider.uri() + "authorize");
    tree.put("tokenUri", provider.uri() + "access_token");
    tree.putAll(members);
    return OAuth1Config.of(tree);
  }

  private static OAuth1Token token(OAuth1Config config) {
    OAuth1Signer signer = OAuth1Signer.of(config);
    OAuth1Token temporary = OAuth1.requestToken(signer, CALLBACK, SENDER);
    URI back = provider.allow(OAuth1.authorizeUri(config, temporary), CALLBACK);
    String verifier = OAuth1.callback(RealProvider.parameters(back), temporary);
    return OAuth1.accessToken(signer, temporary, verifier, SENDER);
  }

  private static String ask(
      OAuth1Config config, OAuth1Token token, String method, String path, String form) {
    URI uri = URI.create(provider.uri() + path);
    List<Map.Entry<String, String>> pairs = form == null ? List.of() : FormEncoding.decode(form);
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put(
        "authorization", List.of(OAuth1Signer.of(config).authorization(method, uri, pairs, token)));
    headers.put("content-type", List.of("application/x-www-form-urlencoded"));
    RequestBody body = form == null ? null : RequestBody.of(form);
    TransportResponse answer =
        SENDER.send(new TransportRequest(method, uri, headers, body, Duration.ofSeconds(10)));
    return answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Test
  void plainTextIsASignatureToo() {
    OAuth1Config config =
        config(
            Map.of(
                "signatureMethod", "PLAINTEXT",
                "consumerKey", RealOAuth1Provider.PLAIN_CONSUMER_KEY,
                "consumerSecret", RealOAuth1Provider.PLAIN_CONSUMER_SECRET));
    assertThat(ask(config, token(config), "GET", "me?a=b", null)).isEqualTo("200 ada");
  }

  @Test
  void aUserConsentsAndSignedRequestsAreGood() {
    OAuth1Config config = config(Map.of("realm", "a \"b\""));
    OAuth1Token token = token(config);
    assertThat(ask(config, token, "GET", "me", null)).isEqualTo("200 ada");
    assertThat(ask(config, token, "GET", "me?b5=%3D%253D&a3=a&c%40=&a2=r%20b&a3=%2b", null))
        .isEqualTo("200 ada");
    assertThat(ask(config, token, "POST", "me?z=1", "c2=&a3=2+q&a3=a%26b&n=%E2%82%AC"))
        .startsWith("200 ada [")
        .contains("[2 q, a&b]");
  }

  @Test
  void aRevokedTokenIsNoLongerGood() {
    OAuth1Config config = config(Map.of());
    OAuth1Token token = token(config);
    provider.revoke(token);
    assertThat(ask(config, token, "GET", "me", null)).startsWith("401");
  }

  @Test
  void aWrongConsumerSecretIsAMatterOfConfiguration() {
    OAuth1Signer signer = OAuth1Signer.of(config(Map.of("consumerSecret", "wrong")));
    assertThatThrownBy(() -> OAuth1.requestToken(signer, CALLBACK, SENDER))
        .isExactlyInstanceOf(ConfigurationException.class)
        .hasMessage(
            "OAuth 1 request token: status 400 (expected: a request that the application takes; see"
                + " getOAuthConfig)");
  }

  @Test
  void aWrongVerifierIsRefused() {
    OAuth1Config config = config(Map.of());
    OAuth1Signer signer = OAuth1Signer.of(config);
    OAuth1Token temporary = OAuth1.requestToken(signer, CALLBACK, SENDER);
    provider.allow(OAuth1.authorizeUri(config, temporary), CALLBACK);
    assertThatThrownBy(() -> OAuth1.accessToken(signer, temporary, "another", SENDER))
        .isExactlyInstanceOf(AuthorizationException.class)
        .hasMessage("OAuth 1 access token: status 400 (expected: a token)");
  }

  @Test
  void aTemporaryTokenIsGoodOnce() {
    OAuth1Config config = config(Map.of());
    OAuth1Signer signer = OAuth1Signer.of(config);
    OAuth1Token temporary = OAuth1.requestToken(signer, CALLBACK, SENDER);
    URI back = provider.allow(OAuth1.authorizeUri(config, temporary), CALLBACK);
    String verifier = OAuth1.callback(RealProvider.parameters(back), temporary);
    OAuth1.accessToken(signer, temporary, verifier, SENDER);
    assertThatThrownBy(() -> OAuth1.accessToken(signer, temporary, verifier, SENDER))
        .isExactlyInstanceOf(AuthorizationException.class)
        .hasMessage("OAuth 1 access token: status 400 (expected: a token)");
  }
}
