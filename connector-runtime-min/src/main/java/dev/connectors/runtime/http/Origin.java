package dev.connectors.runtime.http;

import java.net.URI;
import java.util.Locale;

/**
 * Scheme, host and port of a URI (RFC 6454, section 4): what credentials are for.
 *
 * @param scheme the scheme in lower case
 * @param host the host in lower case
 * @param port the port, the scheme's own where the URI has none
 */
public record Origin(String scheme, String host, int port) {

  /**
   * The origin of a URI.
   *
   * @param uri an absolute http or https URI with a host
   */
  public static Origin of(URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
    return new Origin(scheme, uri.getHost().toLowerCase(Locale.ROOT), port);
  }
}
