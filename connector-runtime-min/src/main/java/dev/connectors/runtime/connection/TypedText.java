package dev.connectors.runtime.connection;

import dev.connectors.runtime.error.ConfigurationException;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Guards URIs that are made from what somebody typed, such as <code>
 * https://{{subdomain}}.acme.example
 * </code>: whoever types {@code evil.example/#} there must not choose the host. What was typed may
 * be a whole URI from its beginning on, for applications that people host themselves; elsewhere
 * before the path it may be nothing but a part of a host's name, or a host with a port.
 */
final class TypedText {

  private static final Pattern IN_HOST = Pattern.compile("[A-Za-z0-9.-]+(?::[0-9]{1,5})?");

  /** What may follow a whole URI: a port or a path. */
  private static final Pattern AFTER_URI = Pattern.compile("(?:/.*|:[0-9].*)?");

  /** What may follow a whole URI that ends with a slash: more of the path. */
  private static final Pattern AFTER_SLASH = Pattern.compile("(?:[^:.].*)?");

  private TypedText() {}

  /**
   * Checks a URI.
   *
   * @param what what it is, for the message
   * @param text the URI
   * @param typed what the connection's owner typed: a tree
   * @return the URI
   * @throws ConfigurationException when a typed text changes what it stands in, or the URI is none
   *     that requests can go to; the message shows nothing that was typed
   */
  static URI check(String what, String text, @Nullable Object typed) {
    URI uri = parse(what, text);
    String lower = text.strip().toLowerCase(Locale.ROOT);
    int path = lower.indexOf('/', lower.indexOf("://") + 3);
    int authorityEnd = path < 0 ? lower.length() : path;
    for (String value : texts(typed)) {
      String part = value.strip().toLowerCase(Locale.ROOT);
      if (lower.startsWith(part) && part.contains("://") && !isContinued(lower, part)) {
        throw new ConfigurationException(
            what
                + ": a whole URI from the connection's input with no path after it"
                + " (expected: a path, if anything)",
            null);
      }
      for (int at = lower.indexOf(part, 1); at >= 0 && at < authorityEnd; ) {
        // A typed text that begins the URI is met at 0, and says all of it.
        if (!IN_HOST.matcher(part).matches() && !isWithin(lower, part, at)) {
          throw new ConfigurationException(
              what
                  + ": made from a value of the connection's input that is no part of a host's name"
                  + " (expected: letters, digits, hyphens and dots)",
              null);
        }
        at = lower.indexOf(part, at + 1);
      }
    }
    return uri;
  }

  /**
   * Whether what the connector adds to a whole URI belongs behind one: a form that asks for the
   * scheme, for <code>{{scheme}}://acme.example</code>, gets no whole URI that makes a path of the
   * host.
   */
  private static boolean isContinued(String uri, String typed) {
    String rest = uri.substring(typed.length());
    return (typed.endsWith("/") ? AFTER_SLASH : AFTER_URI).matcher(rest).matches();
  }

  /** Whether a text is met inside of one that was typed from the beginning on. */
  private static boolean isWithin(String uri, String part, int at) {
    return "://".contains(part) && at < uri.indexOf("://") + 3;
  }

  private static URI parse(String what, String text) {
    URI uri;
    try {
      uri = URI.create(text.strip());
    } catch (IllegalArgumentException ignored) { // said in our words, without the text
      throw refused(what);
    }
    boolean http =
        "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
    if (!http
        || uri.getHost() == null
        || uri.getRawUserInfo() != null
        || uri.getRawFragment() != null
        || uri.getPort() == 0
        || uri.getPort() > 65_535) {
      throw refused(what);
    }
    return uri;
  }

  private static ConfigurationException refused(String what) {
    return new ConfigurationException(
        what
            + ": no URI that requests can go to (expected: an absolute https or http URI without"
            + " user information and fragment; is a value of the connection's input missing or"
            + " mistyped?)",
        null);
  }

  private static Set<String> texts(@Nullable Object tree) {
    Set<String> texts = new LinkedHashSet<>();
    collect(tree, texts);
    return texts;
  }

  private static void collect(@Nullable Object tree, Set<String> texts) {
    if (tree instanceof Map<?, ?> map) {
      map.values().forEach(value -> collect(value, texts));
    } else if (tree instanceof Collection<?> list) {
      list.forEach(value -> collect(value, texts));
    } else if (tree instanceof String text && !text.isBlank()) {
      texts.add(text);
    }
  }
}
