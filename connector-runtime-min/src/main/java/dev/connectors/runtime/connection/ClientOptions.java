package dev.connectors.runtime.connection;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.http.HttpHeaders;
import dev.connectors.runtime.json.Undefined;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code makeApiClient} gave (CONNECTOR-FORMAT, section 5): the base URI, and what every
 * request has. Immutable; {@code toString} shows none of it.
 *
 * @param baseUri the URI that paths are appended to, as written, or null when it gives none
 * @param headers headers by their names in lower case
 * @param query query parameters: name and value, each
 * @param basic the value of the header {@code Authorization} for {@code auth}, or null without
 * @param basicSecrets what that is made of
 * @param handles whether it has response handlers
 * @param fullResponse whether functions are given status and headers with each body
 * @param binary whether functions are given bodies as bytes
 */
public record ClientOptions(
    @Nullable String baseUri,
    Map<String, String> headers,
    List<Map.Entry<String, String>> query,
    @Nullable String basic,
    List<String> basicSecrets,
    boolean handles,
    boolean fullResponse,
    boolean binary) {

  /** Those of a connector without {@code makeApiClient}. */
  public static final ClientOptions NONE =
      new ClientOptions(null, Map.of(), List.of(), null, List.of(), false, false, false);

  /** Copies the collections. */
  public ClientOptions {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    query = List.copyOf(query);
    basicSecrets = List.copyOf(basicSecrets);
  }

  /**
   * Reads what the function gave.
   *
   * @param what what messages begin with
   * @param tree its result
   * @throws ConfigurationException when a member is not what it must be; the message shows no value
   */
  static ClientOptions of(String what, @Nullable Object tree) {
    return new Reader(what, object(what, tree)).read();
  }

  private static Map<?, ?> object(String what, @Nullable Object tree) {
    if (tree instanceof Map<?, ?> map) {
      // Older connectors wrap what they return.
      return map.get("args") instanceof Map<?, ?> inner && !map.containsKey("baseUri")
          ? inner
          : map;
    }
    throw new ConfigurationException(
        what + ": gave no object (expected: baseUri, headers ...)", null);
  }

  /** Whether there is nothing. */
  static boolean isNothing(@Nullable Object value) {
    return value == null || value == Undefined.UNDEFINED;
  }

  /** Nothing, since all of it may be secret. */
  @Override
  public String toString() {
    return "ClientOptions[***]";
  }

  /** Reads the members. */
  private record Reader(String what, Map<?, ?> tree) {

    ClientOptions read() {
      if (text("proxyUri") != null) {
        throw new ConfigurationException(
            what
                + ": proxyUri: not supported (expected: a proxy of the client that the builder's"
                + " httpClient is given)",
            null);
      }
      Object handlers = tree.get("responseHandlers");
      String[] pair = basic();
      return new ClientOptions(
          text("baseUri"),
          headers(),
          query(),
          pair.length == 0 ? null : "Basic " + encoded(pair),
          pair.length == 0 ? List.of() : List.of(encoded(pair), pair[1]),
          handlers instanceof List<?> list && !list.isEmpty(),
          Boolean.TRUE.equals(tree.get("returnFullResponse")),
          Boolean.TRUE.equals(tree.get("binary")) || Boolean.TRUE.equals(tree.get("stream")));
    }

    private static String encoded(String[] pair) {
      byte[] bytes = (pair[0] + ":" + pair[1]).getBytes(StandardCharsets.UTF_8);
      return Base64.getEncoder().encodeToString(bytes);
    }

    private @Nullable String text(String name) {
      Object value = tree.get(name);
      if (isNothing(value)) {
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
              + " (expected: a URI)",
          null);
    }

    private Map<String, String> headers() {
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

    private List<Map.Entry<String, String>> query() {
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
    private Map<?, ?> members(String name) {
      Object value = tree.get(name);
      if (isNothing(value)) {
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
}
