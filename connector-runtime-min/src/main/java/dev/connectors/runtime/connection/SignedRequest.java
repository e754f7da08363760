package dev.connectors.runtime.connection;

import dev.connectors.runtime.error.TransportException;
import dev.connectors.runtime.http.RequestBody;
import dev.connectors.runtime.http.TransportRequest;
import dev.connectors.runtime.oauth.FormEncoding;
import dev.connectors.runtime.oauth.OAuth1Signer;
import dev.connectors.runtime.oauth.OAuth1Token;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Requests with the signature of OAuth 1.0a (RFC 5849, section 3). */
final class SignedRequest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String AUTHORIZATION = "authorization";

  private SignedRequest() {}

  /** The request with a signature; one that brings its own header keeps that. */
  static TransportRequest of(TransportRequest request, OAuth1Signer signer, OAuth1Token token) {
    if (request.headers().containsKey(AUTHORIZATION)) {
      return request;
    }
    Map<String, List<String>> headers = new LinkedHashMap<>(request.headers());
    headers.put(
        AUTHORIZATION,
        List.of(signer.authorization(request.method(), request.uri(), form(request), token)));
    return new TransportRequest(
        request.method(),
        request.uri(),
        headers,
        request.body(),
        request.timeout(),
        request.streaming());
  }

  /** Only a form is part of what is signed (section 3.4.1.3.1). */
  private static List<Map.Entry<String, String>> form(TransportRequest request) {
    RequestBody body = request.body();
    List<String> types = request.headers().getOrDefault("content-type", List.of(""));
    if (body == null || !types.get(0).toLowerCase(Locale.ROOT).startsWith(FORM)) {
      return List.of();
    }
    try {
      return FormEncoding.decode(new String(body.bytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new TransportException("the body could not be read for its signature", e);
    }
  }
}
