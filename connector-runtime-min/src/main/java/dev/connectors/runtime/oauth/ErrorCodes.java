package dev.connectors.runtime.oauth;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the error codes of authorization servers mean for a connection. The question is who has to
 * act: the owner of the account, who must connect again; the one who runs the connector, for all
 * connections at once; or nobody but time. In doubt it is time, since a connection that is given up
 * without need costs a person's work, and one that is asked once more costs a request.
 *
 * <table>
 * <caption>The codes of the standards; {@code docs/oauth.md} has those of providers, too</caption>
 * <tr><th>code<th>meaning<th>why
 * <tr><td>{@code invalid_grant} (RFC 6749)<td>refused<td>the code or refresh token is expired,
 *     revoked, used, or of another client
 * <tr><td>{@code access_denied} (RFC 6749)<td>refused; of a refresh, trouble<td>the person or the
 *     server said no. For a refresh the standard has {@code invalid_grant}; who says this instead
 *     applies a rule, such as one about addresses, that may be lifted, or limits the rate
 * <tr><td>{@code invalid_token} (RFC 6750), {@code expired_token} (RFC 8628)<td>refused<td>said of
 *     the refresh token, the only token of the request
 * <tr><td>{@code interaction_required}, {@code login_required}, {@code consent_required}, {@code
 *     account_selection_required} (OpenID Connect), {@code unmet_authentication_requirements},
 *     {@code insufficient_user_authentication} (RFC 9470)<td>refused<td>only the person can go on
 * <tr><td>{@code invalid_client}, {@code unauthorized_client}<td>the application's own fault<td>a
 *     changed secret is repaired once, and all connections work again
 * <tr><td>{@code invalid_request}, {@code unsupported_grant_type}, {@code invalid_scope}, {@code
 *     unsupported_response_type}, {@code invalid_target} (RFC 8707), {@code use_dpop_nonce}, {@code
 *     invalid_dpop_proof} (RFC 9449), {@code invalid_request_object}, {@code invalid_request_uri},
 *     {@code request_not_supported}, {@code request_uri_not_supported}, {@code
 *     registration_not_supported}<td>the application's own fault<td>the connector asks in a way that
 *     this server does not take, for whomever
 * <tr><td>{@code server_error}, {@code temporarily_unavailable}, {@code slow_down}, {@code
 *     authorization_pending} (RFC 8628)<td>trouble<td>passes
 * <tr><td>any code with the status 408, 425, 429 or 5xx<td>trouble<td>a server that fails may say
 *     anything
 * <tr><td>all others<td>trouble<td>unknown is not refused
 * </table>
 */
final class ErrorCodes {

  /** What a code means. */
  enum Meaning {
    /** The grant is no longer good, or was never given. */
    REFUSED,
    /** The application is set up in a way that cannot work. */
    MISCONFIGURED,
    /** Neither; it may pass. */
    TROUBLE
  }

  private static final String ACCESS_DENIED = "access_denied";

  private static final Set<String> REFUSED =
      Set.of(
          "invalid_grant",
          ACCESS_DENIED,
          "invalid_token",
          "expired_token",
          "interaction_required",
          "login_required",
          "consent_required",
          "account_selection_required",
          "unmet_authentication_requirements",
          "insufficient_user_authentication",
          // Slack
          "token_revoked",
          "token_expired",
          "invalid_refresh_token",
          "invalid_code",
          "code_already_used",
          "account_inactive",
          "user_removed_from_team",
          "org_login_required",
          // GitHub
          "bad_verification_code",
          "bad_refresh_token",
          "unverified_user_email",
          // HubSpot
          "bad_auth_code",
          "expired_authentication",
          // Salesforce
          "inactive_user",
          "inactive_org",
          // Google
          "admin_policy_enforced",
          // others
          "expired_refresh_token",
          "refresh_token_expired",
          "refresh_token_revoked",
          "token_inactive");

  private static final Set<String> MISCONFIGURED =
      Set.of(
          "invalid_client",
          "unauthorized_client",
          "invalid_request",
          "unsupported_grant_type",
          "invalid_scope",
          "unsupported_response_type",
          "invalid_target",
          "use_dpop_nonce",
          "invalid_dpop_proof",
          "invalid_request_object",
          "invalid_request_uri",
          "request_not_supported",
          "request_uri_not_supported",
          "registration_not_supported",
          // Slack
          "invalid_client_id",
          "bad_client_secret",
          "bad_redirect_uri",
          "oauth_authorization_url_mismatch",
          "invalid_grant_type",
          // GitHub
          "incorrect_client_credentials",
          "redirect_uri_mismatch",
          "application_suspended",
          // HubSpot
          "bad_client_id",
          "bad_grant_type",
          // Salesforce
          "invalid_client_credentials",
          "invalid_app_access",
          // Google
          "deleted_client",
          "disabled_client",
          "org_internal",
          // others
          "invalid_client_secret");

  /** Elsewhere than in the callback, all that is unknown is trouble, too. */
  private static final Set<String> TROUBLE =
      Set.of("server_error", "temporarily_unavailable", "slow_down", "authorization_pending");

  private static final String REGISTERED = "a redirect URI that is registered";
  private static final Map<String, String> CURES =
      Map.of(
          "invalid_client", "clientId and clientSecret that the application knows",
          "bad_client_secret", "clientId and clientSecret that the application knows",
          "incorrect_client_credentials", "clientId and clientSecret that the application knows",
          "unauthorized_client", "a client that may ask so",
          "invalid_scope", "scopes that the application knows",
          "redirect_uri_mismatch", REGISTERED,
          "bad_redirect_uri", REGISTERED);

  private ErrorCodes() {}

  /**
   * What a code means.
   *
   * @param code the code, in any case, or null when there is none
   * @param status the HTTP status of the answer that has it, or null when it came through a browser
   */
  static Meaning of(@Nullable String code, @Nullable Integer status) {
    if (code == null || (status != null && isTrouble(status))) {
      return Meaning.TROUBLE;
    }
    String name = code.toLowerCase(Locale.ROOT);
    if (REFUSED.contains(name)) {
      return Meaning.REFUSED;
    }
    return MISCONFIGURED.contains(name) ? Meaning.MISCONFIGURED : Meaning.TROUBLE;
  }

  /** All codes of a meaning; those of trouble are only examples. */
  static Set<String> all(Meaning meaning) {
    return switch (meaning) {
      case REFUSED -> REFUSED;
      case MISCONFIGURED -> MISCONFIGURED;
      case TROUBLE -> TROUBLE;
    };
  }

  /** Whether a code is one of the words that are known here, and so no secret. */
  static boolean isKnown(String code) {
    String name = code.toLowerCase(Locale.ROOT);
    return Arrays.stream(Meaning.values()).anyMatch(meaning -> all(meaning).contains(name));
  }

  /** Whether a status says that the server, not its rules, refuses. */
  static boolean isTrouble(int status) {
    return status == 408 || status == 425 || status == 429 || status >= 500;
  }

  /**
   * What a code means in the answer to a refresh.
   *
   * @param code the code, in any case, or null when there is none
   * @param status the HTTP status of the answer
   */
  static Meaning ofRefresh(@Nullable String code, int status) {
    return ACCESS_DENIED.equalsIgnoreCase(code) ? Meaning.TROUBLE : of(code, status);
  }

  /**
   * What a code means in the callback, where a person looks on and no connection is lost: what is
   * unknown is a refusal there.
   *
   * @param code the code, in any case
   */
  static Meaning ofCallback(String code) {
    Meaning meaning = of(code, null);
    return meaning == Meaning.TROUBLE && !isKnown(code) ? Meaning.REFUSED : meaning;
  }

  /** What the one who runs the connector should give instead, for the end of a message. */
  static String cure(@Nullable String code) {
    String name = code == null ? "" : code.toLowerCase(Locale.ROOT);
    return CURES.getOrDefault(name, "a request that the application takes; see getOAuthConfig");
  }
}
