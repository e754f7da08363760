package dev.connectors.runtime.oauth;

import dev.connectors.runtime.error.AuthorizationException;
import dev.connectors.runtime.error.ConfigurationException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * The client's side of OAuth 1.0a (RFC 5849, section 2): a temporary token, a page for the user,
 * and a token that usually has no end. Keeps nothing. A request ends in one of the ways that {@link
 * OAuth2} has.
 */
public final class OAuth1 {

  private static final String REQUEST_TOKEN = "OAuth 1 request token";
  private static final String ACCESS_TOKEN = "OAuth 1 access token";
  private static final String CALLBACK = "OAuth 1 callback";
  private static final String CONFIRMED = "oauth_callback_confirmed";

  private OAuth1() {}

  /**
   * Gets a temporary token (section 2.1).
   *
   * @param signer signs for the client
   * @param callbackUri where the host application wants the user back
   * @param sender sends the request, once
   * @return the token, to be kept for {@link #callback} and {@link #accessToken}
   * @throws ConfigurationException when the client is refused, or the application does not confirm
   *     the callback, as one of OAuth 1.0 without the "a" does
   * @throws dev.connectors.runtime.error.AuthorizationServerException when the answer decides
   *     nothing
   */
  public static OAuth1Token requestToken(
      OAuth1Signer signer, String callbackUri, TokenSender sender) {
    OAuth1Config config = signer.config();
    Parameters further = new Parameters().add("oauth_callback", config.callbackUri(callbackUri));
    URI uri = config.requestTokenUri();
    String header = signer.authorization("POST", uri, List.of(), null, further);
    Redaction redaction = Redaction.of(config.consumerSecret(), config.consumerKey());
    OAuth1Token token =
        new OAuth1Call(REQUEST_TOKEN, ErrorCodes.Meaning.MISCONFIGURED, redaction)
            .run(uri, header, sender);
    if (!"true".equals(token.tree().get(CONFIRMED))) {
      throw new ConfigurationException(
          REQUEST_TOKEN
              + ", "
              + CONFIRMED
              + ": "
              + (token.tree().get(CONFIRMED) == null ? "missing" : "another value")
              + " (expected: true, which OAuth 1.0a has and OAuth 1.0 lacks)",
          null);
    }
    return token;
  }

  /**
   * The page to send a user to (section 2.2). Parameters that {@code authorizeUri} has stay.
   *
   * @param config how the application speaks OAuth 1.0a
   * @param temporary what {@link #requestToken} gave
   * @return the page's URI
   * @throws ConfigurationException when {@code authorizeUri} is missing
   */
  public static URI authorizeUri(OAuth1Config config, OAuth1Token temporary) {
    Parameters parameters = new Parameters().add("oauth_token", temporary.token());
    if (!config.scope().isEmpty()) {
      parameters.add("scope", config.scope());
    }
    return UriQuery.with(config.authorizeUri(), parameters.replacedBy(config.extra()).list());
  }

  /**
   * Reads where the user came back.
   *
   * @param parameters the parameters of the request, decoded, each with its values
   * @param temporary what {@link #requestToken} gave
   * @return the verifier
   * @throws AuthorizationException when the token is another one, a parameter is there twice, the
   *     user refused, or there is no verifier
   */
  public static String callback(Map<String, List<String>> parameters, OAuth1Token temporary) {
    CallbackParameters callback = new CallbackParameters(CALLBACK, parameters);
    String denied = callback.single("denied");
    String problem = callback.single("oauth_problem");
    String token = callback.single("oauth_token");
    String sent = token == null && denied != null ? denied : token;
    if (!Secrets.equal(temporary.token(), sent)) {
      throw callback.wrong(
          "oauth_token", sent == null ? "missing" : "another one", "the token of the request");
    }
    if (denied != null || problem != null) {
      boolean byUser = problem == null || problem.equals("user_refused");
      Redaction redaction = Redaction.of(temporary.token(), temporary.secret());
      String shown = redaction.show(problem == null ? "denied" : problem);
      throw new AuthorizationException(
          byUser ? "access_denied" : shown,
          CALLBACK + ": " + shown + " (expected: a verifier)",
          null);
    }
    String verifier = callback.single("oauth_verifier");
    if (verifier == null) {
      throw callback.wrong("oauth_verifier", "missing", "a text");
    }
    return verifier;
  }

  /**
   * Gets the token for requests to the API (section 2.3).
   *
   * @param signer signs for the client
   * @param temporary what {@link #requestToken} gave
   * @param verifier what {@link #callback} gave
   * @param sender sends the request, once
   * @return the token, with all else that came
   * @throws AuthorizationException when the temporary token or the verifier is refused
   * @throws ConfigurationException when the client is refused
   * @throws dev.connectors.runtime.error.AuthorizationServerException when the answer decides
   *     nothing
   */
  public static OAuth1Token accessToken(
      OAuth1Signer signer, OAuth1Token temporary, String verifier, TokenSender sender) {
    OAuth1Config config = signer.config();
    URI uri = config.tokenUri();
    Parameters further = new Parameters().add("oauth_verifier", verifier);
    String header = signer.authorization("POST", uri, List.of(), temporary, further);
    Redaction redaction =
        Redaction.of(
            config.consumerSecret(),
            config.consumerKey(),
            temporary.token(),
            temporary.secret(),
            verifier);
    return new OAuth1Call(ACCESS_TOKEN, ErrorCodes.Meaning.REFUSED, redaction)
        .run(uri, header, sender);
  }
}
