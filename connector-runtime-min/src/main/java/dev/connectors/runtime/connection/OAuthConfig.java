package dev.connectors.runtime.connection;

import dev.connectors.runtime.error.ConfigurationException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code getOAuthConfig} of a connector gives. */
final class OAuthConfig {

  private OAuthConfig() {}

  /**
   * Calls the function.
   *
   * @param input what was typed
   * @param callbackUri where the browser comes back, or null when tokens are refreshed
   * @param state what comes back with it, or null when tokens are refreshed
   * @param caller whom it is called for
   * @param uris the members that are URIs
   * @throws ConfigurationException when a URI in it is one that requests must not go to
   */
  static Map<String, @Nullable Object> of(
      Environment environment,
      Authenticators authenticators,
      Authentication option,
      Map<String, @Nullable Object> input,
      @Nullable String callbackUri,
      @Nullable String state,
      Caller caller,
      String... uris) {
    String function = option.function("getOAuthConfig");
    if (function == null) {
      throw new ConfigurationException(
          environment.connector() + ": " + option.label() + ": no getOAuthConfig", null);
    }
    Map<String, @Nullable Object> arguments = authenticators.arguments(input, null);
    if (callbackUri != null) {
      arguments.put("redirectUri", callbackUri);
      arguments.put("state", state);
    }
    Map<String, @Nullable Object> config = authenticators.object(function, arguments, caller);
    for (String name : uris) {
      if (config.get(name) instanceof String uri) {
        TypedText.check(environment.connector() + ": getOAuthConfig: " + name, uri, input);
      }
    }
    return config;
  }
}
