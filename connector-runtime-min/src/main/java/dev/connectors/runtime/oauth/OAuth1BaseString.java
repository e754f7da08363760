package dev.connectors.runtime.oauth;

import dev.connectors.runtime.http.PercentEncoding;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What is signed of a request (RFC 5849, section 3.4.1). */
final class OAuth1BaseString {

  private static final Map<String, String> DEFAULT_PORTS = Map.of("http", ":80", "https", ":443");

  private OAuth1BaseString() {}

  /**
   * The signature base string.
   *
   * @param method the HTTP method
   * @param uri the request's URI; its query counts
   * @param parameters those of the header but for {@code realm} and {@code oauth_signature}, and
   *     those of the form, decoded
   */
  static String of(String method, URI uri, List<Map.Entry<String, String>> parameters) {
    List<Map.Entry<String, String>> all = new ArrayList<>(parameters);
    if (uri.getRawQuery() != null) {
      all.addAll(FormEncoding.decode(uri.getRawQuery()));
    }
    return PercentEncoding.encode(method.toUpperCase(Locale.ROOT))
        + "&"
        + PercentEncoding.encode(uri(uri))
        + "&"
        + PercentEncoding.encode(normalized(all));
  }

  /** The URI without query: scheme and host in lower case, no port that goes without saying. */
  static String uri(URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    String authority = uri.getRawAuthority().toLowerCase(Locale.ROOT);
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    String port = DEFAULT_PORTS.getOrDefault(scheme, ":");
    String path = uri.getRawPath();
    return scheme
        + "://"
        + (host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host)
        + (path == null || path.isEmpty() ? "/" : path);
  }

  /** The parameters, encoded, in the order of their encoded names, and values where these agree. */
  static String normalized(List<Map.Entry<String, String>> parameters) {
    return parameters.stream()
        .map(
            pair ->
                Map.entry(
                    PercentEncoding.encode(pair.getKey()), PercentEncoding.encode(pair.getValue())))
        .sorted(
            Comparator.comparing((Map.Entry<String, String> pair) -> pair.getKey())
                .thenComparing(Map.Entry::getValue))
        .map(pair -> pair.getKey() + "=" + pair.getValue())
        .collect(Collectors.joining("&"));
  }
}
