package dev.connectors.runtime.oauth;

import dev.connectors.runtime.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the members of answers of token endpoints, whose forms differ. */
final class TokenTree {

  static final String ACCESS_TOKEN = "access_token";
  static final String REFRESH_TOKEN = "refresh_token";
  static final String SCOPE = "scope";
  static final List<String> BESIDE_THE_TOKEN =
      List.of(REFRESH_TOKEN, "expires_in", "expires_at", "token_type", SCOPE);

  /** How many levels below the answer itself are looked at. */
  private static final int DEEPEST = 3;

  private TokenTree() {}

  /** A value that is known to be an object, as one. */
  @SuppressWarnings("unchecked") // a JSON object has names as keys
  static Map<String, @Nullable Object> object(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, @Nullable Object>) map;
    }
    throw new IllegalArgumentException(
        "tree: " + ConfigTree.kind(value) + " (expected: an object)");
  }

  /**
   * The object whose {@code access_token} is meant, or null when none is, or it is not clear which.
   */
  static @Nullable Map<String, @Nullable Object> holder(Map<String, @Nullable Object> tree) {
    List<Map<String, @Nullable Object>> level = List.of(tree);
    for (int depth = 0; depth <= DEEPEST && !level.isEmpty(); depth++) {
      List<Map<String, @Nullable Object>> holders =
          level.stream().filter(each -> text(each, ACCESS_TOKEN) != null).toList();
      if (!holders.isEmpty()) {
        return holders.size() == 1 ? holders.get(0) : null;
      }
      level = below(level);
    }
    return null;
  }

  private static List<Map<String, @Nullable Object>> below(
      List<Map<String, @Nullable Object>> level) {
    List<Map<String, @Nullable Object>> below = new ArrayList<>();
    for (Map<String, @Nullable Object> each : level) {
      for (Object value : each.values()) {
        if (value instanceof Map<?, ?>) {
          below.add(object(value));
        }
      }
    }
    return below;
  }

  /** Why {@link #holder} found none, in words. */
  static String found(Map<String, @Nullable Object> tree) {
    if (tree.get(ACCESS_TOKEN) != null) {
      return ConfigTree.kind(tree.get(ACCESS_TOKEN));
    }
    return Json.write(tree).contains('"' + ACCESS_TOKEN + '"') ? "not in one place" : "missing";
  }

  /** A member that is a text, or null when it is anything else or empty. */
  static @Nullable String text(Map<String, @Nullable Object> object, String name) {
    return object.get(name) instanceof String text && !text.isBlank() ? text : null;
  }
}
