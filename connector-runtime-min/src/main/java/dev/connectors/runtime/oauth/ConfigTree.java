package dev.connectors.runtime.oauth;

import dev.connectors.runtime.error.ConfigurationException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of what {@code getOAuthConfig} gives. Messages name the member and what it is,
 * never its value, which may be a secret or hold what a user typed.
 */
final class ConfigTree {

  private static final String URI_EXPECTED =
      "an absolute URI of http or https, without user and fragment";

  private final Map<String, ?> tree;

  ConfigTree(Map<String, ?> tree) {
    this.tree = tree;
  }

  /** A text that must be there. */
  String required(String name) {
    String text = text(name);
    if (text == null) {
      throw wrong(name, tree.get(name) == null ? "missing" : "empty", "a text");
    }
    return text;
  }

  /** A text or a number as text; null when it is absent, null or empty. */
  @Nullable String text(String name) {
    Object value = tree.get(name);
    if (value == null) {
      return null;
    }
    String text = scalar(value);
    if (text == null || value instanceof Boolean) {
      throw wrong(name, kind(value), "a text");
    }
    return text.isBlank() ? null : text;
  }

  /** What stands between scopes; a space when it is absent. */
  String separator(String name) {
    if (tree.get(name) instanceof String text && !text.isEmpty()) {
      return text;
    }
    String text = text(name);
    return text == null ? " " : text;
  }

  /** One of a few words, or null when it is absent. */
  @Nullable String word(String name, List<String> words) {
    String text = text(name);
    if (text != null && !words.contains(text)) {
      throw wrong(name, "another text", String.join(" or ", words));
    }
    return text;
  }

  /** A flag; false when it is absent. */
  boolean flag(String name) {
    Object value = tree.get(name);
    if (value == null || Boolean.FALSE.equals(value) || "false".equals(value)) {
      return false;
    }
    if (Boolean.TRUE.equals(value) || "true".equals(value)) {
      return true;
    }
    throw wrong(name, kind(value), "true or false");
  }

  /** An absolute URI, or null when it is absent. */
  @Nullable URI uri(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      URI uri = URI.create(text.strip());
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      if (web
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawFragment() == null) {
        return uri;
      }
    } catch (IllegalArgumentException ignored) { // its message shows the value
      throw wrong(name, "no URI", URI_EXPECTED);
    }
    throw wrong(name, "another URI", URI_EXPECTED);
  }

  /** A list of texts, or one text; empty when it is absent. */
  List<String> texts(String name) {
    Object value = tree.get(name);
    if (!(value instanceof Collection<?> items)) {
      String text = text(name);
      return text == null ? List.of() : List.of(text);
    }
    List<String> texts = new ArrayList<>();
    for (Object item : items) {
      if (!(item instanceof String text)) {
        throw wrong(name, "a list with " + kind(item), "a list of texts, or a text");
      }
      texts.add(text);
    }
    return List.copyOf(texts);
  }

  /**
   * Parameters of a URI by name, each with one or more values; null and empty lists are left out.
   */
  Map<String, List<String>> parameters(String name) {
    Object value = tree.get(name);
    if (value == null) {
      return Map.of();
    }
    if (!(value instanceof Map<?, ?> object)) {
      throw wrong(name, kind(value), "an object");
    }
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    object.forEach(
        (key, each) -> {
          String shown = Redaction.of().show(String.valueOf(key)); // a line break is no part of it
          List<String> values = values(name + "." + shown, each);
          if (!values.isEmpty()) {
            parameters.put(String.valueOf(key), values);
          }
        });
    return parameters;
  }

  private static List<String> values(String place, @Nullable Object value) {
    List<String> values = new ArrayList<>();
    for (Object each : value instanceof Collection<?> list ? list : Arrays.asList(value)) {
      String text = each == null ? null : scalar(each);
      if (text != null) {
        values.add(text);
      } else if (each != null) {
        throw wrong(place, kind(each), "a text, a number, true or false");
      }
    }
    return values;
  }

  private static @Nullable String scalar(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    return value instanceof String || value instanceof Number || value instanceof Boolean
        ? value.toString()
        : null;
  }

  /** What a value is, in words. */
  static String kind(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Map<?, ?>) {
      return "an object";
    }
    if (value instanceof Collection<?>) {
      return "a list";
    }
    if (value instanceof String text) {
      return text.isEmpty() ? "an empty text" : "a text";
    }
    return value instanceof Boolean ? "true or false" : "a number";
  }

  /** A URI that is needed now. */
  static URI needed(String member, @Nullable URI uri) {
    if (uri == null) {
      throw wrong(member, "missing", URI_EXPECTED);
    }
    return uri;
  }

  static ConfigurationException wrong(String member, String found, String expected) {
    return new ConfigurationException(
        "getOAuthConfig." + member + ": " + found + " (expected: " + expected + ")", null);
  }
}
