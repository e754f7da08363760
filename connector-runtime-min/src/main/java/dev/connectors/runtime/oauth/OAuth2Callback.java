package dev.connectors.runtime.oauth;

import dev.connectors.runtime.error.ConnectorException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request with which a user comes back from the application. */
final class OAuth2Callback {

  private static final String WHAT = "OAuth 2 callback";

  private final OAuth2Config config;
  private final CallbackParameters parameters;

  OAuth2Callback(OAuth2Config config, Map<String, List<String>> parameters) {
    this.config = config;
    this.parameters = new CallbackParameters(WHAT, parameters);
  }

  /** The code, once everything is as it must be. */
  String code(String expectedState) {
    // Who does not know the state did not come from the page; nothing else of it is believed.
    String state = parameters.single("state");
    if (!Secrets.equal(expectedState, state)) {
      throw parameters.wrong(
          "state", state == null ? "missing" : "another one", "the state of the request");
    }
    String issuer = config.issuer();
    String sent = parameters.single("iss");
    if (issuer != null && !issuer.equals(sent)) {
      throw parameters.wrong(
          "iss", sent == null ? "missing" : "another one", "the issuer of the configuration");
    }
    String code = parameters.single("code");
    String error = parameters.single("error");
    if (error != null) {
      throw refused(error, parameters.single("error_description"), code);
    }
    if (code == null) {
      throw parameters.wrong("code", "missing", "a code or an error");
    }
    return code;
  }

  private ConnectorException refused(
      String error, @Nullable String description, @Nullable String code) {
    Redaction redaction = Redaction.of(config.clientId(), config.clientSecret(), code);
    ProviderError told = new ProviderError(error, description);
    return Refusal.told(
        ErrorCodes.ofCallback(error),
        WHAT,
        told.show(redaction),
        told.shownCode(redaction),
        "a code");
  }
}
