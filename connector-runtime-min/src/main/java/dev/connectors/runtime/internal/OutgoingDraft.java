package dev.connectors.runtime.internal;

import dev.connectors.runtime.connection.Outgoing;
import dev.connectors.runtime.error.JsonException;
import dev.connectors.runtime.http.PercentEncoding;
import dev.connectors.runtime.http.RequestBody;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.oauth.FormEncoding;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as the connector's client looks at it before it is sent. */
record OutgoingDraft(String method, RequestDraft draft) implements Outgoing {

  @Override
  public String template() {
    return draft.template();
  }

  @Override
  public String path() {
    return draft.path();
  }

  @Override
  public @Nullable String server() {
    return draft.server();
  }

  @Override
  public @Nullable URI origin() {
    return draft.origin();
  }

  @Override
  public Map<String, @Nullable Object> query() {
    List<Map.Entry<String, String>> pairs = new ArrayList<>();
    for (String pair : draft.query()) {
      String[] parts = pair.split("=", 2);
      String value = parts.length == 1 ? "" : PercentEncoding.decode(parts[1]);
      pairs.add(Map.entry(PercentEncoding.decode(parts[0]), value));
    }
    return grouped(pairs);
  }

  @Override
  public Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    draft.headers().forEach((name, values) -> headers.put(name, String.join(", ", values)));
    return headers;
  }

  @Override
  public @Nullable Object data() {
    RequestBody body = draft.body();
    if (body == null || !body.isInMemory()) {
      return Undefined.UNDEFINED;
    }
    String media = BodyPatch.media(draft.contentType());
    if (BodyPatch.isJson(media)) {
      return json(BodyPatch.bytes(body));
    }
    String text = new String(BodyPatch.bytes(body), StandardCharsets.UTF_8);
    if (media.equals(BodyPatch.FORM)) {
      return grouped(FormEncoding.decode(text));
    }
    return media.startsWith("text/") ? text : Undefined.UNDEFINED;
  }

  /** What says that it is JSON, and is none, is text. */
  private static @Nullable Object json(byte[] bytes) {
    try {
      return Json.parse(bytes);
    } catch (JsonException ignored) { // a body that the caller wrote
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static Map<String, @Nullable Object> grouped(List<Map.Entry<String, String>> pairs) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    for (Map.Entry<String, String> pair : pairs) {
      all.merge(pair.getKey(), pair.getValue(), OutgoingDraft::both);
    }
    return all;
  }

  private static Object both(Object first, Object second) {
    List<Object> all = new ArrayList<>(first instanceof List<?> list ? list : List.of(first));
    all.add(second);
    return all;
  }

  /** The path with its placeholders; the values may be secret. */
  @Override
  public String toString() {
    return method + " " + draft.template();
  }
}
