package dev.connectors.runtime.js;

import dev.connectors.runtime.error.CustomCodeException;
import dev.connectors.runtime.function.ExternalApi;
import dev.connectors.runtime.function.ExternalRequest;
import dev.connectors.runtime.function.ExternalResponse;
import dev.connectors.runtime.function.RawBody;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Requests and answers as {@code sdk.js} and {@code fetch.js} have them: their form stands there.
 */
final class ScriptRequests {

  private static final String QUERY = "query";

  private ScriptRequests() {}

  /**
   * Sends a request of an API client.
   *
   * @param name the function's name, for messages
   * @param api the client
   * @param tree the request
   * @return the answer
   */
  static Map<String, @Nullable Object> send(String name, ExternalApi api, Map<?, ?> tree) {
    ExternalRequest request = request(name, tree);
    Object kind = tree.get("graphql");
    ExternalResponse response =
        kind == null ? api.send(request) : api.query(request, kind.equals(QUERY));
    boolean bytes = kind == null && (request.binary() || api.givesBytes());
    Object body = response.data();
    if (kind != null && body instanceof Map<?, ?> whole) {
      body = whole.get("data");
    }
    Map<String, @Nullable Object> answer = answer(response);
    answer.put(bytes ? "base64" : "data", bytes && body == null ? "" : body);
    if (bytes && api.givesStreams()) {
      answer.put("stream", true);
    }
    return answer;
  }

  /** The answer to a request of {@code fetch}, whose body is bytes. */
  static Map<String, @Nullable Object> fetched(ExternalResponse response) {
    Map<String, @Nullable Object> answer = answer(response);
    answer.put("base64", response.data() == null ? "" : response.data());
    return answer;
  }

  private static Map<String, @Nullable Object> answer(ExternalResponse response) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("status", response.status());
    answer.put("headers", response.headers());
    return answer;
  }

  /** A request as JavaScript gave it. */
  static ExternalRequest request(String name, Map<?, ?> tree) {
    return new ExternalRequest(
        name,
        text(name, tree, "method").toUpperCase(Locale.ROOT),
        text(name, tree, "path"),
        Map.of(),
        object(name, tree, QUERY),
        object(name, tree, "headers"),
        body(tree),
        Boolean.TRUE.equals(tree.get("binary")));
  }

  private static @Nullable Object body(Map<?, ?> tree) {
    if (tree.get("base64") instanceof String encoded) {
      return RawBody.of(Base64.getDecoder().decode(encoded));
    }
    return tree.get("text") instanceof String text ? RawBody.of(text) : tree.get("data");
  }

  private static String text(String name, Map<?, ?> tree, String member) {
    if (tree.get(member) instanceof String text) {
      return text;
    }
    throw wrong(name, member, "a text");
  }

  private static Map<String, @Nullable Object> object(String name, Map<?, ?> tree, String member) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    Object value = tree.get(member);
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> object.put(String.valueOf(key), each));
    } else if (value != null) {
      throw wrong(name, member, "an object");
    }
    return object;
  }

  private static CustomCodeException wrong(String name, String member, String expected) {
    return new CustomCodeException(
        "invalid_request",
        name + ": a request whose " + member + " is something else (expected: " + expected + ")",
        null,
        null,
        null);
  }
}
