package dev.connectors.runtime.testing;

import dev.connectors.runtime.http.PercentEncoding;
import dev.connectors.runtime.http.RequestBody;
import dev.connectors.runtime.http.TransportRequest;
import dev.connectors.runtime.json.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that a {@link FakeTransport} got, with its whole body. */
public final class RecordedRequest {

  private final TransportRequest request;
  private final byte[] bytes;

  private RecordedRequest(TransportRequest request, byte[] bytes) {
    this.request = request;
    this.bytes = bytes;
  }

  static RecordedRequest of(TransportRequest request) throws IOException {
    RequestBody body = request.body();
    return new RecordedRequest(request, body == null ? new byte[0] : body.bytes());
  }

  /** The HTTP method. */
  public String method() {
    return request.method();
  }

  /** Where it went. */
  public URI uri() {
    return request.uri();
  }

  /** The path of the URI as it was sent, percent-encoded. */
  public String path() {
    return uri().getRawPath();
  }

  /** Its headers: names in lower case, each with its values. */
  public Map<String, List<String>> headers() {
    return request.headers();
  }

  /** The decoded parameters of the query, each with its values in order. */
  public Map<String, List<String>> query() {
    return pairs(uri().getRawQuery());
  }

  private static Map<String, List<String>> pairs(@Nullable String text) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (text != null && !text.isEmpty()) {
      for (String pair : text.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        parameters
            .computeIfAbsent(PercentEncoding.decode(parts[0]), name -> new ArrayList<>())
            .add(parts.length < 2 ? "" : PercentEncoding.decode(parts[1]));
      }
    }
    parameters.replaceAll((name, values) -> List.copyOf(values));
    return Collections.unmodifiableMap(parameters);
  }

  /** The body as a text in UTF-8; empty when there is none. */
  public String body() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The body as it was sent; empty when there is none. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The fields of a form, decoded, each with its values in order. */
  public Map<String, List<String>> form() {
    return pairs(body().replace('+', ' '));
  }

  /**
   * The body as JSON.
   *
   * @return the tree
   * @throws dev.connectors.runtime.error.JsonException when the body is no JSON
   */
  public @Nullable Object json() {
    return Json.parse(bytes);
  }

  /**
   * The parts of a multipart body.
   *
   * @return the parts in the order in which they were sent
   * @throws IllegalStateException when the body is none
   */
  public List<RecordedPart> parts() {
    return RecordedPart.split(headers().getOrDefault("content-type", List.of("")).get(0), bytes);
  }

  /** Method and path; neither query nor headers nor body, which may be secret. */
  @Override
  public String toString() {
    return method() + " " + path();
  }
}
