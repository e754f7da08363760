package dev.connectors.runtime.testing;

import dev.connectors.runtime.http.RequestBody;
import dev.connectors.runtime.http.TransportResponse;
import dev.connectors.runtime.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer of a {@link FakeTransport}. Immutable. */
public final class FakeResponse {

  private final int status;
  private final Map<String, List<String>> headers;
  private final RequestBody.Opener body;

  private FakeResponse(int status, Map<String, List<String>> headers, RequestBody.Opener body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /**
   * An answer with a JSON body.
   *
   * @param status the HTTP status
   * @param json whatever {@link Json#write} takes
   * @return the answer
   */
  public static FakeResponse json(int status, @Nullable Object json) {
    return of(status, "application/json", Json.writeBytes(json));
  }

  /**
   * An answer with a text.
   *
   * @param status the HTTP status
   * @param text the body; empty for none
   * @return the answer
   */
  public static FakeResponse text(int status, String text) {
    return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * An answer with bytes.
   *
   * @param status the HTTP status
   * @param contentType their type
   * @param body the bytes
   * @return the answer
   */
  public static FakeResponse bytes(int status, String contentType, byte[] body) {
    return of(status, contentType, body.clone());
  }

  /**
   * An answer with bytes from anywhere, such as a file or an endless stream.
   *
   * @param status the HTTP status
   * @param contentType their type
   * @param body opens the bytes, for each request once more; where an answer is not read as a
   *     stream they are read at once
   * @return the answer
   */
  public static FakeResponse stream(int status, String contentType, RequestBody.Opener body) {
    return new FakeResponse(status, Map.of("content-type", List.of(contentType)), body);
  }

  private static FakeResponse of(int status, String contentType, byte[] body) {
    return stream(status, contentType, () -> new ByteArrayInputStream(body));
  }

  /**
   * The same answer with a header more.
   *
   * @param name the header
   * @param value its value; beside the values that it has already, but for the content type, which
   *     is replaced
   * @return the answer
   */
  public FakeResponse header(String name, String value) {
    Map<String, List<String>> all = new LinkedHashMap<>(headers);
    List<String> values = new ArrayList<>(all.getOrDefault(name, List.of()));
    values.add(value);
    if (name.equalsIgnoreCase("content-type")) {
      all.put("content-type", List.of(value));
    } else {
      all.put(name, List.copyOf(values));
    }
    return new FakeResponse(status, all, body);
  }

  TransportResponse toResponse(boolean streaming) throws IOException {
    TransportResponse response = new TransportResponse(status, headers, body.open());
    return streaming ? response : response.whole(Integer.MAX_VALUE);
  }
}
