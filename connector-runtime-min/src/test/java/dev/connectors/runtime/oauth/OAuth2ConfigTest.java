package dev.connectors.runtime.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.oauth.OAuth2Config.ClientAuthentication;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OAuth2ConfigTest {

  private static OAuth2Config config(String json) {
    return OAuth2Config.of(Json.parseObject(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|clientId: missing (expected: a text)",
        "{'clientId': null}|clientId: missing (expected: a text)",
        "{'clientId': ' '}|clientId: empty (expected: a text)",
        "{'clientId': true}|clientId: true or false (expected: a text)",
        "{'clientId': ['tops3cret']}|clientId: a list (expected: a text)",
        "{'clientId': {'$var': 'tops3cret'}}|clientId: an object (expected: a text)",
        "{'clientId': 'a', 'clientSecret': {'tops3cret': 1}}"
            + "|clientSecret: an object (expected: a text)",
        "{'clientId': 'a', 'scopes': ['a', 7]}"
            + "|scopes: a list with a number (expected: a list of texts, or a text)",
        "{'clientId': 'a', 'scopes': {}}|scopes: an object (expected: a text)",
        "{'clientId': 'a', 'extra': 'tops3cret=1'}|extra: a text (expected: an object)",
        "{'clientId': 'a', 'extra': {'a': {'tops3cret': 1}}}"
            + "|extra.a: an object (expected: a text, a number, true or false)",
        "{'clientId': 'a', 'extra': {'a\\nb': {'tops3cret': 1}}}"
            + "|extra.a b: an object (expected: a text, a number, true or false)",
        "{'clientId': 'a', 'extra': {'state': 'tops3cret'}}"
            + "|extra.state: there (expected: nothing, since it is set by the flow)",
        "{'clientId': 'a', 'skipPkce': 'tops3cret'}|skipPkce: a text (expected: true or false)",
        "{'clientId': 'a', 'noRefreshToken': 1}|noRefreshToken: a number (expected: true or false)",
        "{'clientId': 'a', 'clientAuthLocation': 'tops3cret'}"
            + "|clientAuthLocation: another text (expected: headers or body)",
        "{'clientId': 'a', 'tokenUri': 'https://tops3cret host/'}|tokenUri: no URI (expected: an"
            + " absolute URI of http or https, without user and fragment)",
        "{'clientId': 'a', 'tokenUri': '/token'}|tokenUri: another URI (expected: an absolute URI of"
            + " http or https, without user and fragment)",
        "{'clientId': 'a', 'authorizeUri': 'javascript:tops3cret'}|authorizeUri: another URI"
            + " (expected: an absolute URI of http or https, without user and fragment)",
        "{'clientId': 'a', 'authorizeUri': 'https://a:tops3cret@b.example/'}|authorizeUri: another"
            + " URI (expected: an absolute URI of http or https, without user and fragment)",
        "{'clientId': 'a', 'authorizeUri': 'https://a.example/#/x'}|authorizeUri: another URI"
            + " (expected: an absolute URI of http or https, without user and fragment)",
      })
  void whatIsWrongIsNamedWithoutItsValue(String json, String message) {
    assertThatThrownBy(() -> config(json.replace('\'', '"')))
        .isExactlyInstanceOf(ConfigurationException.class)
        .hasMessage("getOAuthConfig." + message)
        .hasMessageNotContaining("tops3cret");
  }

  @Test
  void missingUrisAreFoundWhenTheyAreNeeded() {
    OAuth2Config config = config("{\"clientId\": \"a\"}");
    assertThatThrownBy(config::tokenUri)
        .isExactlyInstanceOf(ConfigurationException.class)
        .hasMessage(
            "getOAuthConfig.tokenUri: missing (expected: an absolute URI of http or https, without"
                + " user and fragment)");
    assertThatThrownBy(() -> OAuth2.authorizeUri(config, "https://h.example", "s", "v"))
        .isExactlyInstanceOf(ConfigurationException.class)
        .hasMessage(
            "getOAuthConfig.authorizeUri: missing (expected: an absolute URI of http or https,"
                + " without user and fragment)");
  }

  @ParameterizedTest
  @CsvSource({
    "'clientSecret': 's', HEADERS",
    "'clientSecret': 's'; 'clientAuthLocation': 'headers', HEADERS",
    "'clientSecret': 's'; 'clientAuthLocation': 'body', BODY",
    "'clientSecret': 's'; 'skipClientAuthInHeader': true, BODY",
    "'clientSecret': 's'; 'skipClientAuthInHeader': 'true', BODY",
    "'clientSecret': 's'; 'skipClientAuthInBody': true, HEADERS",
    "'clientSecret': 's'; 'skipClientAuthInBody': true; 'skipClientAuthInHeader': true, NONE",
    "'clientSecret': 's'; 'skipClientAuthInHeader': true; 'clientAuthLocation': 'headers', HEADERS",
    "'clientSecret': ''; 'clientAuthLocation': 'body', NONE",
    "'clientSecret': null, NONE",
  })
  void olderFlagsSayWhatTheLocationDoesNot(String members, ClientAuthentication expected) {
    String json = "{'clientId': 'a', " + members.replace(';', ',') + "}";
    assertThat(config(json.replace('\'', '"')).clientAuthentication()).isEqualTo(expected);
  }

  @Test
  void aNumberAsIdIsItsDigits() {
    assertThat(config("{\"clientId\": 123456789012345678901}").clientId())
        .isEqualTo("123456789012345678901");
  }

  @Test
  void theRedirectUriOfTheConfigurationComesFirst() {
    assertThat(config("{\"clientId\": \"a\"}").redirectUri("https://h.example/x"))
        .isEqualTo("https://h.example/x");
    assertThat(
            config("{\"clientId\": \"a\", \"redirectUri\": \"app:/y\"}")
                .redirectUri("https://h.example/x"))
        .isEqualTo("app:/y");
  }

  @Test
  void nothingSecretIsInItsText() {
    OAuth2Config config =
        OAuth2Config.of(
            Map.of(
                "clientId", "tops3cret",
                "clientSecret", "tops3cret",
                "tokenUri", "https://tops3cret.example",
                "scopes", List.of("tops3cret")));
    assertThat(config).hasToString("OAuth2Config[HEADERS, PKCE S256]");
  }
}
