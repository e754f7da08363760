package dev.connectors.runtime.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connectors.runtime.error.AuthorizationException;
import dev.connectors.runtime.error.AuthorizationServerException;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.http.TransportResponse;
import dev.connectors.runtime.json.Json;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps of OAuth 1.0a, and who has to act when one fails. */
class OAuth1Test {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final OAuth1Token TEMPORARY =
      new OAuth1Token("the-temporary-token", "the-temporary-secret");

  private static OAuth1Config config(Map<String, Object> members) {
    Map<String, Object> tree =
        new LinkedHashMap<>(
            Map.of(
                "consumerKey", "the-consumer-key",
                "consumerSecret", "the-consumer-secret",
                "requestTokenUri", "https://a.example/request",
                "authorizeUri", "https://a.example/authorize?app=x",
                "tokenUri", "https://a.example/access"));
    tree.putAll(members);
    return OAuth1Config.of(tree);
  }

  private static OAuth1Token requestToken(TokenSender sender) {
    return OAuth1.requestToken(OAuth1Signer.of(config(Map.of())), "https://h.example/cb", sender);
  }

  private static OAuth1Token accessToken(TokenSender sender) {
    return OAuth1.accessToken(OAuth1Signer.of(config(Map.of())), TEMPORARY, "the-verifier", sender);
  }

  @Test
  void theRequestIsSignedAndHasNoBody() {
    FakeSender sender =
        FakeSender.labelled(
            200, FORM, "oauth_token=t&oauth_token_secret=s&oauth_callback_confirmed=true&x=1");
    OAuth1Token token = requestToken(sender);
    assertThat(token.token()).isEqualTo("t");
    assertThat(token.secret()).isEqualTo("s");
    assertThat(token.tree()).containsEntry("x", "1");
    assertThat(token).hasToString("OAuth1Token[***]");
    assertThat(sender.asked.method()).isEqualTo("POST");
    assertThat(sender.body()).isEmpty();
    assertThat(sender.asked.headers().get("authorization").get(0))
        .matches(
            "OAuth oauth_consumer_key=\"the-consumer-key\", oauth_signature_method=\"HMAC-SHA1\","
                + " oauth_timestamp=\"\\d{10}\", oauth_nonce=\"[\\w-]{43}\", oauth_version=\"1.0\","
                + " oauth_callback=\"https%3A%2F%2Fh.example%2Fcb\", oauth_signature=\"[^\"]+\"");
  }

  @ParameterizedTest
  @CsvSource({"'', missing", "&oauth_callback_confirmed=false, another value"})
  void anApplicationOfOAuth10WithoutTheAIsNotUsed(String member, String found) {
    assertThatThrownBy(
            () ->
                requestToken(
                    FakeSender.labelled(200, FORM, "oauth_token=t&oauth_token_secret=s" + member)))
        .isExactlyInstanceOf(ConfigurationException.class)
        .hasMessage(
            "OAuth 1 request token, oauth_callback_confirmed: "
                + found
                + " (expected: true, which OAuth 1.0a has and OAuth 1.0 lacks)");
  }

  @Test
  void thePageHasTheToken() {
    URI page =
        OAuth1.authorizeUri(
            config(
                Map.of(
                    "scopes", List.of("read", "write"),
                    "scopeSeparator", ",",
                    "extra", Map.of("expiration", "never"))),
            TEMPORARY);
    assertThat(page)
        .hasToString(
            "https://a.example/authorize?app=x&oauth_token=the-temporary-token"
                + "&scope=read%2Cwrite&expiration=never");
  }

  @Test
  void theVerifierComesOut() {
    assertThat(callback("oauth_token=the-temporary-token&oauth_verifier=v%2B")).isEqualTo("v+");
  }

  private static String callback(String query) {
    return OAuth1.callback(
        RealProvider.parameters(URI.create("https://h.example/?" + query)), TEMPORARY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "oauth_verifier=v|, oauth_token: missing (expected: the token of the request)|",
        "oauth_token=x&oauth_verifier=v"
            + "|, oauth_token: another one (expected: the token of the request)|",
        "denied=x|, oauth_token: another one (expected: the token of the request)|",
        "oauth_token=the-temporary-token|, oauth_verifier: missing (expected: a text)|",
        "oauth_token=the-temporary-token&oauth_verifier=v&oauth_verifier=w"
            + "|, oauth_verifier: 2 times (expected: once)|",
        "denied=the-temporary-token|: denied (expected: a verifier)|access_denied",
        "oauth_token=the-temporary-token&oauth_problem=user_refused"
            + "|: user_refused (expected: a verifier)|access_denied",
        "oauth_token=the-temporary-token&oauth_problem=token_expired"
            + "|: token_expired (expected: a verifier)|token_expired",
      })
  void aCallbackWithoutAVerifierIsARefusal(String query, String message, String error) {
    assertThatThrownBy(() -> callback(query))
        .isExactlyInstanceOf(AuthorizationException.class)
        .hasMessage("OAuth 1 callback" + message)
        .hasFieldOrPropertyWithValue("error", error);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401|oauth_problem=token_rejected&oauth_problem_advice=Too+late"
            + "|token_rejected: Too late|REFUSED",
        "401|''|status 401|REFUSED",
        "400|{'errors':[{'code':32,'message':'Could not authenticate you.'}]}"
            + "|32: Could not authenticate you.|REFUSED",
        "401|oauth_problem=verifier_invalid|verifier_invalid|REFUSED",
        "401|oauth_problem=consumer_key_unknown|consumer_key_unknown|MISCONFIGURED",
        "200|oauth_problem=signature_invalid|signature_invalid|MISCONFIGURED",
        "401|oauth_problem=timestamp_refused|timestamp_refused|MISCONFIGURED",
        "503|oauth_problem=token_rejected|status 503, token_rejected|TROUBLE",
        "429|''|status 429, no body|TROUBLE",
        "404|''|status 404, no body|TROUBLE",
        "200|oauth_token=t|status 200, a form without them|TROUBLE",
        "200|oauth_token=&oauth_token_secret=s|status 200, a form without them|TROUBLE",
        "200|<html>|status 200, a text labelled text/plain|TROUBLE",
        "302|''|status 302, a redirect, which is not followed|TROUBLE",
      })
  void whoHasToActIsToldApart(int status, String body, String shown, ErrorCodes.Meaning meaning) {
    String sent = body.equals("''") ? "" : body.replace('\'', '"');
    ConnectorException failure = failure(FakeSender.labelled(status, "text/plain", sent));
    assertThat(failure)
        .isExactlyInstanceOf(
            switch (meaning) {
              case REFUSED -> AuthorizationException.class;
              case MISCONFIGURED -> ConfigurationException.class;
              case TROUBLE -> AuthorizationServerException.class;
            });
    assertThat(failure.getMessage()).startsWith("OAuth 1 access token: " + shown + " (expected: ");
  }

  private static ConnectorException failure(TokenSender sender) {
    return catchThrowableOfType(ConnectorException.class, () -> accessToken(sender));
  }

  @Test
  void theProblemMayBeInTheChallenge() {
    assertThat(
            failure(
                new FakeSender(
                    new TransportResponse(
                        401,
                        Map.of(
                            "WWW-Authenticate",
                            List.of("OAuth realm=\"x\", oauth_problem=\"token_used\"")),
                        new byte[0]))))
        .isExactlyInstanceOf(AuthorizationException.class)
        .hasMessage("OAuth 1 access token: token_used (expected: a token)");
  }

  @Test
  void aClientThatIsRefusedIsAMatterOfConfiguration() {
    assertThatThrownBy(() -> requestToken(FakeSender.labelled(401, "text/plain", "")))
        .isExactlyInstanceOf(ConfigurationException.class)
        .hasMessage(
            "OAuth 1 request token: status 401 (expected: a request that the application takes; see"
                + " getOAuthConfig)");
  }

  @Test
  void secretsThatComeBackAreHidden() {
    assertThat(
            failure(
                FakeSender.labelled(
                    401,
                    FORM,
                    "oauth_problem=token_rejected&oauth_problem_advice="
                        + "the-temporary-secret,the-consumer-secret,the-verifier")))
        .hasMessage("OAuth 1 access token: token_rejected: ***,***,*** (expected: a token)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|consumerKey: missing (expected: a text)",
        "{'consumerKey':'a'}|consumerSecret: missing (expected: a text)",
        "{'consumerKey':'a','consumerSecret':'s3cret','signatureMethod':'RSA-SHA1'}"
            + "|signatureMethod: another text (expected: HMAC-SHA1 or HMAC-SHA256 or PLAINTEXT)",
        "{'consumerKey':'a','consumerSecret':'s3cret','realm':'\u00e9'}"
            + "|realm: other characters (expected: visible ASCII characters and spaces)",
        "{'consumerKey':'a','consumerSecret':'s3cret','extra':{'oauth_token':'x'}}"
            + "|extra.oauth_token: there (expected: nothing, since it is set by the flow)",
      })
  void whatIsWrongInTheConfigurationIsNamed(String json, String message) {
    assertThatThrownBy(() -> OAuth1Config.of(Json.parseObject(json.replace('\'', '"'))))
        .isExactlyInstanceOf(ConfigurationException.class)
        .hasMessage("getOAuthConfig." + message);
  }

  @Test
  void theCallbackOfTheConfigurationComesFirst() {
    assertThat(config(Map.of()).callbackUri("https://h.example")).isEqualTo("https://h.example");
    assertThat(config(Map.of("redirectUri", "oob")).callbackUri("https://h.example"))
        .isEqualTo("oob");
    assertThat(
            config(Map.of("redirectUri", "oob", "callbackUri", "app:/x"))
                .callbackUri("https://h.example"))
        .isEqualTo("app:/x");
    assertThat(config(Map.of())).hasToString("OAuth1Config[HMAC-SHA1]");
  }
}
