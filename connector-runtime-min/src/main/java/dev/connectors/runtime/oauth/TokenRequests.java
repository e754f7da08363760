package dev.connectors.runtime.oauth;

import dev.connectors.runtime.http.PercentEncoding;
import dev.connectors.runtime.http.RequestBody;
import dev.connectors.runtime.http.TransportRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The requests for tokens. */
final class TokenRequests {

  /** The longest that an answer is waited for; senders have shorter limits of their own. */
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private TokenRequests() {}

  /** A request to the token endpoint of OAuth 2, with the client's authentication. */
  static TransportRequest oauth2(OAuth2Config config, Parameters form) {
    String basic = basic(config);
    if (basic == null) {
      form.add("client_id", config.clientId());
    }
    String secret = config.clientSecret();
    if (secret != null && config.clientAuthentication() == OAuth2Config.ClientAuthentication.BODY) {
      form.add("client_secret", secret);
    }
    return post(
        config.tokenUri(), form, "application/json", basic == null ? null : "Basic " + basic);
  }

  /**
   * The credentials of HTTP Basic: id and secret are encoded first (RFC 6749, section 2.3.1), so
   * that an id may have a colon. Null when the client authenticates itself in another way.
   */
  static @Nullable String basic(OAuth2Config config) {
    String secret = config.clientSecret();
    if (secret == null
        || config.clientAuthentication() != OAuth2Config.ClientAuthentication.HEADERS) {
      return null;
    }
    String pair = PercentEncoding.encode(config.clientId()) + ":" + PercentEncoding.encode(secret);
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
  }

  /** A signed request to an endpoint of OAuth 1.0a, which answers with a form by itself. */
  static TransportRequest oauth1(URI uri, String authorization) {
    return post(uri, new Parameters(), "*/*", authorization);
  }

  private static TransportRequest post(
      URI uri, Parameters form, String accept, @Nullable String authorization) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("accept", List.of(accept));
    headers.put("content-type", List.of("application/x-www-form-urlencoded"));
    if (authorization != null) {
      headers.put("authorization", List.of(authorization));
    }
    RequestBody body = RequestBody.of(FormEncoding.encode(form.list()));
    return new TransportRequest("POST", uri, headers, body.notRepeatable(), TIMEOUT);
  }
}
