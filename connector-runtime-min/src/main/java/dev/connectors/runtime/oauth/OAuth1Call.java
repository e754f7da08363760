package dev.connectors.runtime.oauth;

import dev.connectors.runtime.error.ConnectorException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request for a token of OAuth 1.0a. A server that refuses says why in {@code oauth_problem},
 * when it knows the extension "problem reporting"; else only the status tells.
 *
 * @param what the step, for messages
 * @param refused what the status 401 without a reason means in this step
 * @param redaction hides the secrets of the request
 */
record OAuth1Call(String what, ErrorCodes.Meaning refused, Redaction redaction) {

  private static final String EXPECTED = "a form with oauth_token and oauth_token_secret";

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

  private static final Pattern CHALLENGE = Pattern.compile("oauth_problem=\"?([\\w.-]{1,64})");

  /** Sends the signed request, and reads the token. */
  OAuth1Token run(URI uri, String authorization, TokenSender sender) {
    TokenAnswer answer =
        TokenAnswer.read(sender.send(TokenRequests.post(uri, new Parameters(), authorization)));
    Map<String, @Nullable Object> tree = answer.tree();
    if (answer.isSuccess() && tree != null) {
      String token = TokenTree.text(tree, "oauth_token");
      if (token != null && tree.get("oauth_token_secret") instanceof String secret) {
        return new OAuth1Token(token, secret, tree);
      }
    }
    throw failure(answer);
  }

  private ConnectorException failure(TokenAnswer answer) {
    ProviderError error = error(answer);
    return Refusal.of(meaning(answer, error), what, answer, error, redaction, EXPECTED);
  }

  private ErrorCodes.Meaning meaning(TokenAnswer answer, @Nullable ProviderError error) {
    String problem = error == null || error.code() == null ? "" : error.code();
    if (ErrorCodes.isTrouble(answer.status())) {
      return ErrorCodes.Meaning.TROUBLE;
    }
    if (REFUSED.contains(problem)) {
      return ErrorCodes.Meaning.REFUSED;
    }
    if (MISCONFIGURED.contains(problem)) {
      return ErrorCodes.Meaning.MISCONFIGURED;
    }
    return answer.status() == 401 ? refused : ErrorCodes.Meaning.TROUBLE;
  }

  private static @Nullable ProviderError error(TokenAnswer answer) {
    Map<String, @Nullable Object> tree = answer.tree();
    if (tree != null && TokenTree.text(tree, "oauth_problem") != null) {
      return new ProviderError(
          TokenTree.text(tree, "oauth_problem"), TokenTree.text(tree, "oauth_problem_advice"));
    }
    for (String challenge : answer.headers().getOrDefault("www-authenticate", List.of())) {
      Matcher matcher = CHALLENGE.matcher(challenge);
      if (matcher.find()) {
        return new ProviderError(matcher.group(1), null);
      }
    }
    return tree == null ? null : ProviderError.of(tree);
  }
}
