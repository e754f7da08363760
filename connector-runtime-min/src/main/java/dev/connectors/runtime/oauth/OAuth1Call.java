package dev.connectors.runtime.oauth;

import dev.connectors.runtime.error.ConnectorException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request for a token of OAuth 1.0a. A server that refuses says why in {@code oauth_problem},
 * when it knows the extension "problem reporting"; else only the status tells.
 *
 * @param what the step, for messages
 * @param refused what a status for refusals without a known reason means in this step
 * @param redaction hides the secrets of the request
 */
record OAuth1Call(String what, ErrorCodes.Meaning refused, Redaction redaction) {

  private static final String EXPECTED = "a form with oauth_token and oauth_token_secret";

  private static final Pattern CHALLENGE = Pattern.compile("oauth_problem=\"?([\\w.-]{1,64})");

  /** Sends the signed request, and reads the token. */
  OAuth1Token run(URI uri, String authorization, TokenSender sender) {
    TokenAnswer answer = TokenAnswer.read(sender.send(TokenRequests.oauth1(uri, authorization)));
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
    ErrorCodes.Meaning meaning =
        OAuth1Problems.of(error == null ? null : error.code(), answer.status(), refused);
    TokenAnswer shown =
        answer.isSuccess() && answer.tree() != null
            ? answer.describedAs(answer.found() + " without them")
            : answer;
    return Refusal.of(meaning, what, shown, error, redaction, EXPECTED);
  }

  private static @Nullable ProviderError error(TokenAnswer answer) {
    Map<String, @Nullable Object> tree = answer.tree();
    String problem = tree == null ? null : TokenTree.text(tree, "oauth_problem");
    if (tree != null && problem != null) {
      return new ProviderError(problem, TokenTree.text(tree, "oauth_problem_advice"));
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
