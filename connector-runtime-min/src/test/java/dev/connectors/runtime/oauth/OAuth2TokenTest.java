package dev.connectors.runtime.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.TransportException;
import dev.connectors.runtime.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent to a token endpoint, and the forms of answers with a token. */
class OAuth2TokenTest {

  private static final String OK = "{\"access_token\": \"2YotnFZFEjr1zCsicMWpAA\"}";
  private static final String CALLBACK = "https://client.example.com/cb";
  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

  private static OAuth2Config config(Map<String, Object> members) {
    Map<String, Object> tree =
        new LinkedHashMap<>(
            Map.of(
                "clientId", "s6BhdRkqt3", "tokenUri", "https://server.example.com/token?tenant=7"));
    tree.putAll(members);
    return OAuth2Config.of(tree);
  }

  private static TokenResponse refresh(FakeSender sender) {
    return OAuth2.refresh(config(Map.of("clientSecret", "s")), "the-old-refresh-token", sender);
  }

  @Test
  void theExchangeOfTheRfc() {
    FakeSender sender = FakeSender.json(200, OK);
    OAuth2Config config = config(Map.of("clientSecret", "gX1fBat3bV", "skipPkce", true));
    OAuth2.exchange(config, "SplxlOBeZQQYbYS6WxSbIA", CALLBACK, "unused", sender);
    assertThat(sender.asked.method()).isEqualTo("POST");
    assertThat(sender.asked.uri()).hasToString("https://server.example.com/token?tenant=7");
    assertThat(sender.asked.headers())
        .isEqualTo(
            Map.of(
                "accept", List.of("application/json"),
                "content-type", List.of("application/x-www-form-urlencoded"),
                "authorization", List.of("Basic czZCaGRSa3F0MzpnWDFmQmF0M2JW")));
    assertThat(sender.body())
        .isEqualTo(
            "grant_type=authorization_code&code=SplxlOBeZQQYbYS6WxSbIA"
                + "&redirect_uri=https%3A%2F%2Fclient.example.com%2Fcb");
  }

  @Test
  void theVerifierIsSentUnlessItIsSwitchedOff() {
    FakeSender sender = FakeSender.json(200, OK);
    OAuth2.exchange(config(Map.of()), "c", CALLBACK, "v3rifier", sender);
    assertThat(sender.form())
        .containsOnly(
            Map.entry("grant_type", "authorization_code"),
            Map.entry("code", "c"),
            Map.entry("redirect_uri", CALLBACK),
            Map.entry("code_verifier", "v3rifier"),
            Map.entry("client_id", "s6BhdRkqt3"));
    assertThat(sender.asked.headers()).doesNotContainKey("authorization");
  }

  @Test
  void theRefreshOfTheRfcWithCredentialsInTheBody() {
    FakeSender sender = FakeSender.json(200, OK);
    OAuth2.refresh(
        config(Map.of("clientSecret", "7Fjfp0ZBr1KtDRbnfVdmIw", "clientAuthLocation", "body")),
        "tGzv3JOkF0XG5Qx2TlKWIA",
        sender);
    assertThat(sender.body())
        .isEqualTo(
            "grant_type=refresh_token&refresh_token=tGzv3JOkF0XG5Qx2TlKWIA"
                + "&client_id=s6BhdRkqt3&client_secret=7Fjfp0ZBr1KtDRbnfVdmIw");
    assertThat(sender.asked.headers()).doesNotContainKey("authorization");
    assertThat(sender.asked.body().isRepeatable()).isFalse();
  }

  /** The characters of RFC 6749, appendix B. */
  @Test
  void idAndSecretAreEncodedBeforeTheyBecomeBasic() {
    FakeSender sender = FakeSender.json(200, OK);
    OAuth2.refresh(
        config(Map.of("clientId", "a:b", "clientSecret", " %&+\u00a3\u20ac")), "r", sender);
    assertThat(sender.asked.headers().get("authorization"))
        .containsExactly(
            "Basic "
                + java.util.Base64.getEncoder()
                    .encodeToString("a%3Ab:%20%25%26%2B%C2%A3%E2%82%AC".getBytes()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json|{'access_token':'t','refresh_token':'r','expires_in':3600,'scope':'a b'}",
        "text/javascript|{'access_token':'t','refresh_token':'r','expires_in':'3600','scope':'a b'}",
        "application/x-www-form-urlencoded|access_token=t&refresh_token=r&expires_in=3600&scope=a+b",
        "text/plain|access_token=t&refresh_token=r&expires_in=3600&scope=a%20b",
        "text/html; charset=utf-8|access_token=t&refresh_token=r&expires=3600&scope=a+b",
        "''|\ufeff {'access_token':'t','refresh_token':'r','expires_in':3600.0,'scope':'a b'}",
        "application/json|{'ok':true,'authed_user':{'id':'U1','access_token':'t','refresh_token':'r',"
            + "'expires_in':3600,'scope':'a b'},'team':{'id':'T1'}}",
        "application/json|{'code':0,'data':{'access_token':'t','expires_in':3600},"
            + "'refresh_token':'r','scope':'a b'}",
        "application/json|{'access_token':'t','refresh_token':'r','expires_in':3600,'scope':'a b',"
            + "'authed_user':{'access_token':'u','refresh_token':'v','scope':'c'}}",
        "application/json|{'access_token':'t','refresh_token':'r','expires_in':3600,'scope':'a b',"
            + "'error':'','error_description':null}",
        "application/json|{'access_token':'t','refresh_token':'r','expires_in':3600,'scope':'a b',"
            + "'error':'odd'}",
      })
  void allFormsOfAnswersAreRead(String label, String body) {
    TokenResponse tokens = refresh(FakeSender.labelled(200, label, body.replace('\'', '"')));
    assertThat(tokens.accessToken()).isEqualTo("t");
    assertThat(tokens.refreshToken()).contains("r");
    assertThat(tokens.expiresIn(NOW)).contains(Duration.ofHours(1));
    assertThat(tokens.scope()).contains("a b");
    assertThat(tokens).hasToString("TokenResponse[with refresh token]");
  }

  @Test
  void nestedTokensAreCredentialsAtTheTop() {
    String body =
        "{\"ok\":true,\"authed_user\":{\"access_token\":\"t\",\"expires_in\":1,\"id\":\"U1\"}}";
    TokenResponse tokens = refresh(FakeSender.json(200, body));
    assertThat(tokens.tree()).isEqualTo(Json.parseObject(body));
    assertThat(tokens.credentials())
        .isEqualTo(
            Json.parseObject(
                "{\"ok\":true,\"authed_user\":{\"access_token\":\"t\",\"expires_in\":1,"
                    + "\"id\":\"U1\"},\"access_token\":\"t\",\"expires_in\":1,"
                    + "\"refresh_token\":\"the-old-refresh-token\"}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"refresh_token\":null", ",\"refresh_token\":\"\""})
  void aRefreshWithoutANewTokenKeepsTheOldOne(String member) {
    TokenResponse tokens = refresh(FakeSender.json(200, "{\"access_token\":\"t\"" + member + "}"));
    assertThat(tokens.refreshToken()).contains("the-old-refresh-token");
    assertThat(tokens.credentials()).containsEntry("refresh_token", "the-old-refresh-token");
  }

  @Test
  void anExchangeWithoutARefreshTokenHasNone() {
    TokenResponse tokens =
        OAuth2.exchange(config(Map.of()), "c", CALLBACK, "v", FakeSender.json(200, OK));
    assertThat(tokens.refreshToken()).isEmpty();
    assertThat(tokens.credentials()).isEqualTo(Json.parseObject(OK));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'expires_in':60|60",
        "'expires_in':' 60 '|60",
        "'expires_in':60,'expires_at':1|60",
        "'expires_at':1800000060|60",
        "'expires_at':1800000060000|60",
        "'expires':'1800000060'|60",
        "'expires':5183999|5183999",
        "'expires_in':0|",
        "'expires_in':-5|",
        "'expires_in':2147483647000|",
        "'expires_in':315360001|",
        "'expires_in':'soon'|",
        "'expires_in':1e400|",
        "'expires_in':'1e-999999999'|",
        "'expires_in':'NaN'|",
        "'expires_in':null|",
        "'expires_in':{'a':1}|",
        "'expires_in':0,'expires_at':1800000060|60",
        "'expires_at':1799999999|",
        "'expires_at':99999999999999999999|",
      })
  void whatIsAbsurdIsNoExpiry(String members, Long seconds) {
    String json = ("{'access_token':'t'," + members + "}").replace('\'', '"');
    assertThat(TokenResponse.of(Json.parseObject(json)).expiresIn(NOW))
        .isEqualTo(java.util.Optional.ofNullable(seconds).map(Duration::ofSeconds));
  }

  @Test
  void theCodeOfAConnectorMustGiveAToken() {
    assertThatThrownBy(() -> TokenResponse.of(Map.of("token", "tops3cret")))
        .hasMessage("$.access_token: missing (expected: a text)");
    assertThatThrownBy(() -> TokenResponse.of(Map.of("access_token", List.of("tops3cret"))))
        .hasMessage("$.access_token: a list (expected: a text)");
  }

  @Test
  void whatTheSenderThrowsComesThrough() {
    TransportException broken = new TransportException("connection reset", null);
    assertThatThrownBy(
            () ->
                OAuth2.refresh(
                    config(Map.of()),
                    "r",
                    request -> {
                      throw broken;
                    }))
        .isSameAs(broken);
  }
}
