package dev.connectors.runtime.oauth;

import dev.connectors.runtime.error.AuthorizationException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters with which a user comes back from an application.
 *
 * @param what the step, for messages
 * @param parameters the decoded parameters
 */
record CallbackParameters(String what, Map<String, List<String>> parameters) {

  /**
   * A parameter that may be there once (RFC 6749, section 3.1); null when it is absent or empty.
   */
  @Nullable String single(String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw wrong(name, values.size() + " times", "once");
    }
    return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
  }

  /** The exception for a parameter; shows no value. */
  AuthorizationException wrong(String name, String found, String expected) {
    return new AuthorizationException(
        null, what + ", " + name + ": " + found + " (expected: " + expected + ")", null);
  }

  /** Nothing of what it holds. */
  @Override
  public String toString() {
    return what;
  }
}
