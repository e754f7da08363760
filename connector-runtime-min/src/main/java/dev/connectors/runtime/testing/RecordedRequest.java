package dev.connectors.runtime.testing;

import dev.connectors.runtime.http.PercentEncoding;
import dev.connectors.runtime.http.TransportRequest;
import dev.connectors.runtime.json.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that a {@link FakeTransport} got.
 *
 * @param method the HTTP method
 * @param uri where it went
 * @param path the path of the URI as it was sent, percent-encoded
 * @param query the decoded parameters of the query, each with its values in order
 * @param headers names in lower case, each with its values
 * @param body the body as a text in UTF-8; empty when there is none
 */
public record RecordedRequest(
    String method,
    URI uri,
    String path,
    Map<String, List<String>> query,
    Map<String, List<String>> headers,
    String body) {

  static RecordedRequest of(TransportRequest request) {
    byte[] bytes = request.body();
    return new RecordedRequest(
        request.method(),
        request.uri(),
        request.uri().getRawPath(),
        query(request.uri().getRawQuery()),
        request.headers(),
        bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8));
  }

  private static Map<String, List<String>> query(@Nullable String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (query != null) {
      for (String pair : query.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        parameters
            .computeIfAbsent(PercentEncoding.decode(parts[0]), name -> new ArrayList<>())
            .add(parts.length < 2 ? "" : PercentEncoding.decode(parts[1]));
      }
    }
    parameters.replaceAll((name, values) -> List.copyOf(values));
    return Collections.unmodifiableMap(parameters);
  }

  /**
   * The body as JSON.
   *
   * @return the tree
   * @throws dev.connectors.runtime.error.JsonException when the body is no JSON
   */
  public @Nullable Object json() {
    return Json.parse(body);
  }

  /** Method and path; neither query nor headers nor body, which may be secret. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
