package dev.connectors.runtime.connection;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.http.HttpHeaders;
import dev.connectors.runtime.json.Undefined;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of what {@code makeApiClient} gave, or of a part of it. No message shows a
 * value.
 *
 * @param what what messages begin with
 * @param tree the members
 */
record ClientOptionsReader(String what, Map<?, ?> tree) {

  private static final String URI = "a URI";

  ClientOptions read() {
    if (text("proxyUri", URI) != null) {
      throw new ConfigurationException(
          what
              + ": proxyUri: not supported (expected: a proxy of the client that the builder's"
              + " httpClient is given)",
          null);
    }
    Object handlers = tree.get("responseHandlers");
    String[] pair = basic();
    return new ClientOptions(
        text("baseUri", URI),
        headers(),
        query(),
        pair.length == 0 ? null : "Basic " + encoded(pair),
        pair.length == 0 ? List.of() : List.of(encoded(pair), pair[1]),
        handlers instanceof List<?> list && !list.isEmpty(),
        Boolean.TRUE.equals(tree.get("returnFullResponse")),
        Boolean.TRUE.equals(tree.get("binary")) || Boolean.TRUE.equals(tree.get("stream")),
        Boolean.TRUE.equals(tree.get("stream")),
        RequestOverride.all(what, tree.get("overrides")));
  }

  private static String encoded(String[] pair) {
    byte[] bytes = (pair[0] + ":" + pair[1]).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** A member that is a text; null where there is none. */
  @Nullable String text(String name, String expected) {
    Object value = tree.get(name);
    if (ClientOptions.isNothing(value)) {
      return null;
    }
    if (value instanceof String text && !text.isBlank()) {
      return text.strip();
    }
    throw new ConfigurationException(
        what
            + ": "
            + name
            + ": "
            + (value instanceof String ? "empty" : "no text")
            + " (expected: "
            + expected
            + ")",
        null);
  }

  /** The member {@code headers}, names in lower case. */
  Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    members("headers")
        .forEach(
            (name, value) -> {
              String text = scalar("headers: " + name, value);
              try {
                HttpHeaders.check(String.valueOf(name), text);
              } catch (IllegalArgumentException e) { // its message shows no value
                throw new ConfigurationException(what + ": " + e.getMessage(), e);
              }
              headers.put(String.valueOf(name).toLowerCase(Locale.ROOT), text);
            });
    return headers;
  }

  /** The member {@code query}: name and value, each. */
  List<Map.Entry<String, String>> query() {
    List<Map.Entry<String, String>> query = new ArrayList<>();
    members("query")
        .forEach(
            (name, value) -> {
              for (Object one : value instanceof List<?> list ? list : List.of(value)) {
                query.add(Map.entry(String.valueOf(name), scalar("query: " + name, one)));
              }
            });
    return query;
  }

  private String[] basic() {
    Map<?, ?> auth = members("auth");
    if (auth.isEmpty()) {
      return new String[0];
    }
    Object username = auth.get("username");
    Object password = auth.get("password");
    return new String[] {
      username == null ? "" : scalar("auth: username", username),
      password == null ? "" : scalar("auth: password", password)
    };
  }

  /** The members of an object that are something. */
  Map<?, ?> members(String name) {
    Object value = tree.get(name);
    if (ClientOptions.isNothing(value)) {
      return Map.of();
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw new ConfigurationException(
          what + ": " + name + ": no object (expected: names and values)", null);
    }
    Map<Object, Object> members = new LinkedHashMap<>();
    map.forEach(
        (key, member) -> {
          if (member != null && member != Undefined.UNDEFINED) {
            members.put(key, member);
          }
        });
    return members;
  }

  private String scalar(String where, @Nullable Object value) {
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    throw new ConfigurationException(
        what + ": " + where + ": no text (expected: a text or a number)", null);
  }
}
