package dev.connectors.runtime.internal;

import dev.connectors.runtime.http.TransportRequest;
import dev.connectors.runtime.http.TransportResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sends requests of authentication: once, without following redirects, and whatever their number.
 */
final class AuthenticationSender {

  /** Longer than any answer with tokens. */
  private static final long MOST_BYTES = 1 << 20;

  private final Settings settings;

  AuthenticationSender(Settings settings) {
    this.settings = settings;
  }

  TransportResponse send(TransportRequest request, Duration time) {
    settings.policy().checkHost(request.uri(), List.of(request.uri().getHost()));
    Map<String, List<String>> headers = new LinkedHashMap<>();
    Defaults.headers(settings.definition())
        .forEach((name, value) -> headers.put(name, List.of(value)));
    headers.putAll(request.headers());
    TransportRequest timed =
        new TransportRequest(request.method(), request.uri(), headers, request.body(), time);
    return Answer.of(
        "authentication: " + request.method() + " " + request.uri().getHost(),
        settings.transport().send(timed),
        time,
        MOST_BYTES);
  }
}
