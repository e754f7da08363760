package dev.connectors.runtime.schema;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.JsonShape;
import dev.connectors.runtime.value.Values;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where data is: the key of a data collection and perhaps parameters, in short a path such as
 * {@code /data/deals?pipeline=7}.
 *
 * @param key the collection's key
 * @param parameters what it is called with, by name
 */
public record DataLocation(String key, Map<String, @Nullable Object> parameters) {

  private static final String ROOT = "data/";
  private static final JsonShape SHAPE = JsonShape.of("key", "parameters");
  private static final JsonShape NONE = JsonShape.of();
  private static final Pattern ENDS = Pattern.compile("^[^A-Za-z0-9]+|[^A-Za-z0-9]+$");
  private static final Pattern HUMPS = Pattern.compile("([a-z])([A-Z])");
  private static final Pattern GAPS = Pattern.compile("[^A-Za-z0-9]+");

  /**
   * Reads a path.
   *
   * @param path a path, with or without a slash in front
   * @return the location, of which the parameters are texts; null when the path is null, undefined
   *     or empty
   * @throws ConfigurationException when it does not begin with {@code data/}
   */
  public static @Nullable DataLocation parse(@Nullable Object path) {
    if (!Values.isTruthy(path)) {
      return null;
    }
    String text = Values.text(path);
    String relative = text.startsWith("/") ? text.substring(1) : text;
    if (!relative.startsWith(ROOT)) {
      throw new ConfigurationException(
          "the path " + Json.excerpt(text, Set.of()) + " (expected: /data/ and a collection's key)",
          null);
    }
    String[] parts = relative.substring(ROOT.length()).split("\\?", -1);
    return new DataLocation(parts[0], parts.length > 1 ? FormText.parse(parts[1]) : NONE.object());
  }

  /**
   * The location that a tree describes.
   *
   * @param pointer an object with a key and perhaps parameters, a path from {@code /data/} on, or
   *     anything else
   * @return the location; null when there is no key
   */
  public static @Nullable DataLocation find(@Nullable Object pointer) {
    String prefix = "/" + ROOT;
    if (pointer instanceof String path) {
      return path.startsWith(prefix) && path.length() > prefix.length()
          ? new DataLocation(path.substring(prefix.length()), NONE.object())
          : null;
    }
    Object key = Members.get(pointer, "key");
    return Values.isTruthy(key)
        ? new DataLocation(Values.text(key), Members.of(Members.get(pointer, "parameters")))
        : null;
  }

  /**
   * The location as trees have it.
   *
   * @return an object with {@code key} and {@code parameters}
   */
  public Map<String, @Nullable Object> tree() {
    return SHAPE.object(key, parameters);
  }

  /**
   * The location's path.
   *
   * @return the path, with parameters that are not null as a query
   */
  public String path() {
    String query =
        parameters.entrySet().stream()
            .filter(parameter -> parameter.getValue() != null)
            .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
            .collect(Collectors.joining("&"));
    return "/" + ROOT + key + (query.isEmpty() ? "" : "?" + query);
  }

  private static String encoded(@Nullable Object value) {
    return URLEncoder.encode(Values.text(value), StandardCharsets.UTF_8);
  }

  /**
   * The path of one of a collection's operations.
   *
   * @param path the collection's path, or null
   * @param operation the operation's name
   * @return the path, in which the name stands before the query
   */
  public static String operationPath(@Nullable String path, String operation) {
    String[] parts = (path == null ? "" : path).split("\\?", -1);
    String collection = parts[0].replaceAll("/+$", "");
    String name = operation.replaceAll("^/+", "");
    String query = parts.length > 1 && !parts[1].isEmpty() ? "?" + parts[1] : "";
    return collection + (collection.isEmpty() || name.isEmpty() ? "" : "/") + name + query;
  }

  /**
   * Where a connector has the file of a collection's method.
   *
   * @param key the collection's key
   * @param method the method's name, such as {@code findById}
   * @return a path in the connector's directory, such as {@code data/deals/find-by-id}
   */
  public static String methodPath(String key, String method) {
    String words = HUMPS.matcher(ENDS.matcher(method).replaceAll("")).replaceAll("$1-$2");
    return ROOT + key + "/" + GAPS.matcher(words).replaceAll("-").toLowerCase(Locale.ROOT);
  }

  /**
   * Whether two trees describe the same location.
   *
   * @param a an object with a key and perhaps parameters
   * @param b another
   * @return true when key and parameters are the same; parameters that are missing are none
   */
  public static boolean same(@Nullable Object a, @Nullable Object b) {
    return Values.strictlyEqual(Members.get(a, "key"), Members.get(b, "key"))
        && Values.deeplyEqual(parameters(a), parameters(b));
  }

  private static Map<String, @Nullable Object> parameters(@Nullable Object pointer) {
    return Members.of(Members.get(pointer, "parameters"));
  }

  /**
   * Whether a location's parameters are those that are wanted, and perhaps more.
   *
   * @param parameters the location's parameters, an object or null
   * @param wanted the wanted ones, an object or null
   * @return whether they have the same values
   */
  public static boolean parametersMatch(@Nullable Object parameters, @Nullable Object wanted) {
    Map<String, @Nullable Object> own = Members.of(parameters);
    return Members.of(wanted).entrySet().stream()
        .allMatch(
            entry ->
                own.containsKey(entry.getKey())
                    && Values.deeplyEqual(own.get(entry.getKey()), entry.getValue()));
  }
}
