package dev.connectors.runtime.oauth;

import dev.connectors.runtime.oauth.ErrorCodes.Meaning;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the values of {@code oauth_problem} mean, the extension "problem reporting" of OAuth 1.0a.
 * The question is that of {@link ErrorCodes}.
 */
final class OAuth1Problems {

  /** RFC 5849, section 3.2, but servers take one for the other. */
  private static final Set<Integer> REFUSING = Set.of(400, 401, 403);

  private static final Set<String> REFUSED =
      Set.of(
          "token_expired",
          "token_rejected",
          "token_revoked",
          "token_used",
          "verifier_invalid",
          "permission_denied",
          "permission_unknown",
          "user_refused",
          "additional_authorization_required");

  private static final Set<String> MISCONFIGURED =
      Set.of(
          "consumer_key_unknown",
          "consumer_key_rejected",
          "consumer_key_refused",
          "signature_invalid",
          "signature_method_rejected",
          "version_rejected",
          "parameter_absent",
          "parameter_rejected",
          "timestamp_refused");

  private OAuth1Problems() {}

  /**
   * What an answer without a token means.
   *
   * @param problem the problem, or null when there is none
   * @param status the HTTP status of the answer
   * @param refused what a status for refusals means, where no known problem says more
   */
  static Meaning of(@Nullable String problem, int status, Meaning refused) {
    if (ErrorCodes.isTrouble(status)) {
      return Meaning.TROUBLE;
    }
    if (problem != null && REFUSED.contains(problem)) {
      return Meaning.REFUSED;
    }
    if (problem != null && MISCONFIGURED.contains(problem)) {
      return Meaning.MISCONFIGURED;
    }
    return REFUSING.contains(status) ? refused : Meaning.TROUBLE;
  }

  /** Whether a problem is one of the words that are known here, and so no secret. */
  static boolean isKnown(String problem) {
    return REFUSED.contains(problem) || MISCONFIGURED.contains(problem);
  }
}
