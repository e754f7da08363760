package dev.connectors.runtime.connection;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.json.Undefined;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
 * @param stream whether they are to see these as a stream
 * @param overrides changes of requests
 */
public record ClientOptions(
    @Nullable String baseUri,
    Map<String, String> headers,
    List<Map.Entry<String, String>> query,
    @Nullable String basic,
    List<String> basicSecrets,
    boolean handles,
    boolean fullResponse,
    boolean binary,
    boolean stream,
    List<RequestOverride> overrides) {

  /** Those of a connector without {@code makeApiClient}. */
  public static final ClientOptions NONE =
      new ClientOptions(
          null, Map.of(), List.of(), null, List.of(), false, false, false, false, List.of());

  /** Copies the collections. */
  public ClientOptions {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    query = List.copyOf(query);
    basicSecrets = List.copyOf(basicSecrets);
    overrides = List.copyOf(overrides);
  }

  /**
   * Reads what the function gave.
   *
   * @param what what messages begin with
   * @param tree its result
   * @throws ConfigurationException when a member is not what it must be; the message shows no value
   */
  static ClientOptions of(String what, @Nullable Object tree) {
    return new ClientOptionsReader(what, object(what, tree)).read();
  }

  /** The object that the function gave, out of the wrapper of older connectors. */
  static Map<?, ?> object(String what, @Nullable Object tree) {
    if (tree instanceof Map<?, ?> map) {
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

  /**
   * The same for one request that an override changes.
   *
   * @param override the override, whose headers and query win
   */
  ClientOptions with(RequestOverride override) {
    Map<String, String> allHeaders = new LinkedHashMap<>(headers);
    allHeaders.putAll(override.headers());
    List<Map.Entry<String, String>> allQuery = new ArrayList<>(query);
    allQuery.removeIf(each -> override.queryNames().contains(each.getKey()));
    allQuery.addAll(override.query());
    return new ClientOptions(
        baseUri,
        allHeaders,
        allQuery,
        override.headers().containsKey("authorization") ? null : basic,
        basicSecrets,
        handles,
        fullResponse,
        binary,
        stream,
        overrides);
  }

  /** Nothing, since all of it may be secret. */
  @Override
  public String toString() {
    return "ClientOptions[***]";
  }
}
