package dev.connectors.runtime.oauth;

import dev.connectors.runtime.error.ApiException;
import dev.connectors.runtime.error.AuthorizationException;
import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.error.NotAuthenticatedException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The client's side of OAuth 2: the authorization code grant with PKCE (RFC 6749, 7636) and its
 * refresh. Keeps nothing.
 *
 * <p>A request for a token ends in one of four ways, which callers tell apart by the exception:
 *
 * <ul>
 *   <li>a {@link TokenResponse};
 *   <li>{@link AuthorizationException}: the grant is no longer good. Only a new consent helps;
 *   <li>{@link dev.connectors.runtime.error.ConfigurationException}: the application is set up
 *       wrongly. All its connections suffer, and none of them is at fault;
 *   <li>{@link dev.connectors.runtime.error.AuthorizationServerException} for an answer that
 *       decides nothing, and whatever the sender throws for none: it may pass.
 * </ul>
 *
 * {@link ErrorCodes} says which code means what.
 */
public final class OAuth2 {

  /** What a token is asked for with. */
  private enum Step {
    EXCHANGE("OAuth 2 code exchange"),
    REFRESH("OAuth 2 refresh");

    final String what;

    Step(String what) {
      this.what = what;
    }

    ErrorCodes.Meaning meaning(@Nullable String code, int status) {
      return this == REFRESH ? ErrorCodes.ofRefresh(code, status) : ErrorCodes.of(code, status);
    }
  }

  private static final String EXPECTED = "an object or a form with access_token";

  private OAuth2() {}

  /**
   * Whether an answer to a refresh, which code of the connector asked for, says that the grant is
   * no longer good.
   *
   * @param answer the answer, which is no success
   * @return true for a code that refuses, and for status 401 without a code that blames the client
   */
  public static boolean refusesRefresh(ApiException answer) {
    ProviderError error =
        answer.body() instanceof Map<?, ?> map ? ProviderError.of(TokenTree.object(map)) : null;
    String code = error == null ? null : error.code();
    return switch (ErrorCodes.ofRefresh(code, answer.status())) {
      case REFUSED -> true;
      case MISCONFIGURED -> false;
      case TROUBLE -> answer instanceof NotAuthenticatedException;
    };
  }

  /**
   * The page to send a user to (RFC 6749, section 4.1.1). Parameters that {@code authorizeUri} has
   * stay, but for those that are set here; {@code extra} of the configuration takes the place of
   * the usual values of {@code response_type}, {@code client_id} and {@code scope}.
   *
   * @param config how the application speaks OAuth 2
   * @param redirectUri where the host application wants the user back
   * @param state the state, to be kept for {@link #callback}; of {@link Secrets#random}
   * @param codeVerifier the code verifier, to be kept for {@link #exchange}; of {@link
   *     Secrets#random}. It is not used when the configuration has {@code skipPkce}
   * @return the page's URI
   * @throws dev.connectors.runtime.error.ConfigurationException when {@code authorizeUri} is
   *     missing
   */
  public static URI authorizeUri(
      OAuth2Config config, String redirectUri, String state, String codeVerifier) {
    Parameters parameters =
        new Parameters()
            .add("response_type", "code")
            .add("client_id", config.clientId())
            .add("redirect_uri", config.redirectUri(redirectUri));
    if (!config.scopes().isEmpty()) {
      parameters.add("scope", config.scope());
    }
    parameters.add("state", state);
    if (!config.skipPkce()) {
      parameters
          .add("code_challenge", Secrets.challenge(codeVerifier))
          .add("code_challenge_method", "S256");
    }
    return UriQuery.with(config.authorizeUri(), parameters.replacedBy(config.extra()).list());
  }

  /**
   * Reads where the user came back (RFC 6749, section 4.1.2).
   *
   * @param config how the application speaks OAuth 2
   * @param parameters the parameters of the request, decoded, each with its values
   * @param expectedState the state that was given to {@link #authorizeUri}
   * @return the code
   * @throws AuthorizationException when the state or the issuer is another one, a parameter is
   *     there twice, the user or the application refused, or there is no code
   * @throws dev.connectors.runtime.error.ConfigurationException when the application says that the
   *     client is set up wrongly
   * @throws dev.connectors.runtime.error.AuthorizationServerException when it says that it has
   *     trouble
   */
  public static String callback(
      OAuth2Config config, Map<String, List<String>> parameters, String expectedState) {
    return new OAuth2Callback(config, parameters).code(expectedState);
  }

  /**
   * Exchanges a code for tokens (RFC 6749, section 4.1.3).
   *
   * @param config how the application speaks OAuth 2
   * @param code what {@link #callback} gave
   * @param redirectUri the same as for {@link #authorizeUri}
   * @param codeVerifier the same as for {@link #authorizeUri}
   * @param sender sends the request, once
   * @return the tokens
   * @throws AuthorizationException when the code is refused
   * @throws dev.connectors.runtime.error.ConfigurationException when the client is refused
   * @throws dev.connectors.runtime.error.AuthorizationServerException when the answer decides
   *     nothing
   */
  public static TokenResponse exchange(
      OAuth2Config config,
      String code,
      String redirectUri,
      String codeVerifier,
      TokenSender sender) {
    Parameters form =
        new Parameters()
            .add("grant_type", "authorization_code")
            .add("code", code)
            .add("redirect_uri", config.redirectUri(redirectUri));
    if (!config.skipPkce()) {
      form.add("code_verifier", codeVerifier);
    }
    return token(Step.EXCHANGE, config, form, sender, code, codeVerifier);
  }

  /**
   * Gets a new access token (RFC 6749, section 6). No scope is sent, so that it stays the same.
   *
   * @param config how the application speaks OAuth 2
   * @param refreshToken the refresh token, which may be worth nothing afterwards
   * @param sender sends the request, once
   * @return the tokens; {@link TokenResponse#refreshToken} is the one to keep
   * @throws AuthorizationException when the refresh token is refused
   * @throws dev.connectors.runtime.error.ConfigurationException when the client is refused
   * @throws dev.connectors.runtime.error.AuthorizationServerException when the answer decides
   *     nothing
   */
  public static TokenResponse refresh(
      OAuth2Config config, String refreshToken, TokenSender sender) {
    Parameters form =
        new Parameters().add("grant_type", "refresh_token").add("refresh_token", refreshToken);
    return token(Step.REFRESH, config, form, sender, refreshToken).after(refreshToken);
  }

  private static TokenResponse token(
      Step step, OAuth2Config config, Parameters form, TokenSender sender, String... secrets) {
    TokenAnswer answer = TokenAnswer.read(sender.send(TokenRequests.oauth2(config, form)));
    Map<String, @Nullable Object> tree = answer.tree();
    if (answer.isSuccess() && tree != null && isGood(tree)) {
      return TokenResponse.of(tree);
    }
    Redaction redaction =
        Redaction.of(config.clientSecret(), config.clientId(), TokenRequests.basic(config))
            .and(secrets);
    throw refusal(step, answer, redaction);
  }

  private static ConnectorException refusal(Step step, TokenAnswer answer, Redaction redaction) {
    Map<String, @Nullable Object> tree = answer.tree();
    ProviderError error = tree == null ? null : ProviderError.of(tree);
    TokenAnswer shown =
        answer.isSuccess() && tree != null
            ? answer.describedAs("access_token " + TokenTree.found(tree))
            : answer;
    ErrorCodes.Meaning meaning = step.meaning(error == null ? null : error.code(), answer.status());
    return Refusal.of(meaning, step.what, shown, error, redaction, EXPECTED);
  }

  /** A token counts even where an error is told of beside it: a rotated one would be lost. */
  private static boolean isGood(Map<String, @Nullable Object> tree) {
    return !Boolean.FALSE.equals(tree.get("ok")) && TokenTree.holder(tree) != null;
  }
}
