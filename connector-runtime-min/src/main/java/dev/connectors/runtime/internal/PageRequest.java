package dev.connectors.runtime.internal;

import dev.connectors.runtime.error.AddressRefusedException;
import dev.connectors.runtime.http.PercentEncoding;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which page a call asks for. Made for one call, and not thread-safe. */
final class PageRequest {

  private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);

  private final @Nullable String parameter;
  private final @Nullable String token;
  private @Nullable URI sent;
  private List<String> credentials = List.of();

  /**
   * A page.
   *
   * @param parameter the query parameter that chooses it, or null where URLs do
   * @param token the parameter's value or an absolute URL; null for the page that the call asks for
   *     anyway
   */
  PageRequest(@Nullable String parameter, @Nullable String token) {
    this.parameter = parameter;
    this.token = token;
  }

  /**
   * The URI of the page.
   *
   * @param operation the operation's name, for messages
   * @param planned the URI of the call as it is, credentials included
   * @param credentials the names of query parameters that hold credentials
   * @throws AddressRefusedException when the page is on another origin, which must not get the
   *     credentials
   * @throws IllegalArgumentException when the token is none
   */
  URI uri(String operation, URI planned, Collection<String> credentials) {
    this.credentials = List.copyOf(credentials);
    URI uri = planned;
    if (token != null) {
      uri =
          ABSOLUTE.matcher(token).matches()
              ? followed(operation, token, planned)
              : replaced(operation, token, planned);
    }
    sent = uri;
    return uri;
  }

  private URI replaced(String operation, String value, URI planned) {
    if (parameter == null) {
      throw new IllegalArgumentException(
          operation + ": page token \"" + value + "\" (expected: one that a page gave)");
    }
    List<String> query = pairs(planned);
    query.removeIf(pair -> name(pair).equals(parameter));
    query.add(PercentEncoding.encode(parameter) + "=" + PercentEncoding.encode(value));
    return withQuery(planned, query);
  }

  private URI followed(String operation, String url, URI planned) {
    URI target = secured(parse(operation, url), planned);
    if (!origin(target).equals(origin(planned)) || target.getRawUserInfo() != null) {
      throw new AddressRefusedException(
          operation
              + ": the next page is at "
              + origin(target)
              + " (expected: at "
              + origin(planned)
              + ", since credentials go nowhere else)",
          null);
    }
    List<String> query = without(pairs(target));
    for (String pair : pairs(planned)) {
      if (credentials.contains(name(pair))) {
        query.add(pair);
      }
    }
    return withQuery(target, query);
  }

  /** What stands behind a proxy that ends TLS often links to itself by http. */
  private static URI secured(URI target, URI planned) {
    boolean plain =
        "https".equalsIgnoreCase(planned.getScheme())
            && "http".equalsIgnoreCase(target.getScheme())
            && (target.getPort() < 0 || target.getPort() == planned.getPort());
    return plain ? URI.create("https" + target.toString().substring("http".length())) : target;
  }

  private static URI parse(String operation, String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException ignored) { // some APIs leave spaces or braces as they are
      int path = url.indexOf('/', url.indexOf("//") + 2);
      int query = url.indexOf('?');
      int start = path < 0 ? url.length() : path;
      int end = query < start ? url.length() : query;
      try {
        return URI.create(
            url.substring(0, start)
                + PercentEncoding.path(url.substring(start, end))
                + (end == url.length() ? "" : "?" + PercentEncoding.path(url.substring(end + 1))));
      } catch (IllegalArgumentException e) {
        throw new AddressRefusedException(
            operation + ": the next page is at what is no URL (expected: an http or https URL)", e);
      }
    }
  }

  private static String origin(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    int standard = scheme.equals("https") ? 443 : 80;
    boolean plain = uri.getPort() < 0 || uri.getPort() == standard;
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    return scheme + "://" + host + (plain ? "" : ":" + uri.getPort());
  }

  /** The value that the call sent for the parameter, or null when it sent none. */
  @Nullable String sentValue() {
    if (sent != null && parameter != null) {
      for (String pair : pairs(sent)) {
        if (name(pair).equals(parameter)) {
          int equals = pair.indexOf('=');
          return equals < 0 ? "" : PercentEncoding.decode(pair.substring(equals + 1));
        }
      }
    }
    return null;
  }

  /** A link of the answer as a token: absolute, and without credentials. */
  String token(String link) {
    URI base = sent;
    if (base == null || ABSOLUTE.matcher(link).matches()) {
      return withoutCredentials(link);
    }
    int query = link.indexOf('?');
    String path = query < 0 ? link : link.substring(0, query);
    URI target =
        base.resolve(
            PercentEncoding.path(path).isEmpty() ? base.getRawPath() : PercentEncoding.path(path));
    return withoutCredentials(target + (query < 0 ? "" : link.substring(query)));
  }

  private String withoutCredentials(String url) {
    int end = url.indexOf('#');
    String whole = end < 0 ? url : url.substring(0, end);
    int query = whole.indexOf('?');
    if (query < 0) {
      return whole;
    }
    List<String> kept =
        without(new ArrayList<>(Arrays.asList(whole.substring(query + 1).split("&", -1))));
    return whole.substring(0, query) + (kept.isEmpty() ? "" : "?" + String.join("&", kept));
  }

  private List<String> without(List<String> pairs) {
    pairs.removeIf(pair -> credentials.contains(name(pair)));
    return pairs;
  }

  private static List<String> pairs(URI uri) {
    String query = uri.getRawQuery();
    return new ArrayList<>(query == null ? List.of() : Arrays.asList(query.split("&", -1)));
  }

  private static String name(String pair) {
    return PercentEncoding.decode(pair.split("=", 2)[0]);
  }

  private static URI withQuery(URI uri, List<String> query) {
    String text = uri.toString();
    int end = text.indexOf('?');
    int fragment = text.indexOf('#');
    int stop = end >= 0 ? end : fragment >= 0 ? fragment : text.length();
    String before = text.substring(0, stop);
    return URI.create(query.isEmpty() ? before : before + "?" + String.join("&", query));
  }
}
