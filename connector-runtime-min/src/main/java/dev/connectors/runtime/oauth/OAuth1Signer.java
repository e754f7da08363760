package dev.connectors.runtime.oauth;

import dev.connectors.runtime.http.PercentEncoding;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Signs requests (RFC 5849, section 3): gives the value of their header {@code Authorization}. */
public final class OAuth1Signer {

  private final OAuth1Config config;
  private final Clock clock;
  private final Supplier<String> nonces;

  /**
   * A signer for a client.
   *
   * @param config how the application speaks OAuth 1.0a
   * @param clock gives the time stamps
   * @param nonces gives a value that was not there before, such as {@link Secrets#random}
   */
  public OAuth1Signer(OAuth1Config config, Clock clock, Supplier<String> nonces) {
    this.config = config;
    this.clock = clock;
    this.nonces = nonces;
  }

  /**
   * A signer with the system's clock and random nonces.
   *
   * @param config how the application speaks OAuth 1.0a
   * @return the signer
   */
  public static OAuth1Signer of(OAuth1Config config) {
    return new OAuth1Signer(config, Clock.systemUTC(), Secrets::random);
  }

  /** Whom it signs for. */
  OAuth1Config config() {
    return config;
  }

  /**
   * The header for a request.
   *
   * @param method the HTTP method
   * @param uri the request's URI as it is sent, with its query
   * @param form the names and values of the body, decoded, when it is of the type {@code
   *     application/x-www-form-urlencoded} and in one part; else empty
   * @param token the token, or null for a request of the client alone
   * @return the value of the header {@code Authorization}
   */
  public String authorization(
      String method, URI uri, List<Map.Entry<String, String>> form, @Nullable OAuth1Token token) {
    return authorization(method, uri, form, token, new Parameters());
  }

  /** The header with further parameters of the protocol, such as {@code oauth_verifier}. */
  String authorization(
      String method,
      URI uri,
      List<Map.Entry<String, String>> form,
      @Nullable OAuth1Token token,
      Parameters further) {
    Parameters protocol = new Parameters().add("oauth_consumer_key", config.consumerKey());
    if (token != null) {
      protocol.add("oauth_token", token.token());
    }
    protocol
        .add("oauth_signature_method", config.signatureMethod().id())
        .add("oauth_timestamp", Long.toString(clock.instant().getEpochSecond()))
        .add("oauth_nonce", nonces.get())
        .add("oauth_version", "1.0");
    further.list().forEach(pair -> protocol.add(pair.getKey(), pair.getValue()));
    List<Map.Entry<String, String>> signed = new ArrayList<>(protocol.list());
    signed.addAll(form);
    String base = OAuth1BaseString.of(method, uri, signed);
    protocol.add("oauth_signature", config.signatureMethod().sign(base, key(token)));
    return header(protocol);
  }

  private String key(@Nullable OAuth1Token token) {
    String tokenSecret = token == null ? "" : token.secret();
    return PercentEncoding.encode(config.consumerSecret())
        + "&"
        + PercentEncoding.encode(tokenSecret);
  }

  private String header(Parameters protocol) {
    String realm = config.realm();
    String first =
        realm == null ? "" : "realm=\"" + realm.replaceAll("([\"\\\\])", "\\\\$1") + "\", ";
    return protocol.list().stream()
        .map(pair -> pair.getKey() + "=\"" + PercentEncoding.encode(pair.getValue()) + "\"")
        .collect(Collectors.joining(", ", "OAuth " + first, ""));
  }
}
