package dev.connectors.runtime.internal;

import dev.connectors.runtime.error.ConfigurationException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The URI that paths are appended to. */
final class BaseUri {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private BaseUri() {}

  /** Variables of servers are filled by what was typed under their names. */
  static URI ofTyped(Settings settings, @Nullable String server, @Nullable Object input) {
    Map<String, String> variables = new LinkedHashMap<>();
    if (input instanceof Map<?, ?> typed) {
      typed.forEach(
          (name, value) -> {
            if (value instanceof String || value instanceof Number) {
              variables.put(String.valueOf(name), value.toString());
            }
          });
    }
    return of(settings, server, variables);
  }

  /**
   * The builder's, else the operation's, else that of the chosen server, else the document's.
   *
   * @param settings what the connector was built with
   * @param server the operation's own server, or null
   * @param variables values of the server's variables
   */
  static URI of(Settings settings, @Nullable String server, Map<String, String> variables) {
    if (settings.baseUri() != null) {
      return settings.baseUri();
    }
    String key = settings.definition().key();
    String template = server != null ? server : template(settings);
    if (template == null) {
      throw new ConfigurationException(
          key
              + ": no base URI, since the API's document names no server (expected: one set with"
              + " the builder's baseUri)",
          null);
    }
    String text = ServerTemplate.expand(key, template, variables);
    try {
      return checked(key, URI.create(text));
    } catch (IllegalArgumentException ignored) { // said in our words, with the key
      throw refused(key, text);
    }
  }

  /** Checks values of variables for the API's server; those of other servers are left aside. */
  static void check(Settings settings, Map<String, String> variables) {
    if (!variables.isEmpty() && settings.baseUri() == null && template(settings) != null) {
      of(settings, null, variables);
    }
  }

  private static @Nullable String template(Settings settings) {
    return settings.server() != null ? settings.server() : settings.definition().baseUri();
  }

  static URI checked(String key, URI uri) {
    if (uri.getRawUserInfo() != null) {
      throw new ConfigurationException(
          key + ": base URI with user information (expected: none; it may be secret)", null);
    }
    boolean complete =
        uri.getHost() != null
            && uri.getScheme() != null
            && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT));
    if (!complete || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw refused(key, uri.toString());
    }
    return uri;
  }

  private static ConfigurationException refused(String key, String text) {
    int query = text.indexOf('?');
    return new ConfigurationException(
        key
            + ": base URI "
            + (query < 0 ? text : text.substring(0, query) + "?...")
            + " (expected: an absolute http or https URI without query and fragment;"
            + " the builder's baseUri sets it)",
        null);
  }
}
