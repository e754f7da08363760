package dev.connectors.runtime.oauth;

import dev.connectors.runtime.error.AuthorizationException;
import dev.connectors.runtime.error.AuthorizationServerException;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.error.ConnectorException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Exceptions for answers without a token, by what they mean. */
final class Refusal {

  private static final String TOKEN = "a token";

  private Refusal() {}

  /**
   * The exception for an answer.
   *
   * @param meaning who has to act
   * @param what the step, such as {@code OAuth 2 refresh}
   * @param answer the answer
   * @param error what it says, or null when it says nothing of an error
   * @param redaction hides the secrets of the request
   * @param expected what was expected of an answer that says nothing of an error
   */
  static ConnectorException of(
      ErrorCodes.Meaning meaning,
      String what,
      TokenAnswer answer,
      @Nullable ProviderError error,
      Redaction redaction,
      String expected) {
    String shown = error == null ? "" : error.show(redaction);
    String code = error == null ? null : error.shownCode(redaction);
    if (meaning == ErrorCodes.Meaning.TROUBLE) {
      return trouble(what, answer, shown, code, shown.isEmpty() ? expected : TOKEN);
    }
    String found = shown.isEmpty() ? "status " + answer.status() : shown;
    return told(meaning, what, found, code, TOKEN);
  }

  /** The exception for a refusal that came through a browser, or with a clear answer. */
  static ConnectorException told(
      ErrorCodes.Meaning meaning,
      String what,
      String shown,
      @Nullable String code,
      String expected) {
    return switch (meaning) {
      case REFUSED -> new AuthorizationException(code, message(what, shown, expected), null);
      case MISCONFIGURED ->
          new ConfigurationException(message(what, shown, ErrorCodes.cure(code)), null);
      case TROUBLE ->
          new AuthorizationServerException(
              message(what, shown, expected), null, Map.of(), code, null);
    };
  }

  private static ConnectorException trouble(
      String what, TokenAnswer answer, String shown, @Nullable String code, String expected) {
    String found = shown;
    if (found.isEmpty()) {
      found = answer.isRedirect() ? "a redirect, which is not followed" : answer.found();
    }
    return new AuthorizationServerException(
        message(what, "status " + answer.status() + ", " + found, expected),
        answer.status(),
        answer.headers(),
        code,
        null);
  }

  private static String message(String what, String found, String expected) {
    return what + ": " + found + " (expected: " + expected + ")";
  }
}
