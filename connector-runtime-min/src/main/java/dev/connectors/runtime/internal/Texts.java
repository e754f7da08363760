package dev.connectors.runtime.internal;

import dev.connectors.runtime.http.PercentEncoding;
import dev.connectors.runtime.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values become text in paths, queries, headers, cookies and forms. */
final class Texts {

  /** What a cookie's value may hold, but for letters, digits and percent signs. */
  private static final String IN_COOKIES = "!#$&'()*+-./:<=>?@[]^_`{|}~";

  private Texts() {}

  /** Strings as they are, all else as JSON text. */
  static String text(Object value) {
    Object tree = Json.copyOf(value);
    return tree instanceof String text ? text : Json.write(tree);
  }

  /** The text of a value, or those of the elements of a list; null elements are left out. */
  static List<String> texts(@Nullable Object value) {
    Object tree = Json.copyOf(value);
    if (tree == null) {
      return List.of();
    }
    return tree instanceof List<?> list
        ? list.stream().filter(Objects::nonNull).map(Texts::text).toList()
        : List.of(text(tree));
  }

  /** The texts of a value with commas between, each encoded as one path segment. */
  static String segment(Object value) {
    return texts(value).stream().map(PercentEncoding::encode).collect(Collectors.joining(","));
  }

  /** The text of a value as a cookie can hold it. */
  static String cookie(Object value) {
    StringBuilder result = new StringBuilder();
    String.join(",", texts(value))
        .codePoints()
        .forEach(
            point -> {
              String letter = Character.toString(point);
              boolean plain = IN_COOKIES.contains(letter) || letter.matches("[A-Za-z0-9]");
              result.append(plain ? letter : PercentEncoding.encode(letter));
            });
    return result.toString();
  }

  /** The fields of an object as {@code application/x-www-form-urlencoded}. */
  static byte[] form(String operation, Object body) {
    if (!(Json.copyOf(body) instanceof Map<?, ?> fields)) {
      throw new IllegalArgumentException(
          operation + ": a form of type " + body.getClass().getName() + " (expected: an object)");
    }
    List<String> pairs = new ArrayList<>();
    fields.forEach(
        (name, value) -> {
          for (String text : texts(value)) {
            pairs.add(formText((String) name) + "=" + formText(text));
          }
        });
    return String.join("&", pairs).getBytes(StandardCharsets.UTF_8);
  }

  private static String formText(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
