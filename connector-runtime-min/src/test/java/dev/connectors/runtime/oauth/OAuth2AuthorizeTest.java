package dev.connectors.runtime.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.AuthorizationException;
import dev.connectors.runtime.error.AuthorizationServerException;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.json.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that users are sent to, and the way back. */
class OAuth2AuthorizeTest {

  /** Of RFC 7636, appendix B. */
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private static final String STATE = "st4te-of-the-request";

  private static String page(String members) {
    String json = "{'clientId': 's6BhdRkqt3', " + members + "}";
    return OAuth2.authorizeUri(
            OAuth2Config.of(Json.parseObject(json.replace('\'', '"'))),
            "https://client.example.com/cb",
            "xyz",
            VERIFIER)
        .toString();
  }

  @Test
  void theExampleOfTheRfc() {
    assertThat(page("'authorizeUri': 'https://server.example.com/authorize', 'skipPkce': true"))
        .isEqualTo(
            "https://server.example.com/authorize?response_type=code&client_id=s6BhdRkqt3"
                + "&redirect_uri=https%3A%2F%2Fclient.example.com%2Fcb&state=xyz");
  }

  @Test
  void theChallengeIsThatOfRfc7636AppendixB() {
    assertThat(page("'authorizeUri': 'https://a.example/'"))
        .isEqualTo(
            "https://a.example/?response_type=code&client_id=s6BhdRkqt3"
                + "&redirect_uri=https%3A%2F%2Fclient.example.com%2Fcb&state=xyz"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                + "&code_challenge_method=S256");
  }

  @Test
  void whatThePageHasStaysAndNothingIsThereTwice() {
    assertThat(
            page(
                "'authorizeUri': 'https://a.example/o?tenant=a%2Fb&state=old&flag&prompt=x',"
                    + " 'skipPkce': true, 'scopes': ['a b', 'c&d'], 'scopeSeparator': ',',"
                    + " 'extra': {'prompt': 'con sent', 'n': 1.50, 'on': true, 'no': null,"
                    + " 'resource': ['x', 'y'], 'response_type': 'code id_token'}"))
        .isEqualTo(
            "https://a.example/o?tenant=a%2Fb&flag&client_id=s6BhdRkqt3"
                + "&redirect_uri=https%3A%2F%2Fclient.example.com%2Fcb&scope=a%20b%2Cc%26d&state=xyz"
                + "&prompt=con%20sent&n=1.50&on=true&resource=x&resource=y"
                + "&response_type=code%20id_token");
  }

  @Test
  void scopesThatAreATextAreSentAsTheyAre() {
    assertThat(page("'authorizeUri': 'https://a.example', 'scopes': 'a,b c', 'skipPkce': true"))
        .isEqualTo(
            "https://a.example?response_type=code&client_id=s6BhdRkqt3"
                + "&redirect_uri=https%3A%2F%2Fclient.example.com%2Fcb&scope=a%2Cb%20c&state=xyz");
  }

  @Test
  void randomValuesAreLongAndDifferent() {
    Set<String> values = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      String value = Secrets.random();
      assertThat(value).matches("[A-Za-z0-9_-]{43}");
      values.add(value);
    }
    assertThat(values).hasSize(1_000);
  }

  private static OAuth2Config config(String issuer) {
    return OAuth2Config.of(
        issuer == null
            ? Map.of("clientId", "client-1234")
            : Map.of("clientId", "client-1234", "issuer", issuer));
  }

  private static Map<String, List<String>> query(String query) {
    return RealProvider.parameters(java.net.URI.create("https://h.example/?" + query));
  }

  @Test
  void theCodeComesOut() {
    String query = "code=Spl%2BxlOB&state=" + STATE;
    assertThat(OAuth2.callback(config(null), query(query), STATE)).isEqualTo("Spl+xlOB");
    assertThat(
            OAuth2.callback(
                config("https://i.example"), query(query + "&iss=https://i.example"), STATE))
        .isEqualTo("Spl+xlOB");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code=c|state: missing (expected: the state of the request)",
        "code=c&state=|state: missing (expected: the state of the request)",
        "code=c&state=st4te|state: another one (expected: the state of the request)",
        "error=access_denied&state=x|state: another one (expected: the state of the request)",
        "state=STATE|code: missing (expected: a code or an error)",
        "code=&state=STATE|code: missing (expected: a code or an error)",
        "code=c&code=c&state=STATE|code: 2 times (expected: once)",
        "code=c&state=STATE&state=x|state: 2 times (expected: once)",
        "code=c&error=a&error=b&state=STATE|error: 2 times (expected: once)",
      })
  void aCallbackThatIsNotThatOfTheRequestIsRefused(String query, String message) {
    assertThatThrownBy(
            () -> OAuth2.callback(config(null), query(query.replace("STATE", STATE)), STATE))
        .isExactlyInstanceOf(AuthorizationException.class)
        .hasMessage("OAuth 2 callback, " + message)
        .hasFieldOrPropertyWithValue("error", null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&iss=https://i.example/", "&iss=https://evil.example"})
  void anotherIssuerIsRefused(String issuer) {
    String found = issuer.isEmpty() ? "missing" : "another one";
    assertThatThrownBy(
            () ->
                OAuth2.callback(
                    config("https://i.example"), query("code=c&state=" + STATE + issuer), STATE))
        .isExactlyInstanceOf(AuthorizationException.class)
        .hasMessage(
            "OAuth 2 callback, iss: " + found + " (expected: the issuer of the configuration)");
  }

  @Test
  void theUsersNoIsARefusal() {
    assertThatThrownBy(
            () ->
                OAuth2.callback(
                    config(null),
                    query(
                        "error=access_denied&error_description=The+user%0Asaid+no&state=" + STATE),
                    STATE))
        .isExactlyInstanceOf(AuthorizationException.class)
        .hasMessage("OAuth 2 callback: access_denied: The user said no (expected: a code)")
        .hasFieldOrPropertyWithValue("error", "access_denied");
  }

  @ParameterizedTest
  @ValueSource(strings = {"user_cancelled_login", "bogus"})
  void anUnknownErrorIsARefusalHereSinceNothingIsLost(String error) {
    assertThatThrownBy(
            () -> OAuth2.callback(config(null), query("error=" + error + "&state=" + STATE), STATE))
        .isExactlyInstanceOf(AuthorizationException.class)
        .hasMessage("OAuth 2 callback: " + error + " (expected: a code)")
        .hasFieldOrPropertyWithValue("error", error);
  }

  @Test
  void aWrongClientIsAMatterOfConfiguration() {
    assertThatThrownBy(
            () ->
                OAuth2.callback(
                    config(null), query("error=invalid_scope&state=" + STATE + "&code=x"), STATE))
        .isExactlyInstanceOf(ConfigurationException.class)
        .hasMessage(
            "OAuth 2 callback: invalid_scope (expected: scopes that the application knows)");
  }

  @Test
  void troubleOfTheServerMayPass() {
    assertThatThrownBy(
            () ->
                OAuth2.callback(
                    config(null), query("error=temporarily_unavailable&state=" + STATE), STATE))
        .isExactlyInstanceOf(AuthorizationServerException.class)
        .hasMessage("OAuth 2 callback: temporarily_unavailable (expected: a code)");
  }
}
