package dev.connectors.runtime.internal;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.error.Labelled;
import dev.connectors.runtime.function.ExternalRequest;
import dev.connectors.runtime.function.ExternalResponse;
import dev.connectors.runtime.function.RawBody;
import dev.connectors.runtime.http.HttpHeaders;
import dev.connectors.runtime.http.Redirects;
import dev.connectors.runtime.http.RequestBody;
import dev.connectors.runtime.http.TransportRequest;
import dev.connectors.runtime.http.TransportResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Requests of {@code fetch}: once, with what the code says and nothing of the connection, to hosts
 * and addresses that the network policy allows. What the code sets as headers is for their origin;
 * of redirects elsewhere, only those get any that say how, and not who.
 *
 * @param settings of the connector
 * @param hosts hosts that are allowed beside those of the policy
 */
record ScriptFetch(Settings settings, List<String> hosts) {

  private static final String CONTENT_TYPE = "content-type";

  ExternalResponse send(ExternalRequest request) {
    String place = request.name() + ": fetch";
    TransportRequest sent =
        new TransportRequest(
            request.method(),
            uri(place, request.path()),
            headers(place, request),
            request.data() instanceof RawBody raw ? RequestBody.of(raw.bytes()) : null,
            settings.timeout());
    List<String> own = new ArrayList<>(sent.headers().keySet());
    own.removeAll(HttpHeaders.HARMLESS);
    TransportResponse response = answer(place, sent, own);
    return new ExternalResponse(
        response.status(),
        HttpHeaders.joined(response.headers()),
        Base64.getEncoder().encodeToString(response.body()));
  }

  private TransportResponse answer(String place, TransportRequest sent, List<String> own) {
    Redirects redirects =
        new Redirects(settings.transport(), settings.policy(), hosts, own, List.of());
    try {
      return Answer.of(
          sent.method() + " " + sent.uri().getHost(),
          redirects.send(sent),
          settings.timeout(),
          settings.maxResponseBytes());
    } catch (ConnectorException e) {
      throw Labelled.of(place, e);
    }
  }

  private static URI uri(String place, String text) {
    try {
      URI uri = URI.create(text.replaceFirst("#.*", ""));
      if (uri.getHost() != null) {
        return uri;
      }
    } catch (IllegalArgumentException ignored) { // said in our words, without the text
    }
    throw new ConfigurationException(
        place + ": no URL that requests can go to (expected: an absolute https or http URL)", null);
  }

  private Map<String, List<String>> headers(String place, ExternalRequest request) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    Defaults.headers(settings.definition())
        .forEach((name, value) -> headers.put(name, List.of(value)));
    headers.put("accept", List.of("*/*"));
    if (request.data() instanceof RawBody raw) {
      headers.put(CONTENT_TYPE, List.of(raw.contentType()));
    }
    for (Map.Entry<String, ? extends @Nullable Object> header : request.headers().entrySet()) {
      String value = String.valueOf(header.getValue());
      try {
        HttpHeaders.check(header.getKey(), value);
      } catch (IllegalArgumentException e) { // its message shows no value
        throw new ConfigurationException(place + ": " + e.getMessage(), e);
      }
      headers.put(header.getKey().toLowerCase(Locale.ROOT), List.of(value));
    }
    return headers;
  }
}
