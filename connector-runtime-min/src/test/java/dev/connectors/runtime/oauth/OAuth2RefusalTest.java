package dev.connectors.runtime.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connectors.runtime.error.AuthorizationException;
import dev.connectors.runtime.error.AuthorizationServerException;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.http.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has to act when there is no token. */
class OAuth2RefusalTest {

  private static final String SECRET = "cl13nt+s3cret/0123456789";
  private static final String REFRESH_TOKEN = "r3fresh.t0ken-0123456789";
  private static final OAuth2Config CONFIG =
      OAuth2Config.of(
          Map.of(
              "clientId", "the-client-id-of-acme",
              "clientSecret", SECRET,
              "tokenUri", "https://server.example/token"));

  private static ConnectorException failure(TokenSender sender) {
    return catchThrowableOfType(
        ConnectorException.class, () -> OAuth2.refresh(CONFIG, REFRESH_TOKEN, sender));
  }

  private static ConnectorException failure(int status, String body) {
    return failure(FakeSender.json(status, body.replace('\'', '"')));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400|{'error':'invalid_grant'}|invalid_grant",
        "401|{'error':'invalid_grant','error_description':'Token expired'}"
            + "|invalid_grant: Token expired",
        "400|{'error':'interaction_required'}|interaction_required",
        "400|{'error':'invalid_token'}|invalid_token",
        "200|{'ok':false,'error':'token_revoked'}|token_revoked",
        "200|{'ok':false,'error':'invalid_refresh_token','access_token':'t'}|invalid_refresh_token",
        "200|{'error':'bad_refresh_token','error_description':'Gone','error_uri':'https://x.example'}"
            + "|bad_refresh_token: Gone",
        "200|error=bad_verification_code&error_description=The+code+is+wrong"
            + "|bad_verification_code: The code is wrong",
        "400|{'status':'BAD_REFRESH_TOKEN','message':'missing or invalid'}"
            + "|BAD_REFRESH_TOKEN: missing or invalid",
        "400|{'error':{'code':400,'type':'invalid_grant','message':'Gone'}}|invalid_grant: Gone",
        "400|{'errors':[{'code':'invalid_grant','message':'Gone'}]}|invalid_grant: Gone",
      })
  void aGrantThatIsNoLongerGoodIsARefusal(int status, String body, String shown) {
    assertThat(failure(status, body))
        .isExactlyInstanceOf(AuthorizationException.class)
        .hasMessage("OAuth 2 refresh: " + shown + " (expected: a token)")
        .hasFieldOrPropertyWithValue("error", shown.replaceAll(":.*", ""));
  }

  @Test
  void aRuleThatDeniesAnExchangeIsARefusalSinceNothingIsLost() {
    assertThat(
            catchThrowableOfType(
                ConnectorException.class,
                () ->
                    OAuth2.exchange(
                        CONFIG,
                        "c0de",
                        "https://h.example",
                        "v3rifier",
                        FakeSender.json(403, "{\"error\":\"access_denied\"}"))))
        .isExactlyInstanceOf(AuthorizationException.class)
        .hasMessage("OAuth 2 code exchange: access_denied (expected: a token)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401|{'error':'invalid_client'}|clientId and clientSecret that the application knows",
        "400|{'error':'unauthorized_client'}|a client that may ask so",
        "400|{'error':'invalid_scope'}|scopes that the application knows",
        "400|{'error':'invalid_request'}|a request that the application takes; see getOAuthConfig",
        "400|{'error':'unsupported_grant_type'}"
            + "|a request that the application takes; see getOAuthConfig",
        "200|{'ok':false,'error':'bad_client_secret'}"
            + "|clientId and clientSecret that the application knows",
        "200|error=redirect_uri_mismatch|a redirect URI that is registered",
      })
  void aClientThatIsRefusedIsAMatterOfConfiguration(int status, String body, String expected) {
    String code = body.replaceAll(".*error'?[:=]'?(\\w+).*", "$1");
    assertThat(failure(status, body))
        .isExactlyInstanceOf(ConfigurationException.class)
        .hasMessage("OAuth 2 refresh: " + code + " (expected: " + expected + ")");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "503|{'error':'temporarily_unavailable'}|temporarily_unavailable (expected: a token)",
        "400|{'error':'slow_down'}|slow_down (expected: a token)",
        "400|{'error':'Access Denied','error_description':'Too many requests'}"
            + "|Access Denied: Too many requests (expected: a token)",
        "400|{'error':'brand_new_code'}|brand_new_code (expected: a token)",
        "403|{'error':'access_denied'}|access_denied (expected: a token)",
        "500|{'error':'invalid_grant'}|invalid_grant (expected: a token)",
        "429|{'error':'invalid_client'}|invalid_client (expected: a token)",
        "200|{'ok':false,'error':'ratelimited'}|ratelimited (expected: a token)",
        "200|{'ok':false}|access_token missing (expected: an object or a form with access_token)",
        "200|{'errcode':40029,'errmsg':'invalid code'}|invalid code (expected: a token)",
        "200|{}|access_token missing (expected: an object or a form with access_token)",
        "200|{'token':'t'}|access_token missing (expected: an object or a form with access_token)",
        "200|{'access_token':7}"
            + "|access_token a number (expected: an object or a form with access_token)",
        "200|{'access_token':''}"
            + "|access_token an empty text (expected: an object or a form with access_token)",
        "200|{'a':{'access_token':'t'},'b':{'access_token':'u'}}"
            + "|access_token not in one place (expected: an object or a form with access_token)",
        "200|['access_token']|a text labelled application/json (expected: an object or a form with"
            + " access_token)",
        "200|{'access_token':'t'|malformed JSON labelled application/json (expected: an object or a"
            + " form with access_token)",
        "200|''|no body (expected: an object or a form with access_token)",
        "204|''|no body (expected: an object or a form with access_token)",
        "401|''|no body (expected: an object or a form with access_token)",
        "302|''|a redirect, which is not followed (expected: an object or a form with access_token)",
        "404|{'message':'no such path'}|no such path (expected: a token)",
      })
  void allElseMayPassAndIsNotHeldAgainstTheConnection(int status, String body, String message) {
    assertThat(failure(status, body.equals("''") ? "" : body))
        .isExactlyInstanceOf(AuthorizationServerException.class)
        .hasMessage("OAuth 2 refresh: status " + status + ", " + message);
  }

  @Test
  void aPageOfAGatewayIsTroubleAndShowsNothingOfItself() {
    assertThat(
            failure(
                FakeSender.labelled(
                    502, "text/html; charset=utf-8", "<html>invalid_grant a=b&c=d</html>")))
        .isExactlyInstanceOf(AuthorizationServerException.class)
        .hasMessage(
            "OAuth 2 refresh: status 502, a text labelled text/html (expected: an object or a form"
                + " with access_token)");
  }

  @Test
  void whatWasSaidIsKept() {
    AuthorizationServerException busy =
        (AuthorizationServerException)
            failure(
                new FakeSender(
                    new TransportResponse(
                        429,
                        Map.of("Retry-After", List.of("17")),
                        "{\"error\":\"slow_down\"}".getBytes(StandardCharsets.UTF_8))));
    assertThat(busy.retryAfter()).contains(Duration.ofSeconds(17));
    assertThat(busy.status()).isEqualTo(OptionalInt.of(429));
    assertThat(busy.error()).isEqualTo("slow_down");
    assertThat(busy.key()).isEqualTo("rate_limit_exceeded");
    assertThat(busy.data()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no " + REFRESH_TOKEN + " here",
        "no " + SECRET + " here",
        "no cl13nt%2Bs3cret%2F0123456789 here",
        "no the-client-id-of-acme here",
        "no r3fresh.t0ken here",
        "no r3fre\\u0073h.t0ken here",
        "no dGhlLWNsaWVudC1pZC1vZi1hY21lOmNsMTNudCUyQnMzY3JldCUyRjAxMjM0NTY3ODk= here",
      })
  void secretsOfTheRequestThatComeBackAreHidden(String description) {
    assertThat(failure(400, "{'error':'invalid_grant','error_description':'" + description + "'}"))
        .hasMessage("OAuth 2 refresh: invalid_grant: no *** here (expected: a token)");
  }

  @Test
  void aCodeThatIsASecretIsHidden() {
    ConnectorException failure = failure(400, "{'error':'" + REFRESH_TOKEN + "'}");
    assertThat(failure).hasMessage("OAuth 2 refresh: status 400, *** (expected: a token)");
    assertThat(((AuthorizationServerException) failure).error()).isEqualTo("***");
  }

  @Test
  void aDescriptionIsOneShortLine() {
    String description = "bad\\r\\n\\u001b[31m\\u2028\\u202etoken " + "x".repeat(5_000);
    assertThat(failure(400, "{'error':'invalid_grant','error_description':'" + description + "'}"))
        .hasMessage(
            "OAuth 2 refresh: invalid_grant: bad [31m token "
                + "x".repeat(185)
                + "... (expected: a token)");
  }

  @Test
  void anAnswerThatIsTooLongIsTrouble() {
    byte[] body = ("{\"access_token\":\"" + "x".repeat(40 << 20) + "\"}").getBytes();
    assertThat(failure(new FakeSender(new TransportResponse(200, Map.of(), body))))
        .isExactlyInstanceOf(AuthorizationServerException.class)
        .hasMessage(
            "OAuth 2 refresh: status 200, a body that breaks off or is longer than 1 MiB"
                + " (expected: an object or a form with access_token)");
  }

  @Test
  void anEndlessAnswerIsCutOff() {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public void close() {
            closed.set(true);
          }
        };
    assertThat(failure(new FakeSender(new TransportResponse(200, Map.of(), endless))))
        .isExactlyInstanceOf(AuthorizationServerException.class);
    assertThat(closed).isTrue();
  }

  @Test
  void anAnswerThatBreaksOffIsTrouble() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException(REFRESH_TOKEN);
          }
        };
    assertThat(failure(new FakeSender(new TransportResponse(200, Map.of(), broken))))
        .isExactlyInstanceOf(AuthorizationServerException.class)
        .hasMessageNotContaining(REFRESH_TOKEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":",
        "[",
        "a=b&",
        "=",
        "&",
        "%",
        "{\"access_token\":\"\ud800\"}",
        "null",
        "\u0000"
      })
  void hostileBodiesAreTrouble(String piece) {
    assertThat(failure(FakeSender.json(200, piece.repeat(20_000))))
        .isExactlyInstanceOf(AuthorizationServerException.class);
  }
}
